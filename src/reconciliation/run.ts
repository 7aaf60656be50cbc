import { setTimeout as pause } from 'node:timers/promises';
import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { minutesAfter, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { ComparisonRun, type Compared } from '../database/entities';
import { failureOf } from '../database/failure';
import { endTasksSeenDone } from '../repair/tasks-seen-done';
import type { Acting } from '../sign-in/acting';
import { keepFindings, type Found } from '../watch/findings';
import type { Check, Comparison, Reading, Seed } from './comparison';
import { comparisonOf, comparisons } from './comparisons';
import { claimRun, dueSubjects, endRun, insertDue, keepPage, pageOfDue, releaseRun, runningOf, type ClaimedRun, type PageTotals } from './run-statements';

export interface Asked { readonly compared: Compared; readonly scope: ComparisonRun['scope']; /** Nobody: the schedule. */ readonly by?: Acting }
export type Begun = { readonly ok: true; readonly run: string } | { readonly ok: true; readonly nothing: true } | { readonly ok: false; readonly why: string };

const SCHEDULE = 'schedule';
/** So many changed subjects are listed; where there are more, all are compared. */
const MOST_CHANGED = 20_000;
/** Something saved just before the run before may have been committed just after its look. */
const OVERLAP_MINUTES = 10;

/**
 * Begins a run; it is carried on page by page. Only what changed is compared where the run before can be built upon: the same rules, and not too much
 * of it. Where nothing changed, nothing is begun.
 */
export async function beginRun({ database, rulebook, now }: Reading, { compared, scope, by }: Asked): Promise<Begun> {
  const at = now();
  return database.writeOnce(async manager => {
    if (await runningOf(manager, compared)) return { ok: false, why: 'A run of this kind is under way: see how far it has come, and ask again when it has ended' };
    const before = scope === 'all' ? undefined : await manager.findOne(ComparisonRun, { where: { compared, state: 'done' }, order: { startedAt: 'DESC' } });
    const since = before && before.rulebook === rulebook.hash ? minutesAfter(before.startedAt, -OVERLAP_MINUTES) : undefined;
    const changed = before && since !== undefined ? [...await comparisonOf(compared).changed(manager, since, MOST_CHANGED + 1), ...await dueSubjects(manager, compared, before.id, MOST_CHANGED + 1)] : [];
    const built = since !== undefined && changed.length <= MOST_CHANGED;
    if (built && changed.length === 0) return { ok: true, nothing: true };
    const run = stableId('comparison run', compared, at, by?.name ?? '');
    await manager.insert(ComparisonRun, {
      id: run, compared, scope: built ? 'changed' : 'all', askedBy: by?.name ?? SCHEDULE, startedAt: at, endedAt: null, state: 'running', since: built ? since : null, rulebook: rulebook.hash, checkpoint: '', pages: 0, failedPages: 0,
      population: 0, same: 0, explained: 0, mismatched: 0, unchecked: 0, inFlight: 0, excluded: 0, seedsFound: {}, seedsMissed: {}, lastWhy: null, leaseUntil: null, fence: 0,
    });
    if (built) await insertDue(manager, run, [...new Set(changed)]);
    if (by) await record(manager, by, { action: 'comparison begun', object: `comparison run ${run}`, detail: { compared, scope } }, at);
    return { ok: true, run };
  });
}

/** Carries on every run that is under way, until the time given is up. What is left is gone on with next time, from where it was. Answers how many pairs were looked at. */
export async function carryOnRuns(reading: Reading, mostMs: number, progress: (run: string, looked: number) => void = () => undefined): Promise<number> {
  const until = Date.parse(reading.now()) + mostMs;
  let looked = 0;
  for (const { compared } of comparisons) {
    const claim = await reading.database.write(manager => claimRun(manager, compared, reading.now()));
    if (!claim) continue;
    looked += await carryOn(reading, claim, until, progress);
    await reading.database.write(manager => keepRunFindings(manager, reading.now()));
  }
  return looked;
}

/** A run that cannot be relied on, or that does not come further, is for a person. */
async function keepRunFindings(manager: EntityManager, at: Instant): Promise<void> {
  const found: Found[] = [];
  for (const { compared, title } of comparisons) {
    const [last] = await manager.find(ComparisonRun, { where: { compared }, order: { startedAt: 'DESC' }, take: 1 });
    const about = { fingerprint: `comparison|${compared}`, severity: 'record', whom: null, mapping: null, subject: null, receiptId: null } as const;
    if (last?.state === 'red') found.push({ ...about, what: 'red run', why: `${title}: the run did not find what it had put in itself (${Object.keys(last.seedsMissed).join(', ')}), so nothing that it says can be relied on. Have an engineer look at the rules that explain differences` });
    if (last?.state === 'running' && last.lastWhy !== null) found.push({ ...about, what: 'stopped run', why: `${title}: ${last.lastWhy}` });
  }
  await keepFindings(manager, 'comparison', found, at);
}

async function carryOn(reading: Reading, claim: ClaimedRun, until: number, progress: (run: string, looked: number) => void): Promise<number> {
  const { database, now } = reading;
  const comparison = comparisonOf(claim.compared);
  let held = claim;
  let looked = 0;
  try {
    while (Date.parse(now()) < until) {
      const most = Math.min(comparison.perPage, comparison.room?.(reading) ?? comparison.perPage);
      if (most === 0) break;                      // the partner's pace: it goes on in a minute
      const subjects = held.scope === 'all' ? await comparison.all(database.read, held.checkpoint, most, now()) : await pageOfDue(database.read, held.id, held.checkpoint, most);
      const page = await lookAt(reading, comparison, subjects, held.pages);
      const ends = subjects.length === 0;
      const kept = await database.write(manager => ends ? endRun(manager, held, page, now()) : keepLookedAt(reading, manager, held, subjects, page));
      if (!kept || ends) return looked;           // another process has it now, or it is done
      looked += page.checks.length;
      held = { ...held, checkpoint: subjects.at(-1) ?? held.checkpoint, pages: held.pages + 1 };
      progress(held.id, page.checks.length);
    }
    await database.write(manager => releaseRun(manager, held, null));
  } catch (error) {
    await database.write(manager => releaseRun(manager, held, `It stopped after ${held.pages} pages (${failureOf(error)}); it is gone on with from there`));
  }
  return looked;
}

/** What a page came to is kept together with what it shows done. */
async function keepLookedAt({ rulebook, now }: Reading, manager: EntityManager, held: ClaimedRun, subjects: readonly string[], page: PageTotals): Promise<boolean> {
  const kept = await keepPage(manager, held, subjects, page, now());
  if (kept) await endTasksSeenDone(manager, rulebook, held, page.checks, now());
  return kept;
}

/** A page is checked at once; where that fails, each of its subjects by itself, and one that fails alone could not be checked. */
async function lookAt(reading: Reading, comparison: Comparison, subjects: readonly string[], page: number): Promise<PageTotals> {
  const seeds = subjects.length === 0 ? comparison.seeds : comparison.seeds.filter((_, i) => i === page % comparison.seeds.length);
  const [found, missed] = [seeds.filter(one => isFound(reading, one)), seeds.filter(one => !isFound(reading, one))].map(some => some.map(({ name }) => name));
  const about = { seedsFound: found ?? [], seedsMissed: missed ?? [] };
  if (subjects.length === 0) return { checks: [], failed: false, ...about };
  try {
    return { checks: await comparison.check(reading, subjects), failed: false, ...about };
  } catch {
    const checks: Check[] = [];
    for (const subject of subjects) checks.push(...await alone(reading, comparison, subject));
    return { checks, failed: true, ...about };
  }
}

async function alone(reading: Reading, comparison: Comparison, subject: string): Promise<Check[]> {
  try {
    return await comparison.check(reading, [subject]);
  } catch (error) {
    const why = `It could not be read or compared (${failureOf(error)}): have an engineer look`;
    return [{ subject, pair: subject, caseReference: '', court: '', day: '', account: '', system: '', verdict: 'could not check', why, differences: [] }];
  }
}

/** A seed is found where it comes out as just the one difference that was put in; one that says the same, as the same. */
export function isFound({ rulebook, now }: Pick<Reading, 'rulebook' | 'now'>, { field, check }: Seed): boolean {
  try {
    const checks = check(rulebook, now());
    const [one] = checks;
    if (!one || checks.length > 1) return false;
    if (field === undefined) return one.verdict === 'same';
    return one.verdict === 'mismatch' && one.differences.length === 1 && one.differences[0]?.field === field && one.differences[0].explainedBy === undefined;
  } catch {
    return false;
  }
}

/** A whole run that began less long ago stands for today's. */
const WHOLE_RUN_HOURS = 20;

/** Begins what the schedule asks for of every kind. Answers how many runs it began. */
export async function beginScheduled(reading: Reading, scope: ComparisonRun['scope']): Promise<number> {
  let began = 0;
  for (const { compared } of comparisons) {
    const lately = scope === 'all' && await reading.database.read.existsBy(ComparisonRun, { compared, scope, startedAt: MoreThanOrEqual(minutesAfter(reading.now(), -WHOLE_RUN_HOURS * 60)) });
    const begun = lately ? undefined : await beginRun(reading, { compared, scope });
    if (begun?.ok && 'run' in begun) began++;
  }
  return began;
}

/** Runs one comparison from beginning to end, in this process. */
export async function runToTheEnd(reading: Reading, asked: Asked, progress?: (run: string, looked: number) => void): Promise<Begun> {
  const begun = await beginRun(reading, asked);
  if (!begun.ok || 'nothing' in begun) return begun;
  for (;;) {
    const looked = await carryOnRuns(reading, 60_000, progress);
    const run = await reading.database.read.findOneByOrFail(ComparisonRun, { id: begun.run });
    if (run.state !== 'running') return begun;
    if (run.lastWhy !== null) return { ok: false, why: run.lastWhy };
    if (looked === 0) await pause(500);          // another process carries it on, or the partner's pace holds it
  }
}

/** The share of all pairs of which a verdict was reached, in per cent; a run of nothing covers all of it. Rounded down: 99.96 is not all. */
export const coverageOf = ({ population, unchecked }: Pick<ComparisonRun, 'population' | 'unchecked'>): number => population === 0 ? 100 : Math.floor((population - unchecked) / population * 1000) / 10;
