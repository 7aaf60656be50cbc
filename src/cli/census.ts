import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { dayInWords } from '../case-model/london';
import { censusNow, takeCensus, type Census } from '../census/census';
import { countDifferences, keepSourceCounts, readSourceCounts, type CountDifference } from '../census/source-counts';
import { Database } from '../database/database';
import { CensusResult } from '../database/entities';
import { columns, print, printJson, type Session } from './session';

type Forgotten = Pick<CensusResult, 'harm' | 'whom' | 'code' | 'path' | 'people' | 'cases' | 'court' | 'day' | 'receiptId'>;
interface Taken extends Census { readonly without: readonly Forgotten[]; readonly differences: readonly CountDifference[] }
/** So many are named on a terminal; the page has them all. */
const MOST = 200;

export const censusCommand = (session: Session): Command => new Command('census')
  .description('Count every result of high harm in the kept shares, without the rules, and hold it against the duties. Exits with 1 where one has none')
  .option('--source-counts <file>', 'how many shares Common Platform says that it sent: court,day,messages with that heading')
  .option('--json', 'as data')
  .action(async (options: { sourceCounts?: string; json?: boolean }) => {
    const counts = options.sourceCounts === undefined ? undefined : readSourceCounts(readFileSync(options.sourceCounts, 'utf8'));
    const taken = await session(async hub => {
      const database = hub.get(Database);
      const now = new Date().toISOString();
      if (counts) await keepSourceCounts(database, counts, now);
      return take(database);
    });
    if (options.json) printJson(taken); else print(inWords(taken));
    if (taken.without.length > 0 || taken.differences.length > 0) process.exitCode = 1;
  });

/** Runs until everything that is kept was looked through. */
async function take(database: Database): Promise<Taken> {
  let counted = -1;
  for (let now = (await censusNow(database.read)).messages; now !== counted; now = (await censusNow(database.read)).messages) {
    counted = now;
    await takeCensus(database, new Date().toISOString());
  }
  const without = (await database.read.find(CensusResult, { where: { state: 'without' }, order: { arrival: 'ASC' }, take: MOST }))
    .map(({ harm, whom, code, path, people, cases, court, day, receiptId }) => ({ harm, whom, code, path, people, cases, court, day, receiptId }));
  return { ...await censusNow(database.read), without, differences: await countDifferences(database) };
}

function inWords({ messages, notCounted, lines, without, differences }: Taken): string {
  return [
    `${messages} messages looked through${notCounted === 0 ? '' : `; ${notCounted} of them cannot be read at all`}`, '',
    columns([['harm', 'for', 'counted', '= with a duty', '+ left out by a named rule', '+ held by a person', '+ not applied yet', '+ without any'], ...lines.map(one => [one.harm, one.whom, ...[one.counted, one.told, one.explained, one.held, one.waiting, one.without].map(String)])]),
    '', without.length === 0 ? 'Every result has its duty, or a named reason.' : 'Nobody was told of:',
    ...without.length === 0 ? [] : [columns(without.map(one => [`  ${one.harm}`, one.whom, `result ${one.code}`, `case ${one.cases.at(-1) ?? 'not named'}`, `person ${one.people[0] ?? 'not named'}`, `receipt ${one.receiptId}`]))],
    ...differences.map(({ court, day, messages: said, ours }) => `Court ${court} on ${dayInWords(day)}: Common Platform says that it shared ${said}, and ${ours} came`),
  ].join('\n');
}
