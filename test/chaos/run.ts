import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { rowsOf, type Database } from '../../src/database/database';
import { freePort } from '../free-port';
import { built } from '../journeys/built';
import { HubProcess } from '../journeys/hub-process';
import { hubRows, type HubRows } from '../journeys/hub-rows';
import { countedApart, type CountedApart } from './counted-apart';
import { diceFrom } from './dice';
import { PARTNERS, type Listening, type Order } from './neighbours';
import { planOf, type Blow } from './plan';
import { release, whatIsStopped, type Stopped } from './poison';
import { caseSent, finesOffices, ordersIn, type CaseSent, type Sent } from './shapes';
import { verdictOn, type Verdict } from './verdict';

export interface ChaosOptions {
  readonly notifications: number;
  readonly kills: number;
  readonly cuts: number;
  /** How often the clock jumps an hour ahead, and back. */
  readonly jumps: number;
  readonly seed: number;
  /** After so long nothing more is sent, and the run is red. */
  readonly minutes: number;
}
export interface Progress { (done: number, total: number, doing: string): void }
export interface ChaosRun extends Verdict {
  readonly database: 'sqlite' | 'postgres';
  readonly cases: number;
  readonly shares: number;
  readonly ordered: number;
  readonly kills: number;
  readonly cuts: number;
  readonly jumps: number;
  readonly faults: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly outOfTime: boolean;
  readonly stopped: Stopped;
  readonly apart: CountedApart;
}

const SHARES = '/intake/common-platform';
const AT_ONCE = 8;
/** No more messages than this are ahead of the hub: courts do not send fourteen months at once, and so every blow falls upon all the steps at work. */
const MOST_AHEAD = 1500;
const LOCKED_MS = 3000;
const VACUUM_EVERY_MS = 60_000;

/** Sends the shares of so many notifications, lets everything that can go wrong go wrong, waits until all is quiet, and compares the partners' ledgers with what was ordered. */
export async function runChaos(options: ChaosOptions, progress: Progress): Promise<ChaosRun> {
  const folder = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'casebridge-chaos-'));
  const ledgers = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'casebridge-ledgers-'));
  const chaos = new Chaos(options, folder, ledgers, progress);
  try {
    return await chaos.run();
  } finally {
    await chaos.end();
    rmSync(ledgers, { recursive: true });
  }
}

class Chaos {
  private readonly started = Date.now();
  private readonly cases: readonly CaseSent[];
  private readonly total: number;
  private readonly blows: Blow[];
  private neighbours: ChildProcess | undefined;
  private hub: HubProcess | undefined;
  private rows: HubRows | undefined;
  private acknowledged = 0;
  private peakKilobytes = 0;
  private readonly given = { kill: 0, cut: 0, clock: 0, fault: 0 };
  private minutesAhead = 0;
  private striking: Promise<void> = Promise.resolve();
  private next = 0;
  private waiting = 0;

  constructor(private readonly options: ChaosOptions, private readonly folder: string, private readonly ledgers: string, private readonly progress: Progress) {
    const dice = diceFrom(options.seed);
    const cases: CaseSent[] = [];
    for (let ordered = 0, n = 1; ordered < options.notifications; n++) { const one = caseSent(n, dice); cases.push(one); ordered += ordersIn(one.messages); }
    this.cases = cases;
    this.total = cases.reduce((sum, { messages }) => sum + messages.length, 0);
    this.blows = [...planOf(this.total, options, dice)];
  }

  async run(): Promise<ChaosRun> {
    await this.prepare();
    const paced = new AbortController();
    const watching = this.watchWaiting(paced.signal);
    const sent = await this.sendAll().finally(() => paced.abort());
    await watching;
    const quiet = sent && await this.untilQuiet();
    const { database } = this.opened;
    const stopped = await whatIsStopped(this.cases, database);
    const outOfTime = !(quiet && await this.releaseAll());
    const seconds = (Date.now() - this.started) / 1000;
    this.progress(this.total, this.total, 'counting');
    const verdict = await verdictOn(this.cases, this.ledgers, database);
    const apart = await countedApart(this.cases, database);
    return {
      ...verdict, stopped, apart, database: database.dialect, cases: this.cases.length, shares: this.total, ordered: this.cases.reduce((sum, { messages }) => sum + ordersIn(messages), 0),
      kills: this.given.kill, cuts: this.given.cut, jumps: this.given.clock, faults: this.given.fault, seconds, peakMegabytes: Math.round(this.peakKilobytes / 1024), outOfTime,
    };
  }

