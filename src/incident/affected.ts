import type { EntityManager } from 'typeorm';
import type { ProofGrade } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import type { Harm } from '../census/high-harm-lists';
import { MUST_BE_TOLD } from '../census/who-must-be-told';
import { csvLine } from '../csv-line';
import { rowsOf } from '../database/database';
import type { DutyState } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { SEVERITIES, type Severity } from '../rule/rule';

/** What went wrong, and when: at least one of partner, rule, receipt and lane, and a period in which duties were opened. */
export interface Cause {
  readonly partner?: string;
  readonly rule?: string;
  readonly receipt?: string;
  readonly lane?: { readonly mapping: string; readonly subject: string };
  readonly from: Instant;
  readonly to: Instant;
  /** Only what was not proved in time: a partner who was down has what was proved. */
  readonly unproved: boolean;
}

/** One duty that the cause touches. No name of anybody is read. */
export interface AffectedDuty {
  readonly sequence: number; readonly id: string; readonly severity: Severity; readonly reference: string | null; readonly person: string | null; readonly whom: string; readonly what: string; readonly state: DutyState;
  readonly dueAt: Instant; readonly endedAt: Instant | null; readonly proofGrade: ProofGrade | null; readonly otherwise: string;
}
/** A result for which no duty could be opened: its message is not read, or nobody was told. */
export interface AffectedResult { readonly id: string; readonly severity: Severity; readonly harm: Harm; readonly reference: string | null; readonly person: string | null; readonly whom: string; readonly receipt: string; readonly state: string }
export interface HarmCount { readonly severity: Severity; readonly duties: number; readonly open: number; /** Lanes: a person, or a case. */ readonly subjects: number }
export interface AffectedCounts { readonly byHarm: readonly HarmCount[]; readonly duties: number; readonly open: number; readonly subjects: number; readonly results: number }

type Values = unknown[];
const worstFirst = (column: string): string => `CASE ${column} ${SEVERITIES.map((severity, i) => `WHEN '${severity}' THEN ${i}`).join(' ')} ELSE ${SEVERITIES.length} END`;

/** The duties of a cause as a condition of SQL, on `duty` and the `part` that opened it. */
function ofCause({ partner, rule, receipt, lane, from, to, unproved }: Cause, values: Values): string {
  const at = (value: unknown): string => `$${values.push(value)}`;
  return [
    `duty.opened_at >= ${at(from)} AND duty.opened_at < ${at(to)}`,
    ...partner === undefined ? [] : [`duty.whom = ${at(partner)}`],
    ...rule === undefined ? [] : [`(duty.rule = ${at(rule)} OR (',' || COALESCE(part.fired, '') || ',') LIKE ${at(`%,${rule},%`)})`],
    ...receipt === undefined ? [] : [`EXISTS (SELECT 1 FROM part AS touched WHERE touched.receipt_id = ${at(receipt)} AND touched.mapping = duty.mapping AND touched.subject = duty.subject)`],
    ...lane === undefined ? [] : [`duty.mapping = ${at(lane.mapping)} AND duty.subject = ${at(lane.subject)}`],
    ...unproved ? [`(duty.state = 'open' OR (duty.state = 'met' AND duty.ended_at > duty.due_at))`] : [],
  ].join(' AND ');
}

/** How many duties, people and cases are touched, by harm. */
export async function countAffected(manager: EntityManager, cause: Cause): Promise<AffectedCounts> {
  const values: Values = [];
  const rows = await rowsOf<Record<'severity' | 'duties' | 'open' | 'subjects', string>>(manager, `
    SELECT duty.severity, COUNT(*) AS duties, SUM(CASE WHEN duty.state = 'open' THEN 1 ELSE 0 END) AS open, COUNT(DISTINCT duty.subject) AS subjects
    FROM duty LEFT JOIN part ON part.id = duty.part_id WHERE ${ofCause(cause, values)} GROUP BY duty.severity`, values);
  const byHarm = SEVERITIES.flatMap(severity => rows.filter(row => row.severity === severity).map(row => ({ severity, duties: Number(row.duties), open: Number(row.open), subjects: Number(row.subjects) })));
  const whole: Values = [];
  const [all] = await rowsOf<{ subjects: number | string }>(manager, `SELECT COUNT(DISTINCT duty.subject) AS subjects FROM duty LEFT JOIN part ON part.id = duty.part_id WHERE ${ofCause(cause, whole)}`, whole);
  const untold: Values = [];
  const [results] = await rowsOf<{ count: number | string }>(manager, `SELECT COUNT(*) AS count FROM census_result JOIN census_message ON census_message.receipt_id = census_result.receipt_id WHERE ${untoldOf(cause, untold)}`, untold);
  return { byHarm, duties: byHarm.reduce((sum, { duties }) => sum + duties, 0), open: byHarm.reduce((sum, { open }) => sum + open, 0), subjects: Number(all?.subjects ?? 0), results: Number(results?.count ?? 0) };
}

/** Where a page of the list begins: after this one. */
export interface After { readonly severity: Severity; readonly sequence: number }

