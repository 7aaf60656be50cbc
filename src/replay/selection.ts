import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { Receipt, type ReplayKind } from '../database/entities';
import { referenceOf } from '../database/reference-of';

/** Which kept messages are to be replayed: of what kind, from whom, for which reason, and received when. */
export interface Selection {
  readonly what: ReplayKind;
  readonly system?: string;
  /** How the reason begins that is kept beside them; of cases that are decided anew, a rule that acted on them. */
  readonly cause?: string;
  readonly from: Instant;
  readonly to: Instant;
  /** At most so many are looked through, those that came first. */
  readonly cap: number;
}

export const KINDS: readonly ReplayKind[] = ['unreadable', 'contradicting', 'parked', 'decided otherwise'];
export const USUAL_CAP = 500;
/** No run is longer, whoever asks: what lies beyond it is counted, said, and replayed by another run. */
export const MOST_IN_A_RUN = 10_000;

/** Those that came first, and how many there are in all. What was refused when it came has no bytes to be read. */
export async function chosenReceipts(manager: EntityManager, selection: Selection): Promise<{ readonly receipts: readonly Receipt[]; readonly inAll: number }> {
  const counted: unknown[] = [];
  const [all] = await rowsOf<{ count: number | string }>(manager, `SELECT COUNT(*) AS count FROM receipt WHERE ${chosen(selection, counted)}`, counted);
  const values: unknown[] = [];
  const ids = await rowsOf<{ id: string }>(manager, `SELECT receipt.id, receipt.arrival FROM receipt WHERE ${chosen(selection, values)} ORDER BY receipt.arrival LIMIT $${values.push(selection.cap)}`, values);
  const receipts: Receipt[] = [];
  for (let from = 0; from < ids.length; from += 500) receipts.push(...await manager.find(Receipt, { where: { id: In(ids.slice(from, from + 500).map(({ id }) => id)) } }));
  return { receipts: receipts.toSorted((a, b) => a.arrival - b.arrival), inAll: Number(all?.count ?? 0) };
}

function chosen({ what, system, cause, from, to }: Selection, values: unknown[]): string {
  const at = (value: unknown): string => `$${values.push(value)}`;
  const because = (table: string): string[] => cause === undefined ? [] : [`SUBSTR(${table}.why, 1, ${cause.length}) = ${at(cause)}`];
  return [
    `receipt.received_at >= ${at(from)} AND receipt.received_at < ${at(to)} AND receipt.body_hash IS NOT NULL`,
    ...system === undefined ? [] : [`receipt.system = ${at(system)}`],
    what === 'parked'
      ? `receipt.state = 'read' AND EXISTS (SELECT 1 FROM part WHERE ${[`part.receipt_id = receipt.id AND part.state = 'unreadable'`, ...because('part')].join(' AND ')})`
      : [`receipt.state = ${at(what === 'unreadable' ? 'unreadable' : 'contradicts')}`, ...because('receipt')].join(' AND '),
  ].join(' AND ');
}

/** A lane that was decided under another rulebook than today's. */
export interface ChosenLane { readonly mapping: string; readonly subject: string; readonly reference: string | null }

/** Those whose messages came first, and how many there are in all. `from` and `to`: when they were decided. */
export async function chosenLanes(manager: EntityManager, { system, cause, from, to, cap }: Selection, rulebook: string): Promise<{ readonly lanes: readonly ChosenLane[]; readonly inAll: number }> {
  const values: unknown[] = [from, to, rulebook];
  const conditions = [
    `part.applied_at >= $1 AND part.applied_at < $2 AND part.state IN ('applied', 'in doubt') AND part.rulebook <> $3`,
    ...system === undefined ? [] : [`EXISTS (SELECT 1 FROM receipt WHERE receipt.id = part.receipt_id AND receipt.system = $${values.push(system)})`],
    ...cause === undefined ? [] : [`(',' || COALESCE(part.fired, '') || ',') LIKE $${values.push(`%,${cause},%`)}`],
  ].join(' AND ');
  const [all] = await rowsOf<{ count: number | string }>(manager, `SELECT COUNT(*) AS count FROM (SELECT DISTINCT part.mapping, part.subject FROM part WHERE ${conditions}) AS lanes`, values);
  const lanes = await rowsOf<ChosenLane>(manager, `
    SELECT lanes.mapping, lanes.subject, ${referenceOf('lanes')} AS reference FROM (
      SELECT part.mapping, part.subject, MIN(part.arrival) AS first FROM part WHERE ${conditions} GROUP BY part.mapping, part.subject ORDER BY first, part.mapping, part.subject LIMIT ${cap}
    ) AS lanes ORDER BY first, lanes.mapping, lanes.subject`, values);
  return { lanes, inAll: Number(all?.count ?? 0) };
}

/** One reason, and how many messages are kept with it. */
export interface KnownCause { readonly what: ReplayKind; readonly system: string; readonly why: string; readonly count: number; readonly oldest: Instant; readonly newest: Instant }

/** What could be replayed, by kind, system and reason, the commonest first: where a selection begins. */
export async function knownCauses(manager: EntityManager, most: number): Promise<KnownCause[]> {
  const rows = await rowsOf<Omit<KnownCause, 'count'> & { readonly count: number | string }>(manager, `
    SELECT * FROM (
      SELECT CASE state WHEN 'contradicts' THEN 'contradicting' ELSE 'unreadable' END AS what, system, COALESCE(why, '') AS why, COUNT(*) AS count, MIN(received_at) AS oldest, MAX(received_at) AS newest
        FROM receipt WHERE state IN ('unreadable', 'contradicts') AND body_hash IS NOT NULL GROUP BY state, system, why
      UNION ALL SELECT 'parked', receipt.system, COALESCE(part.why, ''), COUNT(DISTINCT receipt.id), MIN(receipt.received_at), MAX(receipt.received_at)
        FROM part JOIN receipt ON receipt.id = part.receipt_id WHERE part.state = 'unreadable' AND receipt.state = 'read' GROUP BY receipt.system, part.why
    ) AS causes ORDER BY count DESC, oldest, system, what, why LIMIT ${most}`, []);
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}
