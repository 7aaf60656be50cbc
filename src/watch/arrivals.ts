import type { EntityManager } from 'typeorm';
import { isBankHoliday } from '../case-model/bank-holidays';
import { dayAfter } from '../case-model/court-hours';
import { londonDay, londonInstant, londonTime, type Day, type Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { quietness, type Quietness } from './quiet';

export const SORTS = ['system', 'court', 'partner', 'job'] as const;
/** What is counted: the messages of a system, the shares of a court, the duties that are opened to a partner, what a job finds to do. */
export type Sort = (typeof SORTS)[number];
export interface Arriving { readonly sort: Sort; readonly name: string; readonly quietness: Quietness }
/** What cannot be judged at all, and why. */
export type Arrivals = { readonly known: true; readonly all: readonly Arriving[] } | { readonly known: false; readonly why: string; readonly calendarMissing: boolean };

const WEEKS = 8;

/** For all that sends or is told: how much came by this hour, and whether that is unusually little for this weekday. On a bank holiday nothing is usual. */
export async function arrivalsNow(manager: EntityManager, now: Instant): Promise<Arrivals> {
  const today = londonDay(now);
  const holiday = isBankHoliday(today);
  if (holiday !== false) return { known: false, calendarMissing: holiday === undefined, why: holiday === undefined ? `Which days of ${today.slice(0, 4)} are bank holidays is not known here: have an engineer add them (src/case-model/bank-holidays.ts)` : 'Today is a bank holiday' };
  const before = Array.from({ length: WEEKS }, (_, i) => dayAfter(today, -7 * (i + 1))).filter(day => isBankHoliday(day) === false);
  const all: Arriving[] = [];
  for (const sort of SORTS) {
    const counts = await Promise.all([today, ...before].map(day => countedBy(manager, sort, day, now)));
    const since = await firstDays(manager, sort, dayAfter(today, -7 * WEEKS - 1));
    for (const [name, first] of since) all.push({ sort, name, quietness: quietness(counts[0]?.get(name) ?? 0, before.flatMap((day, i) => day > first ? [counts[i + 1]?.get(name) ?? 0] : [])) });
  }
  return { known: true, all: all.toSorted((a, b) => SORTS.indexOf(a.sort) - SORTS.indexOf(b.sort) || (a.name < b.name ? -1 : 1)) };
}

const COUNTED: Readonly<Record<Exclude<Sort, 'job'>, string>> = {
  system: 'SELECT system AS name, COUNT(*) AS count FROM receipt WHERE received_at >= $1 AND received_at < $2 GROUP BY system',
  court: 'SELECT court AS name, COUNT(*) AS count FROM census_message WHERE received_at >= $1 AND received_at < $2 AND court IS NOT NULL GROUP BY court',
  partner: 'SELECT whom AS name, COUNT(*) AS count FROM opening WHERE opened_at >= $1 AND opened_at < $2 GROUP BY whom',
};
/** Since when there is each, as far as the weeks go that are compared. */
const FIRST: Readonly<Record<Sort, string>> = {
  system: 'SELECT system AS name, MIN(received_at) AS first FROM receipt WHERE received_at >= $1 GROUP BY system',
  court: 'SELECT court AS name, MIN(received_at) AS first FROM census_message WHERE court IS NOT NULL AND received_at >= $1 GROUP BY court',
  partner: 'SELECT whom AS name, MIN(opened_at) AS first FROM opening WHERE opened_at >= $1 GROUP BY whom',
  job: 'SELECT job AS name, MIN(day) AS first FROM job_hour WHERE day >= $1 GROUP BY job',
};

/** Counts of one day, from its London midnight until this time of the day; of a job, until the full hour before it. */
async function countedBy(manager: EntityManager, sort: Sort, day: Day, now: Instant): Promise<ReadonlyMap<string, number>> {
  const rows = sort === 'job'
    ? await rowsOf<{ name: string; count: number | string }>(manager, 'SELECT job AS name, SUM(looked_at) AS count FROM job_hour WHERE day = $1 AND hour < $2 GROUP BY job', [day, Number(londonTime(now).slice(0, 2))])
    : await rowsOf<{ name: string; count: number | string }>(manager, COUNTED[sort], [londonInstant(day, '00:00'), londonInstant(day, londonTime(now))]);
  return new Map(rows.map(({ name, count }) => [name, Number(count)]));
}

/** The London day on which each was first there: days before it, and that one, say nothing. */
async function firstDays(manager: EntityManager, sort: Sort, from: Day): Promise<ReadonlyMap<string, Day>> {
  const rows = await rowsOf<{ name: string; first: string }>(manager, FIRST[sort], [sort === 'job' ? from : londonInstant(from, '00:00')]);
  return new Map(rows.map(({ name, first }) => [name, sort === 'job' ? first : londonDay(first)]));
}
