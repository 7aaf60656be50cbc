import { In, type EntityManager } from 'typeorm';
import { minutesAfter, type Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import { DoubtRow, Duty, Part, Receipt, ReplayItem, ReplayRun, type ReplayItemState } from '../database/entities';
import { failureOf } from '../database/failure';
import { giveBack, hold, keepHolding, type HeldRun } from '../database/hold';
import { locked, recomputeLane, type Deciding } from '../intake/apply-part';
import { replayWithin } from '../intake/replay';
import { takeIn } from '../intake/take-in';
import { isGate } from './ramp';
import { nextPlace, stops } from './run';

export interface CarryingOn { readonly database: Database; readonly deciding: Deciding; readonly now: () => Instant }
/** *waits*: for what the first ones told to be taken. *lost*: somebody else has the run now, or it was stopped. */
export type Step = 'went on' | 'waits' | 'stopped' | 'ended' | 'lost';

/** So often, and before the end, it is asked whether anything that was told has been refused. */
const LOOK_EVERY = 10;

/** Takes a run that is running: where nobody works on it, or `at once`, from whoever did. */
export const holdRun = (database: Database, id: string, now: Instant, atOnce: boolean): Promise<HeldRun | undefined> => database.write(manager => hold(manager, 'replay_run', id, now, atOnce));

/** Gives it back, for whoever comes next. */
export const letGo = (database: Database, held: HeldRun): Promise<unknown> => database.write(manager => giveBack(manager, 'replay_run', held));

/**
 * One message further, in the order of the list. May be broken off anywhere: a message that is begun waits to be taken in, and
 * whoever goes on takes it in and settles it. It stops at the first thing that the preview did not let expect.
 */
export async function step(carrying: CarryingOn, held: HeldRun): Promise<Step> {
  const { database, now } = carrying;
  const run = await database.read.findOneByOrFail(ReplayRun, { id: held.id });
  if (run.fence !== held.fence || run.state !== 'running') return 'lost';
  const place = await nextPlace(database.read, run.id);
  if (place === undefined || isGate(place, run.rampFrom) || place % LOOK_EVERY === 0) {
    const refused = await firstRefused(database.read, run.id);
    if (refused) return surprise(carrying, held, refused.place, `What it told was refused: ${refused.why ?? 'they gave no reason'}`);
  }
  if (place === undefined) return end(carrying, held);
  if (isGate(place, run.rampFrom) && run.gatePassed < place) {
    const gate = await gateOf(database.read, run, place, now());
    if (gate.kind === 'waits') return await keep(carrying, held) ? 'waits' : 'lost';
    if (gate.kind === 'in vain') return stopHere(carrying, held, gate.why);
  }
  const item = await database.read.findOneByOrFail(ReplayItem, { runId: run.id, place });
  if (item.mapping !== null && item.subject !== null) return decideAnew(carrying, held, place, { mapping: item.mapping, subject: item.subject });
  if (item.state === 'left') {
    const begun = await begin(carrying, held, item, run);
    if (begun !== 'begun') return begun;
  }
  const failed = await takenIn(carrying, item.receiptId);
  return settle(carrying, held, place, failed);
}

/** What is no longer as it was looked at is left alone: somebody else has dealt with it. */
async function begin({ database, now }: CarryingOn, held: HeldRun, { place, receiptId }: ReplayItem, run: ReplayRun): Promise<'begun' | 'went on' | 'lost'> {
  return database.write(async manager => {
    if (!await stillHeld(manager, held, now())) return 'lost';
    const receipt = await manager.findOneByOrFail(Receipt, { id: receiptId });
    const asItWas = run.what === 'parked' ? await manager.countBy(Part, { receiptId, state: 'unreadable' }) > 0 : receipt.state === (run.what === 'unreadable' ? 'unreadable' : 'contradicts');
    const of = { runId: run.id, place };
    if (!asItWas) {
      await manager.update(ReplayItem, of, { state: 'unchanged', endedAt: now(), why: 'Somebody else has replayed it or set it aside meanwhile' });
      return 'went on';
    }
    await manager.update(ReplayItem, of, { state: 'begun', begunAt: now(), inDoubt: await manager.countBy(Part, { receiptId, state: 'in doubt' }) });
    await replayWithin(manager, receiptId);
    return 'begun';
  });
}

/** Two processes may take it in at once, and one of them fails: then it is there already when it is tried again. */
async function takenIn({ database, deciding, now }: CarryingOn, receiptId: string): Promise<string | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      await takeIn(database, deciding, receiptId, now);
      return undefined;
    } catch (error) {
      if (tries === 2) return `It could not be taken in (${failureOf(error)})`;
    }
  }
}

