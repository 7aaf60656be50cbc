import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SchedulerRegistry } from '@nestjs/schedule';
import { adapters, simulations } from '../../adapters';
import type { Raw } from '../../src/adapter/adapter';
import { AdapterRegistry } from '../../src/adapter/registry';
import type { Fault, Simulator } from '../../src/adapter/simulator';
import { minutesAfter, type Instant } from '../../src/case-model/london';
import { Circuit } from '../../src/duty/circuit';
import type { Partner } from '../../src/duty/deliver';
import { Pace } from '../../src/duty/pace';
import type { Intake } from '../../src/intake/intake';
import { JobRunner } from '../../src/sync/job-runner';
import { jobs } from '../../src/sync/jobs';
import { allJobsRan, emptyDatabase, intakeOf, NOW, rulebook } from '../console-court-day';
import { serveWithSignIn, type SignedInHub } from '../signed-in';

export const PROVIDER = 'electronic-monitoring';
/** These begin comparisons by themselves; here a person does. */
const BEGIN_COMPARISONS = ['compare-changed', 'compare-all'];
/** So many times around the table of jobs, one after the other: what one job leaves, another finds. */
const ROUNDS = 3;

const MESSAGE_ID = /(<wsa:MessageID>)[^<]*/;

/**
 * The sandbox's court day in a hub whose clock and jobs are in a test's hand: its partners are the simulated ones, over real HTTP, and people sign in at
 * the sandbox's provider.
 */
export class Office {
  private constructor(readonly hub: SignedInHub, private readonly runner: JobRunner, private readonly intake: Intake, private readonly simulators: ReadonlyMap<string, Simulator>, private readonly clock: Clock) {}

  /** `troubles`: how the monitoring provider behaves about a case, until the test takes it out again; without any, as the sandbox's court day tells. */
  static async open(troubles?: ReadonlyMap<string, Fault>): Promise<Office> {
    const [clock, database] = [new Clock(), await emptyDatabase()];
    const simulators = await neighbours(troubles);
    const [partners, intake] = [partnersOf(simulators), intakeOf(database, clock.now)];
    const hub = await serveWithSignIn(database, { now: clock.now, partners, asked: partners });
    const runner = new JobRunner(jobs, { database, rulebook, adapters: new AdapterRegistry(adapters), intake, partners, folders: [], now: clock.now, dice: () => 0.5 }, new SchedulerRegistry());
    const office = new Office(hub, runner, intake, simulators, clock);
    await allJobsRan(database);
    for (const { system, raw } of theDay()) await office.receive(system, raw);
    await office.jobsRun();
    return office;
  }

  get url(): string { return this.hub.url; }

  async receive(system: string, raw: Raw): Promise<void> {
    await this.intake.receive(system, raw);
    await this.intake.idle();
  }

  /** Libra sends its list of room 1 once more; with one thing in it otherwise, where that is asked for. */
  async listedAgain(otherwise?: { readonly says: string; readonly insteadOf: string }): Promise<void> {
    const [first] = simulations['libra']?.courtDay?.(NOW) ?? [];
    const text = Buffer.from(first?.raw.bytes ?? []).toString('utf8').replace(MESSAGE_ID, `$1${randomUUID()}`);
    const list = otherwise ? text.replaceAll(otherwise.insteadOf, otherwise.says) : text;
    await this.receive('libra', { bytes: Buffer.from(list), mediaType: first?.raw.mediaType ?? '' });
  }

  pass(minutes: number): void { this.clock.pass(minutes); }

  /** A quarter of a minute of the hub's own work, or of some of its jobs. */
  async jobsRun(only?: readonly string[]): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      this.pass(5 / 60);
      for (const job of jobs) if (only?.includes(job.id) ?? !BEGIN_COMPARISONS.includes(job.id)) await this.runner.runOnce(job);
    }
  }

  /** What a partner holds, by its own record. */
  heldBy(system: string): string[] { return this.simulators.get(system)?.ledger().map(({ about }) => about) ?? []; }

  async close(): Promise<void> {
    await this.intake.stop();
    await this.hub.close();
    for (const simulator of this.simulators.values()) await simulator.close();
  }
}

class Clock {
  private moment: Instant = NOW;
  readonly now = (): Instant => this.moment;
  pass(minutes: number): void { this.moment = minutesAfter(this.moment, minutes); }
}

/** All that the sandbox's senders send on that day, in its order. */
const theDay = (): { readonly system: string; readonly raw: Raw }[] =>
  Object.entries(simulations).flatMap(([system, { courtDay }]) => (courtDay?.(NOW) ?? []).map(planned => ({ ...planned, system }))).sort((a, b) => a.afterMs - b.afterMs);

async function neighbours(troubles: ReadonlyMap<string, Fault> | undefined): Promise<ReadonlyMap<string, Simulator>> {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-neighbours-'));
  const started = new Map<string, Simulator>();
  for (const [system, { partner }] of Object.entries(simulations)) {
    if (partner) started.set(system, await partner({ ledgerFile: join(folder, `${system}.jsonl`), script: 'court day', ...(troubles && system === PROVIDER && { faultFor: about => troubles.get(about) }) }));
  }
  return started;
}

const partnersOf = (simulators: ReadonlyMap<string, Simulator>): Partner[] => adapters.flatMap(adapter => {
  const { id, maxPerMinute, circuit } = adapter.manifest;
  const simulator = simulators.get(id);
  return adapter.connect && simulator ? [{ adapter, connection: adapter.connect({ baseUrl: simulator.url, timeoutMs: 3000 }), pace: new Pace(maxPerMinute), circuit: new Circuit(id, circuit) }] : [];
});
