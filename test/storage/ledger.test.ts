import { Finding, Opening } from '../../src/database/entities';
import { dutiesLedger, listDuties } from '../../src/duty/ledger';
import { markOverdue } from '../../src/duty/statements';
import { waive } from '../../src/duty/waive';
import { checkLedger } from '../../src/watch/check-ledger';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag, tagEnds } from '../messages/shares';
import { byHand } from './by-hand';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

describe('the ledger of duties', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const give = (options: Parameters<typeof share>[0]) => workshop.give('common-platform', asJson(share(options)));
  const provider = async () => (await dutiesLedger(workshop.database.read, workshop.now)).find(({ whom }) => whom === 'electronic-monitoring');
  const check = () => checkLedger(workshop.database, workshop.now);
  const findings = async () => (await workshop.database.read.find(Finding, { where: { state: 'open' }, order: { fingerprint: 'ASC' } })).map(({ watch, what, whom, severity }) => [watch, what, whom, severity]);

  /** Four tags: one is met, one replaced by its end, one waived, one open and overdue. */
  async function fourTags(): Promise<void> {
    const order = (n: number) => give({ hearingId: `h${n}`, urn: `01ZD200000${n}`, results: [tag()] });
    await order(1);
    await workshop.deliver();
    for (const n of [2, 3, 4]) await order(n);
    await waive(workshop.database, (await workshop.duties())[2]?.id ?? '', typed('Robin Vale'), 'By telephone', workshop.now);
    await give({ hearingId: 'h2', urn: '01ZD2000002', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:04:00.000Z', isReshare: true, results: [tagEnds('2026-06-01')] });
    workshop.pass(300);
    await workshop.database.write(manager => markOverdue(manager, workshop.now));
  }

  it('adds up at any moment: opened = met + replaced + waived + open', async () => {
    await fourTags();
    expect(await provider()).toMatchObject({ opened: 5, met: 1, replaced: 1, waived: 1, open: 2, overdue: 2, overdueByHarm: { tag: 2 }, missing: 0, elsewhere: 0, oldestDue: '2026-06-01T17:00:00.000Z', proof: { answered: 1, taken: 0, none: 4 } });
    expect(await check()).toBe(await workshop.database.read.count(Opening));
    expect(await findings()).toEqual([]);
  });

  it('opens every figure as the duties that it counts, page by page', async () => {
    await fourTags();
    const list = (asked: object, most = 10, before?: number) => listDuties(workshop.database.read, { whom: 'electronic-monitoring', ...asked }, workshop.now, most, before);
    expect((await list({})).map(({ state }) => state)).toEqual(['open', 'open', 'waived', 'replaced', 'met']);
    expect(await list({ overdue: true, severity: 'tag' })).toHaveLength(2);
    expect((await list({ proof: 'answered' })).map(({ state, reference }) => [state, reference])).toEqual([['met', '01ZD2000001']]);
    expect(await list({ state: 'open', proof: 'none' })).toHaveLength(2);
    const [first, second] = await list({}, 2);
    expect((await list({}, 10, second?.sequence)).map(({ state }) => state)).toEqual(['waived', 'replaced', 'met']);
    expect(first?.sequence).toBeGreaterThan(second?.sequence ?? 0);
  });

  it('names a duty whose row was lost, and says that the sum does not hold', async () => {
    await fourTags();
    const [duty] = await workshop.duties();
    await byHand(temporary.settings, `DELETE FROM duty WHERE id = '${duty?.id}'`);
    expect(await provider()).toMatchObject({ opened: 5, met: 0, missing: 1 });
    await check();
    expect(await findings()).toEqual([['ledger', 'lost', 'electronic-monitoring', 'tag'], ['ledger', 'no duty', 'electronic-monitoring', 'tag'], ['ledger', 'sum', 'electronic-monitoring', 'record']]);
    expect(await workshop.database.read.findOneByOrFail(Finding, { what: 'lost' })).toMatchObject({ fingerprint: `ledger|lost|${duty?.id}`, subject: 'monitoring|case-01ZD2000001|defendant-of-01ZD2000001', receiptId: expect.any(String) });
  });

  it('names a duty that lost its message, a duty that was never counted, and a state that is none', async () => {
    await give({ results: [tag()] });
    await give({ hearingId: 'h2', urn: '01ZD2000002', results: [tag()] });
    const [one, other] = await workshop.duties();
    await byHand(temporary.settings, `DELETE FROM delivery WHERE duty_id = '${one?.id}'`, `DELETE FROM opening WHERE duty_id = '${other?.id}'`, `UPDATE duty SET state = 'forgotten' WHERE id = '${one?.id}'`);
    await check();
    expect(await findings()).toEqual([['ledger', 'no delivery', 'electronic-monitoring', 'tag'], ['ledger', 'not counted', 'electronic-monitoring', 'tag'], ['ledger', 'sum', 'electronic-monitoring', 'record']]);
    const sum = await workshop.database.read.findOneByOrFail(Finding, { what: 'sum' });
    expect(sum.why).toBe('1 were opened, but 0 met + 0 replaced + 0 waived + 1 open = 1, and 1 in no state that there is');
  });

  it('lets a finding go when the row is back, and remembers since when it is there again', async () => {
    await give({ results: [tag()] });
    const [duty] = await workshop.duties();
    const lose = (name: string) => byHand(temporary.settings, `UPDATE duty SET state = '${name}' WHERE id = '${duty?.id}'`);
    await lose('lost');
    await check();
    await lose('open');
    workshop.pass(1);
    await check();
    expect(await findings()).toEqual([]);
    await lose('lost');
    workshop.pass(1);
    await check();
    expect(await workshop.database.read.findOneByOrFail(Finding, { what: 'sum' })).toMatchObject({ state: 'open', firstSeen: workshop.now });
  });
});
