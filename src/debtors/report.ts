import type { EntityManager } from 'typeorm';
import type { Day, Instant } from '../case-model/london';
import { rowsOf } from '../database/database';

export interface Period { readonly from: Day; readonly until: Day }
/** Who is counted: the prosecuting authorities that brought the cases, or the courts that imposed the money. */
export type Counted = 'authority' | 'court';
/** Persons are counted once each; the money of a hearing day once, however much is missing of it. */
export interface DebtorLine { readonly who: string; readonly checked: number; readonly withGaps: number; readonly waiting: number; readonly owedPence: number; readonly atRiskPence: number }
export interface GapLine { readonly who: string; readonly code: string; readonly missing: string; readonly persons: number; readonly atRiskPence: number; readonly ended: number }
export interface DebtorReport { readonly period: Period; readonly authorities: readonly DebtorLine[]; readonly courts: readonly DebtorLine[]; readonly authorityGaps: readonly GapLine[]; readonly courtGaps: readonly GapLine[]; readonly total: DebtorLine }

const OPEN = `EXISTS (SELECT 1 FROM debtor_gap AS gap WHERE gap.mapping = checked.mapping AND gap.subject = checked.subject AND gap.about = checked.about AND gap.ended_at IS NULL)`;
const WAITS = OPEN.replace('gap.ended_at IS NULL', 'gap.ended_at IS NULL AND gap.waits = 1');
const IN_PERIOD = 'FROM debtor_check AS checked WHERE checked.day >= $1 AND checked.day <= $2';
/** A person may owe under several hearing days; `subject` is the person. */
const FIGURES = `COUNT(DISTINCT checked.subject) AS checked, COUNT(DISTINCT CASE WHEN ${OPEN} THEN checked.subject END) AS with_gaps, COUNT(DISTINCT CASE WHEN ${WAITS} THEN checked.subject END) AS waiting,
  COALESCE(SUM(checked.pence), 0) AS owed, COALESCE(SUM(CASE WHEN ${OPEN} THEN checked.pence ELSE 0 END), 0) AS at_risk`;
const OF_GAPS = 'debtor_gap AS gap JOIN debtor_check AS checked ON checked.mapping = gap.mapping AND checked.subject = gap.subject AND checked.about = gap.about';

/** Whose details enforcement lacks, by days of hearing: the checks that hold on these days as they stand now. */
export async function debtorReport(manager: EntityManager, period: Period): Promise<DebtorReport> {
  const [total] = await lines(manager, `SELECT '' AS who, ${FIGURES} ${IN_PERIOD}`, period);
  return {
    period, authorities: await linesOf(manager, 'authority', period), courts: await linesOf(manager, 'court', period),
    authorityGaps: await gapsOf(manager, 'authority', period), courtGaps: await gapsOf(manager, 'court', period), total: total ?? NOTHING,
  };
}
const NOTHING: DebtorLine = { who: '', checked: 0, withGaps: 0, waiting: 0, owedPence: 0, atRiskPence: 0 };

const linesOf = (manager: EntityManager, counted: Counted, period: Period): Promise<DebtorLine[]> =>
  lines(manager, `SELECT checked.${counted} AS who, ${FIGURES} ${IN_PERIOD} GROUP BY checked.${counted} ORDER BY at_risk DESC, who`, period);

type Figure = number | string;
async function lines(manager: EntityManager, sql: string, { from, until }: Period): Promise<DebtorLine[]> {
  const rows = await rowsOf<{ who: string; checked: Figure; with_gaps: Figure; waiting: Figure; owed: Figure; at_risk: Figure }>(manager, sql, [from, until]);
  return rows.map(row => ({ who: row.who, checked: Number(row.checked), withGaps: Number(row.with_gaps), waiting: Number(row.waiting), owedPence: Number(row.owed), atRiskPence: Number(row.at_risk) }));
}

