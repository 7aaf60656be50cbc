import type { EntityManager } from 'typeorm';
import { proves } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf } from '../database/database';
import { Delivery, DoubtRow, Duty, Lane, Part, Reference, TaskRow } from '../database/entities';
import { homesOf, identitiesLedBy, lanesNaming } from '../identity/homes';
import { locked, recomputeLane, type Deciding } from './apply-part';
import { parkWhileUnreadable } from './parked';

/**
 * Lets lanes follow identities: those whose keys have come to name one case or person drain into one, those that no
 * longer do go apart, each with its own parts. All of it in the transaction of the decision; `concerned` are the
 * identities decided about, and those that led them before it.
 */
export async function moveLanes(manager: EntityManager, deciding: Deciding, concerned: readonly string[], at: Instant): Promise<void> {
  const identities = await identitiesOf(manager, concerned);
  for (const { mapping } of deciding.rulebook.chapters) {
    if (mapping.keyedBy === undefined) continue;
    const homes = await homesOf(manager, mapping, await lanesNaming(manager, mapping, identities));
    const touched = new Set<string>();
    for (const { own, home } of homes.toSorted((a, b) => a.own < b.own ? -1 : 1)) {
      const from = await moveOne(manager, mapping.id, own, home);
      if (from !== home) { touched.add(from); touched.add(home); }
    }
    for (const subject of [...touched].sort()) {
      await restoreReplaced(manager, mapping.id, subject);
      await parkWhileUnreadable(manager, { mapping: mapping.id, subject });
      await recomputeLane(manager, deciding, mapping.id, subject, at);
    }
  }
}

/** All who are, or were until now, in these groups. */
async function identitiesOf(manager: EntityManager, concerned: readonly string[]): Promise<string[]> {
  const now = await rowsOf<{ leader: string }>(manager, `SELECT DISTINCT leader FROM identity WHERE id IN (${concerned.map((_, i) => `$${i + 1}`).join(', ')})`, concerned);
  return identitiesLedBy(manager, [...concerned, ...now.map(({ leader }) => leader)]);
}

/** Brings what came under one name into another lane: parts, and with each part its duties, messages, doubts and tasks. Answers where it stood. */
async function moveOne(manager: EntityManager, mapping: string, own: string, home: string): Promise<string> {
  const lane = await manager.findOneByOrFail(Lane, { mapping, subject: own });      // where it points changes only under the lock of links
  const from = lane.movedTo ?? own;
  if (from === home) return from;
  await locked(manager, { mapping, subject: own });
  for (const subject of [from, home].sort()) if (subject !== own) await locked(manager, { mapping, subject });
  await manager.update(Lane, { mapping, subject: own }, { movedTo: home === own ? null : home, parkedWhy: null });
  for (const table of ['duty', 'delivery'] as const) await rowsOf(manager, FOLLOW[table], [mapping, own, home]);
  await followUnderNewIds(manager, { mapping, from, own, home });
  await rowsOf(manager, 'UPDATE part SET subject = $3 WHERE mapping = $1 AND own_subject = $2', [mapping, own, home]);
  return from;
}

const OF_ITS_PARTS = 'part_id IN (SELECT id FROM part WHERE mapping = $1 AND own_subject = $2)';
const FOLLOW = {
  duty: `UPDATE duty SET subject = $3 WHERE mapping = $1 AND ${OF_ITS_PARTS}`,
  delivery: `UPDATE delivery SET subject = $3 WHERE mapping = $1 AND duty_id IN (SELECT id FROM duty WHERE mapping = $1 AND ${OF_ITS_PARTS})`,
} as const;

/** The ids of doubts and tasks hold their lane. What both lanes ask is asked once, since the first of them did. */
async function followUnderNewIds(manager: EntityManager, { mapping, from, own, home }: { readonly mapping: string; readonly from: string; readonly own: string; readonly home: string }): Promise<void> {
  const parts = new Set((await manager.find(Part, { select: { id: true }, where: { mapping, ownSubject: own } })).map(({ id }) => id));
  for (const doubt of await manager.findBy(DoubtRow, { mapping, subject: from })) if (parts.has(doubt.partId)) await follow(DoubtRow, doubt, stableId(mapping, home, doubt.field, doubt.why));
  for (const task of await manager.findBy(TaskRow, { mapping, subject: from })) if (parts.has(task.partId)) await follow(TaskRow, task, stableId(mapping, home, task.rule, task.code));

  async function follow(table: typeof DoubtRow | typeof TaskRow, row: DoubtRow | TaskRow, id: string): Promise<void> {
    const there = await manager.findOneBy(table, { id });
    if (!there) { await manager.update(table, { id: row.id }, { id, subject: home }); return; }
    if (row.openedAt < there.openedAt) await manager.update(table, { id }, { openedAt: row.openedAt });
    await manager.delete(table, { id: row.id });
  }
}

/**
 * A duty that was replaced by one which now stands in another lane is replaced no longer: by a later one of its own
 * lane if there is one; else it is met, if its proof had come, or open again, and a message that was given up for the
 * other is held for a person. So no duty is lost by going apart.
 */
async function restoreReplaced(manager: EntityManager, mapping: string, subject: string): Promise<void> {
  const duties = await manager.find(Duty, { where: { mapping, subject }, order: { sequence: 'ASC' } });
  const here = new Set(duties.map(({ id }) => id));
  for (const duty of duties) {
    if (duty.state !== 'replaced' || duty.replacedBy === null || here.has(duty.replacedBy)) continue;
    const later = duties.find(other => other.whom === duty.whom && other.about === duty.about && other.sequence > duty.sequence);
    const met = duty.proofGrade !== null && proves(duty.proofGrade, duty.proofNeeded);
    await manager.update(Duty, { id: duty.id }, later ? { replacedBy: later.id } : { state: met ? 'met' : 'open', replacedBy: null, endedAt: met ? duty.endedAt : null });
    if (!later && !met) await manager.update(Delivery, { dutyId: duty.id, state: 'stopped' }, { state: 'held', lastWhy: 'It was given up for a message that is no longer about the same case and person' });
  }
}

/** Writes on every lane that carries a reference what its duties must say: the open ones now, later ones when they are opened. */
export async function noteLanes(manager: EntityManager, reference: string, note: string): Promise<void> {
  const lanes = await manager.findBy(Reference, { value: reference });
  for (const { mapping, subject } of lanes) {
    await manager.update(Lane, { mapping, subject }, { note });
    const open = await manager.createQueryBuilder(Duty, 'duty').innerJoin(Part, 'part', 'part.id = duty.part_id').where('duty.mapping = :mapping AND part.own_subject = :subject AND duty.state = :state', { mapping, subject, state: 'open' }).getMany();
    for (const duty of open) if (!duty.otherwise.startsWith(note)) await manager.update(Duty, { id: duty.id }, { otherwise: `${note}. ${duty.otherwise}` });
  }
}
