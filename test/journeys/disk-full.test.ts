import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { simulations } from '../../adapters';
import type { Simulator } from '../../src/adapter/simulator';
import { Database, rowsOf } from '../../src/database/database';
import { caseSent, urnIn, type CaseSent } from '../chaos/shapes';
import { built } from './built';
import { freePort } from '../free-port';
import { HubProcess, until } from './hub-process';

const PROVIDER = 'electronic-monitoring';
const SHARES = '/intake/common-platform';
const ROOM = 150;
const pages = async (database: Database): Promise<number> => Number((await rowsOf<{ page_count: number }>(database.read, 'PRAGMA page_count', []))[0]?.page_count);

/** The file may become no larger, as on a full disk; then there is room again. */
describe('a disk that is full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-full-'));
  const cases: readonly CaseSent[] = Array.from({ length: 40 }, (_, i) => caseSent(i + 1, () => 1));
  const acknowledged = new Set<string>();
  const refused = new Map<string, { status: number; body: string } | undefined>();
  let provider: Simulator;
  let database: Database;
  let full: HubProcess;
  let roomy: HubProcess;

  beforeAll(async () => {
    const partner = await simulations[PROVIDER]?.partner?.({});
    if (!partner) throw new Error('the monitoring provider has no simulator');
    provider = partner;
    database = await Database.open({ file: join(folder, 'plain.sqlite') });
    const common = { CASEBRIDGE_DATA: folder, DATABASE_URL: '', CASEBRIDGE_ELECTRONIC_MONITORING_URL: provider.url, CASEBRIDGE_ELECTRONIC_MONITORING_MAX_PER_MINUTE: '600000' };
    full = new HubProcess(await freePort(), { ...common, NODE_OPTIONS: `--require ${built('test/chaos/misfortune.js')}`, CHAOS_MOST_PAGES: String(await pages(database) + ROOM) });
    roomy = new HubProcess(await freePort(), common);
    await full.start();
    for (const { urn, messages: [sent] } of cases) {
      const answer = sent && await full.post(SHARES, sent.raw);
      if (answer?.status === 202) acknowledged.add(urn); else refused.set(urn, answer);
    }
  }, 90_000);
  afterAll(async () => { await full.stop(); await roomy.stop(); await database.close(); await provider.close(); rmSync(folder, { recursive: true }); });

  it('is no reason to acknowledge what was not kept', async () => {
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(refused.size).toBeGreaterThan(0);
    expect([...refused.values()].filter(answer => answer !== undefined && answer.status !== 503)).toEqual([]);
    const [kept] = await rowsOf<{ n: number }>(database.read, 'SELECT COUNT(*) AS n FROM receipt', []);
    expect(Number(kept?.n)).toBeGreaterThanOrEqual(acknowledged.size);
  });

  it('is said, with what to do, to whoever runs the hub, and without what the statements held', async () => {
    expect(full.output).toContain('A message from common-platform could not be kept (the disk is full: make room where the database is kept); it was not acknowledged');
    await wait(3000);                                 // jobs have come round meanwhile
    expect(full.output).not.toMatch(/parameters|no such savepoint/);
  });

  it('has lost nothing when there is room again: all is told, once', async () => {
    await full.stop();
    await roomy.start();
    for (const { urn, messages: [sent] } of cases) if (sent && !acknowledged.has(urn)) expect((await roomy.post(SHARES, sent.raw))?.status).toBe(202);
    const told = (urn: string): number => provider.ledger().filter(({ about, body }) => (urnIn(about) ?? urnIn(body)) === urn).length;
    await until('all is told', async () => cases.every(({ urn }) => told(urn) >= 3), 60);
    expect(cases.map(({ urn }) => told(urn)).filter(count => count !== 3)).toEqual([]);
  }, 90_000);
});
