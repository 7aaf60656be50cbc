import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { adapters, simulations } from '../../adapters';
import { AdapterRegistry } from '../../src/adapter/registry';
import { Database } from '../../src/database/database';
import { Circuit } from '../../src/duty/circuit';
import { deliverDue, type Delivering } from '../../src/duty/deliver';
import { Pace } from '../../src/duty/pace';
import type { Deciding } from '../../src/intake/apply-part';
import { keep } from '../../src/intake/keep';
import { takeIn } from '../../src/intake/take-in';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { Adapter, Raw } from '../../src/sdk';
import { Stopwatch } from './stopwatch';

const SENDER = 'common-platform';
const PARTNER = 'electronic-monitoring';

/** A hub without Nest, on an SQLite file of its own, with the monitoring provider simulated in the same process. */
export interface BenchHub {
  readonly database: Database;
  readonly deciding: Deciding;
  readonly sender: Adapter;
  readonly keep: (raw: Raw) => Promise<string>;
  readonly takeIn: (receipt: string) => Promise<unknown>;
  readonly deliver: () => Promise<number>;
  close(): Promise<void>;
}

export async function openBenchHub(watch: Stopwatch): Promise<BenchHub> {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-bench-'));
  const database = await Database.open({ file: join(folder, 'hub.sqlite') });
  await watchStatements(database, watch);
  const registry = new AdapterRegistry(adapters.map(adapter => watchedCodec(adapter, watch)));
  const deciding = { adapters: registry, rulebook: loadRulebook(join(__dirname, '../../mappings')) };
  const partner = await simulations[PARTNER]?.partner?.({});
  const adapter = registry.get(PARTNER);
  const connection = adapter.connect?.({ baseUrl: partner?.url ?? '', timeoutMs: 5000 });
  if (!partner || !connection) throw new Error(`${PARTNER} cannot be simulated`);
  const timed = { ...connection, push: (raw: Raw, key: string) => watch.time('push', () => connection.push(raw, key)) };
  const now = () => new Date().toISOString();
  const delivering: Delivering = { database, rulebook: deciding.rulebook, partners: [{ adapter, connection: timed, pace: new Pace(Infinity), circuit: new Circuit(adapter.manifest.id, adapter.manifest.circuit) }], now, dice: () => 0.5 };
  return {
    database, deciding, sender: registry.get(SENDER),
    keep: raw => keep(database, SENDER, raw, now()),
    takeIn: receipt => takeIn(database, deciding, receipt, now),
    deliver: () => deliverDue(delivering),
    close: async () => { await connection.close(); await partner.close(); await database.close(); rmSync(folder, { recursive: true }); },
  };
}

const watchedCodec = (adapter: Adapter, watch: Stopwatch): Adapter =>
  ({ ...adapter, codec: { decode: raw => watch.timeNow('decode', () => adapter.codec.decode(raw)), encode: (wire, key) => adapter.codec.encode(wire, key) } });

/** Times every statement of both connections where it reaches the driver, commits apart from the rest. */
async function watchStatements(database: Database, watch: Stopwatch): Promise<void> {
  const writer = await database.write(async manager => manager.queryRunner);
  if (writer) watchRunner(writer, watch, 'statements that write');
  watchRunner(database.read.connection.createQueryRunner(), watch, 'statements that read');
}

function watchRunner(runner: QueryRunner, watch: Stopwatch, name: string): void {
  const query = runner.query.bind(runner);
  runner.query = (sql: string, ...rest: unknown[]) => watch.time(sql === 'COMMIT' ? 'commits' : name, () => Reflect.apply(query, undefined, [sql, ...rest]));
}