/** The duties themselves, worst harm first and in the order in which they were opened, page by page: a list of hundreds of thousands is never in memory as a whole. */
export async function affectedDuties(manager: EntityManager, cause: Cause, most: number, after?: After): Promise<AffectedDuty[]> {
  const values: Values = [];
  const where = ofCause(cause, values);
  const rank = worstFirst('duty.severity');
  const further = after === undefined ? '' : `AND (${rank} > ${SEVERITIES.indexOf(after.severity)} OR (${rank} = ${SEVERITIES.indexOf(after.severity)} AND duty.sequence > $${values.push(after.sequence)}))`;
  const rows = await rowsOf<Omit<AffectedDuty, 'person'> & { readonly about: string; readonly subject: string }>(manager, `
    SELECT duty.sequence, duty.id, duty.severity, duty.whom, duty.what, duty.state, duty.subject, duty.about, duty.due_at AS "dueAt", duty.ended_at AS "endedAt", duty.proof_grade AS "proofGrade", duty.otherwise, ${referenceOf('duty')} AS reference
    FROM duty LEFT JOIN part ON part.id = duty.part_id WHERE ${where} ${further} ORDER BY ${rank}, duty.sequence LIMIT ${most}`, values);
  return rows.map(({ about, subject, ...row }) => ({ ...row, sequence: Number(row.sequence), person: personOf(about, subject) }));
}

/** All of them, in pages. */
export async function* everyAffectedDuty(manager: EntityManager, cause: Cause, atOnce = 5000): AsyncGenerator<AffectedDuty> {
  for (let after: After | undefined; ;) {
    const page = await affectedDuties(manager, cause, atOnce, after);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < atOnce) return;
    after = last;
  }
}

/** Whose duty it is: whom it is about, where one lane has several people, or whom the lane is about. An id, never a name. */
function personOf(about: string, subject: string): string | null {
  const named = /^(.+) on \d{4}-\d\d-\d\d$/.exec(about)?.[1];
  const words = subject.split('|');
  return named ?? (words.length > 2 || words[0] === 'money' ? words.at(-1) ?? null : null);
}

/** Results of the same cause that have no duty, as the census found them. */
function untoldOf({ partner, receipt, lane, rule, from, to }: Cause, values: Values): string {
  const at = (value: unknown): string => `$${values.push(value)}`;
  return [
    `census_result.state IN ('held', 'waiting', 'without') AND census_message.received_at >= ${at(from)} AND census_message.received_at < ${at(to)}`,
    ...partner === undefined ? [] : [`census_result.whom = ${at(partner)}`],
    ...receipt === undefined ? [] : [`(census_result.receipt_id = ${at(receipt)} OR EXISTS (SELECT 1 FROM part AS touched WHERE touched.receipt_id = ${at(receipt)} AND touched.mapping = census_result.mapping AND touched.subject = census_result.subject))`],
    ...lane === undefined ? [] : [`census_result.mapping = ${at(lane.mapping)} AND census_result.subject = ${at(lane.subject)}`],
    ...rule === undefined ? [] : ['1 = 0'],           // what a rule made has a duty; what it forgot is not known by the rule
  ].join(' AND ');
}

export async function affectedResults(manager: EntityManager, cause: Cause, most: number): Promise<AffectedResult[]> {
  const values: Values = [];
  const rows = await rowsOf<{ id: string; harm: Harm; whom: string; receipt: string; state: string; people: string; cases: string }>(manager, `
    SELECT census_result.id, census_result.harm, census_result.whom, census_result.receipt_id AS receipt, census_result.state, census_result.people, census_result.cases
    FROM census_result JOIN census_message ON census_message.receipt_id = census_result.receipt_id WHERE ${untoldOf(cause, values)} ORDER BY census_result.arrival, census_result.id LIMIT ${most}`, values);
  return rows.map(({ people, cases, ...row }) => ({ ...row, severity: MUST_BE_TOLD[row.harm].severity, reference: calledBy(wordsOf(cases)), person: wordsOf(people)[0] ?? null }))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
/** What people call a case: the shortest of its names that is no id of a machine. */
export const calledBy = (names: readonly string[]): string | null => names.filter(name => !/^[0-9a-f]{8}-/i.test(name)).toSorted((a, b) => a.length - b.length)[0] ?? names[0] ?? null;
const wordsOf = (json: string): string[] => { const words: string[] = JSON.parse(json); return words; };

const HEADING = ['harm', 'case', 'person', 'partner', 'what', 'state', 'due', 'proof', 'what to do'];

/** The list as lines of CSV, worst harm first; what has no duty at all comes first of all. */
export async function* affectedCsv(manager: EntityManager, cause: Cause): AsyncGenerator<string> {
  yield csvLine(HEADING);
  for (const { severity, reference, person, whom, state } of await affectedResults(manager, cause, 100_000)) yield csvLine([severity, reference ?? '', person ?? '', whom, 'result without a duty', state, '', '', 'Tell them yourself, and record who took it']);
  for await (const { severity, reference, person, whom, what, state, dueAt, proofGrade, otherwise } of everyAffectedDuty(manager, cause)) yield csvLine([severity, reference ?? '', person ?? '', whom, what, state, dueAt, proofGrade ?? '', otherwise]);
}
