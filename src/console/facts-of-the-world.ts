import type { EntityManager } from 'typeorm';
import { londonDay, minutesAfter, type Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { UNRESOLVED } from '../queue/resolve';
import { WAITING_TOO_LONG_MINUTES, type WorldFacts } from './state-of-the-world';

export const WATCH = 'watch-duties';
/** A receipt of which a part waits, though nothing holds its lane. */
export const PARKED = 'EXISTS (SELECT 1 FROM lane WHERE lane.mapping = part.mapping AND lane.subject = part.subject AND lane.parked_why IS NOT NULL)';

/** The counts behind the first sentence. A duty past its time counts even if the watch, which marks it, has stopped. */
export async function factsOfTheWorld(manager: EntityManager, now: Instant, lateAfterMinutes: number): Promise<WorldFacts> {
  const [duties, messages, compared, lookedAt] = [await dutyCounts(manager, now), await messageCounts(manager, now), await comparedToday(manager, now), await lastGoodRun(manager, WATCH)];
  return {
    now, lateAfterMinutes, ...duties, notChecked: { ...messages, uncheckedCases: compared?.unchecked ?? 0 },
    ...(compared && { compared }), ...(lookedAt !== undefined && { lookedAt }),
  };
}

async function dutyCounts(manager: EntityManager, now: Instant): Promise<Pick<WorldFacts, 'overdue' | 'people' | 'inTime' | 'found'>> {
  const { overdue, people, inTime, unaccounted, forgotten } = await counts(manager, `
    SELECT (SELECT COUNT(*) FROM duty WHERE state = 'open' AND due_at <= $1) AS overdue,
      (SELECT COUNT(*) FROM (SELECT subject FROM duty WHERE state = 'open' AND due_at <= $1 AND severity IN ('custody', 'tag', 'warrant')
        UNION SELECT subject FROM finding WHERE state = 'open' AND severity IN ('custody', 'tag', 'warrant') AND subject IS NOT NULL) AS subjects) AS people,
      (SELECT COUNT(*) FROM finding WHERE state = 'open' AND watch = 'ledger') AS unaccounted,
      (SELECT COUNT(*) FROM finding WHERE state = 'open' AND watch = 'census') AS forgotten,
      (SELECT COUNT(*) FROM duty WHERE state = 'open' AND due_at > $1) AS "inTime"`, [now], ['overdue', 'people', 'inTime', 'unaccounted', 'forgotten']);
  return { overdue, people, inTime, found: { unaccounted, forgotten } };
}

async function messageCounts(manager: EntityManager, now: Instant): Promise<Omit<WorldFacts['notChecked'], 'uncheckedCases'>> {
  return counts(manager, `
    SELECT (SELECT COUNT(*) FROM receipt WHERE state = 'unreadable') AS unreadable,
      (SELECT COUNT(*) FROM receipt WHERE state = 'contradicts') AS contradicting,
      (SELECT COUNT(*) FROM receipt WHERE state = 'refused') AS refused,
      (SELECT COUNT(*) FROM receipt WHERE received_at < $1 AND (state = 'waiting' OR id IN (SELECT receipt_id FROM part WHERE part.state = 'waiting' AND NOT ${PARKED}))) AS "waitingTooLong",
      (SELECT COUNT(*) FROM part WHERE state = 'unreadable' AND ${PARKED}) AS "parkedLanes",
      (SELECT COUNT(*) FROM part WHERE state = 'waiting' AND ${PARKED}) AS "waitingBehind",
      (SELECT COUNT(*) FROM doubt WHERE ${UNRESOLVED('doubt')}) AS doubts,
      (SELECT COUNT(*) FROM finding WHERE state = 'open' AND watch = 'silence') AS quiet`,
  [minutesAfter(now, -WAITING_TOO_LONG_MINUTES)], ['unreadable', 'contradicting', 'refused', 'waitingTooLong', 'parkedLanes', 'waitingBehind', 'doubts', 'quiet']);
}

async function comparedToday(manager: EntityManager, now: Instant): Promise<{ population: number; excluded: number; unchecked: number } | undefined> {
  const sums = await counts(manager, `
    SELECT COALESCE(SUM(population), 0) AS population, COALESCE(SUM(excluded), 0) AS excluded, COALESCE(SUM(unchecked), 0) AS unchecked FROM comparison
    WHERE compared = 'court day' AND day = $1 AND at = (SELECT MAX(later.at) FROM comparison AS later WHERE later.compared = 'court day' AND later.court = comparison.court AND later.day = comparison.day)`,
  [londonDay(now)], ['population', 'excluded', 'unchecked']);
  return sums.population === 0 ? undefined : sums;
}

/** When a job last ended and had not failed. */
export async function lastGoodRun(manager: EntityManager, job: string): Promise<Instant | undefined> {
  const [row] = await rowsOf<{ at: Instant }>(manager, `
    SELECT ended_at AS at FROM job_run WHERE job = $1 AND ended_at IS NOT NULL AND outcome IN ('ok', 'empty') ORDER BY started_at DESC LIMIT 1`, [job]);
  return row?.at;
}

/** One row of counts. PostgreSQL gives them as text. */
export async function counts<const Name extends string>(manager: EntityManager, sql: string, values: readonly unknown[], names: readonly Name[]): Promise<Record<Name, number>>;
export async function counts(manager: EntityManager, sql: string, values: readonly unknown[], names: readonly string[]): Promise<Record<string, number>> {
  const [row] = await rowsOf<Record<string, string | number>>(manager, sql, values);
  return Object.fromEntries(names.map(name => [name, Number(row?.[name] ?? 0)]));
}