/** A lane is decided anew and settled in one transaction: what it comes to now, and what is told of it, is there with it or not at all. */
async function decideAnew(carrying: CarryingOn, held: HeldRun, place: number, lane: { readonly mapping: string; readonly subject: string }): Promise<Step> {
  const { database, deciding, now } = carrying;
  try {
    return await database.write(async manager => {
      const at = now();
      if (!await stillHeld(manager, held, at)) return 'lost';
      await locked(manager, lane);
      const before = await stateOfLane(manager, lane);
      await recomputeLane(manager, deciding, lane.mapping, lane.subject, at);
      const after = await stateOfLane(manager, lane);
      const doubt = after.doubts.find(({ id }) => !before.doubts.some(one => one.id === id));
      const verdict: Verdict = doubt ? { state: 'surprised', why: `Something is in doubt that was not: ${doubt.field}: ${doubt.why}` }
        : before.made === after.made && before.duties === after.duties && before.doubts.length === after.doubts.length ? { state: 'unchanged', why: 'It came out as it was' } : { state: 'done', why: null };
      await manager.update(ReplayItem, { runId: held.id, place }, { ...verdict, begunAt: at, endedAt: at });
      if (!doubt) return 'went on';
      await stops(manager, await manager.findOneByOrFail(ReplayRun, { id: held.id }), `At ${place + 1}: ${verdict.why ?? ''}`, place, at);
      return 'stopped';
    });
  } catch (error) {
    return surprise(carrying, held, place, `It could not be decided anew (${failureOf(error)})`);
  }
}

async function stateOfLane(manager: EntityManager, lane: { readonly mapping: string; readonly subject: string }): Promise<{ readonly made: string; readonly duties: number; readonly doubts: readonly DoubtRow[] }> {
  const parts = await manager.find(Part, { select: { id: true, made: true }, where: [{ ...lane, state: 'applied' }, { ...lane, state: 'in doubt' }], order: { id: 'ASC' } });
  return { made: JSON.stringify(parts.map(({ made }) => made)), duties: await manager.countBy(Duty, lane), doubts: await manager.findBy(DoubtRow, lane) };
}

type Verdict = { readonly state: Exclude<ReplayItemState, 'left' | 'begun'>; readonly why: string | null };

async function settle({ database, now }: CarryingOn, held: HeldRun, place: number, failed: string | undefined): Promise<Step> {
  return database.write(async manager => {
    if (!await stillHeld(manager, held, now())) return 'lost';
    const of = { runId: held.id, place };
    const item = await manager.findOneByOrFail(ReplayItem, of);
    const verdict = failed === undefined ? await verdictOn(manager, item) : { state: 'surprised' as const, why: failed };
    await manager.update(ReplayItem, of, { ...verdict, endedAt: now() });
    if (verdict.state !== 'surprised') return 'went on';
    await stops(manager, await manager.findOneByOrFail(ReplayRun, { id: held.id }), `At ${place + 1}: ${verdict.why ?? ''}`, place, now());
    return 'stopped';
  });
}

/** What the database says that became of a message, whoever took it in. */
async function verdictOn(manager: EntityManager, { receiptId, begunAt, inDoubt, expects }: ReplayItem): Promise<Verdict> {
  const receipt = await manager.findOneByOrFail(Receipt, { id: receiptId });
  const place = receipt.place === null ? '' : ` (${receipt.place})`;
  switch (receipt.state) {
    case 'unreadable': return { state: 'surprised', why: `It cannot be read again: ${receipt.why ?? ''}${place}` };
    case 'contradicts': return { state: 'surprised', why: 'It contradicts an earlier message' };
    case 'repeat': return { state: 'unchanged', why: 'It repeats an earlier message' };
    case 'set aside': return { state: 'unchanged', why: 'Somebody has set it aside meanwhile' };
    case 'read': break;
    default: return { state: 'surprised', why: `It is ${receipt.state}, and was not taken in` };
  }
  const parts = await manager.find(Part, { select: { id: true, state: true, why: true, appliedAt: true }, where: { receiptId } });
  const count = (state: Part['state']): number => parts.filter(part => part.state === state).length;
  if (count('unreadable') > expects) return { state: 'surprised', why: `A part of it cannot be read: ${parts.find(({ state }) => state === 'unreadable')?.why ?? ''}` };
  const since = begunAt ?? '';
  const doubt = await newDoubt(manager, receiptId, since);
  if (doubt !== undefined || count('in doubt') > (inDoubt ?? 0)) return { state: 'surprised', why: `Something is in doubt that was not: ${doubt ?? 'in a part that is not the last of its case'}` };
  const isNew = parts.some(({ state, appliedAt }) => state === 'waiting' || (state !== 'unchanged' && state !== 'unreadable' && appliedAt !== null && appliedAt >= since));
  return isNew ? { state: 'done', why: count('waiting') > 0 ? 'A part of it waits behind what cannot be read' : null } : { state: 'unchanged', why: 'Nothing of it was new' };
}

async function newDoubt(manager: EntityManager, receiptId: string, since: Instant): Promise<string | undefined> {
  const [doubt] = await rowsOf<{ field: string; why: string }>(manager, `
    SELECT doubt.field, doubt.why FROM doubt WHERE doubt.opened_at >= $2
      AND EXISTS (SELECT 1 FROM part WHERE part.receipt_id = $1 AND part.mapping = doubt.mapping AND part.subject = doubt.subject) ORDER BY doubt.opened_at, doubt.id LIMIT 1`, [receiptId, since]);
  return doubt && `${doubt.field}: ${doubt.why}`;
}

