import { setTimeout as wait } from 'node:timers/promises';
import { simulations } from '../../adapters';
import type { Simulator } from '../../src/adapter/simulator';
import { Attempt, Delivery, Duty } from '../../src/database/entities';
import { caseSent, urnIn } from '../chaos/shapes';
import { freePort } from '../free-port';
import { built } from './built';
import { HubProcess, until } from './hub-process';
import { hubRows, type HubRows } from './hub-rows';

const PROVIDER = 'electronic-monitoring';
const SHARES = '/intake/common-platform';
const PEOPLE = 3;

describe('two hubs on the same rows', () => {
  let rows: HubRows;
  let provider: Simulator;
  let one: HubProcess;
  let other: HubProcess;

  beforeAll(async () => {
    rows = await hubRows();
    const partner = await simulations[PROVIDER]?.partner?.({});
    if (!partner) throw new Error('the monitoring provider has no simulator');
    provider = partner;
    const hub = async (): Promise<HubProcess> => new HubProcess(await freePort(), { ...rows.environment, CASEBRIDGE_ELECTRONIC_MONITORING_URL: provider.url, CASEBRIDGE_ELECTRONIC_MONITORING_MAX_PER_MINUTE: '600000' });
    [one, other] = [await hub(), await hub()];
    await one.start();
    await other.start();
  }, 90_000);
  afterAll(async () => { one.goOn(); await one.kill(); await other.kill(); await provider.close(); await rows.close(); });

  const send = async (hub: HubProcess, n: number): Promise<string> => {
    const { urn, messages: [sent] } = caseSent(n, () => 1);
    if (!sent) throw new Error('there is no share');
    expect((await hub.post(SHARES, sent.raw))?.status).toBe(202);
    return urn;
  };
  const told = (urn: string) => provider.ledger().filter(({ about, body }) => (urnIn(about) ?? urnIn(body)) === urn);
  let cases = 12;
  /** Paused while the provider has a share and has not answered. Not inside a transaction: there, SQLite lets nobody else write, and nothing could be shown. */
  async function sentToOnePaused(): Promise<string> {
    for (let n = 21; ; n++) {
      provider.dial({ kind: 'late', afterMs: 4000 }, PEOPLE);
      const urn = await send(one, n);
      cases += 1;
      await until('the provider has taken it, and has not answered yet', async () => told(urn).length === PEOPLE);
      one.pause();
      await until('it stands', async () => one.isPaused);
      if (await rows.database.write(() => Promise.resolve(true)).catch(() => false)) return urn;
      one.goOn();
      await until('that one is proved', () => met(cases * PEOPLE), 60);
    }
  }
  const met = async (count: number) => await rows.database.read.countBy(Duty, { whom: PROVIDER, state: 'met' }) === count;

  it('push each delivery once', async () => {
    const urns: string[] = [];
    for (let n = 1; n <= cases; n++) urns.push(await send(n % 2 === 0 ? one : other, n));
    await until('all is proved', () => met(urns.length * PEOPLE), 60);
    expect(urns.map(urn => told(urn).map(({ times }) => times))).toEqual(urns.map(() => [1, 1, 1]));
  }, 90_000);

  it('one that was paused for longer than its lease changes nothing when it wakes', async () => {
    await other.kill();
    const urn = await sentToOnePaused();
    await other.start({ NODE_OPTIONS: `--require ${built('test/chaos/misfortune.js')}`, CHAOS_MINUTES_AHEAD: '1' });      // the lease has lapsed
    await until('the other one has looked it up', () => met(cases * PEOPLE), 60);
    const state = async () => [await rows.database.read.find(Delivery, { where: { system: PROVIDER }, order: { sequence: 'ASC' } }), await rows.database.read.find(Attempt, { order: { id: 'ASC' } }), await rows.database.read.find(Duty, { order: { id: 'ASC' } })];
    const before = await state();
    one.goOn();
    await wait(5000);                                 // the answers have come meanwhile, under claims that are no longer its own
    expect(await state()).toEqual(before);
    expect(told(urn).map(({ times }) => times)).toEqual([1, 1, 1]);
    expect(one.died).toBe(false);
  }, 240_000);

  it('and both work on', async () => {
    const urns = [await send(one, 102), await send(other, 104)];
    await until('all is proved', () => met((cases + urns.length) * PEOPLE), 60);
    expect(urns.map(urn => told(urn).length)).toEqual([PEOPLE, PEOPLE]);
  }, 90_000);
});
