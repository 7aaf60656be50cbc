import { In, LessThan, type EntityManager } from 'typeorm';
import { londonDay, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { MismatchEvent, MismatchRow, type Compared } from '../database/entities';
import type { SuspectedCause } from './cause';
import { causesOf } from './causes-of-mismatches';
import type { Check, Difference } from './comparison';
import type { Verdict } from './difference';
import { dueOf } from './due';
import { acceptanceOver, foundAgain, notFound, type FoundMismatch, type Turn } from './lifecycle';

/** Who looked: which kind of comparison, in which run (none for a single look), and when. */
export interface Looked { readonly compared: Compared; readonly run: string | null; readonly at: Instant }

const COMPARISON = 'comparison';
const SO_MANY = 200;

/** Keeps what a look at some subjects found: new mismatches, those found again, those that are gone. What could not be checked is left as it was. */
export async function keepMismatches(manager: EntityManager, looked: Looked, subjects: readonly string[], checks: readonly Check[]): Promise<void> {
  const { compared, at } = looked;
  const found = foundIn(checks);
  const known = await knownOf(manager, compared, subjects, [...found.keys()]);
  const turns = [...found].map(([fingerprint, seen]) => ({ seen, row: rowOf(compared, seen), before: known.get(fingerprint) })).map(one =>
    ({ ...one, ...(one.before && { turn: foundAgain(one.before, one.row, one.seen.check.saidAt, { at, today: londonDay(at) }) }) }));
  const causes = await causesOf(manager, turns.filter(({ turn }) => !turn || turn.event).map(({ seen }) => seen));
  const again: string[] = [];
  for (const { row, before, turn } of turns) {
    if (!before || !turn) continue;
    known.delete(row.fingerprint);
    if (turn.event || READ_ANEW.some(name => before[name] !== row[name])) await take(manager, looked, row.fingerprint, turn, causes.get(row.fingerprint));
    else again.push(row.fingerprint);
  }
  for (let from = 0; from < again.length; from += SO_MANY) await manager.update(MismatchRow, { fingerprint: In(again.slice(from, from + SO_MANY)) }, { lastSeen: at });
  await insertFresh(manager, looked, turns.flatMap(({ row, before }) => before ? [] : [row]), causes);
  await endOthers(manager, looked, [...known.values()].filter(row => subjects.includes(row.subject)), checks);
}
/** What may change without anybody having said anything: the place of a child in its list, or a rule of ours. */
const READ_ANEW = ['field', 'severity', 'subject', 'pair', 'expected', 'caseReference'] as const;

interface Seen { readonly check: Check; readonly difference: Difference }
const foundIn = (checks: readonly Check[]): Map<string, Seen> => new Map(checks.filter(({ verdict }) => verdict === 'mismatch')
  .flatMap(check => check.differences.filter(one => one.explainedBy === undefined).map(difference => [difference.fingerprint, { check, difference }] as const)));

const rowOf = (compared: Compared, { check: { subject, pair, account, court, day, caseReference, system }, difference: { fingerprint, field, severity, theirs, ours, expected } }: Seen): FoundMismatch =>
  ({ fingerprint, compared, subject, pair, account, court, day, caseReference, field, severity, system, libra: theirs, commonPlatform: ours, expected });

async function knownOf(manager: EntityManager, compared: Compared, subjects: readonly string[], fingerprints: readonly string[]): Promise<Map<string, MismatchRow>> {
  const rows: MismatchRow[] = await manager.findBy(MismatchRow, { compared, subject: In([...subjects]) });
  const known = new Map(rows.map(row => [row.fingerprint, row]));
  const missing = fingerprints.filter(one => !known.has(one));
  for (let from = 0; from < missing.length; from += SO_MANY) for (const row of await manager.findBy(MismatchRow, { fingerprint: In(missing.slice(from, from + SO_MANY)) })) known.set(row.fingerprint, row);
  return known;
}

async function insertFresh(manager: EntityManager, looked: Looked, fresh: readonly FoundMismatch[], causes: Causes): Promise<void> {
  const none = { owner: null, acceptedUntil: null, acceptedBy: null, acceptedWhy: null, saidFixedAt: null, saidFixedBy: null };
  const rows = fresh.map((one): MismatchRow => ({ ...one, ...none, ...suspected(causes.get(one.fingerprint)), dueAt: dueOf(one.severity, one.day, looked.at) ?? null, firstSeen: looked.at, lastSeen: looked.at, state: 'open' }));
  for (let from = 0; from < rows.length; from += SO_MANY) {
    const some = rows.slice(from, from + SO_MANY);
    await manager.insert(MismatchRow, some);
    await manager.insert(MismatchEvent, some.map(({ fingerprint }) => eventOf(looked, fingerprint, { what: 'found', why: null })));
  }
}
type Causes = ReadonlyMap<string, SuspectedCause>;
const suspected = (known?: SuspectedCause): Pick<MismatchRow, 'cause' | 'evidence'> => ({ cause: known?.cause ?? 'not known', evidence: [...known?.evidence ?? []] });

/** Of a pair that was looked at as a whole, what is no longer found is gone; of one that could not be checked, nothing is known. */
async function endOthers(manager: EntityManager, looked: Looked, others: readonly MismatchRow[], checks: readonly Check[]): Promise<void> {
  const verdicts = new Map(checks.map(({ subject, pair, verdict }) => [`${subject}\n${pair}`, verdict]));
  const explained = new Map(checks.flatMap(({ differences }) => differences.flatMap(({ fingerprint, explainedBy }) => explainedBy === undefined ? [] : [[fingerprint, explainedBy] as const])));
  const failed = new Set(checks.filter(({ pair, subject, verdict }) => verdict === 'could not check' && pair === subject).map(({ subject }) => subject));
  for (const row of others) {
    const verdict = verdicts.get(`${row.subject}\n${row.pair}`);
    if (verdict === 'could not check' || (verdict === undefined && failed.has(row.subject))) continue;
    const turn = notFound(row, whyNotFound(verdict, explained.get(row.fingerprint)), looked.at);
    if (turn) await take(manager, looked, row.fingerprint, turn);
  }
}

function whyNotFound(verdict: Verdict | undefined, rule: string | undefined): string {
  if (rule !== undefined) return `The rule ${rule} explains it now`;
  if (verdict === undefined) return 'Neither system names it any more';
  return verdict === 'excluded' ? 'A named decision leaves it out now' : 'Both sides were compared, and it differs no longer';
}

/** What was accepted until a day that has passed is open again. Answers how many. */
export async function reopenWhatWasAccepted(manager: EntityManager, at: Instant): Promise<number> {
  const over = await manager.find(MismatchRow, { where: { state: 'accepted', acceptedUntil: LessThan(londonDay(at)) }, take: 1000 });
  for (const { fingerprint, compared, acceptedUntil } of over) await take(manager, { compared, run: null, at }, fingerprint, acceptanceOver(acceptedUntil ?? londonDay(at)));
  return over.length;
}

async function take(manager: EntityManager, looked: Looked, fingerprint: string, { to, event }: Turn, cause?: SuspectedCause): Promise<void> {
  await manager.update(MismatchRow, { fingerprint }, { ...to, ...(cause && suspected(cause)) });
  if (event) await manager.insert(MismatchEvent, eventOf(looked, fingerprint, event));
}

const eventOf = ({ run, at }: Looked, fingerprint: string, { what, why }: NonNullable<Turn['event']>): Omit<MismatchEvent, 'sequence'> =>
  ({ id: stableId('mismatch event', fingerprint, at, what, run ?? ''), fingerprint, at, what, by: COMPARISON, why, runId: run });

