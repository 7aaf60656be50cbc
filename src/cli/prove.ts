import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { proofAsCsv } from '../prove/as-csv';
import { proofAsPage } from '../prove/as-page';
import { prove } from '../prove/prove';
import { readReference } from '../rule/read-reference';
import { proofInWords } from './prove-in-words';
import type { RuleHouse } from './rule-house';
import { print, printJson } from './session';

interface Options { readonly shares: string; readonly held?: string; readonly reference?: string; readonly html?: string; readonly csv?: string; readonly json?: boolean }

export const proveCommand = (house: RuleHouse, referenceHere: () => string): Command => new Command('prove')
  .description('Hold the duties that shares lead to against what the partners hold: proved, not proved, cannot say. Needs no hub, and writes nothing but the files that you name. Exits with 1 where something is not proved, or a result has no duty')
  .requiredOption('--shares <folder>', 'the shares (hearing resulted): a .json each, one on each line of .jsonl and .ndjson, or .json files in a .zip; folders within count')
  .option('--held <folder>', `what the partners hold: a file or folder of the name of each. ${namesOf(house)}`)
  .option('--reference <folder>', 'the reference tables; those of this machine without it')
  .option('--html <file>', 'write the report as one page, to be read or printed')
  .option('--csv <file>', 'write all that is listed as a table')
  .option('--json', 'as data')
  .action(async ({ shares, held, reference = referenceHere(), html, csv, json }: Options) => {
    for (const folder of [shares, ...held === undefined ? [] : [held]]) if (!existsSync(folder)) throw new Error(`There is no ${resolve(folder)}`);
    const bars = new Bars();
    const proof = await prove({ shares, ...(held !== undefined && { held }), adapters: house.adapters, rulebook: house.rulebook(readReference(reference)), now: new Date().toISOString(), progress: (step, of) => bars.step(step, of) });
    bars.stop();
    if (html !== undefined) writeFileSync(html, proofAsPage(proof), { mode: 0o600 });
    if (csv !== undefined) await pipeline(Readable.from(proofAsCsv(proof)), createWriteStream(csv, { mode: 0o600 }));
    if (json) printJson(proof); else print(proofInWords(proof));
    if (proof.total.notProved > 0 || proof.forgotten.length > 0) process.exitCode = 1;
  });

const namesOf = ({ adapters }: RuleHouse): string => `They are called ${adapters.all.filter(({ holdings }) => holdings).map(({ manifest }) => manifest.id).join(', ')}`;

/** One bar after the other: the shares are looked at first, and then proved. */
class Bars {
  private bar: SingleBar | undefined;
  private current = '';
  private readonly names: Readonly<Record<string, string>> = { 'looked at': 'Looking at the shares', proved: 'Proving' };

  step(step: string, of?: number): void {
    const name = this.names[step];
    if (name === undefined) return;
    if (step !== this.current) {
      this.stop();
      this.current = step;
      this.bar = new SingleBar({ format: `${name} [{bar}] {value} of {total} · {eta_formatted} left`, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 10_000, hideCursor: true });
      this.bar.start(of ?? 0, 0);
    }
    this.bar?.increment();
  }

  stop(): void { this.bar?.stop(); this.bar = undefined; }
}
