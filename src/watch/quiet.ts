/** What is usual by this hour, and whether so little is unusual. */
export type Quietness =
  | { readonly kind: 'not known'; readonly why: string }
  | { readonly kind: 'usual' | 'quiet'; readonly now: number; readonly usually: number; readonly weeks: number };

/** So many earlier days of the same weekday there must be, before anything is called unusual. */
export const LEAST_WEEKS = 4;
/** Where less than this usually comes by this hour, nothing is no sign. */
const LEAST_USUAL = 5;

/**
 * Quiet: fewer than half of what came by this hour on all but one of the same weekdays before, where at least five usually come. One
 * week is left out because it may have been a silence itself. `before` are the counts of those days, of days on which courts were as open as today.
 */
export function quietness(now: number, before: readonly number[]): Quietness {
  if (before.length < LEAST_WEEKS) return { kind: 'not known', why: `it has been there for ${before.length} of the ${LEAST_WEEKS} weeks that are needed` };
  const sorted = before.toSorted((a, b) => a - b);
  const leastBut = sorted[1] ?? 0;
  const usually = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { kind: leastBut >= LEAST_USUAL && now * 2 < leastBut ? 'quiet' : 'usual', now, usually, weeks: before.length };
}
