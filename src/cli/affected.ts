import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords } from '../case-model/london';
import { Database } from '../database/database';
import { affectedCsv, affectedDuties, affectedResults, countAffected, type AffectedCounts, type AffectedDuty, type AffectedResult, type Cause } from '../incident/affected';
import { openIncident } from '../incident/incident';
import { periodFrom } from '../incident/period';
import { atCommandLine } from '../sign-in/acting';
import { columns, print, printJson, type Session } from './session';

interface Options { readonly partner?: string; readonly rule?: string; readonly receipt?: string; readonly lane?: string; readonly from?: string; readonly to?: string; readonly all?: boolean; readonly csv?: string; readonly title?: string; readonly owner?: string; readonly json?: boolean }
interface Affected { readonly cause: Cause; readonly counts: AffectedCounts; readonly results: readonly AffectedResult[]; readonly duties: readonly AffectedDuty[]; readonly incident?: string }
/** So many are shown on a terminal; the file has all of them. */
const MOST = 100;

export const affectedCommand = (session: Session): Command => new Command('affected')
  .description('Who is affected by what went wrong, by harm: the start of an incident')
  .option('--partner <id>', 'a partner who was not reached: the name of its folder under adapters/')
  .option('--rule <id>', 'a rule that was wrong: NEW-230')
  .option('--receipt <id>', 'a message that cannot be read')
  .option('--lane <mapping:subject>', 'one lane, as it is kept')
  .option('--from <moment>', 'a day as 2026-11-21, or a moment with its zone; a day before the end without it')
  .option('--to <moment>', 'the same; until now without it')
  .option('--all', 'also what was proved in time: for a rule that was wrong')
  .option('--csv <file>', 'write the whole list there')
  .option('--title <sentence>', 'begin an incident: what went wrong, in one sentence without any name; needs --owner')
  .option('--owner <name>', 'who owns the incident until it is ended')
  .option('--json', 'as data')
  .action(async (options: Options) => {
    const cause = causeFrom(options);
    if ((options.title === undefined) !== (options.owner === undefined)) throw new Error('An incident needs both: --title and --owner');
    const affected = await session(async hub => {
      const database = hub.get(Database);
      if (cause.partner !== undefined) hub.get(AdapterRegistry).get(cause.partner);
      if (options.csv !== undefined) await pipeline(Readable.from(affectedCsv(database.read, cause)), createWriteStream(options.csv, { mode: 0o600 }));
      return listed(database, cause, options);
    });
    if (options.json) printJson(affected); else print(inWords(affected));
  });

async function listed(database: Database, cause: Cause, { title, owner }: Options): Promise<Affected> {
  const found = { cause, counts: await countAffected(database.read, cause), results: await affectedResults(database.read, cause, MOST), duties: await affectedDuties(database.read, cause, MOST) };
  if (title === undefined || owner === undefined) return found;
  return { ...found, incident: (await openIncident(database, cause, title, atCommandLine(owner), cause.partner, new Date().toISOString())).id };
}

function causeFrom({ partner, rule, receipt, lane, from, to, all }: Options): Cause {
  if ([partner, rule, receipt, lane].every(one => one === undefined)) throw new Error('Say what went wrong: --partner, --rule, --receipt or --lane');
  const period = periodFrom(from, to, new Date().toISOString());
  if (period === undefined) throw new Error('Write --from and --to as 2026-11-21, or as 2026-11-21T10:00Z, the first before the second');
  const [, mapping, subject] = /^([^:]+):(.+)$/.exec(lane ?? '') ?? [];
  if (lane !== undefined && (mapping === undefined || subject === undefined)) throw new Error('Write --lane as mapping:subject');
  return { ...period, unproved: all !== true, ...(partner !== undefined && { partner }), ...(rule !== undefined && { rule }), ...(receipt !== undefined && { receipt }), ...(mapping !== undefined && subject !== undefined && { lane: { mapping, subject } }) };
}

function inWords({ cause, counts, results, duties, incident }: Affected): string {
  const shown = results.length + duties.length;
  return [
    `From ${momentInWords(cause.from)} to ${momentInWords(cause.to)}: ${counts.subjects} people or cases, ${counts.duties} duties, ${counts.open} of them open; ${counts.results} results without a duty`,
    ...counts.byHarm.map(({ severity, subjects, duties: all, open }) => `  ${severity}: ${subjects} people or cases, ${all} duties, ${open} open`), '',
    columns([
      ...results.map(one => [one.severity, one.reference ?? 'no reference', one.person ?? '', one.whom, 'a result without a duty', one.state]),
      ...duties.map(one => [one.severity, one.reference ?? 'no reference', one.person ?? '', one.whom, one.what, one.state]),
    ]),
    ...shown < counts.duties + counts.results ? [`… and ${counts.duties + counts.results - shown} more: --csv FILE writes all of them`] : [],
    ...incident === undefined ? [] : [`The incident has begun: /incidents/${incident}`],
  ].join('\n');
}
