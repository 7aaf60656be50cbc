import { Command } from 'commander';
import { ruleInWords } from '../rule/catalogue';
import { readKeptLists } from '../rule/kept-lists';
import type { Rulebook, RuleFile } from '../rule/rulebook';
import type { RuleHouse } from './rule-house';
import { listRules } from './rules-list';
import { print, printJson } from './session';

export const rulesShowCommand = (house: RuleHouse): Command => new Command('show')
  .description('All that one rule says of itself')
  .argument('<id>', 'its id: WA-060')
  .option('--json', 'as data')
  .action((id: string, options: { json?: boolean }) => {
    const rulebook = house.rulebook();
    const { proven } = readKeptLists(house.mappings);
    const file = ruleFile(rulebook, id);
    if (!options.json) { print(ruleInWords(file, proven)); return; }
    const { why, evidence, when, sets, examples, loses, exceptionTo } = file.rule;
    printJson({
      ...listRules(rulebook, proven).find(rule => rule.id === file.rule.id), why, evidence, when: when === 'always' ? [] : Object.keys(when), sets: Object.keys(sets ?? {}),
      ...(loses && { loses }), ...(exceptionTo && { exceptionTo }), examples: examples.map(({ name, expect }) => ({ name, expect })),
    });
  });

export function ruleFile(rulebook: Rulebook, id: string): RuleFile {
  const found = rulebook.rule(id.toUpperCase());
  if (!found) throw new Error(`No rule is called ${id}; npx casebridge rules lists them all`);
  return found.file;
}
