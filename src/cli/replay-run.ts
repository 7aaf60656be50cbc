import { userInfo } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords } from '../case-model/london';
import { Database } from '../database/database';
import { ReplayItem, ReplayRun, type ReplayKind } from '../database/entities';
import type { HeldRun } from '../database/hold';
import { periodFrom } from '../incident/period';
import type { Deciding } from '../intake/apply-part';
import { holdRun, letGo, step, type Step } from '../replay/carry-on';
import { byHarm, preview, type Preview } from '../replay/preview';
import { stageInWords } from '../replay/ramp';
import { giveUpRun, resumeRun, startRun, stopRun, totalsOf, USUAL_WAIT_SECONDS, type Told, type Totals } from '../replay/run';
import { KINDS, knownCauses, MOST_IN_A_RUN, USUAL_CAP, type Selection } from '../replay/selection';
import { Rulebook } from '../rule/rulebook';
import { atCommandLine } from '../sign-in/acting';
import { columns, print, printJson, type Session } from './session';

interface Chosen { readonly what?: string; readonly system?: string; readonly cause?: string; readonly from?: string; readonly to?: string; readonly cap?: string; readonly json?: boolean }
interface Starting extends Chosen { readonly hash: string; readonly name: string; readonly wait: string; readonly leave?: boolean }
interface Saying { readonly why: string; readonly json?: boolean; readonly leave?: boolean }
interface Shown { readonly run: ReplayRun; readonly totals: Totals; readonly surprised: readonly ReplayItem[] }
const FIRST_ROWS = 20;
const now = (): string => new Date().toISOString();
const me = () => atCommandLine(userInfo().username);
const decidingOf = (hub: INestApplicationContext): Deciding => ({ adapters: hub.get(AdapterRegistry), rulebook: hub.get(Rulebook) });

export function replayRunCommand(session: Session): Command {
  const command = new Command('replay-run').description('Read many kept messages again, as one run: looked at, started, stopped by the first surprise, gone on with');
  const chosen = (one: Command): Command => one
    .option('--what <kind>', `${KINDS.join(', ')}: messages, of which parked ones have a part that could not be read, or cases that today's rules would decide otherwise`, 'unreadable')
    .option('--system <id>', 'the system that sent them: the name of its folder under adapters/')
    .option('--cause <text>', 'how the reason begins that is kept beside them; of cases, a rule that acted on them')
    .option('--from <moment>', 'received, or of cases decided, from: a day as 2026-11-21, or a moment with its zone; a day before the end without it')
    .option('--to <moment>', 'the same; until now without it')
    .option('--cap <count>', `at most so many, those that came first; never more than ${MOST_IN_A_RUN}`, String(USUAL_CAP))
    .option('--json', 'as data');

  command.command('causes').description('What could be replayed, by kind, system and reason').option('--json', 'as data')
    .action(async ({ json }: { json?: boolean }) => {
      const causes = await session(hub => knownCauses(hub.get(Database).read, 50));
      if (json) printJson(causes); else print(causes.length === 0 ? 'Nothing waits to be replayed' : columns(causes.map(one => [String(one.count), one.what, one.system, `since ${momentInWords(one.oldest)}`, one.why])));
    });

  chosen(command.command('preview').description('Look at what a run would replay; changes nothing'))
    .action(async (options: Chosen) => {
      const selection = selectionFrom(options);
      const seen = await session(hub => preview(hub.get(Database).read, decidingOf(hub), selection));
      if (options.json) printJson(seen); else print(previewInWords(seen));
    });

  chosen(command.command('start').description('Start the run that was looked at, and go on with it here'))
    .requiredOption('--hash <hash>', 'of the list that was looked at: preview prints it')
    .requiredOption('--name <sentence>', 'what the run is called: why these are replayed, without any name of anybody')
    .option('--wait <seconds>', 'after the first one and the ten after it, how long for what they told to be taken; 0 does not wait', String(USUAL_WAIT_SECONDS))
    .option('--leave', 'leave it to the hub that is running')
    .action(async (options: Starting) => {
      const selection = selectionFrom(options);
      const how = { name: options.name, by: me(), waitSeconds: wholeFrom('--wait', options.wait) };
      await show(session, options, async hub => {
        const started = await startRun(hub.get(Database), decidingOf(hub), selection, options.hash, how, now());
        if (!started.ok) throw new Error(started.why);
        return started.run;
      });
    });

  command.command('resume').description('Go on with a run that stopped, or whose process is gone, exactly where it was').argument('<run>', 'its id')
    .option('--why <reason>', 'what was found, where it had stopped', 'gone on with at the command line').option('--leave', 'leave it to the hub that is running').option('--json', 'as data')
    .action((id: string, options: Saying) => show(session, options, async hub => { must(await resumeRun(hub.get(Database), id, me(), options.why, now())); return id; }));

  for (const [verb, what, act] of [['stop', 'Stop a run: what is left stays as it was', stopRun], ['give-up', 'End a stopped run for good: what is left stays as it was', giveUpRun]] as const) {
    command.command(verb).description(what).argument('<run>', 'its id').requiredOption('--why <reason>', 'without any name of anybody').option('--json', 'as data')
      .action((id: string, options: Saying) => show(session, { ...options, leave: true }, async hub => { must(await act(hub.get(Database), id, me(), options.why, now())); return id; }));
  }

  command.command('show').description('How far a run has come; all runs without an id').argument('[run]', 'its id').option('--json', 'as data')
    .action((id: string | undefined, options: { json?: boolean }) => id === undefined ? showAll(session, options.json === true) : show(session, { ...options, leave: true }, () => Promise.resolve(id)));
  return command;
}

