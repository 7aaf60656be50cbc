/**
 * An amount as courts write it, as pounds and pence in text: `£1,250.00`, `60` → `1250.00`, `60.00`. Undefined where it is anything else:
 * negative, a fraction of a penny, commas that part no thousands. Text, because binary fractions cannot hold a penny.
 */
export function poundsFrom(text: string | undefined): string | undefined {
  const [, pounds, pence = '00'] = /^£?(\d{1,3}(?:,\d{3})+|\d{1,16})(?:\.(\d\d))?$/.exec(text?.trim() ?? '') ?? [];
  return pounds === undefined ? undefined : `${pounds.replaceAll(',', '').replace(/^0+(?=\d)/, '')}.${pence}`;
}

/** Whole pence of `100.00`. */
export const penceOf = (pounds: string): number => Number(pounds.replace('.', ''));

/** `£1,250.00` of whole pence. */
export const poundsInWords = (pence: number): string => `£${Math.floor(pence / 100).toLocaleString('en-GB')}.${String(pence % 100).padStart(2, '0')}`;
/** `100.00` of whole pence. */
export const poundsOf = (pence: number): string => `${pence < 0 ? '-' : ''}${Math.floor(Math.abs(pence) / 100)}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
