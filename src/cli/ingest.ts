import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { AdapterRegistry } from '../adapter/registry';
import { Database } from '../database/database';
import { keep } from '../intake/keep';
import { takeIn, type TakenIn } from '../intake/take-in';
import { Rulebook } from '../rule/rulebook';
import { columns, print, printJson, type Session } from './session';

interface Ingested extends TakenIn { readonly file: string }

export const ingestCommand = (session: Session): Command => new Command('ingest')
  .description('Take real messages in, and say what became of each')
  .argument('<system>', 'the system that they come from: the name of its folder under adapters/')
  .argument('<file-or-folder>', 'a message, or a folder of them, taken in the order of their names')
  .option('--json', 'as data')
  .action(async (system: string, path: string, options: { json?: boolean }) => {
    const files = filesOf(path);
    if (files.length === 0) throw new Error(`${path} holds no file`);
    const ingested = await session(hub => ingest(hub.get(Database), hub.get(AdapterRegistry), hub.get(Rulebook), system, files, options.json !== true));
    if (options.json) printJson(ingested); else print(report(ingested));
  });

async function ingest(database: Database, adapters: AdapterRegistry, rulebook: Rulebook, system: string, files: readonly string[], showProgress: boolean): Promise<Ingested[]> {
  adapters.get(system);                             // an unknown system is refused before anything is kept
  const now = () => new Date().toISOString();
  const bar = new SingleBar({ format: 'Taking in [{bar}] {value} of {total} · {eta_formatted} left', stream: process.stderr, noTTYOutput: true, notTTYSchedule: 2000 });
  if (showProgress) bar.start(files.length, 0);
  const ingested: Ingested[] = [];
  for (const file of files) {
    const receipt = await keep(database, system, { bytes: readFileSync(file), mediaType: mediaTypeOf(file) }, now());
    ingested.push({ file: basename(file), ...await takeIn(database, { adapters, rulebook }, receipt, now) });
    bar.increment();
  }
  bar.stop();
  return ingested;
}

const report = (ingested: readonly Ingested[]): string => [
  columns(ingested.map(({ file, state, why, place, parts, unread }) => [file, state, [
    ...Object.entries(parts).map(([became, count]) => `${count} ${became}`),
    ...unread > 0 ? [`${unread} fields not known to the adapter`] : [],
    ...why === undefined ? [] : [place === undefined ? why : `${why} (${place})`],
  ].join(', ')])),
  '',
  `${ingested.length} ${ingested.length === 1 ? 'message' : 'messages'}: ${totals(ingested)}`,
].join('\n');

const totals = (ingested: readonly Ingested[]): string =>
  [...Map.groupBy(ingested, one => one.state)].map(([state, all]) => `${all.length} ${state}`).join(', ');

const filesOf = (path: string): string[] => statSync(path).isDirectory()
  ? readdirSync(path, { withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(path, entry.name)).sort()
  : [path];

const mediaTypeOf = (file: string): string => extname(file) === '.json' ? 'application/json' : 'application/xml';