/** Does something to a run, goes on with it here unless it is left to the hub, and says how it stands. */
async function show(session: Session, { json, leave }: { readonly json?: boolean; readonly leave?: boolean }, act: (hub: INestApplicationContext) => Promise<string>): Promise<void> {
  const shown = await session(async hub => {
    const id = await act(hub);
    if (leave !== true) await goOn(hub, id, json !== true);
    return shownOf(hub.get(Database), id);
  });
  if (json) printJson(shown); else print(shownInWords(shown));
  if (shown.run.state === 'stopped') process.exitCode = 2;
}

/** Works through a run in this process. A signal to end lets it end the message that it is at, and gives the run back. */
async function goOn(hub: INestApplicationContext, id: string, showProgress: boolean): Promise<void> {
  const database = hub.get(Database);
  const held = await holdRun(database, id, now(), true);
  if (!held) return;
  let asked = false;
  const end = (): void => { asked = true; };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const { population } = await database.read.findOneByOrFail(ReplayRun, { id });
  const bar = new SingleBar({ format: 'Replaying [{bar}] {value} of {total} · {stage} · {eta_formatted} left', stream: process.stderr, noTTYOutput: true, notTTYSchedule: 2000 });
  if (showProgress) bar.start(population, 0, { stage: '' });
  try {
    for (let last: Step = 'went on'; !asked && (last === 'went on' || last === 'waits');) {
      last = await step({ database, deciding: decidingOf(hub), now }, held);
      await showHowFar(database, held, bar, last);
      if (last === 'waits') await wait(500);
    }
  } finally {
    bar.stop();
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    await letGo(database, held);
  }
}

async function showHowFar(database: Database, { id }: HeldRun, bar: SingleBar, last: Step): Promise<void> {
  const { rampFrom, population } = await database.read.findOneByOrFail(ReplayRun, { id });
  const { left } = await totalsOf(database.read, id);
  bar.update(population - left, { stage: last === 'waits' ? 'waits for what the first ones told to be taken' : stageInWords(population - left, rampFrom) });
}

async function shownOf(database: Database, id: string): Promise<Shown> {
  const run = await database.read.findOneBy(ReplayRun, { id });
  if (!run) throw new Error(`No run is called ${id}`);
  return { run, totals: await totalsOf(database.read, id), surprised: await database.read.find(ReplayItem, { where: { runId: id, state: 'surprised' }, order: { place: 'ASC' }, take: FIRST_ROWS }) };
}

