import { join } from 'node:path';
import { MismatchEvent, MismatchRow, type Attempt, type Delivery, type Duty, type Statement } from '../src/database/entities';
import { everySystem } from '../src/console/every-system';
import type { CaseFacts } from '../src/console/facts-of-a-case';
import { lifeLine } from '../src/console/life-line';
import { MASKED, SHOWN } from '../src/console/mask';
import { readOut } from '../src/console/read-out';
import { sideBySide } from '../src/console/side-by-side';
import { storyOf, type Names } from '../src/console/story';
import { loadRulebook } from '../src/rule/load-rulebook';
import { emptyDatabase, NOW, playDay, servePages, type ServedCourtDay } from './console-court-day';

const NAMES: Names = { system: id => `the ${id}`, mapping: id => `mapping ${id}`, rule: id => `title of ${id}` };
const EMPTY: CaseFacts = { statements: [], doubts: [], tasks: [], parked: [], duties: [], deliveries: [], attempts: [], parts: [], receipts: [], resolutions: [], earlierParts: 0 };
const LANE = { mapping: 'share', subject: 's', about: '' };
const DUTY: Duty = {
  ...LANE, id: 'd1', partId: 'p1', rule: 'NEW-230', whom: 'provider', what: 'notice', severity: 'tag', openedAt: '2026-11-21T15:00:05.000Z', dueAt: '2026-11-21T17:00:00.000Z', proofNeeded: 'answered',
  otherwise: 'Telephone', state: 'met', overdueSince: null, endedAt: '2026-11-21T15:02:05.000Z', proofGrade: 'answered', proof: 'accepted as 77', replacedBy: null, waivedBy: null, waivedWhy: null, sequence: 1,
};
const DELIVERY: Delivery = {
  ...LANE, id: 'v1', dutyId: 'd1', system: 'provider', message: {}, lineage: null, rulebook: 'h', state: 'done', nextStep: 'look', attempts: 2, notBefore: '', leaseUntil: null, fence: 2, takenAt: null, lastWhy: null,
  createdAt: '', sequence: 1,
};
const attempt = (id: string, at: string, step: 'push' | 'look', outcome: string): Attempt => ({ id, deliveryId: 'v1', at, step, outcome, why: null });
const FACTS: CaseFacts = {
  ...EMPTY, duties: [DUTY], deliveries: [DELIVERY],
  attempts: [attempt('2', '2026-11-21T15:02:05.000Z', 'look', 'answered'), attempt('1', '2026-11-21T15:00:06.000Z', 'push', 'unknown')],
  receipts: [{ id: 'r1', system: 'platform', mediaType: '', bodyHash: null, size: 1, receivedAt: '2026-11-21T15:00:00.000Z', state: 'read', messageId: null, why: null, place: null, sameIdAs: null, unread: [], arrival: 1 }],
  parts: [{ ...LANE, id: 'p1', receiptId: 'r1', arrival: 1, gone: 0, state: 'applied', why: null, fired: 'NEW-201', appliedAt: '2026-11-21T15:00:05.000Z' }],
};

describe('the story of a case', () => {
  it('tells it in order, with the time since what came before', () => {
    expect(storyOf(FACTS, NAMES, '2026-11-21T18:00:00.000Z').map(({ what, elapsed, tone }) => [what, elapsed, tone])).toEqual([
      ['the platform sent a message', undefined, 'plain'],
      ['Read and applied', '5 seconds later', 'plain'],
      ['Duty opened: tell the provider: notice', 'at once', 'plain'],
      ['Sent to the provider: the reply was lost, so it may have arrived', '1 second later', 'bad'],
      ['Looked up at the provider: they took it and said what they made of it', '1 minute later', 'good'],
      ['Proved, 2 minutes after it was opened', 'at once', 'good'],
    ]);
  });

  it('names the rules that decided', () => {
    expect(storyOf(FACTS, NAMES, '2026-11-21T18:00:00.000Z')[1]).toMatchObject({ detail: 'mapping share', rules: [{ id: 'NEW-201', title: 'title of NEW-201' }] });
  });

  it('is overdue at its time, though a late proof met it', () => {
    const late = { ...DUTY, endedAt: '2026-11-21T17:30:00.000Z' };
    expect(storyOf({ ...EMPTY, duties: [late] }, NAMES, '2026-11-21T18:00:00.000Z').map(({ what }) => what)).toEqual(['Duty opened: tell the provider: notice', 'Overdue: there was no proof in time', 'Proved, 2 hours 29 minutes after it was opened']);
  });

  it('is overdue from the beginning where the share came late', () => {
    const late: Duty = { ...DUTY, state: 'open', openedAt: '2026-11-21T17:10:00.000Z', endedAt: null };
    expect(storyOf({ ...EMPTY, duties: [late] }, NAMES, '2026-11-21T18:00:00.000Z').map(({ what }) => what)).toEqual(['Duty opened: tell the provider: notice', 'Overdue already when it was opened']);
  });

  it('ends with what is still open', () => {
    const open: Duty = { ...DUTY, state: 'open', endedAt: null };
    expect(storyOf({ ...EMPTY, duties: [open] }, NAMES, '2026-11-21T16:48:00.000Z').at(-1)?.what).toBe('Now: the duty is open, due in 12 minutes');
  });
});

