import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import { Finding, ReplayItem, ReplayRun, type ReplayItemState } from '../database/entities';
import type { Deciding } from '../intake/apply-part';
import type { Acting } from '../sign-in/acting';
import { preview, worstOf } from './preview';
import { MOST_IN_A_RUN, type Selection } from './selection';

/** Who starts a run, what they call it, and how long it waits after its first ones for what they told to be taken. */
export interface Starting { readonly name: string; readonly by: Acting; readonly waitSeconds: number }
export type Started = { readonly ok: true; readonly run: string } | { readonly ok: false; readonly why: string };
export type Told = { readonly ok: true } | { readonly ok: false; readonly why: string };

export const USUAL_WAIT_SECONDS = 60;

/** Starts a run over the list that was looked at, and no other: where it has changed since, it must be looked at again. */
export async function startRun(database: Database, deciding: Deciding, selection: Selection, hash: string, { name, by, waitSeconds }: Starting, at: Instant): Promise<Started> {
  if (selection.cap < 1 || selection.cap > MOST_IN_A_RUN) return { ok: false, why: `A run has a cap, of at most ${MOST_IN_A_RUN.toLocaleString('en-GB')}` };
  const seen = await preview(database.read, deciding, selection);
  if (seen.hash !== hash) return { ok: false, why: `The list is another one than was looked at: its hash is ${seen.hash} now. Look at it again` };
  if (seen.listed.length === 0) return { ok: false, why: 'There is nothing to replay' };
  const id = randomUUID();
  await database.writeOnce(async manager => {
    await manager.insert(ReplayRun, {
      id, name, startedBy: by.name, startedAt: at, what: selection.what, system: selection.system ?? null, cause: selection.cause ?? null, from: selection.from, to: selection.to, cap: selection.cap,
      chosen: seen.chosen, still: seen.still, beyond: seen.beyond, population: seen.listed.length, listHash: hash, severity: worstOf(seen.listed.map(({ severity }) => severity)), waitSeconds,
      state: 'running', rampFrom: 0, gatePassed: 0, stoppedAt: null, stoppedWhy: null, stoppedPlace: null, endedAt: null, leaseUntil: null, fence: 0,
    });
    const items = seen.listed.map(({ receipt, lane, reference, severity, expects }, place): ReplayItem => ({ runId: id, place, receiptId: receipt, mapping: lane?.mapping ?? null, subject: lane?.subject ?? null, reference, severity, expects, state: 'left', begunAt: null, inDoubt: null, endedAt: null, why: null }));
    for (let from = 0; from < items.length; from += 100) await manager.insert(ReplayItem, items.slice(from, from + 100));
    await record(manager, by, { action: 'replays started', object: objectOf(id), detail: { name, list: hash, population: String(items.length) } }, at);
  });
  return { ok: true, run: id };
}

/** Population = done + unchanged + surprised + left, at any moment. What is begun is left: nobody knows yet what came of it. */
export interface Totals { readonly done: number; readonly unchanged: number; readonly surprised: number; readonly left: number }
export async function totalsOf(manager: EntityManager, run: string): Promise<Totals> {
  const rows = await rowsOf<{ state: ReplayItemState; count: number | string }>(manager, 'SELECT state, COUNT(*) AS count FROM replay_item WHERE run_id = $1 GROUP BY state', [run]);
  const of = (...states: readonly ReplayItemState[]): number => rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + Number(count), 0);
  return { done: of('done'), unchanged: of('unchanged'), surprised: of('surprised'), left: of('left', 'begun') };
}

/**
 * A person lets a stopped run go on: after the message that surprised, which stays as it is and with whoever has it to do, and
 * carefully again. One that waited in vain for what it told to be taken goes on past that: they have looked.
 */
