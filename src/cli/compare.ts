import { Command } from 'commander';
import { dayFrom, dayInWords, londonDay, momentInWords } from '../case-model/london';
import { Database } from '../database/database';
import { courtDayReport } from '../reconciliation/compare-court-day';
import type { CourtDayReport, ExplainedDifference } from '../reconciliation/compare';
import { Rulebook } from '../rule/rulebook';
import { columns, print, printJson, type Session } from './session';

export const compareCommand = (session: Session): Command => new Command('compare')
  .description('Compare what Libra\'s lists and Common Platform\'s shares say of a court\'s day')
  .requiredOption('--court <code>', 'the first five characters of the court\'s code: B01LY')
  .option('--day <day>', 'today, or a day as 2026-11-21', 'today')
  .option('--json', 'as data')
  .action(async (options: { court: string; day: string; json?: boolean }) => {
    const now = new Date().toISOString();
    const day = options.day === 'today' ? londonDay(now) : dayFrom(options.day);
    if (day === undefined) throw new Error(`"${options.day}" is not a day; write today, or a day as 2026-11-21`);
    const report = await session(hub => courtDayReport(hub.get(Database), hub.get(Rulebook), options.court.toUpperCase().slice(0, 5), day, now));
    if (options.json) printJson(report); else print(inWords(report));
  });

function inWords(report: CourtDayReport): string {
  const { court, day, population, same, explained, mismatched, unchecked, excluded } = report;
  return [
    `${court} on ${dayInWords(day)}, compared ${momentInWords(report.comparedAt)}`,
    `${population} cases = ${same} same + ${explained} different as expected + ${mismatched} mismatched + ${unchecked} not checked + ${excluded} excluded`,
    '',
    columns(report.checks.flatMap(check => [
      [check.caseReference, check.verdict, check.why ?? ''],
      ...check.differences.map(difference => ['', '', differenceInWords(difference)]),
    ])),
  ].join('\n');
}

const differenceInWords = ({ field, libra, commonPlatform, explainedBy, reason }: ExplainedDifference): string =>
  `${field}: Libra ${libra ?? 'nothing'}, Common Platform ${commonPlatform ?? 'nothing'}${explainedBy === undefined ? '' : ` (${explainedBy}: ${reason ?? ''})`}`;