describe('a message to read out', () => {
  it('is its fields in words, in their order', () => {
    const message = { kind: 'ORDERED', hearingDay: '2026-11-21', person: { lastName: 'Quill' }, orders: [{ label: 'Curfew', details: [{ name: 'Start date', value: '21/11/2026' }] }] };
    expect(readOut(message, SHOWN).lines.map(({ field, value }) => `${field}: ${value}`)).toEqual(['Kind: ORDERED', 'Hearing day: 21 November 2026', 'Last name of person: Quill', 'Label of order 1: Curfew', 'Start date: 21/11/2026']);
  });

  it('says how much of a long one is left out', () => expect(readOut({ list: Array.from({ length: 160 }, (_, i) => i) }, SHOWN)).toMatchObject({ more: 10 }));
});

describe('side by side', () => {
  const libra = { said: { courtRoom: '2', hearingDay: '2026-11-21', defendants: [{ lastName: 'CRANE', dateOfBirth: '1958-09-14', gender: 'X' }] }, inDoubt: new Set(['defendants[0].gender']) };
  const commonPlatform = { said: { courtRoom: '2', defendants: [{ lastName: 'Crane', dateOfBirth: '1985-09-14', gender: 'MALE' }] }, inDoubt: new Set<string>() };
  const rows = sideBySide(libra, commonPlatform, {
    caseReference: 'x', verdict: 'mismatch', lanes: [], differences: [
      { kind: 'value', field: 'defendants[0].dateOfBirth', place: '', libra: '1958-09-14', commonPlatform: '1985-09-14' },
      { kind: 'value', field: 'defendants[0].lastName', place: '', libra: 'CRANE', commonPlatform: 'Crane', explainedBy: 'NEW-302', reason: 'Only the case of the letters differs' },
    ],
  }, SHOWN);

  it('puts first what differs, then what is in doubt, then what a rule explains, with days in words', () => {
    expect(rows).toEqual([
      { field: 'Date of birth of defendant 1', libra: '14 September 1958', commonPlatform: '14 September 1985', mark: 'differs', note: 'No rule explains this' },
      { field: 'Gender of defendant 1', libra: 'in doubt', commonPlatform: 'MALE', mark: 'in doubt', note: 'What was sent could not be decided, so this was not compared' },
      { field: 'Last name of defendant 1', libra: 'CRANE', commonPlatform: 'Crane', mark: 'explained', note: 'Only the case of the letters differs', rule: 'NEW-302' },
      { field: 'Hearing day', libra: '21 November 2026', commonPlatform: 'not said', mark: 'one side' },
      { field: 'Court room', libra: '2', commonPlatform: '2', mark: 'same' },
    ]);
  });

  it('shows what one system says alone', () => {
    expect(sideBySide(undefined, commonPlatform, undefined, SHOWN).every(row => row.libra === 'not said')).toBe(true);
    expect(sideBySide(undefined, undefined, undefined, SHOWN)).toEqual([]);
  });
});

