import type { EntityManager } from 'typeorm';
import type { ProofGrade } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import type { DutyState } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { SEVERITIES, type Severity } from '../rule/rule';

/** The duties to one partner at one moment: opened = met + replaced + waived + open. */
export interface PartnerLedger {
  readonly whom: string;
  /** By the count that is kept apart from the duties. */
  readonly opened: number;
  readonly met: number;
  readonly replaced: number;
  readonly waived: number;
  readonly open: number;
  /** Of the open ones. */
  readonly overdue: number;
  readonly overdueByHarm: Readonly<Partial<Record<Severity, number>>>;
  /** When the oldest open duty was due, or will be. */
  readonly oldestDue?: Instant;
  /** Of all duties that there are: how far each was proved, whatever its state. */
  readonly proof: Readonly<Record<ProofGrade | 'none', number>>;
  /** In none of the four states: none can be. */
  readonly elsewhere: number;
  /** Opened, less what is accounted for: 0 where the sum holds. */
  readonly missing: number;
}

/** Rows with the same answers, counted by the database. `opened` rows are those of the count that is kept apart. */
export interface CountedDuties { readonly whom: string; readonly state: string; readonly severity: Severity; readonly proof: ProofGrade | null; readonly due: 'overdue' | 'in time'; readonly oldest: Instant | null; readonly count: number | string }

/** The ledger of every partner, all of it as of one moment: one statement sees one state of the rows. */
export async function dutiesLedger(manager: EntityManager, now: Instant): Promise<PartnerLedger[]> {
  return ledgerOf(await rowsOf<CountedDuties>(manager, `
    SELECT whom, state, severity, proof_grade AS proof, CASE WHEN due_at <= $1 THEN 'overdue' ELSE 'in time' END AS due, MIN(due_at) AS oldest, COUNT(*) AS count
      FROM duty GROUP BY whom, state, severity, proof_grade, CASE WHEN due_at <= $1 THEN 'overdue' ELSE 'in time' END
    UNION ALL SELECT whom, 'opened', 'record', NULL, 'in time', NULL, COUNT(*) FROM opening GROUP BY whom`, [now]));
}

/** One ledger for each partner, by their ids. */
export function ledgerOf(rows: readonly CountedDuties[]): PartnerLedger[] {
  return [...Map.groupBy(rows, row => row.whom)].map(([whom, all]) => partnerLedger(whom, all)).toSorted((a, b) => a.whom < b.whom ? -1 : 1);
}

const STATES: readonly DutyState[] = ['open', 'met', 'replaced', 'waived'];

function partnerLedger(whom: string, rows: readonly CountedDuties[]): PartnerLedger {
  const duties = rows.filter(({ state }) => state !== 'opened');
  const sum = (fits: (row: CountedDuties) => boolean, of: readonly CountedDuties[] = duties): number => of.filter(fits).reduce((total, { count }) => total + Number(count), 0);
  const of = (state: DutyState): number => sum(row => row.state === state);
  const isOverdue = ({ state, due }: CountedDuties): boolean => state === 'open' && due === 'overdue';
  const opened = sum(({ state }) => state === 'opened', rows);
  const [met, replaced, waived, open] = [of('met'), of('replaced'), of('waived'), of('open')];
  const [oldestDue] = duties.flatMap(({ state, oldest }) => state === 'open' && oldest !== null ? [oldest] : []).sort();
  return {
    whom, opened, met, replaced, waived, open, overdue: sum(isOverdue),
    overdueByHarm: Object.fromEntries(SEVERITIES.map(harm => [harm, sum(row => isOverdue(row) && row.severity === harm)] as const).filter(([, count]) => count > 0)),
    ...(oldestDue !== undefined && { oldestDue }),
    proof: { 'effect seen': sum(({ proof }) => proof === 'effect seen'), answered: sum(({ proof }) => proof === 'answered'), taken: sum(({ proof }) => proof === 'taken'), none: sum(({ proof }) => proof === null) },
    elsewhere: sum(({ state }) => !STATES.some(known => known === state)), missing: opened - (met + replaced + waived + open),
  };
}

/** Which duties of a ledger's figure: all that is given must fit. */
export interface DutiesAsked { readonly whom: string; readonly state?: DutyState; readonly overdue?: boolean; readonly proof?: ProofGrade | 'none'; readonly severity?: Severity }
export interface ListedDuty {
  readonly id: string; readonly sequence: number; readonly what: string; readonly severity: Severity; readonly state: DutyState; readonly openedAt: Instant; readonly dueAt: Instant;
  readonly proofGrade: ProofGrade | null; readonly endedAt: Instant | null; readonly reference: string | null;
}

/** The greatest number that all databases keep in an INTEGER. */
const LAST = 2_147_483_647;

/** The duties behind a figure, latest first, page by page: those opened before the one with the sequence `before`. */
export async function listDuties(manager: EntityManager, { whom, state, overdue, proof, severity }: DutiesAsked, now: Instant, most: number, before = LAST): Promise<ListedDuty[]> {
  const values: unknown[] = [whom, before, most];
  const equal = (column: string, value: string): string => ` AND ${column} $${values.push(value)}`;
  const where = [
    state === undefined ? '' : equal('state =', state), overdue === true ? equal(`state = 'open' AND due_at <=`, now) : '', severity === undefined ? '' : equal('severity =', severity),
    proof === undefined ? '' : proof === 'none' ? ' AND proof_grade IS NULL' : equal('proof_grade =', proof),
  ].join('');
  const rows = await rowsOf<ListedDuty>(manager, `
    SELECT id, sequence, what, severity, state, opened_at AS "openedAt", due_at AS "dueAt", proof_grade AS "proofGrade", ended_at AS "endedAt", ${referenceOf('duty')} AS reference
    FROM duty WHERE whom = $1 AND sequence < $2${where} ORDER BY sequence DESC LIMIT $3`, values);
  return rows.map(row => ({ ...row, sequence: Number(row.sequence) }));
}
