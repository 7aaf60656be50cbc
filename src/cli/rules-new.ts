import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { londonDay } from '../case-model/london';
import { readKeptLists } from '../rule/kept-lists';
import { SEVERITIES } from '../rule/rule';
import { scaffold, type Definer, type KnownOfRow } from '../rule/scaffold';
import type { RuleHouse } from './rule-house';
import { print } from './session';

interface Options { readonly mapping: string; readonly step?: string; readonly title?: string; readonly owner?: string; readonly register: string }

export const rulesNewCommand = (house: RuleHouse): Command => new Command('new')
  .description('Begin a rule: a file with all that is known of it, and a gap for each thing that is not')
  .argument('<id>', 'MAP-, WA- or TP- of the register, or NEW: then it takes the next free number')
  .requiredOption('--mapping <mapping>', 'its mapping: a folder under mappings/')
  .option('--step <step>', 'the step in which it acts, or its definer; the steps are named if it is not given')
  .option('--title <title>', 'what it does; the register\'s title without it')
  .option('--owner <owner>', 'who may change it')
  .option('--register <file>', 'the register with evidence and examples, if you have it', '../shared/knowledge/quirks.tsv')
  .action((asked: string, options: Options) => {
    const id = asked.toUpperCase() === 'NEW' ? nextFree(house) : asked.toUpperCase();
    const file = newRule(house, id, options);
    print(`${file} is written. Fill its gaps (…), then: npx casebridge rules test ${id}`);
  });

/** One more than the highest NEW- of any mapping. */
function nextFree(house: RuleHouse): string {
  const numbers = house.rulebook().chapters.flatMap(({ files }) => files.flatMap(({ rule }) => rule.id.startsWith('NEW-') ? [Number(rule.id.slice('NEW-'.length))] : []));
  return `NEW-${Math.max(100, ...numbers) + 1}`;
}

function newRule(house: RuleHouse, id: string, options: Options): string {
  if (!/^(MAP|WA|TP|NEW)-\d+$/.test(id)) throw new Error(`${id} is not an id: MAP-, WA-, TP- or NEW- and a number`);
  const exists = house.rulebook().rule(id);
  if (exists) throw new Error(`${id} is there already: ${exists.file.path}.ts`);
  const known = knownOf(house, id, options);
  const text = scaffold({ id, ...known, definer: definerFor(house, options), reviewBy: yearFrom(new Date()) });
  const file = join(house.mappings, options.mapping, `${id}-${slugOf(known.title)}.ts`);
  writeFileSync(file, text);
  return file;
}

const yearFrom = (now: Date): string => londonDay(new Date(now.getTime() + 365 * 24 * 3600 * 1000).toISOString());
const slugOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').split('-').slice(0, 8).join('-');

/** The register's row: its full text where the file is there, else its title and severity, which are kept with the rules. */
function knownOf(house: RuleHouse, id: string, { title, owner, register }: Options): KnownOfRow {
  const row = readKeptLists(house.mappings).register.find(one => one.id === id);
  if (!row && !id.startsWith('NEW-')) throw new Error(`The register has no ${id}; a rule that it lacks takes the next free NEW-`);
  const known = title ?? row?.title;
  if (known === undefined) throw new Error('Say what it does: --title "…"');
  return { title: known, severity: row?.severity ?? SEVERITIES[4], ...(owner !== undefined && { owner }), ...fullRow(resolve(dirname(house.mappings), register), id) };
}

function fullRow(file: string, id: string): Pick<KnownOfRow, 'condition' | 'action' | 'evidence' | 'example'> {
  if (!existsSync(file)) return {};
  const cells = readFileSync(file, 'utf8').split('\n').map(line => line.split('\t')).find(([first]) => first === id);
  const [, , , , , , condition, action, evidence, , example] = cells ?? [];
  return { ...(condition !== undefined && { condition }), ...(action !== undefined && { action }), ...(evidence !== undefined && { evidence: evidence.split(' ; ') }), ...(example !== undefined && { example }) };
}

function definerFor(house: RuleHouse, { mapping, step }: Options): Definer {
  const file = join(house.mappings, mapping, 'mapping.ts');
  if (!existsSync(file)) throw new Error(`There is no ${file}; a mapping is a folder with a mapping.ts`);
  const definers = definersIn(readFileSync(file, 'utf8'));
  const found = definers.find(one => one.step === step || one.name === step);
  if (!found) throw new Error(`Say in which step it acts, with --step:\n${definers.map(one => `  "${one.step}"  (${one.name}, ${one.shapes})`).join('\n')}`);
  return found;
}

/** `export const caseRule = ruleIn<Said, Made>('read the case')`, the step's name there or in a constant above. */
function definersIn(text: string): Definer[] {
  const constants = new Map([...text.matchAll(/^const (\w+) = '([^']+)';/gm)].map(([, name = '', value = '']) => [name, value]));
  return [...text.matchAll(/^export const (\w+) = ruleIn<(.+)>\((?:'([^']+)'|(\w+))\);/gm)].map(([, name = '', shapes = '', literal, constant = '']) => ({ name, shapes, step: literal ?? constants.get(constant) ?? constant }));
}
