import type { EntityManager } from 'typeorm';
import type { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { systemName, worstOfMapping, worstOfRules, worstOfSystem } from '../console/who-is-who';
import { inSentence } from '../console/words';
import { rowsOf } from '../database/database';
import { referenceOf } from '../database/reference-of';
import type { Rulebook } from '../rule/rulebook';
import { ofDoubts, ofDuty, ofFinding, ofMismatch, ofParked, ofQuestion, ofReceipt, ofTask, type Concern, type ParkedPart, type WaitingDoubt, type WaitingDuty, type WaitingFinding, type WaitingMismatch, type WaitingQuestion, type WaitingReceipt, type WaitingTask } from './concern';
import type { ConcernKind } from './kinds';
import { UNRESOLVED } from './resolve';

/** What says how things are called, who owns them and how much harm they may do. */
export interface Known { readonly rulebook: Rulebook; readonly adapters: AdapterRegistry }

/** What needs a person of these rows of one kind, as they stand now: none where a row needs nobody, or is no longer there. */
export function concernsOf(manager: EntityManager, known: Known, kind: ConcernKind, sources: readonly string[]): Promise<Concern[]> {
  return LOADERS[kind](manager, known, sources);
}

type Loader = (manager: EntityManager, known: Known, sources: readonly string[]) => Promise<Concern[]>;
const LOADERS: Readonly<Record<ConcernKind, Loader>> = { duty: duties, doubt: doubts, task: tasks, mismatch: mismatches, receipt: receipts, parked, question: questions, finding: findings };

const listed = (values: readonly unknown[]): string => values.map((_, i) => `$${i + 1}`).join(', ');
/** A state, read so that SQLite does not go through all rows of that state to find the few that were asked for. */
const stateOf = (table: string): string => `COALESCE(${table}.state, '')`;
/** The court at which a lane stands. */
const courtOf = (table: string): string => `(SELECT statement.court FROM statement WHERE statement.mapping = ${table}.mapping AND statement.subject = ${table}.subject)`;
const nameIn = ({ adapters }: Known) => (system: string): string => inSentence(systemName(adapters, system));
const sourceOf = ({ rulebook }: Known, mapping: string): string => rulebook.chapters.find(chapter => chapter.mapping.id === mapping)?.mapping.from ?? mapping;

async function duties(manager: EntityManager, known: Known, ids: readonly string[]): Promise<Concern[]> {
  const rows = await rowsOf<Omit<WaitingDuty, 'owner'> & { readonly rule: string }>(manager, `
    SELECT duty.id, duty.rule, duty.severity, duty.whom, duty.what, duty.opened_at AS "openedAt", duty.due_at AS "dueAt", duty.otherwise,
      delivery.state AS "deliveryState", delivery.last_why AS "lastWhy", ${referenceOf('duty')} AS reference, ${courtOf('duty')} AS court
    FROM duty LEFT JOIN delivery ON delivery.duty_id = duty.id WHERE ${stateOf('duty')} = 'open' AND (duty.overdue_since IS NOT NULL OR delivery.state IN ('held', 'refused')) AND duty.id IN (${listed(ids)})`, ids);
  return rows.map(({ rule, ...row }) => ofDuty({ ...row, owner: known.rulebook.rule(rule)?.file.rule.owner ?? 'the owner of its rule' }, nameIn(known)));
}

interface DoubtOfLane { readonly mapping: string; readonly subject: string; readonly field: string; readonly why: string; readonly rules: string; readonly openedAt: Instant; readonly receipt: string; readonly reference: string | null; readonly court: string | null }
async function doubts(manager: EntityManager, known: Known, lanes: readonly string[]): Promise<Concern[]> {
  const keys = lanes.map(lane => [lane.slice(0, lane.indexOf('|')), lane.slice(lane.indexOf('|') + 1)]);
  const rows = await rowsOf<DoubtOfLane>(manager, `
    SELECT doubt.mapping, doubt.subject, doubt.field, doubt.why, doubt.rules, doubt.opened_at AS "openedAt", part.receipt_id AS receipt, ${referenceOf('doubt')} AS reference, ${courtOf('doubt')} AS court
    FROM doubt JOIN part ON part.id = doubt.part_id WHERE (doubt.mapping, doubt.subject) IN (VALUES ${keys.map((_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(', ')}) AND ${UNRESOLVED('doubt')}
    ORDER BY doubt.opened_at, doubt.id`, keys.flat());
  return ofDoubts(rows.map(({ rules, ...row }): WaitingDoubt => {
    const ids: string[] = JSON.parse(rules);
    return { ...row, rules: ids, system: sourceOf(known, row.mapping), severity: worstOfRules(known.rulebook, ids) };
  }));
}

async function tasks(manager: EntityManager, known: Known, ids: readonly string[]): Promise<Concern[]> {
  const rows = await rowsOf<Omit<WaitingTask, 'system'> & { readonly mapping: string }>(manager, `
    SELECT task.id, task.mapping, task.rule, task.severity, task.audience, task.instruction, task.opened_at AS "openedAt", part.receipt_id AS receipt, ${referenceOf('task')} AS reference, ${courtOf('task')} AS court
    FROM task JOIN part ON part.id = task.part_id WHERE task.id IN (${listed(ids)}) AND ${UNRESOLVED('task')}`, ids);
  return rows.map(({ mapping, ...row }) => ofTask({ ...row, system: sourceOf(known, mapping) }));
}

async function mismatches(manager: EntityManager, known: Known, fingerprints: readonly string[]): Promise<Concern[]> {
  const rows = await rowsOf<WaitingMismatch>(manager, `
    SELECT fingerprint, compared, system, court, day, NULLIF(case_reference, '') AS reference, account, field, severity, libra, common_platform AS "commonPlatform", due_at AS "dueAt", first_seen AS "firstSeen" FROM mismatch WHERE ${stateOf('mismatch')} = 'open' AND fingerprint IN (${listed(fingerprints)})`, fingerprints);
  return rows.map(row => ofMismatch(row, nameIn(known)));
}

async function receipts(manager: EntityManager, known: Known, ids: readonly string[]): Promise<Concern[]> {
  const rows = await rowsOf<Omit<WaitingReceipt, 'severity'>>(manager, `
    SELECT id, system, state, why, place, received_at AS "receivedAt" FROM receipt WHERE ${stateOf('receipt')} IN ('unreadable', 'contradicts', 'refused') AND id IN (${listed(ids)})`, ids);
  return rows.map(row => ofReceipt({ ...row, severity: worstOfSystem(known.rulebook, row.system) }, nameIn(known)));
}

async function parked(manager: EntityManager, known: Known, ids: readonly string[]): Promise<Concern[]> {
  const rows = await rowsOf<Omit<ParkedPart, 'severity' | 'system'> & { readonly mapping: string }>(manager, `
    SELECT part.id, part.mapping, part.receipt_id AS receipt, COALESCE(part.why, 'It cannot be read') AS why, COALESCE(part.applied_at, receipt.received_at) AS since, ${referenceOf('part')} AS reference, ${courtOf('part')} AS court
    FROM part JOIN receipt ON receipt.id = part.receipt_id WHERE ${stateOf('part')} = 'unreadable' AND part.id IN (${listed(ids)})`, ids);
  return rows.map(({ mapping, ...row }) => ofParked({ ...row, system: sourceOf(known, mapping), severity: worstOfMapping(known.rulebook, mapping) }, nameIn(known)));
}

/** Nothing said of anybody is read: which facts agree, and which do not. */
async function questions(manager: EntityManager, known: Known, ids: readonly string[]): Promise<Concern[]> {
  const rows = await rowsOf<Omit<WaitingQuestion, 'severity' | 'systems' | 'evidence'> & { readonly first: string; readonly second: string; readonly evidence: string }>(manager, `
    SELECT link.id, link."of", one.system AS first, other.system AS second, link.evidence, link.asked_why AS "askedWhy", link.at, COALESCE(${referenceOf('one')}, ${referenceOf('other')}) AS reference, COALESCE(${courtOf('one')}, ${courtOf('other')}) AS court
    FROM identity_link AS link JOIN identity AS one ON one.id = link.a JOIN identity AS other ON other.id = link.b
    WHERE (link.state = 'asked' OR link.asked_why IS NOT NULL) AND one.gone = 0 AND other.gone = 0 AND link.id IN (${listed(ids)})`, ids);
  return rows.map(({ first, second, evidence, ...row }) => {
    const facts: { inWords: string }[] = JSON.parse(evidence);
    return ofQuestion({ ...row, severity: 'record', systems: [first, second], evidence: facts.map(({ inWords }) => inWords) }, nameIn(known));
  });
}

async function findings(manager: EntityManager, known: Known, fingerprints: readonly string[]): Promise<Concern[]> {
  const rows = await rowsOf<WaitingFinding>(manager, `
    SELECT fingerprint, watch, what, severity, whom, why, receipt_id AS receipt, first_seen AS "firstSeen", ${referenceOf('finding')} AS reference, ${courtOf('finding')} AS court
    FROM finding WHERE ${stateOf('finding')} = 'open' AND fingerprint IN (${listed(fingerprints)})`, fingerprints);
  return rows.map(row => ofFinding(row, nameIn(known)));
}
