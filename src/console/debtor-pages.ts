import { dayInWords, momentInWords } from '../case-model/london';
import { poundsInWords } from '../case-model/money';
import type { Behind, Counted, DebtorLine, DebtorReport, DebtorRow, DebtorRows, GapLine, Period } from '../debtors/report';
import { casePath, countOf } from './words';

interface Figure { readonly text: string; readonly href: string; readonly of: string }
interface CountedTable { readonly title: string; readonly head: string; readonly lines: readonly { readonly who: string; readonly figures: readonly Figure[] }[]; readonly gaps: readonly { readonly who: string; readonly missing: string; readonly figures: readonly Figure[] }[] }
export interface DebtorPage { readonly title: string; readonly period: string; readonly from: string; readonly until: string; readonly badPeriod: boolean; readonly sentence: string; readonly tables: readonly CountedTable[] }
export interface DebtorRowsPage {
  readonly title: string; readonly period: string; readonly back: { readonly href: string; readonly text: string }; readonly sentence: string; readonly more: string;
  readonly rows: readonly { readonly reference: string; readonly href: string; readonly day: string; readonly court: string; readonly authority: string; readonly pounds: string; readonly gaps: readonly { readonly missing: string; readonly what: string; readonly since: string }[] }[];
}

const COUNTED: Readonly<Record<Counted, { readonly title: string; readonly head: string }>> = {
  authority: { title: 'By prosecuting authority', head: 'Prosecuting authority' },
  court: { title: 'By court', head: 'Court' },
};
const inWords = ({ from, until }: Period): string => from === until ? `heard on ${dayInWords(from)}` : `heard from ${dayInWords(from)} to ${dayInWords(until)}`;
const whoInWords = (who: string): string => who === '' ? 'not known' : who;

export function debtorPage({ period, authorities, courts, authorityGaps, courtGaps, total }: DebtorReport, badPeriod: boolean): DebtorPage {
  return {
    title: 'What enforcement lacks of debtors', period: inWords(period), ...period, badPeriod,
    sentence: total.checked === 0 ? 'Nobody owed money in this time.' : `${countOf(total.checked, 'person was', 'people were')} checked, of whom ${total.withGaps} ${total.withGaps === 1 ? 'lacks' : 'lack'} something: ${poundsInWords(total.atRiskPence)} of ${poundsInWords(total.owedPence)} at risk. ${total.waiting === 0 ? 'No account waits for it.' : `The account of ${countOf(total.waiting, 'person', 'people')} waits for it.`}`,
    tables: [tableOf('authority', period, authorities, authorityGaps), tableOf('court', period, courts, courtGaps)],
  };
}

function tableOf(counted: Counted, period: Period, lines: readonly DebtorLine[], gaps: readonly GapLine[]): CountedTable {
  const figure = (text: string, of: string, behind: Omit<Behind, 'period' | 'counted'>): Figure => ({ text, of, href: hrefOf({ period, counted, ...behind }) });
  return {
    ...COUNTED[counted],
    lines: lines.map(({ who, checked, withGaps, waiting, atRiskPence }) => ({ who: whoInWords(who), figures: [
      figure(String(checked), 'checked', { who, show: 'checked' }), figure(String(withGaps), 'with something missing', { who, show: 'open' }),
      figure(String(waiting), 'whose account waits', { who, show: 'waiting' }), figure(poundsInWords(atRiskPence), 'at risk', { who, show: 'open' }),
    ] })),
    gaps: gaps.map(({ who, code, missing, persons, atRiskPence, ended }) => ({ who: whoInWords(who), missing: `${missing} (${code.replaceAll('-', ' ')})`, figures: [
      figure(String(persons), 'missing', { who, code, show: 'open' }), figure(poundsInWords(atRiskPence), 'at risk', { who, code, show: 'open' }), figure(String(ended), 'filled or ended', { who, code, show: 'ended' }),
    ] })),
  };
}

const hrefOf = ({ period, counted, who, code, show }: Behind): string => `/debtors/behind?${new URLSearchParams({
  ...period, ...(counted !== undefined && who !== undefined && { counted, who }), ...(code !== undefined && { code }), show,
}).toString()}`;

const SHOWN: Readonly<Record<Behind['show'], string>> = { checked: 'checked', open: 'of whom something is missing', waiting: 'whose account waits', ended: 'of whom something was missing' };
const isShown = (word: string | undefined): word is Behind['show'] => word !== undefined && word in SHOWN;

export const behindFrom = (period: Period, { counted, who, code, show }: { readonly [K in 'counted' | 'who' | 'code' | 'show']: string | undefined }): Behind => ({
  period, show: isShown(show) ? show : 'open', ...(code !== undefined && { code }), ...((counted === 'authority' || counted === 'court') && who !== undefined && { counted, who }),
});

export function debtorRows({ period, counted, who, code, show }: Behind, { rows, persons, pence }: DebtorRows): DebtorRowsPage {
  const whose = counted === undefined || who === undefined ? '' : `, ${counted === 'court' ? 'court' : 'prosecuting authority'} ${whoInWords(who)}`;
  return {
    title: `Debtors ${SHOWN[show]}${whose}`, period: inWords(period), back: { href: `/debtors?${new URLSearchParams({ ...period }).toString()}`, text: 'What enforcement lacks of debtors' },
    sentence: `${countOf(persons, 'person', 'people')} and ${poundsInWords(pence)}${code === undefined ? '' : ` (${code.replaceAll('-', ' ')})`}.`,
    more: persons > rows.length ? `The ${rows.length} that owe most are shown.` : '',
    rows: rows.map(rowOf),
  };
}

const rowOf = ({ caseReference, day, court, authority, pence, gaps }: DebtorRow): DebtorRowsPage['rows'][number] => ({
  reference: caseReference === '' ? 'not known' : caseReference, href: caseReference === '' ? '' : casePath(caseReference), day: dayInWords(day), court: whoInWords(court), authority: whoInWords(authority), pounds: poundsInWords(pence),
  gaps: gaps.map(({ missing, ask, question, waits, since, endedAt, endedWhy }) => ({
    missing, what: endedAt === null ? `Asked of the ${ask}: ${question}.${waits ? ' The account waits.' : ''}` : `${endedWhy ?? 'Ended'}.`, since: endedAt === null ? `since ${momentInWords(since)}` : `from ${momentInWords(since)} to ${momentInWords(endedAt)}`,
  })),
});
