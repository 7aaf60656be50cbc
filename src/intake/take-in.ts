import { createHash } from 'node:crypto';
import { In, LessThan, Like, type EntityManager } from 'typeorm';
import type { Adapter, Raw } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { Lane, Part, Receipt } from '../database/entities';
import { insertRows, theRow, updateRows } from '../database/rows';
import { settleAnswer } from '../duty/answer';
import type { Mapping } from '../rule/mapping';
import type { CutPart, LanePosition } from '../rule/rule';
import { applyPart, applyWaitingPart, keepReferences, type Applied, type Deciding } from './apply-part';
import { cutMessage, type CutMessage, type MappingCut } from './cut';
import { bytesOf } from './keep';
import { linesOf } from './lines';
import { renamedLists } from './renamed-lists';

/** What became of a receipt and of each of its parts. */
export interface TakenIn { readonly receipt: string; readonly state: string; readonly why?: string; readonly place?: string; readonly parts: Counts; readonly unread: number }
type Counts = Readonly<Partial<Record<Applied, number>>>;

/**
 * The story of a message after it was kept: decoded, recognised if it came before, cut into parts, and each part
 * applied. May be broken off anywhere and begun again: each step is done once.
 */
export async function takeIn(database: Database, deciding: Deciding, receiptId: string, now: () => Instant): Promise<TakenIn> {
  const [taken] = await takeInTogether(database, deciding, [receiptId], now, (_, error) => { throw error; });
  if (!taken) throw new Error(`No receipt is called ${receiptId}`);
  return taken;
}

/** A receipt, and what its bytes come to. Without a message it was read before, and only parts of it wait. */
interface Ready { readonly receipt: Receipt; readonly raw?: Raw; readonly message?: CutMessage }
type Failed = (receipt: string, error: unknown) => void;

/** A message of so few parts is read and applied in one transaction, and as many messages as this share a commit. */
const FEW_PARTS = 20;
const BYTES_TOGETHER = 2_000_000;

/** The same for several, in the order of their arrival, in as few commits as may be. One that fails stays waiting, is named, and stops no other. */
export async function takeInTogether(database: Database, deciding: Deciding, receiptIds: readonly string[], now: () => Instant, failed: Failed): Promise<TakenIn[]> {
  const receipts = await database.read.find(Receipt, { where: { id: In([...receiptIds]) }, order: { arrival: 'ASC' } });
  const taken: TakenIn[] = [];
  let together: Ready[] = [];
  const takeInTheseNow = async () => { taken.push(...await takeInShort(database, deciding, together, now, failed)); together = []; };
  for (const receipt of receipts) {
    const ready = receipt.state === 'waiting' ? await cutReceipt(database, deciding, receipt) : { receipt };
    if (isShort(ready)) together.push(ready);
    if (!isShort(ready) || together.reduce((sum, one) => sum + one.receipt.size, 0) > BYTES_TOGETHER) await takeInTheseNow();
    if (!isShort(ready)) taken.push(...await takeInLong(database, deciding, ready, now, failed));
  }
  await takeInTheseNow();
  return taken;
}

const isShort = ({ message }: Ready): boolean => message !== undefined && (!message.ok || partsIn(message) <= FEW_PARTS);
const partsIn = ({ cuts }: Extract<CutMessage, { ok: true }>): number => cuts.reduce((sum, { parts }) => sum + parts.length, 0);

async function cutReceipt(database: Database, { adapters, rulebook }: Deciding, receipt: Receipt): Promise<Ready> {
  const raw = { bytes: await bytesOf(database.read, receipt), mediaType: receipt.mediaType };
  return { receipt, raw, message: cutMessage(adapters.get(receipt.system), rulebook, raw, receipt.receivedAt) };
}

/** Each is read and applied in one transaction. Where that fails, it is read alone, and each part shows by itself whether it can be applied. */
async function takeInShort(database: Database, deciding: Deciding, together: readonly Ready[], now: () => Instant, failed: Failed): Promise<TakenIn[]> {
  const whole = new Map<Ready, PromiseSettledResult<TakenIn>>();
  const inTurn = async (line: readonly Ready[]): Promise<void> => {
    const results = await database.writeInTurn(line.map(ready => (manager: EntityManager) => takeInWhole(manager, deciding, ready, now)));
    for (const [i, result] of results.entries()) { const ready = line[i]; if (ready) whole.set(ready, result); }
  };
  const lines = await Promise.allSettled(linesOf(together, namesIn, database.linesAtOnce).map(inTurn));
  const broken = lines.find(line => line.status === 'rejected');
  if (broken) throw broken.reason;                  // the storage failed: what came later must not overtake
  const taken: TakenIn[] = [];
  for (const ready of together) {
    const result = whole.get(ready);
    taken.push(...result?.status === 'fulfilled' ? [result.value] : await takeInLong(database, deciding, ready, now, failed));
  }
  return taken;
}

