import { setImmediate as aTurn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { minutesAfter } from '../case-model/london';
import { RepairMany, RepairRow } from '../database/entities';
import { giveBack, hold, keepHolding, type HeldRun } from '../database/hold';
import { isGate } from '../replay/ramp';
import { closeSeen, followAnswers, sendAgreed, sendRepair, type Repairing } from './carry-on';
import { keepStopped, standOf } from './many';
import { HUB, objectOf } from './repair';

/** *waits*: for what the partner answers to those that went before. *lost*: somebody else has it now, or it was stopped. */
export type ManyStep = 'went on' | 'waits' | 'stopped' | 'ended' | 'lost';

/** So long an answer is waited for, from when it last went on; then a person looks. */
const WAIT_MINUTES = 10;
/** So many leave at a time, so that what surprises among them is seen before the others leave. */
const AT_ONCE = 25;

/** What the scheduled job does: sends what was agreed to, follows it to its answer, goes on with many, and closes what a comparison shows done. Answers how many it looked at. */
export async function carryOnRepairs(repairing: Repairing): Promise<number> {
  const [agreed, followed] = [await sendAgreed(repairing), await followAnswers(repairing)];
  return agreed + followed + await carryOnAllMany(repairing) + await closeSeen(repairing);
}

async function carryOnAllMany(repairing: Repairing): Promise<number> {
  const { database, now } = repairing;
  let steps = 0;
  for (const { id } of await database.read.find(RepairMany, { where: { state: 'running' }, order: { sequence: 'ASC' } })) {
    const held = await database.write(manager => hold(manager, 'repair_many', id, now(), false));
    if (!held) continue;
    let last: ManyStep = 'went on';
    for (let n = 0; last === 'went on' && n < AT_ONCE; n++, steps++) { last = await stepOfMany(repairing, held); await aTurn(); }
    await database.write(manager => giveBack(manager, 'repair_many', held));
  }
  return steps;
}

/**
 * One further, in the order of the list. Before the second, before the twelfth and before the end every one that went is looked at: taken, and shown by their own
 * record where they can be asked. It stops at the first that is refused, held, changed or not shown, and names it. May be broken off anywhere.
 */
export async function stepOfMany(repairing: Repairing, held: HeldRun): Promise<ManyStep> {
  const { database, now } = repairing;
  const many = await database.read.findOneByOrFail(RepairMany, { id: held.id });
  if (many.fence !== held.fence || many.state !== 'running') return 'lost';
  const askable = canBeAsked(repairing, many);
  if (askable) await askWhatIsShown(repairing, many);
  const items = await database.read.find(RepairRow, { where: { manyId: many.id }, order: { place: 'ASC' } });
  const unseen = items.filter(({ looked }) => looked === 0);
  const surprise = unseen.find(one => standOf(one, askable) === 'surprised');
  if (surprise) return stop(repairing, held, `Number ${(surprise.place ?? 0) + 1}${surprise.reference === '' ? '' : `, ${surprise.reference}`}: ${surpriseInWords(surprise)}`);
  const next = items.find(one => standOf(one, askable) === 'left');
  const waiting = unseen.filter(one => standOf(one, askable) === 'under way').length;
  if (waiting > 0 && (next === undefined || isGate(next.place ?? 0, many.rampFrom))) return waitOrStop(repairing, held, many, waiting);
  if (next === undefined) return end(repairing, held);
  if (next.notBefore > now()) return waitOrStop(repairing, held, many, 1);
  const went = await sendRepair(repairing, next, manager => movesOn(manager, held, now()));
  return went === 'not now' ? waitOrStop(repairing, held, many, 1) : went === 'lost' ? 'lost' : 'went on';
}

function surpriseInWords({ state, shown, answer, endedWhy }: RepairRow): string {
  if (shown === 'not shown') return 'they took it, and their own record does not show it';
  return state === 'withdrawn' ? endedWhy ?? '' : answer ?? `it is ${state}`;
}

/** Where they can be asked, from this machine too. */
const canBeAsked = ({ adapters, partners }: Repairing, { system }: RepairMany): boolean =>
  adapters.get(system).manifest.supports.findByKey && partners.some(({ adapter, connection }) => adapter.manifest.id === system && connection.findByKey !== undefined);

/** What their own record says of those that they took, no faster than their pace. */
async function askWhatIsShown({ database, partners, now }: Repairing, { id, system }: RepairMany): Promise<void> {
  const partner = partners.find(({ adapter }) => adapter.manifest.id === system);
  const taken = (await database.read.findBy(RepairRow, { manyId: id, state: 'taken' })).filter(({ shown }) => shown === null);
  for (const repair of taken) {
    if (!partner?.connection.findByKey || partner.pace.left(now()) === 0) return;
    partner.pace.spend(1, now());
    const found = await partner.connection.findByKey(repair.deliveryId ?? '');
    if (found.kind === 'cannot say') return;         // asked again next time; in the end a person looks
    await database.write(manager => manager.update(RepairRow, { id: repair.id, state: 'taken' }, { shown: found.kind === 'found' ? 'shown' : 'not shown' }));
  }
}

async function waitOrStop(repairing: Repairing, held: HeldRun, { movedAt }: RepairMany, waiting: number): Promise<ManyStep> {
  const { database, now } = repairing;
  if (minutesAfter(movedAt, WAIT_MINUTES) <= now()) return stop(repairing, held, `${waiting} of those that were to go before had no answer within ${WAIT_MINUTES} minutes: see what became of them, then let it go on`);
  return await database.write(manager => keepHolding(manager, 'repair_many', held, now())) ? 'waits' : 'lost';
}

/** In the transaction that sends one: whoever lost the lease sends nothing. */
async function movesOn(manager: EntityManager, held: HeldRun, at: string): Promise<boolean> {
  if (!await keepHolding(manager, 'repair_many', held, at)) return false;
  await manager.update(RepairMany, { id: held.id }, { movedAt: at });
  return true;
}

async function stop({ database, now }: Repairing, held: HeldRun, why: string): Promise<ManyStep> {
  return database.writeOnce(async manager => {
    const at = now();
    if (!await keepHolding(manager, 'repair_many', held, at)) return 'lost';
    await manager.update(RepairMany, { id: held.id }, { state: 'stopped', stoppedAt: at, stoppedWhy: why, leaseUntil: null });
    await keepStopped(manager, at);
    await record(manager, HUB, { action: 'repairs stopped', object: objectOf(held.id), detail: { why } }, at);
    return 'stopped';
  });
}

async function end({ database, now }: Repairing, held: HeldRun): Promise<ManyStep> {
  return database.writeOnce(async manager => {
    const at = now();
    if (!await keepHolding(manager, 'repair_many', held, at)) return 'lost';
    await manager.update(RepairMany, { id: held.id }, { state: 'ended', endedAt: at, endedBy: HUB.name, endedWhy: 'Every one of them was answered', leaseUntil: null });
    await record(manager, HUB, { action: 'repairs ended', object: objectOf(held.id) }, at);
    return 'ended';
  });
}
