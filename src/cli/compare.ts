import { Command } from 'commander';
import { dayFrom, dayInWords, londonDay, momentInWords } from '../case-model/london';
import { Database } from '../database/database';
import { accountsReport } from '../reconciliation/accounts-of-day';
import type { AccountsReport } from '../reconciliation/compare-accounts';
import { courtDayReport } from '../reconciliation/compare-court-day';
import type { CourtDayReport, ExplainedDifference } from '../reconciliation/compare';
import { Rulebook } from '../rule/rulebook';
import { columns, print, printJson, type Session } from './session';

export const compareCommand = (session: Session): Command => new Command('compare')
  .description('Compare what Libra\'s lists and Common Platform\'s shares say of a court\'s day; or the fines accounts with what that day\'s shares imposed')
  .option('--court <code>', 'the first five characters of the court\'s code: B01LY')
  .option('--accounts', 'the fines accounts that the shares of the day ask for, of all courts')
  .option('--day <day>', 'today, or a day as 2026-11-21', 'today')
  .option('--json', 'as data')
  .action(async (options: { court?: string; accounts?: boolean; day: string; json?: boolean }) => {
    const now = new Date().toISOString();
    const day = options.day === 'today' ? londonDay(now) : dayFrom(options.day);
    if (day === undefined) throw new Error(`"${options.day}" is not a day; write today, or a day as 2026-11-21`);
    if (options.accounts) {
      const accounts = await session(hub => accountsReport(hub.get(Database), hub.get(Rulebook), day, now));
      return options.json ? printJson(accounts) : print(accountsInWords(accounts));
    }
    const { court } = options;
    if (court === undefined) throw new Error('Say --court CODE for a court\'s day, or --accounts for the fines accounts');
    const report = await session(hub => courtDayReport(hub.get(Database), hub.get(Rulebook), court.toUpperCase().slice(0, 5), day, now));
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

function accountsInWords({ day, comparedAt, population, same, explained, mismatched, unchecked, excluded, checks }: AccountsReport): string {
  return [
    `Fines accounts of results of ${dayInWords(day)}, compared ${momentInWords(comparedAt)}`,
    `${population} accounts = ${same} same + ${explained} different as expected + ${mismatched} mismatched + ${unchecked} not checked + ${excluded} excluded`,
    '',
    columns(checks.flatMap(({ caseReference, accountNumber, verdict, why, differences }) => [
      [caseReference, accountNumber ?? 'no number', verdict, why ?? ''],
      ...differences.map(({ field, account, commonPlatform, explainedBy, reason }) => ['', '', '', `${field}: account ${account ?? 'nothing'}, share ${commonPlatform ?? 'nothing'}${explainedBy === undefined ? '' : ` (${explainedBy}: ${reason ?? ''})`}`]),
    ])),
  ].join('\n');
}
