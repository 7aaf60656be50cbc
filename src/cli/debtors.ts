import { Command } from 'commander';
import { dayInWords } from '../case-model/london';
import { poundsInWords } from '../case-model/money';
import { csvLine } from '../csv-line';
import { Database } from '../database/database';
import { periodFrom } from '../debtors/period';
import { debtorReport, type DebtorLine, type DebtorReport, type GapLine } from '../debtors/report';
import { columns, print, printJson, type Session } from './session';

interface Options { readonly from?: string; readonly until?: string; readonly json?: boolean; readonly csv?: boolean }

export const debtorsCommand = (session: Session): Command => new Command('debtors')
  .description('What enforcement lacks of people who owe money, by prosecuting authority and by court, with the pounds at risk')
  .option('--from <day>', 'the first day of hearing, as 2026-11-01; four weeks ago without it')
  .option('--until <day>', 'the last day of hearing; today without it')
  .option('--json', 'as data')
  .option('--csv', 'as a table for a spreadsheet')
  .action(async ({ from, until, json, csv }: Options) => {
    const period = periodFrom(from, until, new Date().toISOString());
    if (period === undefined) throw new Error('Write the days as 2026-11-21, the first one first');
    const report = await session(hub => debtorReport(hub.get(Database).read, period));
    if (json) printJson(report); else if (csv) print(asCsv(report)); else print(inWords(report));
  });

const named = (who: string): string => who === '' ? 'not known' : who;
/** What is counted by whom, from both tables: who, what, people, whose account waits, pounds at risk. */
const rowsOf = (lines: readonly DebtorLine[], gaps: readonly GapLine[]): string[][] => lines.flatMap(({ who, checked, withGaps, waiting, atRiskPence }) => [
  [named(who), 'anything', String(checked), String(withGaps), String(waiting), poundsInWords(atRiskPence)],
  ...gaps.filter(gap => gap.who === who).map(({ code, missing, persons, atRiskPence: pence }) => ['', `${missing} (${code})`, '', String(persons), '', poundsInWords(pence)]),
]);

function inWords({ period: { from, until }, authorities, courts, authorityGaps, courtGaps, total }: DebtorReport): string {
  const head = ['missing', 'checked', 'people', 'accounts that wait', 'at risk'];
  return [
    `Heard from ${dayInWords(from)} to ${dayInWords(until)}: ${total.checked} checked, ${total.withGaps} with something missing, ${poundsInWords(total.atRiskPence)} of ${poundsInWords(total.owedPence)} at risk`, '',
    columns([['prosecuting authority', ...head], ...rowsOf(authorities, authorityGaps)]), '', columns([['court', ...head], ...rowsOf(courts, courtGaps)]),
  ].join('\n');
}

/** One line for each authority or court and kind; `code` is blank on the line of all kinds together. Money in pounds, `100.00`. */
function asCsv({ authorities, courts, authorityGaps, courtGaps }: DebtorReport): string {
  const table = (counted: string, lines: readonly DebtorLine[], gaps: readonly GapLine[]) => [
    ...lines.map(({ who, checked, withGaps, waiting, atRiskPence }) => [counted, named(who), '', '', checked, withGaps, waiting, pounds(atRiskPence), '']),
    ...gaps.map(({ who, code, missing, persons, atRiskPence, ended }) => [counted, named(who), code, missing, '', persons, '', pounds(atRiskPence), ended]),
  ];
  const head = ['counted by', 'who', 'code', 'missing', 'people checked', 'people with something missing', 'people whose account waits', 'pounds at risk', 'people filled or ended'];
  return [head, ...table('prosecuting authority', authorities, authorityGaps), ...table('court', courts, courtGaps)].map(csvLine).join('').trimEnd();
}
const pounds = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
