import { isBankHoliday } from './bank-holidays';
import { londonDay, londonInstant, londonTime, type Day, type Instant } from './london';

/** When courts are open, in London time: what is due within court hours falls between these. */
export const COURT_OPENS = '09:00';
export const COURT_CLOSES = '17:00';

/** The day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 + 1;
export const dayAfter = (day: Day, days = 1): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether courts work on a day; undefined where nobody has said which days of its year are bank holidays. */
export function isWorkingDay(day: Day): boolean | undefined {
  if (weekdayOf(day) > 5) return false;
  const holiday = isBankHoliday(day);
  return holiday === undefined ? undefined : !holiday;
}

/** The so-many-th working day after a day, itself not counted; undefined where a year on the way is not known. */
export function workingDaysAfter(day: Day, days: number): Day | undefined {
  let at = day;
  for (let left = days; left > 0;) {
    at = dayAfter(at);
    const works = isWorkingDay(at);
    if (works === undefined) return undefined;
    if (works) left--;
  }
  return at;
}

/** The close of the so-many-th working day after a moment: "by the next working day" is `closeOfWorkingDay(moment, 1)`. */
export function closeOfWorkingDay(moment: Instant, days: number): Instant | undefined {
  const day = workingDaysAfter(londonDay(moment), days);
  return day === undefined ? undefined : londonInstant(day, COURT_CLOSES);
}

/**
 * So many hours later, of which only those count in which courts are open. Outside of them the clock stands: what begins on a Friday at
 * 16:00 and has two hours is due on the next working day at 10:00. Undefined where a year on the way is not known.
 */
export function courtHoursAfter(moment: Instant, hours: number): Instant | undefined {
  let day = londonDay(moment);
  let from = londonTime(moment) < COURT_OPENS ? Date.parse(londonInstant(day, COURT_OPENS)) : Date.parse(moment);
  for (let left = Math.round(hours * 3_600_000); ;) {
    const works = isWorkingDay(day);
    if (works === undefined) return undefined;
    const open = works ? Math.max(0, Date.parse(londonInstant(day, COURT_CLOSES)) - from) : 0;
    if (works && open > 0 && left <= open) return new Date(from + left).toISOString();
    left -= open;
    day = dayAfter(day);
    from = Date.parse(londonInstant(day, COURT_OPENS));
  }
}
