import { createHash } from 'node:crypto';
import { Like, type EntityManager } from 'typeorm';
import type { Adapter, Raw } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { Lane, Part, Receipt } from '../database/entities';
import { settleAnswer } from '../duty/answer';
import type { Mapping } from '../rule/mapping';
import type { CutPart, LanePosition } from '../rule/rule';
import { applyPart, keepReferences, type Applied, type Deciding } from './apply-part';
import { cutMessage, type MappingCut } from './cut';
import { bytesOf } from './keep';
import { renamedLists } from './renamed-lists';

/** What became of a receipt and of each of its parts. */
export interface TakenIn { readonly receipt: string; readonly state: string; readonly why?: string; readonly place?: string; readonly parts: Readonly<Partial<Record<Applied, number>>>; readonly unread: number }

/**
 * The story of a message after it was kept: decoded, recognised if it came before, cut into parts, and each part
 * applied in a transaction of its own. May be broken off anywhere and begun again: each step is done once.
 */
export async function takeIn(database: Database, deciding: Deciding, receiptId: string, now: () => Instant): Promise<TakenIn> {
  const receipt = await database.read.findOneByOrFail(Receipt, { id: receiptId });
  if (receipt.state === 'waiting') await readReceipt(database, deciding, receipt, now);
  const parts = await applyWaiting(database, deciding, receiptId, now);
  const after = await database.read.findOneByOrFail(Receipt, { id: receiptId });
  return { receipt: receiptId, state: after.state, parts, unread: after.unread?.length ?? 0, ...(after.why !== null && { why: after.why }), ...(after.place !== null && { place: after.place }) };
}

async function readReceipt(database: Database, deciding: Deciding, receipt: Receipt, now: () => Instant): Promise<void> {
  const raw = { bytes: await bytesOf(database.read, receipt), mediaType: receipt.mediaType };
  const adapter = deciding.adapters.get(receipt.system);
  const message = cutMessage(adapter, deciding.rulebook, raw, receipt.receivedAt);
  await database.write(async manager => {
    const fresh = await manager.findOneByOrFail(Receipt, { id: receipt.id });
    if (fresh.state !== 'waiting') return;
    if (!message.ok) { await manager.update(Receipt, { id: receipt.id }, { state: 'unreadable', why: message.why, place: message.place }); return; }
    const messageId = message.messageId ?? null;
    const released = receipt.sameIdAs !== null;     // a person replayed it: their word that this one holds
    const earlier = messageId === null || released ? undefined : await firstWithId(manager, receipt, messageId);
    const about = { messageId, unread: [...message.unread], why: null, place: null };
    if (earlier) { await manager.update(Receipt, { id: receipt.id }, { ...about, ...await comparedWith(manager, adapter, earlier, receipt, raw) }); return; }
    if (message.answers && !await settleAnswer(manager, receipt.system, message.answers, receipt.id, now())) {
      await manager.update(Receipt, { id: receipt.id }, { ...about, ...ANSWERS_NOTHING });
      return;
    }
    await manager.update(Receipt, { id: receipt.id }, { ...about, state: 'read' });
    for (const cut of message.cuts) await saveParts(manager, receipt, cut);
  });
}

const firstWithId = async (manager: EntityManager, receipt: Receipt, messageId: string): Promise<Receipt | undefined> =>
  (await manager.find(Receipt, { where: { system: receipt.system, messageId, state: 'read' }, order: { arrival: 'ASC' }, take: 1 })).find(({ id }) => id !== receipt.id);

/** One id that says the same is a repeat; with another content it is the sender's fault, kept for a person. */
async function comparedWith(manager: EntityManager, adapter: Adapter, earlier: Receipt, receipt: Receipt, raw: Raw): Promise<Partial<Receipt>> {
  const same = earlier.bodyHash === receipt.bodyHash || saySame(adapter, { bytes: await bytesOf(manager, earlier), mediaType: earlier.mediaType }, raw);
  return same
    ? { state: 'repeat', sameIdAs: earlier.id }
    : { state: 'contradicts', sameIdAs: earlier.id, why: 'An earlier message had the same id and other content: ask the sender which one holds, then replay that one' };
}

function saySame({ codec }: Adapter, earlier: Raw, later: Raw): boolean {
  if (!codec.saysTheSame) return false;
  const [one, two] = [codec.decode(earlier), codec.decode(later)];
  return one.ok && two.ok && codec.saysTheSame(one.wire, two.wire);
}

/** It may be that the delivery comes to be known here only later: from a copy of the database, or from another process. */
const ANSWERS_NOTHING = { state: 'unreadable' as const, why: 'It answers a delivery that this hub did not make: find out whose it is. Replay it once that delivery is here, or set it aside', place: 'the key that it answers' };

