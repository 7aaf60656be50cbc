import { dayFrom, londonDay, minutesAfter, type Instant } from '../case-model/london';
import type { Period } from './report';

const FOUR_WEEKS = 28;

/** What was asked for, or the last four weeks; undefined where a day cannot be read, or the last comes before the first. */
export function periodFrom(from: string | undefined, until: string | undefined, now: Instant): Period | undefined {
  const first = from === undefined ? lastFourWeeks(now).from : dayFrom(from);
  const last = until === undefined ? londonDay(now) : dayFrom(until);
  return first === undefined || last === undefined || last < first ? undefined : { from: first, until: last };
}

export const lastFourWeeks = (now: Instant): Period => ({ from: londonDay(minutesAfter(now, -FOUR_WEEKS * 24 * 60)), until: londonDay(now) });