describe('every system, side by side', () => {
  const statement = (mapping: string, system: string, made: object, more: Partial<Statement> = {}): Statement => ({ mapping, subject: 's', system, partId: 'p', court: 'B01LY', day: '2026-11-20', made, excluded: null, gone: 0, saidAt: '2026-11-20T12:00:00.000Z', ...more });
  const PERSON = { lastName: 'Crane', firstName: 'Silas', dateOfBirth: '1985-09-14', offences: [{ offenceCode: 'TH68010', pleaValue: 'GUILTY' }] };
  const shared = statement('share-to-court-day', 'common-platform', { caseURN: '01ZD1000526', courtCode: 'B01LY', hearingDay: '2026-11-20', defendants: [PERSON] });
  const listed = statement('libra-list-to-case', 'libra', { caseURN: '01ZD1000526', sourceReference: '2600010005', courtCode: 'B01LY', hearingDay: '2026-11-20', defendants: [{ ...PERSON, lastName: 'CRANE', dateOfBirth: '1958-09-14' }] });
  const account = statement('fines-account-to-account', 'fines-accounts', { accountNumber: '26000001D', caseReference: '01ZD1000526', imposed: 10000, defendant: { lastName: 'CRANE', forenames: 'Silas', postcode: 'SW11 9ZV' } });
  const asked = statement('share-to-financial-results', 'common-platform', { accountExpected: { caseReference: '01ZD1000526', imposed: 12000, defendant: { lastName: 'Crane' } } });
  const resulted = statement('spi-results-to-case', 'police-spi', { caseURN: '01ZD1000526', hearing: { courtCode: 'B01LY01', hearingDay: '2026-11-20' }, defendant: { personDefendant: { personDetails: { firstName: 'Silas', lastName: 'Crane', dateOfBirth: '1985-09-14' } } }, offences: [{ offenceCode: 'TH68010', plea: { pleaValue: 'NOT_GUILTY' } }, { offenceCode: 'CJ88116' }] });
  const expected = loadRulebook(join(__dirname, '../mappings')).chapter('court-day-differences');
  const tableOf = (...said: Statement[]) => everySystem(said, expected, NAMES, SHOWN, '2026-11-21T18:00:00.000Z');
  const lineOf = (table: ReturnType<typeof tableOf>, field: string) => { const row = [...table.rows, ...table.same].find(one => one.field === field); return row && [row.mark, row.values, row.expected, row.rule]; };

  it('has a column for each system that spoke, and says which are silent', () => {
    const table = tableOf(shared, listed, account);
    expect(table.systems).toEqual(['the common-platform', 'the libra', 'the fines-accounts']);
    expect(table.silent).toBe('Nothing was said of this case by the police-spi. XHIBIT is not connected yet.');
    expect(tableOf(shared).silent).toBe('Nothing was said of this case by the libra, the fines-accounts and the police-spi. XHIBIT is not connected yet.');
    expect(tableOf(shared)).toMatchObject({ rows: [], same: [] });
    expect(tableOf(shared, { ...listed, gone: 1 }).systems).toEqual(['the common-platform']);
  });

  it('puts what differs first, and says which rule explains what does not matter', () => {
    const table = tableOf(shared, asked, listed, account, resulted);
    expect(lineOf(table, 'Date of birth of defendant 1')).toEqual(['differs', ['14 September 1985', '14 September 1958', 'not said', '14 September 1985'], '14 September 1985', null]);
    expect(lineOf(table, 'Last name of defendant 1')).toEqual(['explained', ['Crane', 'CRANE', 'CRANE', 'Crane'], 'Crane', 'NEW-302']);
    expect(lineOf(table, 'Plea of offence 1 of defendant 1')).toEqual(['differs', ['GUILTY', 'GUILTY', 'not said', 'NOT_GUILTY'], 'GUILTY', null]);
    expect(lineOf(table, 'Imposed')).toEqual(['differs', ['£120.00', 'not said', '£100.00', 'not said'], '£120.00', null]);
    expect(lineOf(table, 'Offence code of offence 2 of defendant 1')).toEqual(['differs', ['not said', 'not said', 'not said', 'CJ88116'], 'not known', null]);
    expect(lineOf(table, 'First name of defendant 1')?.[0]).toBe('same');
    expect(table.rows.map(({ mark }) => mark)).toEqual([...table.rows.filter(({ mark }) => mark === 'differs').map(() => 'differs'), 'explained']);
  });

  it('shows nobody who is masked', () => expect(JSON.stringify(everySystem([shared, listed, account], expected, NAMES, MASKED, '2026-11-21T18:00:00.000Z'))).not.toMatch(/Crane|Silas|1985|1958|SW11/i));
});

