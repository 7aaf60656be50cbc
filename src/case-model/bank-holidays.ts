import type { Day } from './london';

/**
 * Bank holidays in England and Wales, substitute days included, as gov.uk publishes them (https://www.gov.uk/bank-holidays, division
 * england-and-wales; written down on 25 November 2026). A year that is not here is not known: nothing is assumed of it.
 */
const BY_YEAR: Readonly<Record<string, string>> = {
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

/** Whether a day is a bank holiday; undefined where its year is not known. */
export function isBankHoliday(day: Day): boolean | undefined {
  const days = BY_YEAR[day.slice(0, 4)];
  return days === undefined ? undefined : days.split(' ').includes(day.slice(5));
}
export const knownYears: readonly string[] = Object.keys(BY_YEAR);
