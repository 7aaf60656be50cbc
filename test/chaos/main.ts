import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { print } from '../../src/cli/session';
import { repositoryRoot } from '../bench/messages';
import { struckAtEachStep, type EachStepOptions } from './each-step';
import { withRun } from './in-readme';
import { holds, inWords } from './report';
import { runChaos, type ChaosOptions, type ChaosRun } from './run';

/**
 * `npm run chaos`: the fourteen months, on SQLite, or on PostgreSQL where DATABASE_URL names a server. `--short` is what every build runs.
 * A failing run prints its seed; `--seed` gives the same shares, the same faults and the same blows at the same counts.
 */
const FULL: ChaosOptions = { notifications: 301_100, kills: 100, cuts: 20, jumps: 6, seed: 0, minutes: 120 };
const SHORT: ChaosOptions = { notifications: 400, kills: 3, cuts: 1, jumps: 1, seed: 0, minutes: 3 };

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { short: { type: 'boolean' }, notifications: text, kills: text, cuts: text, jumps: text, seed: text, minutes: text, 'each-step': { type: 'boolean' }, from: text, every: text, hubs: text, paused: { type: 'boolean' }, write: { type: 'boolean' } } });
  if (values['each-step']) {
    return eachStep({ from: Number(values.from ?? 1), every: Number(values.every ?? 1), seconds: Number(values.minutes ?? 25) * 60, atOnce: Number(values.hubs ?? 4), how: values.paused ? 'paused' : 'killed' });
  }
  const usual = values.short ? SHORT : FULL;
  const number = (name: 'notifications' | 'kills' | 'cuts' | 'jumps' | 'minutes'): number => values[name] === undefined ? usual[name] : Number(values[name]);
  const options: ChaosOptions = {
    notifications: number('notifications'), kills: number('kills'), cuts: number('cuts'), jumps: number('jumps'), minutes: number('minutes'),
    seed: values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed),
  };
  const bar = new SingleBar({ format: '[{bar}] {value} of {total} messages, {doing}', stream: process.stderr, noTTYOutput: true, notTTYSchedule: 10_000, hideCursor: true });
  bar.start(1, 0, { doing: 'starting' });
  const run = await runChaos(options, (done, total, doing) => { bar.setTotal(total); bar.update(done, { doing }); }).finally(() => bar.stop());
  print(inWords(run));
  if (values.write && holds(run)) write(run, options.seed);
  if (!holds(run)) print(`Not so. The same again: npm run chaos -- --seed ${options.seed} --notifications ${options.notifications} --kills ${options.kills} --cuts ${options.cuts} --jumps ${options.jumps}`);
  print(`${holds(run) ? 1 : 0} passed, ${holds(run) ? 0 : 1} failed`);
  return holds(run) ? 0 : 1;
}

/** Only a run that holds is written down. */
function write(run: ChaosRun, seed: number): void {
  const readme = join(repositoryRoot(__dirname), 'README.md');
  const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format();
  writeFileSync(readme, withRun(readFileSync(readme, 'utf8'), run, seed, on));
}

/** Struck at the first step between receipt and proof, at the second, and so on, until a share is through before its step comes; a run whose time is up says where to go on. */
async function eachStep(options: EachStepOptions): Promise<number> {
  const { from, every, how } = options;
  const { struck, wrong, last, undisturbed } = await struckAtEachStep(options, step => process.stderr.write(`step ${step}\n`));
  print(`${how} ${struck} times, at steps ${from} to ${last}${every === 1 ? '' : `, each ${every}th`}; ${undisturbed ? 'a share is through before the next' : `the time was up; go on with --from ${last + every}`}`);
  print(wrong.length === 0 ? 'each share was told to each partner once' : wrong.join('\n'));
  const good = wrong.length === 0 && struck > 0;
  print(`${good ? 1 : 0} passed, ${good ? 0 : 1} failed`);
  return good ? 0 : 1;
}

main().then(code => { process.exitCode = code; }, (error: unknown) => { process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`); process.exitCode = 1; });