async function showAll(session: Session, json: boolean): Promise<void> {
  const runs = await session(hub => hub.get(Database).read.find(ReplayRun, { order: { startedAt: 'DESC' }, take: 50 }));
  if (json) printJson(runs); else print(runs.length === 0 ? 'There has been none' : columns(runs.map(run => [run.id, run.state, `${run.population}`, momentInWords(run.startedAt), run.name])));
}

function shownInWords({ run, totals: { done, unchanged, surprised, left }, surprised: items }: Shown): string {
  return [
    `${run.id}  ${run.name}`, `${run.population} = ${done} done + ${unchanged} unchanged + ${surprised} surprised + ${left} left`,
    ...run.state === 'stopped' ? [`Stopped. ${run.stoppedWhy ?? ''}`, `Go on after that: casebridge replay-run resume ${run.id}`] : run.state === 'ended' ? [`Ended on ${momentInWords(run.endedAt ?? run.startedAt)}`] : ['Running: a hub goes on with it, or: casebridge replay-run resume RUN'],
    ...run.still + run.beyond > 0 ? [`Not in it: ${run.still} ${stillOf(run.what)}, ${run.beyond} beyond its cap of ${run.cap}`] : [],
    ...items.map(item => `  ${item.place + 1}: receipt ${item.receiptId}: ${item.why ?? ''}`),
  ].join('\n');
}

function previewInWords({ selection, listed, chosen, still, beyond, hash }: Preview): string {
  const { what, system, cause, from, to, cap } = selection;
  const flags = [`--what ${what.includes(' ') ? JSON.stringify(what) : what}`, ...system === undefined ? [] : [`--system ${system}`], ...cause === undefined ? [] : [`--cause ${JSON.stringify(cause)}`], `--from ${from} --to ${to} --cap ${cap} --hash ${hash}`].join(' ');
  return [
    `${chosen} chosen = ${listed.length} to be replayed + ${still} ${stillOf(what)} + ${beyond} beyond the cap of ${cap}`,
    ...beyond > 0 ? ['What lies beyond the cap needs a run of its own, after this one'] : [], '',
    ...listed.length === 0 ? [] : [
      'The first by harm (place in the order of the source, harm, case, hearing day, receipt):',
      columns(byHarm(listed).slice(0, FIRST_ROWS).map(({ place, severity, reference, day, receipt }) => [String(place + 1), severity, reference ?? 'no reference', day ?? '', receipt])),
      ...listed.length > FIRST_ROWS ? [`… and ${listed.length - FIRST_ROWS} more: --json lists all of them`] : [], '',
      'To replay this list and no other, in the order of the source, one, then ten, then the rest:', `casebridge replay-run start ${flags} --name "…"`,
    ],
  ].join('\n');
}

const stillOf = (what: ReplayKind): string => what === 'decided otherwise' ? 'that would come out the same' : 'that still cannot be read';

function selectionFrom({ what, system, cause, from, to, cap }: Chosen): Selection {
  const kind = KINDS.find(one => one === what);
  if (kind === undefined) throw new Error(`--what is one of ${KINDS.join(', ')}`);
  const period = periodFrom(from, to, now());
  if (period === undefined) throw new Error('Write --from and --to as 2026-11-21, or as 2026-11-21T10:00Z, the first before the second');
  const most = wholeFrom('--cap', cap ?? '');
  if (most < 1 || most > MOST_IN_A_RUN) throw new Error(`--cap is at least 1 and at most ${MOST_IN_A_RUN}`);
  return { what: kind, ...period, cap: most, ...(system !== undefined && { system }), ...(cause !== undefined && { cause }) };
}

function wholeFrom(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} is a whole number`);
  return Number(text);
}

function must(told: Told): void { if (!told.ok) throw new Error(told.why); }
