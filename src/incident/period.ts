import { dayFrom, instantFrom, londonInstant, minutesAfter, type Instant } from '../case-model/london';
import { dayAfter } from '../case-model/court-hours';

/** A period as people give it: moments with their zone, or London days, the last of them whole. Without an end it lasts until now, without a beginning one day. */
export function periodFrom(from: string | undefined, to: string | undefined, now: Instant): { readonly from: Instant; readonly to: Instant } | undefined {
  const end = to === undefined ? now : momentOf(to, 1);
  const begin = from === undefined ? end && minutesAfter(end, -24 * 60) : momentOf(from, 0);
  return begin !== undefined && end !== undefined && begin < end ? { from: begin, to: end } : undefined;
}

function momentOf(text: string, days: number): Instant | undefined {
  const day = dayFrom(text);
  return day === undefined ? instantFrom(text) : londonInstant(days === 0 ? day : dayAfter(day, days), '00:00');
}
