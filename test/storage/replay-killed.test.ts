import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { adapters } from '../../adapters';
import { AdapterRegistry } from '../../src/adapter/registry';
import { Database, type DatabaseSettings } from '../../src/database/database';
import { Delivery, Part, Receipt, ReplayItem, ReplayRun } from '../../src/database/entities';
import { keep } from '../../src/intake/keep';
import { takeIn } from '../../src/intake/take-in';
import { preview } from '../../src/replay/preview';
import { startRun, totalsOf } from '../../src/replay/run';
import type { Selection } from '../../src/replay/selection';
import { atCommandLine } from '../../src/sign-in/acting';
import { built } from '../journeys/built';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const CLI = built('src/cli/main.js');
const SELECTION: Selection = { what: 'unreadable', from: '2026-06-01T00:00:00.000Z', to: '2026-06-02T00:00:00.000Z', cap: 500 };

/** A process that goes on with a run, and ends itself with SIGKILL when it looks at the clock for the nth time: within a transaction as often as between two. */
const PROGRAM = `
const { Database } = require(process.env.DATABASE_JS), { holdRun, step } = require(process.env.CARRY_ON_JS), { HubModule } = require(process.env.HUB_JS), { loadRulebook } = require(process.env.RULEBOOK_JS);
let looks = 0;
const now = () => { if (++looks === Number(process.env.DIES)) process.kill(process.pid, 'SIGKILL'); return new Date().toISOString(); };
(async () => {
  const database = await Database.open(JSON.parse(process.env.SETTINGS));
  const carrying = { database, deciding: { adapters: HubModule.adapters, rulebook: loadRulebook(process.env.MAPPINGS) }, now };
  const held = await holdRun(database, process.env.RUN, new Date().toISOString(), true);
  while (await step(carrying, held) === 'went on');
  await database.close();
})();`;