  async end(): Promise<void> {
    await this.striking;
    await this.hub?.stop();
    if (this.neighbours?.connected) { const ended = once(this.neighbours, 'exit'); this.order({ do: 'end' }); await ended; }
    await this.rows?.close();
  }

  private get opened(): HubRows { if (!this.rows) throw new Error('The database is not open yet'); return this.rows; }
  private get running(): HubProcess { if (!this.hub) throw new Error('The hub was not started'); return this.hub; }

  private async prepare(): Promise<void> {
    mkdirSync(join(this.folder, 'reference'));
    writeFileSync(join(this.folder, 'reference/fines-offices.csv'), finesOffices());
    this.rows = await hubRows(this.folder);
    const port = await freePort();
    this.neighbours = fork(join(__dirname, 'neighbours.js'), [this.ledgers, `http://127.0.0.1:${port}`], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [listening]: [Listening] = await once(this.neighbours, 'message') as [Listening];
    this.hub = new HubProcess(port, {
      ...this.rows.environment,
      ...Object.fromEntries(PARTNERS.flatMap(id => Object.entries(settingsOf(id, listening.urls[id] ?? '')))),
    });
    await this.hub.start();
  }

  private order(order: Order): void { this.neighbours?.send(order); }

  /** Several cases at once, each in its own order; every message again and again until it is acknowledged. False when the time is up. */
  private async sendAll(): Promise<boolean> {
    const queue = this.cases[Symbol.iterator]();
    const worker = async (): Promise<boolean> => {
      for (const one of { [Symbol.iterator]: () => queue }) for (const message of one.messages) if (!await this.send(message)) return false;
      return true;
    };
    const all = await Promise.all(Array.from({ length: AT_ONCE }, worker));
    await this.striking;
    return all.every(Boolean);
  }

  /** Its own connection may be cut with the others: then the last count stands until the next. */
  private async watchWaiting(ended: AbortSignal): Promise<void> {
    for (let vacuumed = Date.now(); !ended.aborted; await wait(300)) {
      this.waiting = await receiptsAndDeliveriesWaiting(this.opened.database).catch(() => this.waiting);
      if (Date.now() - vacuumed < VACUUM_EVERY_MS) continue;
      await vacuumWhatIsDue(this.opened.environment['DATABASE_URL']).catch(() => undefined);
      vacuumed = Date.now();
    }
  }

  private async send({ raw }: Sent): Promise<boolean> {
    while (this.waiting > MOST_AHEAD && !this.isOutOfTime()) await wait(100);
    while ((await this.running.post(SHARES, raw))?.status !== 202) {
      if (this.isOutOfTime()) return false;
      await wait(100);
    }
    this.acknowledged += 1;
    this.progress(this.acknowledged, this.total, 'sent');
    this.strike();
    return !this.isOutOfTime();
  }

  private isOutOfTime(): boolean { return Date.now() - this.started > this.options.minutes * 60_000; }

  /** Blows are dealt one after the other, when so many messages were acknowledged. */
  private strike(): void {
    for (let blow = this.blows[this.next]; blow && blow.after <= this.acknowledged; blow = this.blows[++this.next]) {
      const due = blow;
      this.striking = this.striking.then(() => this.deal(due));
    }
  }

  private async deal(blow: Blow): Promise<void> {
    this.given[blow.kind] += 1;
    if (blow.kind === 'fault') return this.order({ do: 'dial', partner: blow.partner, fault: blow.fault, times: blow.times });
    if (blow.kind === 'cut') return this.cut();
    if (blow.kind === 'clock') this.minutesAhead = blow.minutesAhead; else await wait(blow.waitMs);
    this.measure();
    await this.running.kill();
    await this.running.start(this.minutesAhead === 0 ? {} : { NODE_OPTIONS: `--require ${built('test/chaos/misfortune.js')}`, CHAOS_MINUTES_AHEAD: String(this.minutesAhead) });
  }

  /** PostgreSQL ends the hub's connections; SQLite has none, so another process keeps the write lock for a while. */
  private async cut(): Promise<void> {
    const { database, environment: { DATABASE_URL: url } } = this.opened;
    if (url) return cutConnections(url);
    await database.write(() => wait(LOCKED_MS));
  }

  /** A person sets aside what has stopped every other of the poisoned cases; meanwhile the hub is killed once more. */
  private async releaseAll(): Promise<boolean> {
    const killed = this.deal({ after: this.total, kind: 'kill', waitMs: 200 });
    await release(this.cases, this.opened.database, this.running, () => this.isOutOfTime());
    await killed;
    return this.untilQuiet();
  }

  private measure(): void {
    const status = this.running.pid === undefined ? '' : readFileSync(`/proc/${this.running.pid}/status`, { encoding: 'utf8' });
    this.peakKilobytes = Math.max(this.peakKilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }

  /** Until nothing waits and nothing is under way. False when the time is up. */
  private async untilQuiet(): Promise<boolean> {
    for (;;) {
      this.measure();
      const left = await leftToDo(this.opened.database);
      this.progress(this.total, this.total, `${left} to be applied or delivered`);
      if (left === 0) return true;
      if (this.isOutOfTime()) return false;
      await wait(500);
    }
  }
}

function settingsOf(id: string, url: string): Record<string, string> {
  const name = `CASEBRIDGE_${id.toUpperCase().replaceAll('-', '_')}`;
  return { [`${name}_URL`]: url, [`${name}_TIMEOUT_MS`]: '4000', [`${name}_MAX_PER_MINUTE`]: '600000', [`${name}_RETRY_SECONDS`]: '1,2,3', [`${name}_CIRCUIT_FAILURES`]: '5', [`${name}_CIRCUIT_SECONDS`]: '1,2,3' };
}

async function cutConnections(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  } finally { await client.end(); }
}

/** A server whose autovacuum is off is vacuumed as one would be whose autovacuum is on: no hub is run for fourteen months without. */
async function vacuumWhatIsDue(url: string | undefined): Promise<void> {
  if (!url) return;
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);                    // it may be cut with the others; the next minute does what it left
  await client.connect();
  try {
    const { rows: [{ autovacuum } = {}] } = await client.query<{ autovacuum: string }>('SHOW autovacuum');
    if (autovacuum !== 'off') return;
    const { rows } = await client.query<{ relname: string }>('SELECT relname FROM pg_stat_user_tables WHERE n_dead_tup > 50 + 0.2 * n_live_tup OR n_mod_since_analyze > 50 + 0.1 * n_live_tup');
    for (const { relname } of rows) await client.query(`VACUUM (ANALYZE) ${client.escapeIdentifier(relname)}`);
  } finally { await client.end(); }
}

async function receiptsAndDeliveriesWaiting(database: Database): Promise<number> {
  const [row] = await rowsOf<{ n: number | string }>(database.read, "SELECT (SELECT COUNT(*) FROM receipt WHERE state = 'waiting') + (SELECT COUNT(*) FROM delivery WHERE state = 'waiting') AS n", []);
  return Number(row?.n);
}

async function leftToDo(database: Database): Promise<number> {
  const [row] = await rowsOf<{ n: number | string }>(database.read, `
    SELECT (SELECT COUNT(*) FROM receipt WHERE state = 'waiting')
      + (SELECT COUNT(*) FROM part LEFT JOIN lane ON lane.mapping = part.mapping AND lane.subject = part.subject WHERE part.state = 'waiting' AND lane.parked_why IS NULL) + (SELECT COUNT(*) FROM delivery WHERE state IN ('waiting', 'claimed')
      AND NOT (system = 'electronic-monitoring' AND taken_at IS NOT NULL)) AS n`, []);
  return Number(row?.n);
}
