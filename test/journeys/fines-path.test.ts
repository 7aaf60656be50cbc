import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulations } from '../../adapters';
import type { Simulator } from '../../src/adapter/simulator';
import type { JudicialResult } from '../../src/case-model/share';
import type { Database } from '../../src/database/database';
import { Delivery, Duty, TaskRow } from '../../src/database/entities';
import { applicationReceived, applicationShare, asJson, discharge, fine, outcome, share } from '../messages/shares';
import { freePort } from '../free-port';
import { HubProcess, until } from './hub-process';
import { hubRows, type HubRows } from './hub-rows';

const SHARES = '/intake/common-platform';
const WRITE_OFF = 'AMEND AND RESHARE- DUPLICATE ACCOUNT: WRITE OFF REQUIRED';

/** From the share to the fines office: the gateway makes the account and gives its number; only then does the notice leave. */
describe('money, over real HTTP', () => {
  let gateway: Simulator;
  let office: Simulator;
  let hub: HubProcess;
  let rows: HubRows;
  let database: Database;

  beforeAll(async () => {
    gateway = await partner('fines-accounts');
    office = await partner('fines-enforcement');
    rows = await hubRows();
    database = rows.database;
    mkdirSync(join(rows.folder, 'reference'), { recursive: true });
    writeFileSync(join(rows.folder, 'reference/fines-offices.csv'), 'Court,From,Until,Division,Email,BusinessUnit\nB01LY,2016-01-01,,77,division.77@fines.example.test,77\n');
    hub = new HubProcess(await freePort(), {
      ...rows.environment, CASEBRIDGE_FINES_ACCOUNTS_URL: gateway.url, CASEBRIDGE_FINES_ACCOUNTS_TIMEOUT_MS: '1000', CASEBRIDGE_FINES_ENFORCEMENT_URL: office.url, CASEBRIDGE_FINES_ENFORCEMENT_TIMEOUT_MS: '1000',
    });
    await hub.start();
  });
  afterAll(async () => { await hub.stop(); await gateway.close(); await office.close(); await rows.close(); });

  async function partner(id: string): Promise<Simulator> {
    const simulator = await simulations[id]?.partner?.({});
    if (!simulator) throw new Error(`${id} has no simulator`);
    return simulator;
  }
  const post = (urn: string, results: readonly JudicialResult[], minute: number) =>
    hub.post(SHARES, asJson(share({ urn, hearingId: `hearing-of-${urn}`, sharedTime: `2026-06-01T15:${String(minute).padStart(2, '0')}:00.000Z`, results, isReshare: minute > 0 })));
  const met = (whom: string) => database.read.countBy(Duty, { whom, state: 'met' });
  const noticesOn = (urn: string) => office.ledger().filter(({ about }) => about === urn).map(({ body, times }) => { const notice: Record<string, unknown> = JSON.parse(body); return [notice['subject'], notice['gobAccountNumber'], notice['sendTo'], times]; });

  it('makes an account for a fine, and tells the office when the fine is taken back', async () => {
    await post('01ZD2000126', [fine('£100.00')], 0);
    await until('the account is made', async () => await met('fines-accounts') === 1);
    const [account] = gateway.ledger();
    expect(JSON.parse(account?.body ?? '{}')).toMatchObject({ originator: 'Courts', prosecutionCaseReference: '01ZD2000126', business_unit_id: 77, imposition: [{ impositionResultCode: 'FO', impositionAmount: '100.00' }] });
    expect(office.ledger()).toEqual([]);

    await post('01ZD2000126', [], 5);                 // the only result is deleted and the day is shared again
    await until('the office is told', async () => await met('fines-enforcement') === 1);
    expect(noticesOn('01ZD2000126')).toEqual([[WRITE_OFF, expect.stringMatching(/^\d{8}[A-Z]$/), 'division.77@fines.example.test', 1]]);
  });

  it('lets the notice wait for the number, through a kill', async () => {
    gateway.dial({ kind: 'busy', retryAfterSeconds: 1 });
    await post('01ZD2000226', [fine('£60')], 0);
    await post('01ZD2000226', [discharge], 5);
    await until('both shares are taken in', async () => await database.read.countBy(Delivery, { system: 'fines-accounts' }) === 2);
    await hub.kill();
    gateway.dial({ kind: 'well' });
    await hub.start();
    await until('the office is told', async () => await met('fines-enforcement') === 2, 60);
    expect(noticesOn('01ZD2000226')).toEqual([[WRITE_OFF, expect.stringMatching(/^\d{8}[A-Z]$/), 'division.77@fines.example.test', 1]]);
    expect(gateway.ledger().filter(({ about }) => about === '01ZD2000226')).toHaveLength(1);
  }, 90_000);

  it('asks a person when the gateway refuses, and does not ask again by itself', async () => {
    gateway.dial({ kind: 'refuses', why: '-20004' }, 1);
    await post('01ZD2000326', [fine('£30.00')], 0);
    await until('it is refused', async () => await database.read.countBy(Delivery, { system: 'fines-accounts', state: 'refused' }) === 1);
    await until('a person is asked', async () => await database.read.countBy(TaskRow, { code: 'account-refused' }) === 1);
    await post('01ZD2000326', [fine('£30.00'), discharge], 5);
    await until('the second share asks for its own account', async () => await database.read.countBy(Delivery, { system: 'fines-accounts' }) === 4);
    expect(await database.read.countBy(Delivery, { system: 'fines-accounts', state: 'refused' })).toBe(1);
  });

  it('holds back an amount that cannot be read to the penny', async () => {
    await post('01ZD2000426', [fine('£1.005')], 0);
    await until('it is held', async () => await database.read.countBy(Delivery, { system: 'fines-accounts', state: 'held' }) === 1);
    const held = await database.read.findOneByOrFail(Delivery, { system: 'fines-accounts', state: 'held' });
    expect(held.lastWhy).toContain('The amount cannot be read to the penny');
    expect(gateway.ledger().filter(({ about }) => about === '01ZD2000426')).toEqual([]);
  });

  it('tells the office that a statutory declaration came, and that it was granted', async () => {
    const urn = '01ZD2000526';
    const about = async (count: number) => until(`the office is told ${count} times of it`, () => Promise.resolve(noticesOn(urn).length === count));
    await post(urn, [fine('£90.00')], 0);
    await hub.post('/intake/common-platform-cases', asJson(applicationReceived('STAT_DEC', urn, `defendant-of-${urn}`)));
    await about(1);
    await hub.post(SHARES, asJson(applicationShare({ kind: 'STAT_DEC', urn, defendantId: `defendant-of-${urn}`, sharedTime: '2026-07-01T15:00:00.000Z', outcome: [outcome('G', 'Granted')], results: [discharge] })));
    await about(2);
    expect(noticesOn(urn).map(([subject, account]) => [subject, account])).toEqual([['APPLICATION FOR A STATUTORY DECLARATION RECEIVED', expect.stringMatching(/^\d{8}[A-Z]$/)], ['STATUTORY DECLARATION GRANTED', expect.stringMatching(/^\d{8}[A-Z]$/)]]);
  });
});
