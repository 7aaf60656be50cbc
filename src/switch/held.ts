import { MoreThan, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { OffSwitch } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { SEVERITIES, type Severity } from '../rule/rule';

/** What is switched off now. One whose time is over is on again by itself. */
export const offNow = (manager: EntityManager, now: Instant): Promise<OffSwitch[]> => manager.find(OffSwitch, { where: { state: 'off', until: MoreThan(now) }, order: { sequence: 'ASC' } });

type Values = unknown[];
type What = Pick<OffSwitch, 'kind' | 'what'>;

/**
 * What a switch holds back, as a condition of SQL on a delivery. Nothing is computed otherwise for it, and no duty is closed: the message is
 * made, its duty is open with its clock running, and it waits until the switch is on again or a person deals with it.
 */
export function heldBack({ kind, what }: What, delivery: string, values: Values): string {
  const at = (value: unknown): string => `$${values.push(value)}`;
  if (kind === 'partner') return `${delivery}.system = ${at(what)}`;
  if (kind === 'court') return `EXISTS (SELECT 1 FROM statement WHERE statement.mapping = ${delivery}.mapping AND statement.subject = ${delivery}.subject AND statement.court = ${at(what)})`;
  return `EXISTS (SELECT 1 FROM duty AS told JOIN part AS made ON made.id = told.part_id WHERE told.id = ${delivery}.duty_id AND (told.rule = ${at(what)} OR (',' || COALESCE(made.fired, '') || ',') LIKE ${at(`%,${what},%`)}))`;
}

export interface HeldCount { readonly duties: number; readonly overdue: number; readonly byHarm: readonly { readonly severity: Severity; readonly duties: number }[] }

/** How much waits because of a switch, worst harm first. */
export async function countHeld(manager: EntityManager, off: What, now: Instant): Promise<HeldCount> {
  const values: Values = [now];
  const rows = await rowsOf<Record<'severity' | 'duties' | 'overdue', string>>(manager, `
    SELECT duty.severity, COUNT(*) AS duties, SUM(CASE WHEN duty.due_at <= $1 THEN 1 ELSE 0 END) AS overdue
    FROM delivery JOIN duty ON duty.id = delivery.duty_id WHERE delivery.state = 'waiting' AND duty.state = 'open' AND ${heldBack(off, 'delivery', values)} GROUP BY duty.severity`, values);
  const byHarm = SEVERITIES.flatMap(severity => rows.filter(row => row.severity === severity).map(row => ({ severity, duties: Number(row.duties) })));
  return { duties: byHarm.reduce((sum, { duties }) => sum + duties, 0), overdue: rows.reduce((sum, row) => sum + Number(row.overdue), 0), byHarm };
}

export interface HeldDuty { readonly sequence: number; readonly id: string; readonly severity: Severity; readonly whom: string; readonly what: string; readonly dueAt: Instant; readonly reference: string | null }

/** What would have been sent, in the order in which it was to leave; a page of it. */
export async function listHeld(manager: EntityManager, off: What, most: number, after = 0): Promise<HeldDuty[]> {
  const values: Values = [after];
  const rows = await rowsOf<HeldDuty>(manager, `
    SELECT delivery.sequence, duty.id, duty.severity, duty.whom, duty.what, duty.due_at AS "dueAt", ${referenceOf('delivery')} AS reference
    FROM delivery JOIN duty ON duty.id = delivery.duty_id WHERE delivery.state = 'waiting' AND duty.state = 'open' AND delivery.sequence > $1 AND ${heldBack(off, 'delivery', values)} ORDER BY delivery.sequence LIMIT ${most}`, values);
  return rows.map(row => ({ ...row, sequence: Number(row.sequence) }));
}

export interface Acted { readonly times: number; readonly latest: readonly { readonly reference: string | null; readonly left: boolean }[] }

/** What a rule has done since it is off, beside messages: each case that it touched, and whether it left something out there. A person looks at those. */
export async function actedSince(manager: EntityManager, rule: string, since: Instant, most: number): Promise<Acted> {
  const pattern = `%,${rule},%`;
  const [count] = await rowsOf<{ times: number | string }>(manager, `SELECT COUNT(*) AS times FROM part WHERE applied_at >= $1 AND (',' || COALESCE(fired, '') || ',') LIKE $2`, [since, pattern]);
  const rows = await rowsOf<{ reference: string | null; left: number | string }>(manager, `
    SELECT ${referenceOf('part')} AS reference, CASE WHEN statement.excluded LIKE $3 THEN 1 ELSE 0 END AS "left"
    FROM part LEFT JOIN statement ON statement.part_id = part.id WHERE part.applied_at >= $1 AND (',' || COALESCE(part.fired, '') || ',') LIKE $2 ORDER BY part.applied_at DESC, part.id LIMIT ${most}`, [since, pattern, `%"rule":"${rule}"%`]);
  return { times: Number(count?.times ?? 0), latest: rows.map(({ reference, left }) => ({ reference, left: Number(left) === 1 })) };
}

/** The switches that hold one delivery back now. */
export async function holding(manager: EntityManager, delivery: string, now: Instant): Promise<OffSwitch[]> {
  const held: OffSwitch[] = [];
  for (const off of await offNow(manager, now)) {
    const values: Values = [delivery];
    const found = await rowsOf(manager, `SELECT 1 AS one FROM delivery WHERE delivery.id = $1 AND delivery.state = 'waiting' AND ${heldBack(off, 'delivery', values)}`, values);
    if (found.length > 0) held.push(off);
  }
  return held;
}
