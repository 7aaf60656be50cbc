import { In } from 'typeorm';
import { minutesAfter, type Day } from '../../src/case-model/london';
import { rowsOf } from '../../src/database/database';
import { ConcernRow, Mark, MismatchRow } from '../../src/database/entities';
import { markOverdue } from '../../src/duty/statements';
import { replay } from '../../src/intake/replay';
import { EVERYTHING, type Filter } from '../../src/queue/filter';
import { keepQueue } from '../../src/queue/keep';
import { agesOf, causes, concernsIn, firstOf, type Page } from '../../src/queue/read';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

describe('what needs a person, by cause', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  let made = 0;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); workshop.now = '2026-11-21T16:05:00.000Z'; made = 0; });
  afterEach(() => temporary.close());

  const keep = () => keepQueue(workshop.database, workshop.deciding, () => workshop.now);
  const shown = async (filter: Filter = EVERYTHING) => (await causes(workshop.database.read, filter, workshop.now)).rows.map(({ what, count, severity }) => `${severity} ${count} ${what}`);
  const mismatch = (more: Partial<MismatchRow> = {}): MismatchRow => ({
    fingerprint: `f${String(++made).padStart(6, '0')}`, compared: 'court day', subject: '', pair: '', system: 'libra', expected: '', cause: 'not known', evidence: [], dueAt: null, owner: null, acceptedUntil: null, acceptedBy: null, acceptedWhy: null, saidFixedAt: null, saidFixedBy: null, account: '', court: 'B01LY', day: '2026-11-21', caseReference: `01ZD${made}`, field: 'defendants[0].dateOfBirth', severity: 'record', libra: '1', commonPlatform: '2',
    firstSeen: workshop.now, lastSeen: workshop.now, state: 'open', ...more,
  });
  const add = (...rows: readonly MismatchRow[]) => workshop.database.write(async manager => { for (let from = 0; from < rows.length; from += 100) await manager.insert(MismatchRow, rows.slice(from, from + 100)); });
  /** What the tally says must be what can be counted. */
  async function expectSumsToHold(): Promise<void> {
    const kept = await rowsOf<{ key: string; count: number | string; due: string | null }>(workshop.database.read, `SELECT court || ' ' || cause || ' ' || CAST(harm AS TEXT) || ' ' || day AS key, count, least_due AS due FROM tally`, []);
    const concerns = await workshop.database.read.find(ConcernRow);
    const counted = new Map<string, { count: number; due: string | null }>();
    for (const { court, cause, harm, day, dueAt } of concerns) for (const where of [court, '*']) {
      const key = [where, cause, harm, day].join(' ');
      const before = counted.get(key) ?? { count: 0, due: null };
      counted.set(key, { count: before.count + 1, due: [before.due, dueAt].filter(one => one !== null).sort()[0] ?? null });
    }
    expect(new Map(kept.map(({ key, count, due }) => [key, { count: Number(count), due }]))).toEqual(counted);
    expect(await workshop.database.read.count(Mark)).toBe(0);
  }

  it('lists a message that cannot be read while it cannot, and no longer', async () => {
    await workshop.give('common-platform', { bytes: Buffer.from('{"broken'), mediaType: 'application/json' });
    await keep();
    expect(await shown()).toEqual(['custody 1 Messages from Common Platform cannot be read: It is not JSON: it ends too early']);
    await replay(workshop.database, (await workshop.receipts())[0]?.id ?? '', typed('Robin Vale'), workshop.now);
    await keep();
    expect(await shown()).toEqual([]);
    await expectSumsToHold();
  });

  it('lists a duty when it is overdue, with what time it has, and takes it off when it is proved', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    workshop.partner.answers.push({ kind: 'later', why: 'They could not be reached' });
    await workshop.deliver();
    await keep();
    expect(await shown({ ...EVERYTHING, system: 'electronic-monitoring' })).toEqual([]);
    workshop.pass(24 * 60);
    await workshop.database.write(manager => markOverdue(manager, workshop.now));
    await keep();
    const overdue = (await causes(workshop.database.read, { ...EVERYTHING, system: 'electronic-monitoring' }, workshop.now)).rows;
    const [duty] = await workshop.duties();
    expect(overdue).toMatchObject([{ what: 'No proof in time from the electronic monitoring provider: They could not be reached', count: 1, severity: 'tag', leastDue: duty?.dueAt }]);
    await expectSumsToHold();
    await workshop.deliver();
    await keep();
    expect((await causes(workshop.database.read, { ...EVERYTHING, system: 'electronic-monitoring' }, workshop.now)).rows).toEqual([]);
    await expectSumsToHold();
  });

  it('lists a message that was refused before its time is over, under its own cause', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    workshop.partner.answers.push({ kind: 'refused', why: 'no such order 17' });
    await workshop.deliver();
    await keep();
    expect(await shown({ ...EVERYTHING, kind: 'duty' })).toContain('tag 1 The electronic monitoring provider refused messages: no such order …');
    await expectSumsToHold();
  });

  it('keeps sums that hold, whatever comes and goes, and looks at nothing that has not changed', async () => {
    const rows = Array.from({ length: 700 }, (_, i) => mismatch({ court: ['B01LY', 'B01EF', 'C02XX'][i % 3] ?? '', severity: i % 5 === 0 ? 'fine' : 'record', field: i % 2 === 0 ? `defendants[${i}].gender` : 'courtRoom', firstSeen: minutesAfter(workshop.now, -i * 30) }));
    await add(...rows);
    expect(await keep()).toBe(700);
    await expectSumsToHold();
    const half = rows.slice(0, 300).map(({ fingerprint }) => fingerprint);
    await workshop.database.write(manager => manager.update(MismatchRow, { fingerprint: In(half) }, { state: 'gone' }));
    await workshop.database.write(manager => manager.update(MismatchRow, { fingerprint: In(half.slice(0, 50)) }, { state: 'open', severity: 'warrant' }));
    await workshop.database.write(manager => manager.update(MismatchRow, { state: 'open' }, { lastSeen: minutesAfter(workshop.now, 5) }));
    expect(await keep()).toBe(350);
    await expectSumsToHold();
    expect((await shown({ ...EVERYTHING, severity: 'warrant' })).map(text => text.slice(0, 10))).toEqual(['warrant 25', 'warrant 25']);
    await workshop.database.write(manager => manager.delete(MismatchRow, { compared: 'court day' }));
    await keep();
    expect(await shown()).toEqual([]);
    expect(await rowsOf(workshop.database.read, 'SELECT * FROM tally', [])).toEqual([]);
  });

  it('is kept once, whoever keeps it at the same time', async () => {
    await add(...Array.from({ length: 300 }, () => mismatch()));
    await Promise.all([keep(), keep(), keep()]);
    await add(mismatch(), mismatch());
    await Promise.all([keep(), keep()]);
    await expectSumsToHold();
    expect(await shown()).toEqual(['record 302 Libra and Common Platform differ: date of birth of defendants']);
  });

  it('gives pages of causes and of what they stop that together are all, worst first', async () => {
    await add(...Array.from({ length: 130 }, (_, i) => mismatch({ severity: i === 77 ? 'fine' : 'record', court: i % 13 === 0 ? 'C02XX' : 'B01LY' })), ...Array.from({ length: 60 }, (_, i) => mismatch({ field: `field${String.fromCharCode(97 + i % 26)}${i < 26 ? '' : i < 52 ? 'x' : 'y'}` })));
    await keep();
    const all = async <Row extends { id: string }>(page: (after: string) => Promise<Page<Row>>): Promise<Row[]> => {
      const rows: Row[] = [];
      for (let after: string | undefined = ''; after !== undefined;) { const one: Page<Row> = await page(after); rows.push(...one.rows); after = one.next; }
      return rows;
    };
    const lines = await all(after => causes(workshop.database.read, EVERYTHING, workshop.now, after));
    expect([lines.length, new Set(lines.map(({ id }) => id)).size, lines[0]?.severity]).toEqual([61, 61, 'fine']);
    const [first] = lines;
    const inCause = await all(after => concernsIn(workshop.database.read, first?.id ?? '', EVERYTHING, workshop.now, after));
    expect([inCause.length, new Set(inCause.map(({ id }) => id)).size, inCause[0]?.severity]).toEqual([130, 130, 'fine']);
    expect((await firstOf(workshop.database.read, [first?.id ?? ''], [])).get(first?.id ?? '')?.id).toBe(inCause[0]?.id);
    const twoCourts = await all(after => concernsIn(workshop.database.read, first?.id ?? '', { courts: ['C02XX', 'B01LY', 'Z99ZZ'] }, workshop.now, after, 40));
    expect(twoCourts.map(({ id }) => id)).toEqual(inCause.map(({ id }) => id));
    expect((await concernsIn(workshop.database.read, first?.id ?? '', { courts: ['C02XX'], severity: 'record' }, workshop.now)).rows).toHaveLength(10);
  });

  it('counts how much there is of each age, under the rest of what is asked for', async () => {
    const at = (day: Day) => ({ firstSeen: `${day}T10:00:00.000Z` });
    await add(mismatch(at('2026-11-21')), mismatch(at('2026-11-20')), mismatch({ ...at('2026-11-20'), court: 'C02XX' }), mismatch(at('2026-11-01')));
    await keep();
    expect(Object.fromEntries(await agesOf(workshop.database.read, { courts: ['B01LY'], age: 'today' }, workshop.now))).toEqual({ 15: 1, today: 1, yesterday: 1 });
    expect(await shown({ courts: ['B01LY', 'C02XX'], age: 'yesterday' })).toEqual(['record 2 Libra and Common Platform differ: date of birth of defendants']);
  });
});
