import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { adapters } from '../../adapters';
import type { Connection, Found, PushOutcome, Raw } from '../../src/adapter/adapter';
import { AdapterRegistry } from '../../src/adapter/registry';
import { minutesAfter, type Instant } from '../../src/case-model/london';
import type { Database } from '../../src/database/database';
import { Delivery, Duty, Part, Receipt, Statement } from '../../src/database/entities';
import { Circuit } from '../../src/duty/circuit';
import { deliverDue, type Delivering } from '../../src/duty/deliver';
import { Pace } from '../../src/duty/pace';
import { carryOutRelations } from '../../src/identity/carry-out';
import { matchWhatIsDue } from '../../src/identity/match';
import { keep } from '../../src/intake/keep';
import { takeIn, type TakenIn } from '../../src/intake/take-in';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { Reference } from '../../src/rule/reference';
import type { Rulebook } from '../../src/rule/rulebook';

/** The parts of the hub on a database, with a clock in the test's hand and a partner that answers as told. */
export class Workshop {
  now: Instant = '2026-06-01T15:05:00.000Z';
  readonly deciding: { readonly adapters: AdapterRegistry; readonly rulebook: Rulebook };
  readonly partner = new ObedientPartner();
  private readonly circuit: Circuit;

  constructor(readonly database: Database, reference?: Reference) {
    this.deciding = { adapters: new AdapterRegistry(adapters), rulebook: loadRulebook(join(__dirname, '../../mappings'), reference) };
    this.circuit = new Circuit('electronic-monitoring', this.deciding.adapters.get('electronic-monitoring').manifest.circuit);
  }

  async give(system: string, raw: Raw): Promise<TakenIn> {
    const receipt = await keep(this.database, system, raw, this.now);
    return takeIn(this.database, this.deciding, receipt, () => this.now);
  }

  /** What the job of identities does. */
  async match(): Promise<void> {
    await carryOutRelations(this.database, this.deciding, () => this.now);
    await matchWhatIsDue(this.database, () => this.now);
  }

  pass(minutes: number): void { this.now = minutesAfter(this.now, minutes); }

  deliver(atOnce?: number): Promise<number> { return deliverDue(this.delivering(atOnce)); }

  delivering(atOnce?: number): Delivering {
    const known = this.deciding.adapters.get('electronic-monitoring');
    const adapter = { ...known, manifest: { ...known.manifest, ...(atOnce !== undefined && { atOnce }) } };
    return { database: this.database, rulebook: this.deciding.rulebook, partners: [{ adapter, connection: this.partner, pace: new Pace(adapter.manifest.maxPerMinute), circuit: this.circuit }], now: () => this.now, dice: () => 0.5 };
  }

  receipts(): Promise<Receipt[]> { return this.database.read.find(Receipt, { order: { arrival: 'ASC' } }); }
  parts(mapping: string): Promise<Part[]> { return this.database.read.find(Part, { where: { mapping }, order: { arrival: 'ASC', ordinal: 'ASC' } }); }
  /** To one partner: a share tells several. */
  duties(whom = 'electronic-monitoring'): Promise<Duty[]> { return this.database.read.find(Duty, { where: { whom }, order: { sequence: 'ASC' } }); }
  deliveries(system = 'electronic-monitoring'): Promise<Delivery[]> { return this.database.read.find(Delivery, { where: { system }, order: { sequence: 'ASC' } }); }
  statements(mapping: string): Promise<Statement[]> { return this.database.read.find(Statement, { where: { mapping }, order: { subject: 'ASC' } }); }
}

/** A neighbour that does what the test says, in order; well when nothing was said. Real HTTP is for the journeys. */
export class ObedientPartner implements Connection {
  readonly taken: { key: string; body: string }[] = [];
  readonly answers: PushOutcome[] = [];
  readonly lookups: Found[] = [];
  /** Pushes under way, and the most that ever were. */
  private underWay = 0;
  mostAtOnce = 0;
  takesMs = 0;

  async push(raw: Raw, key: string): Promise<PushOutcome> {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.underWay);
    await wait(this.takesMs);
    this.underWay -= 1;
    const outcome = this.answers.shift() ?? { kind: 'taken', proof: { grade: 'answered', what: `EM-${this.taken.length + 1}` } };
    if (outcome.kind === 'taken' || outcome.kind === 'unknown') this.taken.push({ key, body: Buffer.from(raw.bytes).toString('utf8') });
    return outcome;
  }

  findByKey(key: string): Promise<Found> {
    return Promise.resolve(this.lookups.shift() ?? (this.taken.some(one => one.key === key) ? { kind: 'found', proof: { grade: 'answered', what: 'EM-found' } } : { kind: 'absent' }));
  }

  close(): Promise<void> { return Promise.resolve(); }

  kinds(): unknown[] { return this.taken.map(({ body }) => { const notice: { kind?: unknown } = JSON.parse(body); return notice.kind; }); }
}
