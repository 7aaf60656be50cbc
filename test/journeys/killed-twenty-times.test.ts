import { setTimeout as wait } from 'node:timers/promises';
import { simulations } from '../../adapters';
import type { Fault, Planned, Simulator } from '../../src/adapter/simulator';
import { rowsOf, type Database } from '../../src/database/database';
import { Delivery, Duty, Receipt } from '../../src/database/entities';
import { temporaryDatabase } from '../storage/temporary-database';
import { Workshop } from '../storage/workshop';
import { freePort } from '../free-port';
import { HubProcess, until } from './hub-process';
import { hubRows, type HubRows } from './hub-rows';

const KILLS = 20;
/** The one partner that is there on this day; what the others are told waits for them. */
const PROVIDER = 'electronic-monitoring';
/** The provider misbehaves as on the sandbox's day, and is slow with all others, so that kills fall between a push and its answer. */
const faultFor = (about: string): Fault =>
  about === '01ZD1000226' ? { kind: 'drops the reply' } : about === '01ZD1000326' ? { kind: 'only receives' } : { kind: 'late', afterMs: 200 };

/** A court day is played while the hub is killed at twenty moments spread over it. Its neighbours live outside, and keep their own books. */
describe('killed with SIGKILL at twenty moments of a court day', () => {
  const now = new Date().toISOString();
  const day = Object.values(simulations).flatMap(simulation => simulation.courtDay?.(now) ?? []).toSorted((a, b) => a.afterMs - b.afterMs);
  let provider: Simulator;
  let hub: HubProcess;
  let rows: HubRows;
  let database: Database;
  const acknowledged: Planned[] = [];

  beforeAll(async () => {
    const partner = await simulations[PROVIDER]?.partner?.({ faultFor });
    if (!partner) throw new Error('the monitoring provider has no simulator');
    provider = partner;
    rows = await hubRows();
    database = rows.database;
    hub = new HubProcess(await freePort(), { ...rows.environment, CASEBRIDGE_ELECTRONIC_MONITORING_URL: provider.url, CASEBRIDGE_ELECTRONIC_MONITORING_TIMEOUT_MS: '1000' });
    await playAndKill();
    await until('all is taken in and delivered', quiet, 60);
  }, 180_000);
  afterAll(async () => { await hub.stop(); await provider.close(); await rows.close(); });

  async function playAndKill(): Promise<void> {
    const sending = sendAll();
    for (let kill = 0; kill < KILLS; kill++) {
      await hub.start();
      await wait((kill * 137) % 900);                 // another moment of its work each time
      await hub.kill();
    }
    await hub.start();
    await sending;
  }

  /** A sender goes on with each message until it is acknowledged, and never sends the next one before. */
  async function sendAll(): Promise<void> {
    for (const message of day) {
      await wait(300);
      while ((await hub.post(message.path, message.raw))?.status !== (message.path.startsWith('/intake') ? 202 : 200)) await wait(50);
      acknowledged.push(message);
    }
  }

  async function quiet(): Promise<boolean> {
    const [waiting] = await rowsOf<{ n: number }>(database.read, `SELECT (SELECT COUNT(*) FROM receipt WHERE state = 'waiting') + (SELECT COUNT(*) FROM part WHERE state = 'waiting') AS n`, []);
    const open = await database.read.findBy(Duty, { whom: PROVIDER, state: 'open' });
    const claimed = await database.read.countBy(Delivery, { system: PROVIDER, state: 'claimed' });
    return Number(waiting?.n) === 0 && open.length <= 1 && claimed === 0;
  }

  it('keeps every message that it acknowledged', async () => {
    expect(acknowledged).toHaveLength(day.length);
    const bodies = await rowsOf<{ n: number }>(database.read, 'SELECT COUNT(DISTINCT body_hash) AS n FROM receipt', []);
    expect(Number(bodies[0]?.n)).toBe(new Set(day.map(({ raw }) => Buffer.from(raw.bytes).toString('base64'))).size);
    expect(await database.read.countBy(Receipt, { state: 'contradicts' })).toBe(0);
  });

  it('tells the provider everything that an undisturbed day tells, once', async () => {
    const expected = await undisturbed();
    const told = provider.ledger().map(({ about, body }) => `${about} ${kindOf(body)}`).toSorted();
    expect(told).toEqual(expected);
    expect(provider.ledger().filter(({ times }) => times !== 1)).toEqual([]);
  });

  it('meets every duty but the one that the provider never answers', async () => {
    const duties = await database.read.findBy(Duty, { whom: PROVIDER });
    const references = new Map(provider.ledger().map(({ key, about }) => [key, about]));
    const open = await Promise.all(duties.filter(({ state }) => state === 'open').map(async ({ id }) => references.get((await database.read.findOneByOrFail(Delivery, { dutyId: id })).id)));
    expect(open).toEqual(['01ZD1000326']);
  });

  /** The same day without a hub process to kill: what should have been told. */
  async function undisturbed(): Promise<string[]> {
    const { database: calm, close } = await temporaryDatabase();
    const workshop = new Workshop(calm);
    for (const { path, raw } of day) await workshop.give(path.startsWith('/intake') ? 'common-platform' : 'libra', raw);
    const told = (await workshop.deliveries()).filter(({ system }) => system === PROVIDER).map(({ message }) => `${'caseReference' in message ? String(message.caseReference) : ''} ${'kind' in message ? String(message.kind) : ''}`).toSorted();
    await close();
    return told;
  }
});

function kindOf(body: string): string {
  const notice: { kind?: string } = JSON.parse(body);
  return notice.kind ?? '';
}
