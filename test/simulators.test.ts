import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { adapters, simulations } from '../adapters';
import type { Adapter, Connection, PushOutcome, Raw } from '../src/adapter/adapter';
import { dialledBy, FAULTS } from '../src/sandbox/dial';
import { Simulators } from '../src/sandbox/simulators';
import { sentBy } from './adapter-check';
import { fixturesIn } from './adapter-fixtures';

const TIMEOUT_MS = 800;
const pushed = adapters.flatMap(adapter => {
  const [fixture] = sentBy(fixturesIn(join(__dirname, '../adapters', adapter.manifest.id, 'fixtures')));
  const { connect } = adapter;
  return adapter.manifest.supports.push && connect && fixture && simulations[adapter.manifest.id]?.partner ? [{ id: adapter.manifest.id, adapter, connect, golden: fixture.golden }] : [];
});

describe('the simulated neighbours, started together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-simulators-'));
  let simulators: Simulators;
  beforeAll(async () => { simulators = await Simulators.start(simulations, { folder, port: 0, hubUrl: 'http://127.0.0.1:9' }); });
  afterAll(async () => { await simulators.close(); rmSync(folder, { recursive: true }); });

  const ask = (path: string, fault?: object) => axios.request<unknown>({ url: `${simulators.url}/${path}`, method: fault ? 'POST' : 'GET', data: fault, proxy: false, validateStatus: () => true });
  const turn = async (id: string, fault: object) => expect(await ask(id, fault)).toMatchObject({ status: 200 });
  /** Repeats counted too. */
  const taken = async (id: string): Promise<number> => { const { data } = await ask(id); return Array.isArray(data) ? data.reduce((sum: number, one: { times: number }) => sum + one.times, 0) : 0; };

  it('are all that can be pushed to, each with its setting and a ledger on the disk', () => {
    const list = simulators.list();
    expect(pushed.map(({ id }) => id).filter(id => !list.some(one => one.id === id))).toEqual([]);
    expect(list.every(({ id, setting, url }) => setting === `CASEBRIDGE_${id.toUpperCase().replaceAll('-', '_')}_URL=${url}`)).toBe(true);
  });

  it('refuse a dial that cannot be turned so, and say what can', async () => {
    expect(await ask('police-spi', { kind: 'sulks' })).toMatchObject({ status: 400, data: { why: expect.stringContaining('There are: well, late, silent') } });
    expect(await ask('police-spi', { kind: 'late' })).toMatchObject({ status: 400, data: { why: 'late must be told afterMs' } });
    expect(await ask('police-spi', { kind: 'slow', factor: 100, times: 2 })).toMatchObject({ status: 400, data: { why: expect.stringContaining('leave times out') } });
    expect(await ask('nobody')).toMatchObject({ status: 404, data: { why: expect.stringContaining('electronic-monitoring') } });
  });

  it('have a name for everything that can go wrong', () =>
    expect(Object.keys(FAULTS)).toEqual(expect.arrayContaining(['late', 'twice', 'nonsense', 'silent', 'only receives', 'drops the reply', 'half-open', 'slow'])));

  it('go by the last turn of the dial, for so many messages as was said', async () => {
    await turn('police-spi', { kind: 'half-open' });
    await turn('police-spi', { kind: 'refuses', why: 'NO', times: 1 });
    expect(simulators.list().find(({ id }) => id === 'police-spi')?.dialled).toBe('refuses, for the next 1');
    expect(dialledBy({ kind: 'busy', retryAfterSeconds: 7, times: 3 })).toEqual({ ok: true, dialled: { at: 'neighbour', fault: { kind: 'busy', retryAfterSeconds: 7 }, times: 3 } });
    await turn('police-spi', { kind: 'well' });
  });

  describe.each(pushed)('$id', ({ id, adapter, connect, golden }) => {
    let connection: Connection;
    let raw: (key: string) => Raw;
    /** What came of it, and how often the neighbour has it now that it had not before. */
    const push = async (key: string): Promise<[PushOutcome['kind'], number]> => {
      const before = await taken(id);
      const { kind } = await connection.push(raw(key), key);
      return [kind, await taken(id) - before];
    };
    beforeAll(() => {
      connection = connect({ baseUrl: simulators.list().find(one => one.id === id)?.url ?? '', timeoutMs: TIMEOUT_MS });
      raw = key => (adapter as Adapter).codec.encode(golden, key);
    });
    afterAll(async () => { await turn(id, { kind: 'well' }); await connection.close(); });

    it('well: takes it once, and keeps it on the disk', async () => {
      await turn(id, { kind: 'well' });
      expect(await push('kit-well')).toEqual(['taken', 1]);
      const { ledger } = simulators.list().find(one => one.id === id) ?? {};
      expect(ledger !== undefined && existsSync(ledger) && readFileSync(ledger, 'utf8').length).toBeGreaterThan(0);
    });

    it('half-open: nothing comes through, and the try ends by its own clock', async () => {
      await turn(id, { kind: 'half-open' });
      expect(await push('kit-half-open')).toEqual([expect.stringMatching(/^(unknown|later)$/), 0]);
    });

    it('a hundred times slower: the try ends by its own clock', async () => {
      await turn(id, { kind: 'slow', factor: 100 });
      const begun = performance.now();
      expect((await push('kit-slow'))[0]).toMatch(/^(unknown|later)$/);
      expect(performance.now() - begun).toBeLessThan(TIMEOUT_MS * 10);
    });

    it('a little slower: it is taken all the same', async () => {
      await turn(id, { kind: 'slow', factor: 3 });
      expect(await push('kit-slower')).toEqual(['taken', 1]);
    });

    it('twice: it is one message, and the next one is not mistaken', async () => {
      await turn(id, { kind: 'twice' });
      expect(await push('kit-twice')).toEqual([expect.stringMatching(/^(taken|unknown)$/), 1]);
      await turn(id, { kind: 'well' });
      expect(await push('kit-after-twice')).toEqual(['taken', 1]);
    });
  });
});
