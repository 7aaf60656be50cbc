import { createHash } from 'node:crypto';
import { setImmediate as aTurn } from 'node:timers/promises';
import { In, type EntityManager } from 'typeorm';
import { HARMS } from '../census/high-harm-lists';
import { MUST_BE_TOLD } from '../census/who-must-be-told';
import { worstOfMapping } from '../console/who-is-who';
import { CensusResult, Part, type Receipt } from '../database/entities';
import { calledBy } from '../incident/affected';
import type { Deciding } from '../intake/apply-part';
import { cutMessage, type CutMessage } from '../intake/cut';
import { bytesOf } from '../intake/keep';
import { inLaneOrder } from '../intake/lane';
import { SEVERITIES, type Severity } from '../rule/rule';
import { chosenReceipts, type Selection } from './selection';

/** One message of a list: where it stands in the order of its source, and what may be harmed at worst. */
export interface Listed { readonly receipt: string; readonly day: string | null; readonly time: string | null; readonly arrival: number; readonly severity: Severity; readonly reference: string | null; /** So many of its parts stay unreadable. */ readonly expects: number }

/** What a run would do, before it is started: chosen = listed + still + beyond. */
export interface Preview {
  readonly selection: Selection;
  /** In the order in which they would be replayed. */
  readonly listed: readonly Listed[];
  readonly chosen: number;
  /** Today's adapters and rules cannot read these either. */
  readonly still: number;
  readonly beyond: number;
  /** Of the list, its order, and the rules that would decide: whoever starts it says this, so that what was looked at is what runs. */
  readonly hash: string;
}

/** Reads each chosen message as it would be read today, and changes nothing. */
export async function preview(manager: EntityManager, deciding: Deciding, selection: Selection): Promise<Preview> {
  const { receipts, inAll } = await chosenReceipts(manager, selection);
  const harms = await harmsByReceipt(manager, receipts.map(({ id }) => id));
  const listed: Listed[] = [];
  for (const receipt of receipts) {
    const one = await lookThrough(manager, deciding, receipt, harms.get(receipt.id) ?? []);
    if (one) listed.push(one);
    await aTurn();                                  // a long list leaves room for whoever else wants something of this process
  }
  listed.sort(inLaneOrder);
  const hash = createHash('sha256').update(JSON.stringify([deciding.rulebook.hash, selection.what, ...listed.map(({ receipt, expects }) => [receipt, expects])])).digest('hex').slice(0, 16);
  return { selection, listed, chosen: inAll, still: receipts.length - listed.length, beyond: inAll - receipts.length, hash };
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
