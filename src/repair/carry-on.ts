import { In, IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { AdapterRegistry } from '../adapter/registry';
import { record } from '../audit/record';
import { minutesAfter, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Attempt, Delivery, Duty, MismatchEvent, MismatchRow, RepairRow, type RepairState } from '../database/entities';
import type { Partner } from '../duty/deliver';
import { askFirst, sendWithin } from '../duty/send-again';
import { answerOf } from './answer';
import { actingOf, CHANGED, HUB, isAsPreviewed, objectOf } from './repair';

export interface Repairing { readonly database: Database; readonly adapters: AdapterRegistry; readonly partners: readonly Partner[]; readonly now: () => Instant }
/** *lost*: somebody else sent it, or whoever let it go has it no more. */
export type Went = 'went' | 'not now' | 'changed' | 'lost';

const AT_ONCE = 100;
/** Where they cannot say what they have, they are asked again after so long. */
const ASK_AGAIN_MINUTES = 1;

/** Sends what was agreed to, one by one. Answers how many it looked at. Many together go their own way (many.ts). */
export async function sendAgreed(repairing: Repairing): Promise<number> {
  const agreed = await repairing.database.read.find(RepairRow, { where: { state: 'confirmed', what: 'send again', manyId: IsNull(), notBefore: LessThanOrEqual(repairing.now()) }, order: { sequence: 'ASC' }, take: AT_ONCE });
  for (const repair of agreed) await sendRepair(repairing, repair);
  return agreed.length;
}

/**
 * Sends one repair in the name of whoever let it go: it is held against its preview, the partner is asked first, and the message, the repair and both trails are
 * written together. Broken off anywhere, it has gone or not, and goes once.
 */
export async function sendRepair({ database, adapters, partners, now }: Repairing, repair: RepairRow, stillHeld: (manager: EntityManager) => Promise<boolean> = () => Promise.resolve(true)): Promise<Went> {
  const delivery = await database.read.findOneByOrFail(Delivery, { id: repair.deliveryId ?? '' });
  const pushed = await database.read.findBy(Attempt, { deliveryId: delivery.id, step: 'push' });
  const asPreviewed = await isAsPreviewed(database.read, adapters, repair, now());
  const asked = asPreviewed ? await askFirst({ partners, manifestOf: system => adapters.get(system).manifest }, { delivery, mayHaveLeft: pushed.some(({ outcome }) => outcome !== 'held') }) : undefined;
  const by = actingOf(repair.confirmedBy ?? repair.proposedBy, repair.confirmedAt === null ? repair.proposedPerson : repair.confirmedPerson);
  return database.writeOnce(async (manager): Promise<Went> => {
    const at = now();
    if (!await stillHeld(manager)) return 'lost';
    const known = await manager.findOneByOrFail(RepairRow, { id: repair.id });
    if (known.state !== 'confirmed') return 'lost';
    if (asked?.kind === 'not now') {
      await manager.update(RepairRow, { id: repair.id }, { notBefore: minutesAfter(at, ASK_AGAIN_MINUTES), answer: asked.why });
      return 'not now';
    }
    const sent = asked ? await sendWithin(manager, delivery, asked, by, repair.why, at) : undefined;
    if (!sent?.ok) {
      await manager.update(RepairRow, { id: repair.id }, { state: 'withdrawn', endedAt: at, endedBy: HUB.name, endedWhy: CHANGED });
      await record(manager, HUB, { action: 'repair withdrawn', object: objectOf(repair.id), detail: { why: CHANGED } }, at);
      return 'changed';
    }
    const found = sent.became === 'found';
    await manager.update(RepairRow, { id: repair.id }, { state: found ? 'taken' : 'sent', sentAt: at, answer: found ? HAD_IT : null, ...(found && { settledAt: at, shown: 'shown' }) });
    await record(manager, by, { action: 'repair sent', object: objectOf(repair.id), detail: { duty: delivery.dutyId, became: sent.became } }, at);
    return 'went';
  });
}
const HAD_IT = 'They were asked first, and they had it all along: nothing was sent twice';

/** What may still change by itself. */
const FOLLOWED: readonly RepairState[] = ['sent', 'in doubt', 'held', 'refused'];

/** Follows each message that was sent again to the partner's answer. Answers how many it looked at. */
export async function followAnswers({ database, now }: Pick<Repairing, 'database' | 'now'>): Promise<number> {
  const followed = await database.read.find(RepairRow, { where: { state: In([...FOLLOWED]) }, order: { sequence: 'DESC' }, take: 10 * AT_ONCE });
  for (const repair of followed) {
    const answered = await answerNow(database.read, repair);
    if (!answered || (answered.state === repair.state && answered.answer === repair.answer)) continue;
    await database.writeOnce(async manager => {
      const at = now();
      const known = await manager.findOneByOrFail(RepairRow, { id: repair.id });
      if (known.state !== repair.state) return;
      const isNew = answered.state !== known.state;
      await manager.update(RepairRow, { id: repair.id }, { ...answered, ...(isNew && answered.state !== 'sent' && { settledAt: at }) });
      if (isNew) await record(manager, HUB, { action: 'repair answered', object: objectOf(repair.id), detail: { state: answered.state } }, at);
    });
  }
  return followed.length;
}

async function answerNow(manager: EntityManager, { deliveryId, sentAt }: RepairRow): Promise<ReturnType<typeof answerOf> | undefined> {
  const delivery = deliveryId === null || sentAt === null ? null : await manager.findOneBy(Delivery, { id: deliveryId });
  const duty = delivery && await manager.findOneBy(Duty, { id: delivery.dutyId });
  if (!delivery || !duty || sentAt === null) return undefined;
  const tries = await manager.find(Attempt, { where: { deliveryId: delivery.id }, order: { at: 'ASC' } });
  return answerOf(delivery, duty, tries.filter(({ at, step }) => at >= sentAt && step !== 'person').at(-1));
}

/** What a comparison may close: what was refused, or is on its way, is not mended because both sides now say that nobody has it. */
const CLOSABLE: readonly RepairState[] = ['proposed', 'confirmed', 'taken'];

/** Closes the repairs whose mismatch a comparison no longer finds, with that comparison as the reason; says of the others that it still finds it. Answers how many it looked at. */
export async function closeSeen({ database, now }: Pick<Repairing, 'database' | 'now'>): Promise<number> {
  const standing = await database.read.find(RepairRow, { where: { state: In([...CLOSABLE]) }, order: { sequence: 'DESC' }, take: 10 * AT_ONCE });
  const rows = new Map((await database.read.findBy(MismatchRow, { fingerprint: In(standing.map(({ fingerprint }) => fingerprint)) })).map(row => [row.fingerprint, row]));
  for (const repair of standing) {
    const row = rows.get(repair.fingerprint);
    if (row?.state === 'gone' || row?.state === 'fixed') await database.writeOnce(manager => close(manager, repair, now()));
    else if (row && repair.settledAt !== null && repair.stillSeenAt === null && row.lastSeen > repair.settledAt) await database.write(manager => manager.update(RepairRow, { id: repair.id }, { stillSeenAt: row.lastSeen }));
  }
  return standing.length;
}

async function close(manager: EntityManager, { id, fingerprint, state, what }: RepairRow, at: Instant): Promise<void> {
  const known = await manager.findOneByOrFail(RepairRow, { id });
  if (known.state !== state) return;
  const [last] = await manager.find(MismatchEvent, { where: { fingerprint, what: In(['gone', 'fixed']) }, order: { sequence: 'DESC' }, take: 1 });
  const why = state === 'taken' || (what === 'type in' && state === 'confirmed') ? last?.why ?? 'The comparison no longer finds it' : `It went without this repair: ${last?.why ?? 'the comparison no longer finds it'}`;
  await manager.update(RepairRow, { id }, { state: 'closed', endedAt: at, endedBy: 'comparison', endedWhy: why, runId: last?.runId ?? null });
  await record(manager, HUB, { action: 'repair closed', object: objectOf(id), detail: { run: last?.runId ?? '', why } }, at);
}