async function takeInWhole(manager: EntityManager, deciding: Deciding, ready: Ready, now: () => Instant): Promise<TakenIn> {
  const { rows, ...read } = await readReceipt(manager, deciding, ready, now);
  return { ...read, parts: await applyJustSaved(manager, deciding, rows, now) };
}

/** Two messages that share any of these may touch the same rows. */
function* namesIn({ message }: Ready): Iterable<string> {
  if (!message?.ok) return;
  if (message.messageId !== undefined) yield `message ${message.messageId}`;
  for (const { parts, scopes, families } of message.cuts) {
    yield* scopes;
    yield* families;
    for (const { subject, references } of parts) { yield subject; yield* references; }
  }
}

async function takeInLong(database: Database, deciding: Deciding, ready: Ready, now: () => Instant, failed: Failed): Promise<TakenIn[]> {
  try {
    const { rows: _, ...read } = await database.write(manager => readReceipt(manager, deciding, ready, now));
    return [{ ...read, parts: await applyWaiting(database, deciding, ready.receipt.id, now) }];
  } catch (error) {
    failed(ready.receipt.id, error);
    return [];
  }
}

type Read = Omit<TakenIn, 'parts'> & { readonly rows: readonly Part[] };

async function readReceipt(manager: EntityManager, deciding: Deciding, { receipt: { id }, raw, message }: Ready, now: () => Instant): Promise<Read> {
  const receipt = await theRow(manager, Receipt, { id });
  if (receipt.state !== 'waiting' || !message || !raw) return readAs(receipt, {});
  if (!message.ok) return becomes(manager, receipt, { state: 'unreadable', why: message.why, place: message.place });
  const messageId = message.messageId ?? null;
  const about = { messageId, unread: [...message.unread], why: null, place: null };
  const released = receipt.sameIdAs !== null;       // a person replayed it: their word that this one holds
  const earlier = messageId === null || released ? undefined : await firstWithId(manager, receipt, messageId);
  if (earlier) return becomes(manager, receipt, { ...about, ...await comparedWith(manager, deciding.adapters.get(receipt.system), earlier, receipt, raw) });
  if (message.answers && !await settleAnswer(manager, receipt.system, message.answers, receipt.id, now())) return becomes(manager, receipt, { ...about, ...ANSWERS_NOTHING });
  return { ...await becomes(manager, receipt, { ...about, state: 'read' }), rows: await saveParts(manager, receipt, message.cuts) };
}

async function becomes(manager: EntityManager, receipt: Receipt, to: Partial<Receipt>): Promise<Read> {
  await updateRows(manager, Receipt, { id: receipt.id }, to);
  return readAs(receipt, to);
}

function readAs(receipt: Receipt, to: Partial<Receipt>): Read {
  const { id, state, why, place, unread } = { ...receipt, ...to };
  return { receipt: id, state, unread: unread?.length ?? 0, rows: [], ...(why !== null && { why }), ...(place !== null && { place }) };
}

const firstWithId = async (manager: EntityManager, receipt: Receipt, messageId: string): Promise<Receipt | undefined> =>
  (await manager.find(Receipt, { where: { system: receipt.system, messageId, state: 'read' }, order: { arrival: 'ASC' }, take: 1 })).find(({ id }) => id !== receipt.id);

/** One id that says the same is a repeat; with another content it is the sender's fault, kept for a person. */
async function comparedWith(manager: EntityManager, adapter: Adapter, earlier: Receipt, receipt: Receipt, raw: Raw): Promise<Partial<Receipt>> {
  const same = earlier.bodyHash === receipt.bodyHash || saySame(adapter, { bytes: await bytesOf(manager, earlier), mediaType: earlier.mediaType }, raw);
  const first = same ? earlier : await sameWithId(manager, receipt, earlier);
  return first
    ? { state: 'repeat', sameIdAs: first.id }
    : { state: 'contradicts', sameIdAs: earlier.id, why: 'An earlier message had the same id and other content: ask the sender which one holds, then replay that one' };
}

/** One that contradicts an earlier one may come twice, too: whoever must decide is asked once. */
const sameWithId = async (manager: EntityManager, { arrival, bodyHash, system }: Receipt, { messageId }: Receipt): Promise<Receipt | undefined> =>
  (await manager.find(Receipt, { where: { system, messageId: messageId ?? '', bodyHash: bodyHash ?? '', arrival: LessThan(arrival) }, order: { arrival: 'ASC' }, take: 1 }))[0];

function saySame({ codec }: Adapter, earlier: Raw, later: Raw): boolean {
  if (!codec.saysTheSame) return false;
  const [one, two] = [codec.decode(earlier), codec.decode(later)];
  return one.ok && two.ok && codec.saysTheSame(one.wire, two.wire);
}

