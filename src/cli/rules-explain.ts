import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Command } from 'commander';
import type { Raw } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import { Database } from '../database/database';
import { Receipt } from '../database/entities';
import { bytesOf } from '../intake/keep';
import { observing, type Look, type ReadValue } from '../rule/observe';
import { Rehearsal } from '../rule/rehearsal';
import type { Rulebook } from '../rule/rulebook';
import type { RuleHouse } from './rule-house';
import { print, printJson, type Session } from './session';

export const rulesExplainCommand = (session: Session, house: RuleHouse): Command => new Command('explain')
  .description('What one rule did on one message: which clause held, what it read, what it wrote')
  .argument('<id>', 'the rule')
  .argument('<message>', 'a file, or the id of a receipt')
  .option('--json', 'as data')
  .action(async (id: string, message: string, options: { json?: boolean }) => {
    const rulebook = house.rulebook();
    const rule = rulebook.rule(id.toUpperCase());
    if (!rule) throw new Error(`No rule is called ${id}; npx casebridge rules lists them all`);
    const raw = existsSync(message) ? fileRaw(message) : await session(hub => receiptRaw(hub.get(Database), message));
    const looks = explainRule(house.adapters, rulebook, id.toUpperCase(), { id: message, system: rule.mapping.from, raw, receivedAt: new Date().toISOString() });
    if (options.json) printJson(looks); else print(inWords(id.toUpperCase(), looks));
  });

/** The message alone, as if it were the first of its lanes. */
export function explainRule(adapters: AdapterRegistry, rulebook: Rulebook, id: string, message: Parameters<Rehearsal['take']>[0]): Look[] {
  const looks: Look[] = [];
  const { unreadable } = new Rehearsal(adapters, observing(rulebook, id, looks)).take(message);
  if (unreadable !== undefined && looks.length === 0) throw new Error(`It is unreadable: ${unreadable}`);
  return looks;
}

const fileRaw = (file: string): Raw => ({ bytes: readFileSync(file), mediaType: extname(file) === '.json' ? 'application/json' : 'application/xml' });

async function receiptRaw(database: Database, id: string): Promise<Raw> {
  const receipt = await database.read.findOneBy(Receipt, { id });
  if (!receipt) throw new Error(`${id} is neither a file nor the id of a receipt`);
  return { bytes: await bytesOf(database.read, receipt), mediaType: receipt.mediaType };
}

const LONGEST = 60;
const shown = (value: unknown): string => { const text = JSON.stringify(value) ?? 'absent'; return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text; };
const readInWords = (read: readonly ReadValue[]): string[] => read.map(({ path, value }) => `      read ${path} = ${shown(value)}`);

function inWords(id: string, looks: readonly Look[]): string {
  if (looks.length === 0) return `${id} never looked at anything in this message: its step had nothing to walk, its scope did not meet it, or its part could not be read`;
  const acted = looks.filter(({ clauses }) => clauses.every(({ held }) => held)).length;
  return [...looks.flatMap(lookInWords), `${id} looked at ${looks.length} ${looks.length === 1 ? 'place' : 'places'} and fitted ${acted} of them`].join('\n');
}

const lookInWords = ({ at, clauses, wrote }: Look): string[] => [
  at === '' ? 'the whole part' : at,
  ...clauses.flatMap(({ clause, held, read }) => [`  ${held ? 'held     ' : 'DID NOT HOLD'} "${clause}"`, ...readInWords(read)]),
  ...wrote.flatMap(({ what, value, read }) => [`  wrote ${what} = ${shown(value)}`, ...readInWords(read)]),
];
