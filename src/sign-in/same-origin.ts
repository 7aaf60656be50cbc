/**
 * Whether a form stood on our own page, by what the browser itself says: Sec-Fetch-Site where it is sent, else Origin, else (old browsers)
 * Referer; with none of them it did not. A proxy in front must hand the Host header on.
 */
export function isSameOrigin(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const from = header('origin') ?? header('referer');
  return from !== undefined && URL.canParse(from) && new URL(from).host === header('host');
}