/** It may be that the delivery comes to be known here only later: from a copy of the database, or from another process. */
const ANSWERS_NOTHING = { state: 'unreadable' as const, why: 'It answers a delivery that this hub did not make: find out whose it is. Replay it once that delivery is here, or set it aside', place: 'the key that it answers' };

/** Saves the parts of a message that are not kept yet, in the order in which they are applied. */
async function saveParts(manager: EntityManager, receipt: Receipt, cuts: readonly MappingCut[]): Promise<Part[]> {
  const rows: Part[] = [];
  for (const cut of cuts) rows.push(...await rowsOfCut(manager, receipt, cut));
  const kept = new Set((await manager.find(Part, { select: { id: true }, where: { receiptId: receipt.id } })).map(part => part.id));
  const fresh = rows.filter(row => !kept.has(row.id)).sort((a, b) => a.mapping < b.mapping ? -1 : a.mapping > b.mapping ? 1 : a.ordinal - b.ordinal);
  await insertRows(manager, Part, fresh);
  await keepReferences(manager, cuts.flatMap(({ mapping, parts }) => parts.flatMap(({ subject, references }) => references.map(value => ({ value, mapping: mapping.id, subject })))));
  return fresh;
}

async function rowsOfCut(manager: EntityManager, receipt: Receipt, { mapping, parts, scopes, families, at }: MappingCut): Promise<Part[]> {
  const subjects = new Set(parts.map(part => part.subject));
  const renamed = await lanesOnRenamedLists(manager, mapping.id, parts, scopes, families);
  const gone = [...await lanesOnLists(manager, mapping.id, scopes), ...renamed].filter(lane => !subjects.has(lane.subject));
  return [...parts.map((part, i) => rowOf(receipt, mapping.id, part, i)), ...await Promise.all(gone.map((lane, i) => goneRow(manager, receipt, mapping, lane, parts.length + i, at)))];
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

/** What is applied is what is kept: the content as it comes back from the database. */
function rowOf(receipt: Receipt, mapping: string, part: CutPart, ordinal: number): Part {
  const text = JSON.stringify(part.said);
  return {
    ...emptyPart(receipt, mapping, ordinal), subject: part.subject, ownSubject: part.subject, day: part.day ?? null, time: part.time ?? null, scope: part.scope ?? null,
    contentHash: hashOf(text), said: JSON.parse(text), origin: part.origin ?? null, why: part.unreadable ?? null,
  };
}

async function goneRow(manager: EntityManager, receipt: Receipt, mapping: Mapping, lane: Lane, ordinal: number, at: LanePosition | undefined): Promise<Part> {
  const row = { ...emptyPart(receipt, mapping.id, ordinal), subject: lane.subject, ownSubject: lane.subject, scope: lane.scope };
  if (!mapping.whenGone || !at) return { ...row, day: at?.day ?? null, time: at?.time ?? null, contentHash: 'gone', gone: 1 };
  const [last] = await manager.find(Part, { where: { mapping: mapping.id, ownSubject: lane.subject, gone: 0, ...(lane.scope !== null && { scope: lane.scope }) }, order: { arrival: 'DESC' }, take: 1 });
  const said = mapping.whenGone(last?.said ?? {}, at);
  return { ...row, day: at.day, time: at.time, said, contentHash: hashOf(JSON.stringify(said)) };
}

const emptyPart = (receipt: Receipt, mapping: string, ordinal: number): Part => ({
  id: stableId('part', receipt.id, mapping, String(ordinal)), receiptId: receipt.id, mapping, subject: '', ownSubject: '', ordinal, arrival: receipt.arrival, day: null, time: null, scope: null,
  contentHash: '', said: null, origin: null, gone: 0, state: 'waiting', why: null, made: null, lineage: null, rulebook: null, fired: null, appliedAt: null,
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Applies parts in the transaction that has saved them. */
async function applyJustSaved(manager: EntityManager, deciding: Deciding, parts: readonly Part[], now: () => Instant): Promise<Counts> {
  const applied: Applied[] = [];
  for (const part of parts) applied.push(await applyPart(manager, deciding, part, now()));
  return countsOf(applied);
}

/** Applies the receipt's waiting parts, each in a transaction of its own; those that fit one commit share it. */
async function applyWaiting(database: Database, deciding: Deciding, receiptId: string, now: () => Instant): Promise<Counts> {
  const waiting = await rowsOf<{ id: string }>(database.read, `SELECT id FROM part WHERE receipt_id = $1 AND state = 'waiting' ORDER BY mapping, ordinal`, [receiptId]);
  const applied: Applied[] = [];
  for (let from = 0; from < waiting.length; from += 50) {
    applied.push(...await Promise.all(waiting.slice(from, from + 50).map(({ id }) => database.write(manager => applyWaitingPart(manager, deciding, id, now())))));
  }
  return countsOf(applied);
}

const countsOf = (applied: readonly Applied[]): Counts => Object.fromEntries([...Map.groupBy(applied, one => one)].map(([one, all]) => [one, all.length]));
