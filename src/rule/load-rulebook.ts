import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Mapping, PlacedRule } from './mapping';
import type { Reference } from './reference';
import { Rulebook, type Chapter, type RuleFile } from './rulebook';

const RULE_FILE = /^(MAP|WA|TP|NEW)-\d+-[a-z0-9-]+$/;

/**
 * The folder is the registry: every rule file under `mappings/` belongs, in path order, and a file that is not one
 * is named and refused. A list kept by hand would drift at 450 rules.
 */
export function loadRulebook(folder: string, reference: Reference = {}): Rulebook {
  const digest = createHash('sha256');
  const chapters = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && hasMapping(join(folder, entry.name)))
    .map(entry => entry.name).sort()
    .map(name => loadChapter(folder, name));
  for (const file of sources(folder)) digest.update(file).update('\0').update(readFileSync(join(folder, file))).update('\0');
  return new Rulebook(chapters, digest.digest('hex').slice(0, 16), reference);
}

function loadChapter(folder: string, name: string): Chapter {
  const here = join(folder, name);
  const files = readdirSync(here).filter(isSource).map(file => file.slice(0, -extname(file).length)).filter(file => file !== 'mapping').sort();
  return { mapping: defaultOf<Mapping>(join(here, 'mapping')), files: files.map(file => loadRule(here, name, file)) };
}

function loadRule(here: string, name: string, file: string): RuleFile {
  const path = `mappings/${name}/${file}`;
  if (!RULE_FILE.test(file)) throw new Error(`${path} is not a rule's name. Call it after its id and what it does: MAP-210-court-code-from-the-file-name`);
  const rule = defaultOf<PlacedRule>(join(here, file));
  if (!file.startsWith(`${rule.id}-`)) throw new Error(`${path} holds rule ${rule.id}. Give the file the id of its rule`);
  return { path, rule };
}

/** The one dynamic import of the hub. What is loaded is our own code, checked by the compiler and by lint. */
function defaultOf<T>(path: string): T {
  const loaded: { default?: T } = require(path);
  if (loaded.default === undefined) throw new Error(`${path} exports nothing by default; a rule file exports its rule, mapping.ts its mapping`);
  return loaded.default;
}

const hasMapping = (folder: string) => existsSync(join(folder, 'mapping.ts')) || existsSync(join(folder, 'mapping.js'));
const isSource = (file: string) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts') && !file.endsWith('.test.ts');
/** The lists beside the folders (what is proven, what is unread) decide nothing, so they do not change the hash. */
const sources = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.includes(sep) && (isSource(file) || file.endsWith('.json'))).sort();
