import { createHash } from 'node:crypto';
import { setImmediate as aTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { In, type EntityManager } from 'typeorm';
import { HARMS } from '../census/high-harm-lists';
import { MUST_BE_TOLD } from '../census/who-must-be-told';
import { worstOfMapping } from '../console/who-is-who';
import { CensusResult, Delivery, DoubtRow, Part, type Receipt } from '../database/entities';
import { calledBy } from '../incident/affected';
import { decidedAnew, type Deciding } from '../intake/apply-part';
import { cutMessage, type CutMessage } from '../intake/cut';
import { bytesOf } from '../intake/keep';
import { inLaneOrder, type ComputedPart } from '../intake/lane';
import { SEVERITIES, type Severity } from '../rule/rule';
import { chosenLanes, chosenReceipts, type ChosenLane, type Selection } from './selection';

/** One message of a list, or one lane: where it stands in the order of its source, and what may be harmed at worst. */
export interface Listed { readonly receipt: string; readonly lane?: { readonly mapping: string; readonly subject: string }; readonly day: string | null; readonly time: string | null; readonly arrival: number; readonly severity: Severity; readonly reference: string | null; /** So many of its parts stay unreadable. */ readonly expects: number }

/** What a run would do, before it is started: chosen = listed + still + beyond. */
export interface Preview {
  readonly selection: Selection;
  /** In the order in which they would be replayed. */
  readonly listed: readonly Listed[];
  readonly chosen: number;
  /** Today's adapters and rules cannot read these either, or decide them as they were. */
  readonly still: number;
  readonly beyond: number;
  /** Of the list, its order, and the rules that would decide: whoever starts it says this, so that what was looked at is what runs. */
  readonly hash: string;
}

/** Reads each chosen message as it would be read today, and changes nothing. */
export async function preview(manager: EntityManager, deciding: Deciding, selection: Selection): Promise<Preview> {
  const { listed, looked, inAll } = selection.what === 'decided otherwise' ? await listLanes(manager, deciding, selection) : await listReceipts(manager, deciding, selection);
  listed.sort(inLaneOrder);
  const marks = listed.map(({ receipt, lane, expects }) => [lane ? `${lane.mapping}|${lane.subject}` : receipt, expects]);
  const hash = createHash('sha256').update(JSON.stringify([deciding.rulebook.hash, selection.what, ...marks])).digest('hex').slice(0, 16);
  return { selection, listed, chosen: inAll, still: looked - listed.length, beyond: inAll - looked, hash };
}

interface LookedThrough { readonly listed: Listed[]; readonly looked: number; readonly inAll: number }

async function listReceipts(manager: EntityManager, deciding: Deciding, selection: Selection): Promise<LookedThrough> {
  const { receipts, inAll } = await chosenReceipts(manager, selection);
  const harms = await harmsByReceipt(manager, receipts.map(({ id }) => id));
  const listed: Listed[] = [];
  for (const receipt of receipts) {
    const one = await lookThrough(manager, deciding, receipt, harms.get(receipt.id) ?? []);
    if (one) listed.push(one);
    await aTurn();                                  // a long list leaves room for whoever else wants something of this process
  }
  return { listed, looked: receipts.length, inAll };
}

async function listLanes(manager: EntityManager, deciding: Deciding, selection: Selection): Promise<LookedThrough> {
  const { lanes, inAll } = await chosenLanes(manager, selection, deciding.rulebook.hash);
  const listed: Listed[] = [];
  for (const lane of lanes) {
    const one = await decideOnce(manager, deciding, lane);
    if (one) listed.push(one);
    await aTurn();
  }
  return { listed, looked: lanes.length, inAll };
}

/** Undefined where today's rules come to the same: what was made, what is in doubt, and who is told what. */
async function decideOnce(manager: EntityManager, deciding: Deciding, { mapping, subject, reference }: ChosenLane): Promise<Listed | undefined> {
  if (!deciding.rulebook.chapters.some(chapter => chapter.mapping.id === mapping)) return undefined;    // no longer decided by anybody
  const { rows, computed } = await decidedAnew(manager, deciding, mapping, subject);
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return undefined;
  const madeOtherwise = computed.some(({ outcome }, i) => JSON.stringify(outcome.made) !== JSON.stringify(rows[i]?.made));
  if (!madeOtherwise && !await tellsOtherwise(manager, mapping, subject, computed) && !await doubtsOtherwise(manager, mapping, subject, computed.at(-1))) return undefined;
  return { receipt: last.receiptId, lane: { mapping, subject }, day: first.day, time: first.time, arrival: first.arrival, severity: worstOfMapping(deciding.rulebook, mapping), expects: 0, reference };
}

/** What was last said about the same, whatever became of it, is not said anew. */
async function tellsOtherwise(manager: EntityManager, mapping: string, subject: string, computed: readonly ComputedPart[]): Promise<boolean> {
  for (const { effect } of computed.flatMap(({ outcome }) => outcome.effects)) {
    if (effect.do !== 'tell') continue;
    const [last] = await manager.find(Delivery, { where: { mapping, subject, about: effect.about ?? '', system: effect.whom }, order: { sequence: 'DESC' }, take: 1 });
    if (!last || !isDeepStrictEqual(last.message, JSON.parse(JSON.stringify(effect.message)))) return true;
  }
  return false;
}

async function doubtsOtherwise(manager: EntityManager, mapping: string, subject: string, head: ComputedPart | undefined): Promise<boolean> {
  const named = (doubts: readonly { readonly field: string; readonly why: string }[]): string => doubts.map(({ field, why }) => `${field}|${why}`).toSorted().join();
  return named(await manager.findBy(DoubtRow, { mapping, subject })) !== named((head?.outcome.doubts ?? []).filter(({ spreadFrom }) => spreadFrom === undefined));
}

/** Undefined where nothing of it can be read that could not be read before. */
async function lookThrough(manager: EntityManager, { adapters, rulebook }: Deciding, receipt: Receipt, harms: readonly Severity[]): Promise<Listed | undefined> {
  const message = cutMessage(adapters.get(receipt.system), rulebook, { bytes: await bytesOf(manager, receipt), mediaType: receipt.mediaType }, receipt.receivedAt);
  if (!message.ok) return undefined;
  const expects = unreadableOf(message);
  if (receipt.state === 'read' && expects >= await manager.countBy(Part, { receiptId: receipt.id, state: 'unreadable' })) return undefined;
  const parts = message.cuts.flatMap(cut => cut.parts);
  const [first] = parts.map(({ day, time }) => ({ day: day ?? null, time: time ?? null, arrival: receipt.arrival })).sort(inLaneOrder);
  const severity = worstOf(harms.length > 0 ? harms : message.cuts.map(({ mapping }) => worstOfMapping(rulebook, mapping.id)));
  return { receipt: receipt.id, day: first?.day ?? null, time: first?.time ?? null, arrival: receipt.arrival, severity, expects, reference: calledBy(parts.flatMap(({ references }) => references)) };
}

/** The worst harm first, and of one harm in the order of the list: each with its place there. */
export const byHarm = (listed: readonly Listed[]): (Listed & { readonly place: number })[] =>
  listed.map((one, place) => ({ ...one, place })).toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.place - b.place);

export const worstOf = (severities: readonly Severity[]): Severity => SEVERITIES.find(severity => severities.includes(severity)) ?? 'record';

const unreadableOf = ({ cuts }: Extract<CutMessage, { ok: true }>): number => cuts.flatMap(({ parts }) => parts).filter(({ unreadable }) => unreadable !== undefined).length;

/** What the census counted in each of them, without the rules. */
async function harmsByReceipt(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Severity[]>> {
  const harms = new Map<string, Severity[]>();
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await manager.find(CensusResult, { select: { id: true, receiptId: true, harm: true }, where: { receiptId: In(ids.slice(from, from + 500)), harm: In([...HARMS]) } });
    for (const { receiptId, harm } of rows) harms.set(receiptId, [...harms.get(receiptId) ?? [], MUST_BE_TOLD[harm].severity]);
  }
  return harms;
}