describe('a replay whose process is killed', () => {
  let folder: string;
  let database: Database;
  let settings: DatabaseSettings;
  let close: () => Promise<void>;
  let workshop: Workshop;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casebridge-replay-'));
    if (process.env['DATABASE_URL']) ({ database, settings, close } = await temporaryDatabase());
    else { settings = { file: join(folder, 'plain.sqlite') }; database = await Database.open(settings); close = () => database.close(); }
    workshop = new Workshop(database);
  });
  afterEach(async () => { await close(); rmSync(folder, { recursive: true }); });

  /** Messages that came while the adapter of their system was broken. */
  async function cameUnread(count: number): Promise<void> {
    const breaks = (): never => { throw new TypeError('a fault of ours'); };
    const broken = { ...workshop.deciding, adapters: new AdapterRegistry(adapters.map(one => one.manifest.id === 'common-platform' ? { ...one, codec: { ...one.codec, decode: breaks } } : one)) };
    for (let n = 1; n <= count; n++) {
      const receipt = await keep(database, 'common-platform', asJson(share({ urn: `01ZD200${String(n).padStart(4, '0')}`, hearingId: `hearing-${n}`, results: [tag()] })), workshop.now);
      await takeIn(database, broken, receipt, () => workshop.now);
    }
    expect(await database.read.countBy(Receipt, { state: 'unreadable' })).toBe(count);
  }

  /** Each message is read once, each notice is there once, and the totals say so. */
  async function allIsThereOnce(run: string, count: number): Promise<void> {
    expect(await database.read.findOneByOrFail(ReplayRun, { id: run })).toMatchObject({ state: 'ended', population: count });
    expect(await totalsOf(database.read, run)).toEqual({ done: count, unchanged: 0, surprised: 0, left: 0 });
    expect(await database.read.countBy(Receipt, { state: 'read' })).toBe(count);
    expect(await database.read.countBy(Part, { mapping: 'share-to-monitoring', state: 'applied' })).toBe(count);
    expect(await database.read.countBy(Delivery, { system: 'electronic-monitoring' })).toBe(count);
  }

  it('at one look at the clock after the other goes on where it was, with exact totals each time', async () => {
    const COUNT = 8;
    await cameUnread(COUNT);
    const { hash } = await preview(database.read, workshop.deciding, SELECTION);
    const started = await startRun(database, workshop.deciding, SELECTION, hash, { name: 'mended', by: atCommandLine('tests'), waitSeconds: 0 }, new Date().toISOString());
    if (!started.ok) throw new Error(started.why);
    const goOn = async (dies: number): Promise<string | null> => {
      const [DATABASE_JS, CARRY_ON_JS, HUB_JS, RULEBOOK_JS] = ['src/database/database.js', 'src/replay/carry-on.js', 'src/hub.module.js', 'src/rule/load-rulebook.js'].map(built);
      const child = spawn(process.execPath, ['-r', 'reflect-metadata', '-e', PROGRAM], { stdio: 'inherit', env: { ...process.env, DATABASE_JS, CARRY_ON_JS, HUB_JS, RULEBOOK_JS, MAPPINGS: built('mappings'), SETTINGS: JSON.stringify(settings), RUN: started.run, DIES: String(dies) } });
      const [, signal]: (string | null)[] = await once(child, 'exit');
      return signal ?? null;
    };
    for (const dies of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(await goOn(dies)).toBe('SIGKILL');
      const { done, unchanged, surprised, left } = await totalsOf(database.read, started.run);
      expect([done + left, unchanged, surprised]).toEqual([COUNT, 0, 0]);
      expect(await database.read.countBy(ReplayItem, { runId: started.run, state: 'begun' })).toBeLessThanOrEqual(1);
    }
    expect(await goOn(0)).toBeNull();
    await allIsThereOnce(started.run, COUNT);
  }, 120_000);

  it('at the command line: what was looked at is started, killed in the middle, and resumed', async () => {
    const COUNT = 60;
    await cameUnread(COUNT);
    const env = { ...process.env, CASEBRIDGE_DATA: folder, CASEBRIDGE_PROFILE: 'plain', DATABASE_URL: 'url' in settings ? settings.url : '' };
    const casebridge = (...words: string[]) => spawnSync(process.execPath, [CLI, 'replay-run', ...words], { encoding: 'utf8', env });
    const chosen = ['--what', 'unreadable', '--from', SELECTION.from, '--to', SELECTION.to];

    const looked = casebridge('preview', ...chosen);
    expect(looked.stdout).toContain(`${COUNT} chosen = ${COUNT} to be replayed + 0 that still cannot be read + 0 beyond the cap of 500`);
    const hash = /--hash (\w+)/.exec(looked.stdout)?.[1] ?? '';
    expect(casebridge('start', ...chosen, '--hash', 'another', '--name', 'mended').stderr).toContain('The list is another one than was looked at');

    const child = spawn(process.execPath, [CLI, 'replay-run', 'start', ...chosen, '--hash', hash, '--name', 'The adapter was mended', '--wait', '0'], { stdio: 'ignore', env });
    const ended = once(child, 'exit');
    const done = () => database.read.countBy(ReplayItem, { state: 'done' });
    for (let looks = 0; looks < 2000 && await done() < 5; looks++) await wait(5);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);

    const [run] = await database.read.find(ReplayRun);
    if (!run) throw new Error('the run was not started');
    const before = await totalsOf(database.read, run.id);
    expect(run.state).toBe('running');
    expect(before.done).toBeGreaterThanOrEqual(5);
    expect(before).toEqual({ done: before.done, unchanged: 0, surprised: 0, left: COUNT - before.done });
    expect(before.left).toBeGreaterThan(0);
    expect(casebridge('show', run.id).stdout).toContain(`${COUNT} = ${before.done} done + 0 unchanged + 0 surprised + ${before.left} left`);

    const resumed = casebridge('resume', run.id);
    expect(resumed.stdout).toContain(`${COUNT} = ${COUNT} done + 0 unchanged + 0 surprised + 0 left`);
    expect(resumed.stderr).toContain('Replaying [');
    expect(resumed.status).toBe(0);
    await allIsThereOnce(run.id, COUNT);
  }, 120_000);
});
