import { simulations } from '../../adapters';
import type { Simulator } from '../../src/adapter/simulator';
import type { Database } from '../../src/database/database';
import { Attempt, Duty, Receipt } from '../../src/database/entities';
import { libraList, libraPath } from '../messages/libra-lists';
import { asJson, share, tag } from '../messages/shares';
import { freePort } from '../free-port';
import { HubProcess, until } from './hub-process';
import { hubRows, type HubRows } from './hub-rows';

const SHARES = '/intake/common-platform';

describe('over real HTTP', () => {
  let provider: Simulator;
  let hub: HubProcess;
  let rows: HubRows;
  let database: Database;

  beforeAll(async () => {
    const partner = await simulations['electronic-monitoring']?.partner?.({});
    if (!partner) throw new Error('the monitoring provider has no simulator');
    provider = partner;
    rows = await hubRows();
    database = rows.database;
    hub = new HubProcess(await freePort(), { ...rows.environment, CASEBRIDGE_ELECTRONIC_MONITORING_URL: provider.url, CASEBRIDGE_ELECTRONIC_MONITORING_TIMEOUT_MS: '1000' });
    await hub.start();
  });
  afterAll(async () => { await hub.stop(); await provider.close(); await rows.close(); });

  it('carries a tag order from the share to the provider\'s proof, though the first reply is lost', async () => {
    provider.dial({ kind: 'drops the reply' }, 1);
    const answer = await hub.post(SHARES, asJson(share({ sharedTime: new Date().toISOString(), results: [tag()] })));
    expect(answer?.status).toBe(202);

    await until('the duty is met', async () => await database.read.countBy(Duty, { state: 'met' }) === 1);
    const [duty] = await database.read.findBy(Duty, { state: 'met' });
    expect(duty).toMatchObject({ whom: 'electronic-monitoring', rule: 'NEW-230', proofGrade: 'answered' });
    const attempts = await database.read.find(Attempt, { order: { at: 'ASC' } });
    expect(attempts.map(({ step, outcome }) => `${step}: ${outcome}`)).toEqual(['push: unknown', 'look: answered']);
    expect(provider.ledger().map(({ about, times }) => [about, times])).toEqual([['01ZD2000126', 1]]);
  });

  it('shows the story of the case, in order', async () => {
    const response = await fetch(`${hub.url}/cases/01ZD2000126`);
    const page = (await response.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(response.status).toBe(200);
    const story = ['Common Platform sent a message', 'Duty opened', 'the reply was lost', 'Looked up', 'Proved, '].map(line => page.indexOf(line));
    expect(story).toEqual(story.toSorted((a, b) => a - b));
    expect(story).not.toContain(-1);
  });

  it('acknowledges a Libra list with the right year, after keeping it', async () => {
    const answer = await hub.post(libraPath, libraList('journey-1', '2026-06-01', [['2600020001', 'Ashby']]));
    expect(answer?.status).toBe(200);
    expect(answer?.body).toContain('<MessageStatus>Success</MessageStatus>');
    expect(answer?.body).toContain(`<TimeStamp>${new Date().getUTCFullYear()}-`);
    expect(await database.read.countBy(Receipt, { system: 'libra' })).toBe(1);
  });

  it('keeps what cannot be read, says where and why, and goes on', async () => {
    const truncated = { mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(share()).slice(0, 200)) };
    expect((await hub.post(SHARES, truncated))?.status).toBe(202);
    await until('it is unreadable', async () => await database.read.countBy(Receipt, { state: 'unreadable' }) === 1);
    const receipt = await database.read.findOneByOrFail(Receipt, { state: 'unreadable' });
    expect([receipt.why, receipt.place]).toEqual(['It is not JSON: it ends too early', expect.stringMatching(/^line 1, column \d+$/)]);
  });

  it('answers 413 to a body over 64 MB, and keeps the refusal, not the bytes', async () => {
    const answer = await hub.post(SHARES, { mediaType: 'application/json', bytes: Buffer.alloc(64 * 1024 * 1024 + 1, 32) });
    if (answer) expect(answer.status).toBe(413);      // some clients hear the connection close before the answer
    await until('the refusal is kept', async () => await database.read.countBy(Receipt, { state: 'refused' }) === 1);
    expect(await database.read.findOneByOrFail(Receipt, { state: 'refused' })).toMatchObject({ bodyHash: null, size: 64 * 1024 * 1024 + 1 });
  });

  it('writes no name, birth date or address in its log', () => {
    expect(hub.output).not.toMatch(/Ashby|Rowan|Larch|1994-03-17/);
  });
});
