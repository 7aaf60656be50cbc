import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { catalogue } from '../rule/catalogue';
import { Rulebook } from '../rule/rulebook';
import { columns, print, printJson, type Session } from './session';

export const rulesCommand = (session: Session): Command => new Command('rules')
  .description('What decides: every rule with its reason, owner and examples')
  .addCommand(listCommand(session))
  .addCommand(catalogueCommand(session));

const listCommand = (session: Session): Command => new Command('list')
  .description('One line for each rule')
  .option('--json', 'as data')
  .action(async (options: { json?: boolean }) => {
    const rules = await session(async hub => listed(hub.get(Rulebook)));
    if (options.json) printJson(rules); else print(columns(rules.map(({ id, severity, mapping, title }) => [id, severity, mapping, title])));
  });

const catalogueCommand = (session: Session): Command => new Command('catalogue')
  .description('The whole rulebook as a page to read')
  .option('--write', 'into mappings/CATALOGUE.md')
  .action(async (options: { write?: boolean }) => {
    const page = await session(async hub => catalogue(hub.get(Rulebook)));
    if (!options.write) { print(page); return; }
    const file = join(houseAbove(__dirname), 'mappings', 'CATALOGUE.md');
    writeFileSync(file, page);
    print(`${file} is written`);
  });

export interface ListedRule { readonly id: string; readonly title: string; readonly kind: string; readonly mapping: string; readonly severity: string; readonly owner: string }

const listed = (rulebook: Rulebook): ListedRule[] => rulebook.chapters.flatMap(({ mapping, files }) =>
  files.map(({ rule: { id, title, severity, owner } }) => ({ id, title, kind: id.split('-')[0] ?? id, mapping: mapping.id, severity, owner })));

/** From the sources or from dist: the nearest folder above that holds package.json. */
function houseAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above; start it inside the repository');
  return houseAbove(above);
}
