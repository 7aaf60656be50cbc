import { Command } from 'commander';
import { lossesOf, type Loss } from '../rule/losses';
import { seenRules } from '../rule/proof';
import type { RuleHouse } from './rule-house';
import { scenariosFor, withBar } from './rules-prove';
import { columns, print, printJson } from './session';

export const rulesLosesCommand = (house: RuleHouse): Command => new Command('loses')
  .description('For each system: what it cannot hold, by the rules, and on how many messages that was so')
  .option('--corpus <folder>', 'the folder of real messages', '../shared/corpus')
  .option('--json', 'as data')
  .action((options: { corpus: string; json?: boolean }) => {
    const rulebook = house.rulebook();
    const scenarios = scenariosFor(house, options.corpus);
    const losses = lossesOf(rulebook, withBar('Taking in', scenarios.length, progress => seenRules(house.adapters, rulebook, scenarios, progress)));
    if (options.json) printJson(losses); else print(inWords(losses));
  });

const inWords = (losses: readonly Loss[]): string => [...Map.groupBy(losses, ({ system }) => system)].map(([system, all]) => [
  `What ${system} cannot hold`, columns([['rule', 'real', 'our own', 'what is lost'], ...all.map(({ rule, loses, seen }) => [rule, String(seen.corpus), String(seen.fixtures), loses])].map(row => row.map((cell, i) => i === 0 ? `  ${cell}` : cell))),
].join('\n')).join('\n\n') || 'No rule says that anything is lost';