describe('the life of the latest share', () => {
  const facts: CaseFacts = { ...FACTS, receipts: FACTS.receipts.map(one => ({ ...one, system: 'common-platform' })) };
  it('is one step after another, with the time between them', () => {
    expect(lifeLine(facts, '2026-11-21T15:12:05.000Z', NAMES).map(({ name, elapsed, detail }) => [name, elapsed, detail])).toEqual([
      ['Received', '', 'the common-platform'], ['Translated', '5 seconds later', 'By NEW-201: title of NEW-201'], ['Told', '1 second later', '1 of 1 message left'], ['Proved', '1 minute later', '1 of 1 duty ended'], ['Compared', '10 minutes later', 'With what the other systems say'],
    ]);
  });
  it('says what has not come yet, and what is late', () => {
    const open: Duty = { ...DUTY, state: 'open', endedAt: null, overdueSince: '2026-11-21T17:00:00.000Z' };
    expect(lifeLine({ ...facts, duties: [open], attempts: [] }, '2026-11-20T10:00:00.000Z', NAMES).slice(2).map(({ name, when, tone }) => [name, when, tone])).toEqual([['Told', 'Not yet', 'plain'], ['Proved', 'Not yet', 'bad'], ['Compared', 'Not yet', 'plain']]);
    expect(lifeLine({ ...facts, duties: [], deliveries: [] }, undefined, NAMES)[2]?.detail).toBe('Nobody had to be told');
  });
  it('is none where nothing was shared', () => expect(lifeLine(FACTS, undefined, NAMES)).toEqual([]));
});

describe('the page of a case', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    const open = await database.read.findOneByOrFail(MismatchRow, { caseReference: '01ZD1000526', state: 'open' });
    await database.write(async manager => {
      await manager.insert(MismatchRow, { ...open, fingerprint: 'earlier', caseReference: '01ZD1009926', state: 'fixed' });
      await manager.insert(MismatchRow, { ...open, fingerprint: 'another cause', caseReference: '01ZD1009826', state: 'fixed', cause: 'our defect' });
      await manager.insert(MismatchEvent, { id: 'e1', fingerprint: 'earlier', at: NOW, what: 'said fixed', by: 'Robin Vale', why: 'Corrected in Libra from the charge sheet', runId: null });
      await manager.insert(MismatchEvent, { id: 'e2', fingerprint: 'earlier', at: NOW, what: 'fixed', by: 'comparison', why: null, runId: null });
    });
    day = await servePages(database);
  }, 60_000);
  afterAll(() => day.close());
  const page = async (reference: string): Promise<string> => (await fetch(`${day.url}/cases/${reference}`)).text();

  it('says what each partner is told, in words', async () => {
    expect(await page('01ZD1000126')).toMatch(/The electronic monitoring provider was told: monitoring notice[^]*?<b>Last name of person:<\/b> Ashby/);
    expect(await page('01ZD1000326')).toContain('The electronic monitoring provider may have been told, and is asked: monitoring notice');
  });

  it('has the life of the latest share in one row, and says which systems are silent', async () => {
    const text = await page('01ZD1000126');
    expect([...text.matchAll(/<ol class="life">[^]*?<\/ol>/g)].flatMap(([life]) => [...life.matchAll(/<b>(\w+)<\/b>/g)].map(([, name]) => name))).toEqual(['Received', 'Translated', 'Told', 'Proved', 'Compared']);
    expect(text).toContain('Nothing was said of this case by the fines accounts and the criminal justice exchange. XHIBIT is not connected yet.');
    expect(Buffer.byteLength(text)).toBeLessThan(60 * 1024);
  });

  it('says how others of this kind ended, and no others', async () => {
    const text = await page('01ZD1000526');
    expect(text).toMatch(/case 01ZD1009926<\/a>: <span class="wide">Robin Vale, 21 November 2026 at 16:05: Corrected in Libra from the charge sheet/);
    expect(text).not.toContain('01ZD1009826');
  });
});
