import { join } from 'node:path';
import { simulations } from '../../adapters';
import type { Connection } from '../../src/adapter/adapter';
import type { Simulator } from '../../src/adapter/simulator';
import { DoubtRow, Part, TaskRow } from '../../src/database/entities';
import { Circuit } from '../../src/duty/circuit';
import { deliverDue } from '../../src/duty/deliver';
import { Pace } from '../../src/duty/pace';
import { takeIn } from '../../src/intake/take-in';
import { readReference } from '../../src/rule/read-reference';
import { temporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

/** The way of money on a database of its own: the hub's parts, the gateway that makes accounts and the fines office, both over HTTP. */
export class FinesWorkshop extends Workshop {
  private constructor(private readonly temporary: Awaited<ReturnType<typeof temporaryDatabase>>, readonly gateway: Simulator, readonly office: Simulator) {
    super(temporary.database, readReference(join(__dirname, '../proof/reference')));
    this.connections = new Map([['fines-accounts', this.connectionTo('fines-accounts', gateway)], ['fines-enforcement', this.connectionTo('fines-enforcement', office)]]);
  }
  private connectionTo(id: string, { url }: Simulator): Connection {
    const connection = this.deciding.adapters.get(id).connect?.({ baseUrl: url, timeoutMs: 1000 });
    if (!connection) throw new Error(`${id} cannot be connected to`);
    return connection;
  }
  private readonly connections: ReadonlyMap<string, Connection>;

  static async open(): Promise<FinesWorkshop> { return new FinesWorkshop(await temporaryDatabase(), await partner('fines-accounts'), await partner('fines-enforcement')); }
  async close(): Promise<void> {
    await Promise.all([...this.connections.values()].map(one => one.close()));
    await this.gateway.close();
    await this.office.close();
    await this.temporary.close();
  }

  /** Delivers, takes in what was answered, and delivers again what that let leave. */
  async settle(): Promise<void> {
    const partners = [...this.connections].map(([id, connection]) => { const adapter = this.deciding.adapters.get(id); return { adapter, connection, pace: new Pace(adapter.manifest.maxPerMinute), circuit: new Circuit(adapter.manifest.id, adapter.manifest.circuit) }; });
    for (let round = 0; round < 3; round++) {
      await deliverDue({ database: this.database, rulebook: this.deciding.rulebook, partners, now: () => this.now, dice: () => 0.5 });
      for (const { receiptId } of await this.database.read.findBy(Part, { state: 'waiting' })) await takeIn(this.database, this.deciding, receiptId, () => this.now);
      this.pass(1);
    }
  }

  /** The notices that reached the office: subject, account, old account. */
  told(): unknown[][] { return this.notices().map(one => [one['subject'], one['gobAccountNumber'], one['oldGobAccountNumber']]); }
  notices(): Record<string, unknown>[] { return this.office.ledger().map(({ body }): Record<string, unknown> => JSON.parse(body)); }
  /** The accounts that the gateway made: their amounts, and how often each was asked for. */
  accounts(): unknown[][] { return this.gateway.ledger().map(({ body, times }) => { const request: { imposition: { impositionAmount: string }[] } = JSON.parse(body); return [request.imposition.map(one => one.impositionAmount).join(), times]; }); }
  /** The number of the account of the nth request. */
  async numberOf(n: number): Promise<string | undefined> { return /[0-9]{8}[A-Z]/.exec((await this.duties('fines-accounts'))[n]?.proof ?? '')?.[0]; }
  async doubts(): Promise<string[]> { return (await this.database.read.findBy(DoubtRow, { mapping: 'financial-results-to-notices' })).map(({ why }) => why); }
  /** What people are asked about notices, and about a request that changed; not what enforcement lacks of the person. */
  async tasks(): Promise<string[]> {
    return (await this.database.read.find(TaskRow, { where: [{ mapping: 'financial-results-to-notices' }, { rule: 'NEW-880' }], order: { code: 'ASC' } })).map(({ code }) => code);
  }
}

async function partner(id: string): Promise<Simulator> {
  const simulator = await simulations[id]?.partner?.({});
  if (!simulator) throw new Error(`${id} has no simulator`);
  return simulator;
}