export async function resumeRun(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Told> {
  return database.writeOnce(async manager => {
    const run = await manager.findOneBy(ReplayRun, { id });
    if (!run) return { ok: false, why: `No run is called ${id}` };
    if (run.state === 'ended') return { ok: false, why: 'It has ended' };
    await record(manager, by, { action: 'replays gone on with', object: objectOf(id), detail: { why } }, at);
    if (run.state === 'running') return { ok: true };
    const next = await nextPlace(manager, id);
    const surprised = run.stoppedPlace !== null && await manager.countBy(ReplayItem, { runId: id, place: run.stoppedPlace, state: 'surprised' }) > 0;
    await manager.update(ReplayRun, { id }, { state: 'running', stoppedAt: null, stoppedWhy: null, stoppedPlace: null, gatePassed: next ?? run.population, ...(surprised && next !== undefined && { rampFrom: next }), leaseUntil: null });
    await findingGoes(manager, id, at);
    return { ok: true };
  });
}

/** A person stops a run: what is left stays as it is. */
export async function stopRun(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Told> {
  return database.writeOnce(async manager => {
    const run = await manager.findOneBy(ReplayRun, { id });
    if (!run) return { ok: false, why: `No run is called ${id}` };
    if (run.state !== 'running') return { ok: false, why: 'It is not running' };
    await stops(manager, run, `Stopped by ${by.name}: ${why}`, null, at);
    await record(manager, by, { action: 'replays stopped', object: objectOf(id), detail: { why } }, at);
    return { ok: true };
  });
}

/** Ends a stopped run for good: what is left stays where it was before, and is nobody's but the queue's. */
export async function giveUpRun(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Told> {
  return database.writeOnce(async manager => {
    const run = await manager.findOneBy(ReplayRun, { id });
    if (!run) return { ok: false, why: `No run is called ${id}` };
    if (run.state !== 'stopped') return { ok: false, why: 'Only a run that is stopped can be given up' };
    await manager.update(ReplayRun, { id }, { state: 'ended', endedAt: at, stoppedWhy: `${run.stoppedWhy ?? ''}. Given up by ${by.name}: ${why}` });
    await findingGoes(manager, id, at);
    await record(manager, by, { action: 'replays given up', object: objectOf(id), detail: { why } }, at);
    return { ok: true };
  });
}

/** A run that stops is on the list of what needs a person until somebody says how it goes on. Whoever still works on it has lost it. */
export async function stops(manager: EntityManager, { id, name, severity }: ReplayRun, why: string, place: number | null, at: Instant): Promise<void> {
  await rowsOf(manager, `UPDATE replay_run SET state = 'stopped', stopped_at = $2, stopped_why = $3, stopped_place = $4, lease_until = NULL, fence = fence + 1 WHERE id = $1 RETURNING id`, [id, at, why, place]);
  const { left } = await totalsOf(manager, id);
  const found = { fingerprint: fingerprintOf(id), watch: 'replay' as const, what: 'A replay of many messages has stopped', severity, whom: null, mapping: null, subject: null, receiptId: null, why: `${name}: ${why}. ${left} left. Say how it goes on, on the page of replays`, firstSeen: at, lastSeen: at, state: 'open' as const };
  const known = await manager.existsBy(Finding, { fingerprint: found.fingerprint });
  await (known ? manager.update(Finding, { fingerprint: found.fingerprint }, found) : manager.insert(Finding, found));
}

const findingGoes = (manager: EntityManager, id: string, at: Instant): Promise<unknown> => manager.update(Finding, { fingerprint: fingerprintOf(id) }, { state: 'gone', lastSeen: at });
/** What the audit calls a run. */
export const objectOf = (id: string): string => `replays ${id}`;
const fingerprintOf = (id: string): string => `replay|${id}`;

/** The first place that is not settled. */
export async function nextPlace(manager: EntityManager, run: string): Promise<number | undefined> {
  const [next] = await manager.find(ReplayItem, { where: [{ runId: run, state: 'begun' }, { runId: run, state: 'left' }], order: { place: 'ASC' }, take: 1 });
  return next?.place;
}