async function saveParts(manager: EntityManager, receipt: Receipt, { mapping, parts, scopes, families, at }: MappingCut): Promise<void> {
  const subjects = new Set(parts.map(part => part.subject));
  const renamed = await lanesOnRenamedLists(manager, mapping.id, parts, scopes, families);
  const gone = [...await lanesOnLists(manager, mapping.id, scopes), ...renamed].filter(lane => !subjects.has(lane.subject));
  const rows = [...parts.map((part, i) => rowOf(receipt, mapping.id, part, i)), ...await Promise.all(gone.map((lane, i) => goneRow(manager, receipt, mapping, lane, parts.length + i, at)))];
  const kept = new Set((await manager.find(Part, { select: { id: true }, where: { receiptId: receipt.id, mapping: mapping.id } })).map(part => part.id));
  const fresh = rows.filter(row => !kept.has(row.id));
  for (let from = 0; from < fresh.length; from += 100) await manager.insert(Part, fresh.slice(from, from + 100));
  for (const part of parts) await keepReferences(manager, mapping.id, part.subject, part.references);
}

/** The subjects that these lists held when they last came. One that is not on the new list is gone from it. */
async function lanesOnLists(manager: EntityManager, mapping: string, scopes: readonly string[]): Promise<Lane[]> {
  const lanes: Lane[] = [];
  for (const scope of new Set(scopes)) lanes.push(...await manager.findBy(Lane, { mapping, scope: scope.endsWith('*') ? Like(`${scope.slice(0, -1)}%`) : scope, gone: 0 }));
  return lanes;
}

/** The subjects of lists that came again under another name. */
async function lanesOnRenamedLists(manager: EntityManager, mapping: string, parts: readonly CutPart[], scopes: readonly string[], families: readonly string[]): Promise<Lane[]> {
  const lanes: Lane[] = [];
  for (const family of new Set(families)) {
    const ofFamily = await manager.findBy(Lane, { mapping, scope: Like(`${family.slice(0, -1)}%`) });
    const renamed = renamedLists(ofFamily, parts, scopes);
    lanes.push(...ofFamily.filter(lane => lane.gone === 0 && lane.scope !== null && renamed.has(lane.scope)));
  }
  return lanes;
}

const rowOf = (receipt: Receipt, mapping: string, part: CutPart, ordinal: number): Part => ({
  ...emptyPart(receipt, mapping, ordinal), subject: part.subject, ownSubject: part.subject, day: part.day ?? null, time: part.time ?? null, scope: part.scope ?? null,
  contentHash: hashOf(part.said), said: part.said, origin: part.origin ?? null, why: part.unreadable ?? null,
});

async function goneRow(manager: EntityManager, receipt: Receipt, mapping: Mapping, lane: Lane, ordinal: number, at: LanePosition | undefined): Promise<Part> {
  const row = { ...emptyPart(receipt, mapping.id, ordinal), subject: lane.subject, ownSubject: lane.subject, scope: lane.scope };
  if (!mapping.whenGone || !at) return { ...row, day: at?.day ?? null, time: at?.time ?? null, contentHash: 'gone', gone: 1 };
  const [last] = await manager.find(Part, { where: { mapping: mapping.id, ownSubject: lane.subject, gone: 0, ...(lane.scope !== null && { scope: lane.scope }) }, order: { arrival: 'DESC' }, take: 1 });
  const said = mapping.whenGone(last?.said ?? {}, at);
  return { ...row, day: at.day, time: at.time, said, contentHash: hashOf(said) };
}

const emptyPart = (receipt: Receipt, mapping: string, ordinal: number): Part => ({
  id: stableId('part', receipt.id, mapping, String(ordinal)), receiptId: receipt.id, mapping, subject: '', ownSubject: '', ordinal, arrival: receipt.arrival, day: null, time: null, scope: null,
  contentHash: '', said: null, origin: null, gone: 0, state: 'waiting', why: null, made: null, lineage: null, rulebook: null, fired: null, appliedAt: null,
});

const hashOf = (said: object): string => createHash('sha256').update(JSON.stringify(said)).digest('hex');

/** Applies the receipt's waiting parts; those that fit one commit share it. */
async function applyWaiting(database: Database, deciding: Deciding, receiptId: string, now: () => Instant): Promise<Partial<Record<Applied, number>>> {
  const waiting = await rowsOf<{ id: string }>(database.read, `SELECT id FROM part WHERE receipt_id = $1 AND state = 'waiting' ORDER BY mapping, ordinal`, [receiptId]);
  const counts: Partial<Record<Applied, number>> = {};
  for (let from = 0; from < waiting.length; from += 50) {
    const applied = await Promise.all(waiting.slice(from, from + 50).map(({ id }) => database.write(manager => applyPart(manager, deciding, id, now()))));
    for (const one of applied) counts[one] = (counts[one] ?? 0) + 1;
  }
  return counts;
}
