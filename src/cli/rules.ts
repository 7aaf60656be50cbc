import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { dayFrom, londonDay, type Day } from '../case-model/london';
import { catalogue } from '../rule/catalogue';
import { readKeptLists } from '../rule/kept-lists';
import { SEVERITIES } from '../rule/rule';
import { ruleHouse, type RuleHouse, type Systems } from './rule-house';
import { rulesCoverageCommand } from './rules-coverage';
import { rulesExplainCommand } from './rules-explain';
import { listRules, type ListedRule } from './rules-list';
import { rulesLosesCommand } from './rules-loses';
import { rulesMutateCommand } from './rules-mutate';
import { rulesNewCommand } from './rules-new';
import { rulesProveCommand } from './rules-prove';
import { rulesShowCommand } from './rules-show';
import { rulesTestCommand } from './rules-test';
import { columns, print, printJson, type Session } from './session';

export function rulesCommand(session: Session, systems: Systems): Command {
  const house = ruleHouse(systems);
  const command = new Command('rules').description('What decides: every rule with its reason, owner and examples');
  command.addCommand(listCommand(house), { isDefault: true });
  for (const one of [
    rulesShowCommand(house), dueCommand(house), rulesTestCommand(house), rulesExplainCommand(session, house), rulesNewCommand(house), rulesProveCommand(house),
    rulesMutateCommand(house), rulesCoverageCommand(house), rulesLosesCommand(house), catalogueCommand(house),
  ]) command.addCommand(one);
  return command;
}

interface Filters { readonly mapping?: string; readonly kind?: string; readonly owner?: string; readonly severity?: string; readonly court?: string; readonly due?: string | true; readonly unproven?: boolean; readonly json?: boolean }

const listCommand = (house: RuleHouse): Command => new Command('list')
  .description('One line for each rule; all filters given must hold')
  .option('--mapping <mapping>', 'of this mapping')
  .option('--kind <kind>', 'MAP, WA, TP or NEW')
  .option('--owner <owner>', 'of this owner')
  .option('--severity <severity>', SEVERITIES.join(', '))
  .option('--court <code>', 'in force at this court')
  .option('--due [day]', 'due for review by this day, today without one')
  .option('--unproven', 'on which no message ever acted')
  .option('--json', 'as data')
  .action((options: Filters) => {
    const rules = listRules(house.rulebook(), readKeptLists(house.mappings).proven).filter(rule => passes(rule, options));
    if (options.json) printJson(rules); else print(inLines(rules));
  });

function passes(rule: ListedRule, { mapping, kind, owner, severity, court, due, unproven }: Filters): boolean {
  const day = due === undefined ? undefined : dueDay(due);
  return (mapping === undefined || rule.mapping === mapping) && (kind === undefined || rule.kind === kind.toUpperCase())
    && (owner === undefined || rule.owner.toLowerCase() === owner.toLowerCase()) && (severity === undefined || rule.severity === severity)
    && (court === undefined || rule.courts === 'all' || rule.courts.includes(court.toUpperCase().slice(0, 5)))
    && (day === undefined || rule.reviewBy <= day) && (unproven !== true || !rule.proven);
}

function dueDay(due: string | true): Day {
  const day = due === true ? londonDay(new Date().toISOString()) : dayFrom(due);
  if (day === undefined) throw new Error(`"${String(due)}" is not a day; write it as 2027-06-30`);
  return day;
}

const inLines = (rules: readonly ListedRule[]): string => [
  columns(rules.map(({ id, severity, proven, mapping, title }) => [id, severity, proven ? '' : 'unproven', mapping, title])), '',
  `${rules.length} rules, ${rules.filter(rule => rule.proven).length} of them proven by a message`,
].join('\n');

const dueCommand = (house: RuleHouse): Command => new Command('due')
  .description('The rules that somebody should look at again, the oldest first')
  .argument('[day]', 'due by this day; today without one')
  .option('--json', 'as data')
  .action((day: string | undefined, options: { json?: boolean }) => {
    const by = dueDay(day ?? true);
    const rules = listRules(house.rulebook(), readKeptLists(house.mappings).proven).filter(rule => rule.reviewBy <= by).sort((a, b) => a.reviewBy < b.reviewBy ? -1 : 1);
    if (options.json) printJson(rules);
    else print(rules.length === 0 ? `No rule is due for review by ${by}` : columns(rules.map(({ reviewBy, id, owner, title, retireWhen }) => [reviewBy, id, owner, title, retireWhen ? `retire when: ${retireWhen}` : ''])));
  });

const catalogueCommand = (house: RuleHouse): Command => new Command('catalogue')
  .description('The whole rulebook as a page to read')
  .option('--write', 'into mappings/CATALOGUE.md')
  .action((options: { write?: boolean }) => {
    const page = catalogue(house.rulebook(), readKeptLists(house.mappings));
    if (!options.write) { print(page); return; }
    const file = join(house.mappings, 'CATALOGUE.md');
    writeFileSync(file, page);
    print(`${file} is written`);
  });