async function gapsOf(manager: EntityManager, counted: Counted, { from, until }: Period): Promise<GapLine[]> {
  const rows = await rowsOf<{ who: string; code: string; missing: string; persons: Figure; at_risk: Figure; ended: Figure }>(manager, `
    SELECT checked.${counted} AS who, gap.code, MAX(gap.missing) AS missing, COUNT(DISTINCT CASE WHEN gap.ended_at IS NULL THEN gap.subject END) AS persons,
      COALESCE(SUM(CASE WHEN gap.ended_at IS NULL THEN checked.pence ELSE 0 END), 0) AS at_risk, COUNT(DISTINCT CASE WHEN gap.ended_at IS NOT NULL THEN gap.subject END) AS ended
    FROM ${OF_GAPS} WHERE checked.day >= $1 AND checked.day <= $2 GROUP BY checked.${counted}, gap.code ORDER BY who, persons DESC, code`, [from, until]);
  return rows.map(row => ({ who: row.who, code: row.code, missing: row.missing, persons: Number(row.persons), atRiskPence: Number(row.at_risk), ended: Number(row.ended) }));
}

/** Which rows stand behind a figure. Blank `who`: of whom nothing is known. */
export interface Behind { readonly period: Period; readonly counted?: Counted; readonly who?: string; readonly code?: string; readonly show: 'checked' | 'open' | 'waiting' | 'ended' }
export interface DebtorRow {
  readonly caseReference: string; readonly day: Day; readonly court: string; readonly authority: string; readonly pence: number;
  readonly gaps: readonly { readonly missing: string; readonly ask: string; readonly question: string; readonly waits: boolean; readonly since: Instant; readonly endedAt: Instant | null; readonly endedWhy: string | null }[];
}
export interface DebtorRows { readonly rows: readonly DebtorRow[]; readonly persons: number; readonly pence: number }

/** So many hearing days fit a page; how many persons and how much money there are is counted by the database. */
export const MOST_DEBTORS = 200;
const SHOWN = { checked: '1 = 1', open: 'gap.ended_at IS NULL', waiting: 'gap.ended_at IS NULL AND gap.waits = 1', ended: 'gap.ended_at IS NOT NULL' } as const;

export async function debtorsBehind(manager: EntityManager, { period: { from, until }, counted, who, code, show }: Behind): Promise<DebtorRows> {
  const values: string[] = [from, until];
  const parameter = (value: string): string => `$${values.push(value)}`;
  const ofWhom = counted !== undefined && who !== undefined ? ` AND checked.${counted} = ${parameter(who)}` : '';
  const ofCode = code !== undefined ? ` AND gap.code = ${parameter(code)}` : '';
  const gapped = show === 'checked' && code === undefined ? '' : ` AND EXISTS (SELECT 1 FROM debtor_gap AS gap WHERE gap.mapping = checked.mapping AND gap.subject = checked.subject AND gap.about = checked.about AND ${SHOWN[show]}${ofCode})`;
  const where = `${IN_PERIOD}${ofWhom}${gapped}`;
  const [sum] = await rowsOf<{ persons: Figure; pence: Figure }>(manager, `SELECT COUNT(DISTINCT checked.subject) AS persons, COALESCE(SUM(checked.pence), 0) AS pence ${where}`, values);
  const checks = await rowsOf<Omit<DebtorRow, 'gaps' | 'pence'> & { mapping: string; subject: string; about: string; pence: Figure }>(manager, `
    SELECT checked.mapping, checked.subject, checked.about, checked.case_reference AS "caseReference", checked.day, checked.court, checked.authority, checked.pence ${where}
    ORDER BY checked.pence DESC, checked.day, checked.about LIMIT ${MOST_DEBTORS}`, values);
  const rows: DebtorRow[] = [];
  for (const { mapping, subject, about, ...check } of checks) rows.push({ ...check, pence: Number(check.pence), gaps: await gapsBehind(manager, [mapping, subject, about], show, code) });
  return { rows, persons: Number(sum?.persons ?? 0), pence: Number(sum?.pence ?? 0) };
}

async function gapsBehind(manager: EntityManager, check: readonly string[], show: Behind['show'], code: string | undefined): Promise<DebtorRow['gaps']> {
  const gaps = await rowsOf<Omit<DebtorRow['gaps'][number], 'waits'> & { readonly code: string; readonly waits: Figure }>(manager, `
    SELECT gap.code, gap.missing, gap.ask, gap.question, gap.waits, gap.opened_at AS since, gap.ended_at AS "endedAt", gap.ended_why AS "endedWhy" FROM debtor_gap AS gap
    WHERE gap.mapping = $1 AND gap.subject = $2 AND gap.about = $3 AND ${SHOWN[show]} ORDER BY gap.opened_at, gap.code`, check);
  return gaps.filter(gap => code === undefined || gap.code === code).map(({ code: _, ...gap }) => ({ ...gap, waits: Number(gap.waits) === 1 }));
}
