import { Command } from 'commander';
import { coverageOf, type MappingCoverage } from '../rule/coverage';
import { readKeptLists } from '../rule/kept-lists';
import type { RuleHouse } from './rule-house';
import { scenariosFor, withBar } from './rules-prove';
import { columns, print, printJson } from './session';

export const rulesCoverageCommand = (house: RuleHouse): Command => new Command('coverage')
  .description('For each mapping: the fields that messages fill and no rule reads, and what rules could not decide; exit 1 where a field is unread without a reason')
  .option('--corpus <folder>', 'the folder of real messages', '../shared/corpus')
  .option('--mapping <mapping>', 'only this one, with every field')
  .option('--json', 'as data')
  .action((options: { corpus: string; mapping?: string; json?: boolean }) => {
    const messages = scenariosFor(house, options.corpus).flatMap(one => one.messages);
    const coverage = withBar('Reading', messages.length, progress => coverageOf(house.adapters, house.rulebook(), messages, readKeptLists(house.mappings).unread, progress));
    const asked = coverage.filter(({ mapping }) => options.mapping === undefined || mapping === options.mapping);
    if (asked.some(({ unread }) => unread.some(({ reason }) => reason === undefined))) process.exitCode = 1;
    if (options.json) printJson(asked); else print(asked.map(one => inWords(one, options.mapping !== undefined)).join('\n\n'));
  });

function inWords({ mapping, messages, fields, unread, undecided }: MappingCoverage, all: boolean): string {
  const bare = unread.filter(({ reason }) => reason === undefined);
  return [
    `${mapping}: ${messages} messages, ${fields} fields filled, ${fields - unread.length} read, ${unread.length} unread, ${bare.length} of them without a reason in mappings/unread.json`,
    columns((all ? unread : bare).map(({ field, messages: times, reason }) => [`  ${field}`, `${times} messages`, reason ?? 'NO REASON'])),
    ...undecided.length === 0 ? [] : ['  could not be decided:', columns(undecided.map(({ rule, why, times }) => [`  ${times}`, rule, why]))],
  ].filter(line => line !== '').join('\n');
}
