import { dayFrom, instantFrom, londonDay, type Day, type Instant } from './london';
import type { Share } from './share';

/** Where a share stands in the lanes of which it speaks, or why it has no place. */
export interface SharePosition { readonly day?: Day; readonly time?: Instant; readonly unreadable?: string; readonly at?: { readonly day: Day; readonly time: Instant } }

/**
 * By hearing day, then the time at which it was shared. Older events carry no hearing day: it is the London day of
 * the first sitting (hmcts/cpp-context-hearing: ResultsSharedDelegate.java).
 */
export function sharePosition({ hearingDay, hearing, sharedTime }: Share): SharePosition {
  const day = hearingDay === undefined ? firstSitting(hearing.hearingDays[0]?.sittingDay) : dayFrom(hearingDay);
  const time = instantFrom(sharedTime);
  if (day !== undefined && time !== undefined) return { day, time, at: { day, time } };
  const unreadable = time === undefined ? 'sharedTime is not a time with its zone, so the order of this share is not known' : 'neither hearingDay nor the first sitting day can be read';
  return { unreadable, ...(day !== undefined && { day }), ...(time !== undefined && { time }) };
}

function firstSitting(sittingDay: string | undefined): Day | undefined {
  const sitting = instantFrom(sittingDay ?? '');
  return sitting && londonDay(sitting);
}
