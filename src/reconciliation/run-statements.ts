import type { EntityManager } from 'typeorm';
import { minutesAfter, type Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { ComparisonRun, RunUnchecked, type Compared } from '../database/entities';
import { placesFor, type Check } from './comparison';
import { totalsOf } from './difference';
import { keepMismatches, reopenWhatWasAccepted } from './keep-mismatches';

export interface ClaimedRun { readonly id: string; readonly compared: Compared; readonly scope: ComparisonRun['scope']; readonly fence: number; readonly checkpoint: string; readonly pages: number }
/** What one page came to. `failed`: it could not be checked as a whole. */
export interface PageTotals { readonly checks: readonly Check[]; readonly failed: boolean; readonly seedsFound: readonly string[]; readonly seedsMissed: readonly string[] }

/** Longer than the longest page, and short enough that a crash is soon made good. */
const LEASE_MINUTES = 2;
const SO_MANY = 200;

export const runningOf = (manager: EntityManager, compared: Compared): Promise<boolean> => manager.existsBy(ComparisonRun, { compared, state: 'running' });

/** One process at a time carries on a run. */
export async function claimRun(manager: EntityManager, compared: Compared, now: Instant): Promise<ClaimedRun | undefined> {
  const [claim] = await rowsOf<ClaimedRun>(manager, `
    UPDATE comparison_run SET lease_until = $3, fence = fence + 1 WHERE compared = $1 AND state = 'running' AND (lease_until IS NULL OR lease_until < $2)
    RETURNING id, compared, scope, fence, checkpoint, pages`, [compared, now, minutesAfter(now, LEASE_MINUTES)]);
  return claim;
}

/** Keeps what a page came to, and moves the checkpoint past it, in one transaction: whoever lost the lease keeps nothing, and a page is kept once. */
export async function keepPage(manager: EntityManager, claim: ClaimedRun, subjects: readonly string[], page: PageTotals, at: Instant): Promise<boolean> {
  if (!await moveOn(manager, claim, subjects.at(-1) ?? claim.checkpoint, page, at)) return false;
  await keepMismatches(manager, { compared: claim.compared, run: claim.id, at }, subjects, page.checks);
  const unchecked = page.checks.filter(({ verdict }) => verdict === 'could not check').map(({ subject, pair, caseReference, court, day, why = '', inFlight }): RunUnchecked => ({ runId: claim.id, subject, pair, caseReference, court, day, why, inFlight: inFlight ? 1 : 0 }));
  for (let from = 0; from < unchecked.length; from += SO_MANY) await manager.insert(RunUnchecked, unchecked.slice(from, from + SO_MANY));
  return true;
}

/** The fence is checked by the database, and so is where the page began: after a commit whose answer was lost it is not kept again. */
async function moveOn(manager: EntityManager, { id, fence, checkpoint }: ClaimedRun, to: string, { checks, failed, ...seeds }: PageTotals, at: Instant): Promise<boolean> {
  const { population, same, explained, mismatched, unchecked, excluded } = totalsOf(checks);
  const inFlight = checks.filter(one => one.inFlight).length;
  const rows = await rowsOf(manager, `
    UPDATE comparison_run SET checkpoint = $4, lease_until = $5, pages = pages + 1, failed_pages = failed_pages + $6, population = population + $7, same = same + $8, explained = explained + $9,
      mismatched = mismatched + $10, unchecked = unchecked + $11, excluded = excluded + $12, in_flight = in_flight + $13, last_why = NULL
    WHERE id = $1 AND fence = $2 AND checkpoint = $3 AND state = 'running' RETURNING id`,
  [id, fence, checkpoint, to, minutesAfter(at, LEASE_MINUTES), failed ? 1 : 0, population, same, explained, mismatched, unchecked, excluded, inFlight]);
  if (rows.length === 1) await countSeeds(manager, id, seeds);
  return rows.length === 1;
}

async function countSeeds(manager: EntityManager, id: string, { seedsFound, seedsMissed }: Pick<PageTotals, 'seedsFound' | 'seedsMissed'>): Promise<ComparisonRun> {
  const run = await manager.findOneByOrFail(ComparisonRun, { id });
  const counted = { ...run, seedsFound: added(run.seedsFound, seedsFound), seedsMissed: added(run.seedsMissed, seedsMissed) };
  await manager.update(ComparisonRun, { id }, { seedsFound: counted.seedsFound, seedsMissed: counted.seedsMissed });
  return counted;
}

function added(counts: Readonly<Record<string, number>>, names: readonly string[]): Record<string, number> {
  const sum = { ...counts };
  for (const name of names) sum[name] = (sum[name] ?? 0) + 1;
  return sum;
}

/** Ends a run; it is red where it missed what it had put in itself. What was accepted until yesterday is open again. */
export async function endRun(manager: EntityManager, { id, fence, compared }: ClaimedRun, seeds: PageTotals, at: Instant): Promise<boolean> {
  const held = await rowsOf(manager, `UPDATE comparison_run SET lease_until = NULL, ended_at = $3 WHERE id = $1 AND fence = $2 AND state = 'running' RETURNING id`, [id, fence, at]);
  if (held.length === 0) return false;
  const { seedsMissed } = await countSeeds(manager, id, seeds);
  await manager.update(ComparisonRun, { id }, { state: Object.keys(seedsMissed).length > 0 ? 'red' : 'done' });
  await rowsOf(manager, 'DELETE FROM run_due WHERE run_id = $1', [id]);
  await forgetLongLists(manager, compared, at);
  await reopenWhatWasAccepted(manager, at);
  return true;
}

/** Gives the lease back; with a reason where it stopped before its time. */
export const releaseRun = (manager: EntityManager, { id, fence }: ClaimedRun, why: string | null): Promise<unknown> =>
  rowsOf(manager, 'UPDATE comparison_run SET lease_until = NULL, last_why = COALESCE($3, last_why) WHERE id = $1 AND fence = $2 RETURNING id', [id, fence, why]);

/** What is looked at again though nothing was said of it: what the run before could not check, what a person says is fixed, and once more what was repaired. */
export const dueSubjects = async (manager: EntityManager, compared: Compared, before: string, most: number): Promise<string[]> => (await rowsOf<{ subject: string }>(manager, `
  SELECT subject FROM run_unchecked WHERE run_id = $1 UNION SELECT subject FROM mismatch WHERE state = 'said fixed' AND compared = $2
  UNION SELECT mismatch.subject FROM repair JOIN mismatch ON mismatch.fingerprint = repair.fingerprint WHERE repair.state = 'taken' AND repair.still_seen_at IS NULL AND mismatch.state IN ('open', 'accepted') AND mismatch.compared = $2 LIMIT ${most}`, [before, compared])).map(({ subject }) => subject);

export async function insertDue(manager: EntityManager, run: string, subjects: readonly string[]): Promise<void> {
  for (let from = 0; from < subjects.length; from += SO_MANY) {
    const some = subjects.slice(from, from + SO_MANY);
    await rowsOf(manager, `INSERT INTO run_due (run_id, subject) VALUES ${some.map((_, i) => `($1, $${i + 2})`).join(', ')} ON CONFLICT DO NOTHING`, [run, ...some]);
  }
}

export const pageOfDue = async (manager: EntityManager, run: string, after: string, most: number): Promise<string[]> =>
  (await rowsOf<{ subject: string }>(manager, `SELECT subject FROM run_due WHERE run_id = $1 AND subject > $2 ORDER BY subject LIMIT ${most}`, [run, after])).map(({ subject }) => subject);

/** What a run could not check, by key: those after the one given. */
export const keptUnchecked = (manager: EntityManager, run: string, after: { readonly subject: string; readonly pair: string }, most: number): Promise<Pick<RunUnchecked, 'subject' | 'pair' | 'caseReference' | 'court' | 'day' | 'why'>[]> => rowsOf(manager, `
  SELECT subject, pair, case_reference AS "caseReference", court, day, why FROM run_unchecked WHERE run_id = $1 AND (subject, pair) > ($2, $3) ORDER BY subject, pair LIMIT ${most}`, [run, after.subject, after.pair]);

/** A run that looks at what changed comes every few minutes: of all but the last few only the totals are kept, of a whole run the list for a month. */
const LISTS_OF_CHANGES = 10;
const DAYS_OF_LISTS = 35;
async function forgetLongLists(manager: EntityManager, compared: Compared, at: Instant): Promise<void> {
  const runs = await manager.find(ComparisonRun, { select: { id: true, scope: true, startedAt: true }, where: { compared }, order: { startedAt: 'DESC' }, take: 400 });
  const old = runs.filter(({ scope, startedAt }, i) => scope === 'changed' ? i >= LISTS_OF_CHANGES : startedAt < minutesAfter(at, -DAYS_OF_LISTS * 24 * 60)).map(({ id }) => id);
  if (old.length > 0) await rowsOf(manager, `DELETE FROM run_unchecked WHERE run_id IN (${placesFor(old, 1)})`, old);
}
