import { userInfo } from 'node:os';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { dayFrom, dayInWords, londonDay, momentInWords } from '../case-model/london';
import { Database } from '../database/database';
import { ComparisonRun } from '../database/entities';
import type { Partner } from '../duty/deliver';
import { accountsReport } from '../reconciliation/accounts-of-day';
import type { AccountsReport } from '../reconciliation/compare-accounts';
import { courtDayReport } from '../reconciliation/compare-court-day';
import type { CourtDayReport, ExplainedDifference } from '../reconciliation/compare';
import { comparisons } from '../reconciliation/comparisons';
import { coverageOf, runToTheEnd } from '../reconciliation/run';
import { keptUnchecked } from '../reconciliation/run-statements';
import { Rulebook } from '../rule/rulebook';
import { atCommandLine } from '../sign-in/acting';
import { PARTNERS } from '../tokens';
import { columns, print, printJson, type Session } from './session';

export const compareCommand = (session: Session): Command => new Command('compare')
  .description('Compare what Libra\'s lists and Common Platform\'s shares say of a court\'s day; or the fines accounts with what that day\'s shares imposed')
  .option('--court <code>', 'the first five characters of the court\'s code: B01LY')
  .option('--accounts', 'the fines accounts that the shares of the day ask for, of all courts')
  .option('--day <day>', 'today, or a day as 2026-11-21', 'today')
  .option('--run <kind>', `over all that changed since the last such run, with its mismatches kept: ${comparisons.map(one => nameOf(one.compared)).join(', ')}`)
  .option('--all', 'with --run: over everything, changed or not')
  .option('--by <name>', 'with --run: who asks for it', userInfo().username)
  .option('--json', 'as data')
  .action(async (options: { court?: string; accounts?: boolean; day: string; run?: string; all?: boolean; by: string; json?: boolean }) => {
    if (options.run !== undefined) return runInWords(session, options.run, options.all === true, options.by, options.json === true);
    const now = new Date().toISOString();
    const day = options.day === 'today' ? londonDay(now) : dayFrom(options.day);
    if (day === undefined) throw new Error(`"${options.day}" is not a day; write today, or a day as 2026-11-21`);
    if (options.accounts) {
      const accounts = await session(hub => accountsReport(hub.get(Database), hub.get(Rulebook), day, now));
      return options.json ? printJson(accounts) : print(accountsInWords(accounts));
    }
    const { court } = options;
    if (court === undefined) throw new Error('Say --court CODE for a court\'s day, --accounts for the fines accounts, or --run KIND for all of a kind');
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

const nameOf = (compared: string): string => compared.replaceAll(' ', '-');
const MOST_SHOWN = 50;

/** Begins a run and carries it on to its end; one that is broken off is gone on with by the hub, or by the same command. */
async function runInWords(session: Session, kind: string, all: boolean, by: string, asJson: boolean): Promise<void> {
  const comparison = comparisons.find(one => nameOf(one.compared) === kind);
  if (!comparison) throw new Error(`Nothing is compared under the name ${kind}. There are: ${comparisons.map(one => nameOf(one.compared)).join(', ')}`);
  const bar = new SingleBar({ format: '{value} looked at, {duration_formatted}', stream: process.stderr, noTTYOutput: false });
  await session(async hub => {
    const reading = { database: hub.get(Database), rulebook: hub.get(Rulebook), partners: hub.get<readonly Partner[]>(PARTNERS), now: () => new Date().toISOString() };
    bar.start(0, 0);
    const begun = await runToTheEnd(reading, { compared: comparison.compared, scope: all ? 'all' : 'changed', by: atCommandLine(by) }, (_, looked) => bar.increment(looked));
    bar.stop();
    if (!begun.ok) throw new Error(begun.why);
    if ('nothing' in begun) return asJson ? printJson({ nothing: true }) : print('Nothing has changed since the run before, so nothing was compared. Say --all for everything');
    const run = await reading.database.read.findOneByOrFail(ComparisonRun, { id: begun.run });
    if (run.state === 'red') process.exitCode = 1;
    const unchecked = await keptUnchecked(reading.database.read, run.id, { subject: '', pair: '' }, MOST_SHOWN);
    const { population, same, explained, mismatched, unchecked: notChecked, inFlight, excluded, state, scope, since, seedsFound, seedsMissed } = run;
    if (asJson) return printJson({ run: run.id, compared: run.compared, state, scope, since, coverage: coverageOf(run), population, same, explained, mismatched, unchecked: notChecked, inFlight, excluded, seedsFound, seedsMissed, firstUnchecked: unchecked });
    const missed = Object.keys(seedsMissed);
    return print([
      `${comparison.title}: ${population === 0 ? 'there is nothing to compare' : `${coverageOf(run)} % could be checked`}${state === 'red' ? '. THE RUN IS RED' : ''}`,
      `${population} = ${same} same + ${explained} different as expected + ${mismatched} mismatched + ${notChecked} not checked (${inFlight} in flight) + ${excluded} excluded`,
      missed.length > 0 ? `It missed what it had put in itself: ${missed.join(', ')}. Nothing that it says can be relied on` : `It found all ${Object.keys(seedsFound).length} kinds of pairs that it had put in itself`,
      ...unchecked.length === 0 ? [] : ['', `Not checked${notChecked > unchecked.length ? `, the first ${unchecked.length}` : ''}:`, columns(unchecked.map(({ caseReference, court, day, why }) => [caseReference, court, day, why]))],
    ].join('\n'));
  });
}
