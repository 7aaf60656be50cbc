import { join } from 'node:path';
import { simulations } from '../../adapters';
import { accountNumberFor, recordFor } from '../../adapters/fines-accounts/simulator';
import type { AccountRecord, AccountRequest } from '../../adapters/fines-accounts/wire';
import type { Connection } from '../../src/adapter/adapter';
import type { Simulator } from '../../src/adapter/simulator';
import type { JudicialResult, Share } from '../../src/case-model/share';
import { AccountReading, ComparisonRun, MismatchRow, Part, Receipt } from '../../src/database/entities';
import { Circuit } from '../../src/duty/circuit';
import { deliverDue } from '../../src/duty/deliver';
import { Pace } from '../../src/duty/pace';
import { takeIn } from '../../src/intake/take-in';
import { accountsReport, daysWithAccounts } from '../../src/reconciliation/accounts-of-day';
import { sayFixed } from '../../src/reconciliation/mismatch-verbs';
import { readAccounts } from '../../src/reconciliation/read-accounts';
import { runToTheEnd } from '../../src/reconciliation/run';
import { readReference } from '../../src/rule/read-reference';
import { typed } from '../../src/sign-in/acting';
import { asJson, share } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const DAY = '2026-06-01';

/** Share, account, and the account read back: what the legacy side holds is what the court imposed, or somebody is told. */
describe('accounts compared with what was imposed', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  let gateway: Simulator;
  let connection: Connection;

  beforeEach(async () => {
    temporary = await temporaryDatabase();
    workshop = new Workshop(temporary.database, readReference(join(__dirname, '../proof/reference')));
    const simulator = await simulations['fines-accounts']?.partner?.({});
    const opened = simulator && workshop.deciding.adapters.get('fines-accounts').connect?.({ baseUrl: simulator.url, timeoutMs: 300 });
    if (!simulator || !opened) throw new Error('fines-accounts cannot be simulated');
    [gateway, connection] = [simulator, opened];
  });
  afterEach(async () => { await connection.close(); await gateway.close(); await temporary.close(); });

  const fine = (value: string): JudicialResult => ({
    judicialResultId: 'result-fine', label: 'Fine', resultText: `FO - Fine\nFined ${value}`, resultDefinitionGroup: 'Imposition', category: 'FINAL', isFinancialResult: true, orderedDate: DAY,
    judicialResultPrompts: [{ promptReference: 'AOF', type: 'CURR', value, isFinancialImposition: true }],
  });
  const terms: JudicialResult = { judicialResultId: 'result-terms', label: 'Pay by date', resultText: 'PDATE - Pay by date', resultDefinitionGroup: 'Payment terms', category: 'ANCILLARY', orderedDate: DAY, judicialResultPrompts: [{ promptReference: 'PBD', value: '17/12/2026' }] };
  const at = (minute: number, results: readonly JudicialResult[], urn = '01ZD2000126'): Share =>
    share({ urn, defendantId: 'd1', hearingId: `hearing-of-${urn}`, sharedTime: `${DAY}T15:${String(minute).padStart(2, '0')}:00.000Z`, results, isReshare: minute > 0 });
  const give = (one: Share) => workshop.give('common-platform', asJson(one));
  const partners = () => { const adapter = workshop.deciding.adapters.get('fines-accounts'); return [{ adapter, connection, pace: new Pace(adapter.manifest.maxPerMinute), circuit: new Circuit(adapter.manifest.id, adapter.manifest.circuit) }]; };
  async function takeInAll(): Promise<void> {
    for (const { id } of await workshop.database.read.findBy(Receipt, { state: 'waiting' })) await takeIn(workshop.database, workshop.deciding, id, () => workshop.now);
    for (const { receiptId } of await workshop.database.read.findBy(Part, { state: 'waiting' })) await takeIn(workshop.database, workshop.deciding, receiptId, () => workshop.now);
  }
  async function deliver(): Promise<void> {
    await deliverDue({ database: workshop.database, rulebook: workshop.deciding.rulebook, partners: partners(), now: () => workshop.now, dice: () => 0.5 });
    await takeInAll();
  }
  async function read(): Promise<number> {
    workshop.pass(25 * 60);
    const asked = await readAccounts({ database: workshop.database, partners: partners(), now: () => workshop.now });
    await takeInAll();
    return asked;
  }
  async function compare() {
    const { database, deciding: { rulebook } } = workshop;
    await runToTheEnd({ database, rulebook, now: () => workshop.now, partners: partners() }, { compared: 'accounts', scope: 'all' });
    return accountsReport(database, rulebook, DAY, workshop.now);
  }
  const verdicts = async () => (await compare()).checks.map(({ verdict, why, differences }) => [verdict, why ?? differences.map(({ field, account, commonPlatform }) => `${field}: ${account ?? '-'} / ${commonPlatform ?? '-'}`).join('; ')]);
  const mismatches = async () => (await workshop.database.read.find(MismatchRow, { order: { field: 'ASC' } })).map(({ compared, account, field, libra, commonPlatform, state, severity }) => ({ compared, account, field, libra, commonPlatform, state, severity }));
  function made(i = 0): { readonly request: AccountRequest; readonly record: AccountRecord } {
    const request: AccountRequest = JSON.parse(gateway.ledger()[i]?.body ?? '{}');
    return { request, record: recordFor(request) };
  }
  const says = (record: AccountRecord) => gateway.offer?.({ mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(record)) });

  it('the account that was made, read back, is the same', async () => {
    await give(at(0, [fine('£100.00'), terms]));
    await deliver();
    expect(await verdicts()).toEqual([['could not check', 'The account was not read yet']]);
    expect(await read()).toBe(1);
    expect(await verdicts()).toEqual([['same', '']]);
    expect(await daysWithAccounts(workshop.database, workshop.now)).toEqual([DAY]);
    const runs = await workshop.database.read.find(ComparisonRun, { order: { startedAt: 'ASC' } });
    expect(runs.at(-1)).toMatchObject({ compared: 'accounts', population: 1, same: 1, explained: 0, mismatched: 0, unchecked: 0, excluded: 0 });
  });

  it('an account that was altered is a mismatch, which is gone when it is mended', async () => {
    await give(at(0, [fine('£100.00'), terms]));
    await deliver();
    const { request, record } = made();
    says({ ...record, version: '9223372036854775809', imposed_amount: '10.00', impositions: (record.impositions ?? []).map(one => ({ ...one, imposed_amount: '10.00' })), payment_terms: { ...record.payment_terms, effective_date: '2027-01-17' } });
    await read();
    expect(await verdicts()).toEqual([['mismatch', 'impositions[0].imposed: 10.00 / 100.00; terms.day: 2027-01-17 / 2026-12-17']]);
    const account = accountNumberFor(request.requestId);
    expect(await mismatches()).toEqual([
      { compared: 'accounts', account, field: 'impositions[0].imposed', libra: '10.00', commonPlatform: '100.00', state: 'open', severity: 'fine' },
      { compared: 'accounts', account, field: 'terms.day', libra: '2027-01-17', commonPlatform: '2026-12-17', state: 'open', severity: 'fine' },
    ]);

    says({ ...record, version: '9223372036854775810' });
    await read();
    expect(await verdicts()).toEqual([['same', '']]);
    expect((await mismatches()).map(({ state }) => state)).toEqual(['gone', 'gone']);
  });

  it('is found, taken on, mended and closed by runs, the second of which looks only at what changed', async () => {
    const run = async (): Promise<ComparisonRun> => {
      const begun = await runToTheEnd({ database: workshop.database, rulebook: workshop.deciding.rulebook, partners: [], now: () => workshop.now }, { compared: 'accounts', scope: 'changed' });
      if (!begun.ok || !('run' in begun)) throw new Error('Nothing was begun');
      return workshop.database.read.findOneByOrFail(ComparisonRun, { id: begun.run });
    };
    await give(at(0, [fine('£100.00'), terms]));
    await deliver();
    expect(await run()).toMatchObject({ scope: 'all', state: 'done', population: 1, unchecked: 1 });
    const { record } = made();
    says({ ...record, version: '9223372036854775809', payment_terms: { ...record.payment_terms, effective_date: '2027-01-17' } });
    await read();
    expect(await run()).toMatchObject({ scope: 'changed', population: 1, mismatched: 1, unchecked: 0 });
    const { fingerprint } = await workshop.database.read.findOneByOrFail(MismatchRow, { compared: 'accounts' });
    await sayFixed(workshop.database, fingerprint, typed('Robin Vale'), 'Corrected by the fines office', workshop.now);
    says({ ...record, version: '9223372036854775810' });
    await read();
    expect(await run()).toMatchObject({ scope: 'changed', population: 1, same: 1 });
    expect(await workshop.database.read.findOneByOrFail(MismatchRow, { fingerprint })).toMatchObject({ state: 'fixed', severity: 'fine' });
  });

  it('is explained where the letters alone differ, and where the terms were given anew', async () => {
    await give(at(0, [fine('£100.00'), terms]));
    await deliver();
    const { record } = made();
    says({ ...record, debtor: { ...record.debtor, surname: record.debtor?.surname?.toUpperCase() ?? 'NOBODY' } });
    await read();
    const report = await compare();
    expect(report.checks.map(({ verdict, differences }) => [verdict, differences.map(one => one.explainedBy)])).toEqual([['explained', ['NEW-838']]]);
    expect(await mismatches()).toEqual([]);
  });

  it.each([
    ['nonsense', 'What was said of the account cannot be read'],
    ['broken', 'The account was not read: '],
    ['busy', 'The account was not read: '],
    ['refuses', 'The account was not read: They answered with the error -20004'],
    ['silent', 'The account was not read: '],
  ] as const)('cannot be checked where the gateway is %s', async (kind, why) => {
    await give(at(0, [fine('£100.00')]));
    await deliver();
    gateway.dial(kind === 'busy' ? { kind, retryAfterSeconds: 1 } : kind === 'refuses' ? { kind, why: '-20004' } : { kind });
    await read();
    expect(await verdicts()).toEqual([['could not check', expect.stringContaining(why)]]);
    gateway.dial({ kind: 'well' });
    await read();
    expect(await verdicts()).toEqual([['same', '']]);
  });

  it('is a mismatch where the legacy side knows none of that number', async () => {
    await give(at(0, [fine('£100.00')]));
    await deliver();
    const { request } = made();
    await workshop.database.write(manager => manager.insert(AccountReading, { account: accountNumberFor(request.requestId), askedAt: workshop.now, outcome: 'none', why: null, failures: 1, notBefore: workshop.now }));
    expect(await verdicts()).toEqual([['mismatch', `account: - / ${accountNumberFor(request.requestId)}`]]);
  });

  it('says what has no number yet, what is in doubt, and what a later share replaced; the totals add up', async () => {
    await give(at(0, [fine('£100.00')]));
    await deliver();
    gateway.dial({ kind: 'busy', retryAfterSeconds: 1 });
    await give(at(1, [fine('£60.00')]));
    await give(at(0, [fine('£1.005')], '01ZD2000226'));
    await deliver();
    const report = await compare();
    expect(report.checks.map(({ caseReference, verdict, why }) => [caseReference, verdict, why])).toEqual(expect.arrayContaining([
      ['01ZD2000126', 'excluded', 'A later share of this hearing day asks for another account, or for none'],
      ['01ZD2000126', 'could not check', 'In flight: the account is asked for, and no number has come yet'],
      ['01ZD2000226', 'could not check', expect.stringContaining('the request is held')],
    ]));
    const { population, same, explained, mismatched, unchecked, excluded } = report;
    expect([population, same + explained + mismatched + unchecked + excluded]).toEqual([3, 3]);
  });

  it('keeps what came word for word, and asks each account once a day', async () => {
    await give(at(0, [fine('£100.00')]));
    await deliver();
    expect(await read()).toBe(1);
    expect(await readAccounts({ database: workshop.database, partners: partners(), now: () => workshop.now })).toBe(0);
    const receipts = (await workshop.receipts()).filter(({ system, mediaType }) => system === 'fines-accounts' && mediaType === 'application/json');
    expect(receipts.map(({ state }) => state)).toEqual(['read']);
    const [statement] = await workshop.statements('fines-account-to-account');
    expect(statement?.made).toMatchObject({ imposed: 10000, paid: 0, owed: 10000, version: '9223372036854775808' });
  });
});