interface ToldOf { readonly place: number; readonly system: string; readonly why: string | null }

/** What was told in the cases of a run's messages while they were taken in. */
async function toldOf(manager: EntityManager, where: string, values: readonly unknown[], most: number): Promise<ToldOf[]> {
  return rowsOf<ToldOf>(manager, `
    SELECT DISTINCT item.place, delivery.system, delivery.last_why AS why FROM replay_item AS item
      JOIN part ON part.receipt_id = item.receipt_id AND (item.mapping IS NULL OR (part.mapping = item.mapping AND part.subject = item.subject)) JOIN duty ON duty.mapping = part.mapping AND duty.subject = part.subject AND duty.opened_at >= item.begun_at AND (item.ended_at IS NULL OR duty.opened_at <= item.ended_at)
      JOIN delivery ON delivery.duty_id = duty.id
    WHERE ${where} ORDER BY item.place LIMIT ${most}`, values);
}

/** What could not go for want of something is on its own on the list of what needs a person; a refusal says that what is told is wrong. */
async function firstRefused(manager: EntityManager, run: string): Promise<ToldOf | undefined> {
  const [refused] = await toldOf(manager, `item.run_id = $1 AND item.state = 'done' AND delivery.state = 'refused'`, [run], 1);
  return refused;
}

type Gate = { readonly kind: 'open' | 'waits' } | { readonly kind: 'in vain'; readonly why: string };

/** Whether what the ones before this place told has been taken. */
async function gateOf(manager: EntityManager, run: ReplayRun, place: number, now: Instant): Promise<Gate> {
  if (run.waitSeconds === 0) return { kind: 'open' };
  const waiting = await toldOf(manager, `item.run_id = $1 AND item.state = 'done' AND delivery.state IN ('waiting', 'claimed') AND delivery.taken_at IS NULL`, [run.id], 100);
  if (waiting.length === 0) return { kind: 'open' };
  const [last] = await manager.find(ReplayItem, { where: { runId: run.id, state: In(['done', 'unchanged', 'surprised']) }, order: { endedAt: 'DESC' }, take: 1 });
  if (minutesAfter(last?.endedAt ?? run.startedAt, run.waitSeconds / 60) > now) return { kind: 'waits' };
  const whom = [...new Set(waiting.map(({ system }) => system))].join(', ');
  return { kind: 'in vain', why: `Before ${place + 1}: what the ones before told ${whom} has not been taken within ${run.waitSeconds} seconds. See that it is, then let the run go on` };
}

async function surprise({ database, now }: CarryingOn, held: HeldRun, place: number, why: string): Promise<Step> {
  return database.write(async manager => {
    if (!await stillHeld(manager, held, now())) return 'lost';
    await manager.update(ReplayItem, { runId: held.id, place }, { state: 'surprised', why, endedAt: now() });
    await stops(manager, await manager.findOneByOrFail(ReplayRun, { id: held.id }), `At ${place + 1}: ${why}`, place, now());
    return 'stopped';
  });
}

async function stopHere({ database, now }: CarryingOn, held: HeldRun, why: string): Promise<Step> {
  return database.write(async manager => {
    if (!await stillHeld(manager, held, now())) return 'lost';
    await stops(manager, await manager.findOneByOrFail(ReplayRun, { id: held.id }), why, null, now());
    return 'stopped';
  });
}

async function end({ database, now }: CarryingOn, held: HeldRun): Promise<Step> {
  return database.write(async manager => {
    if (!await stillHeld(manager, held, now())) return 'lost';
    await manager.update(ReplayRun, { id: held.id }, { state: 'ended', endedAt: now(), leaseUntil: null });
    return 'ended';
  });
}

const keep = (carrying: CarryingOn, held: HeldRun): Promise<boolean> => carrying.database.write(manager => stillHeld(manager, held, carrying.now()));

const stillHeld = (manager: EntityManager, held: HeldRun, now: Instant): Promise<boolean> => keepHolding(manager, 'replay_run', held, now);

/** So long at a time: the next tick goes on, and other jobs are not kept from the database. */
const AT_ONCE_MS = 20_000;

/** What the scheduled job does: goes on with every run on which nobody works. Answers how many messages it settled. */
export async function carryOnAll(carrying: CarryingOn): Promise<number> {
  const { database, now } = carrying;
  let settled = 0;
  for (const { id } of await database.read.find(ReplayRun, { where: { state: 'running' }, order: { startedAt: 'ASC' } })) {
    const held = await holdRun(database, id, now(), false);
    if (!held) continue;
    const until = Date.parse(now()) + AT_ONCE_MS;
    let last: Step = 'went on';
    for (; last === 'went on' && Date.parse(now()) < until; settled++) last = await step(carrying, held);
    await letGo(database, held);
  }
  return settled;
}
