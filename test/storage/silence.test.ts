import { randomUUID } from 'node:crypto';
import { dayAfter } from '../../src/case-model/court-hours';
import { factsOfTheWorld } from '../../src/console/facts-of-the-world';
import { CensusMessage, Finding, JobHour, PullRow, Receipt } from '../../src/database/entities';
import { arrivalsNow, type Sort } from '../../src/watch/arrivals';
import { checkSilence } from '../../src/watch/check-silence';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

/** A Monday, at 12:00 in London. */
const NOON = '2026-06-29T11:00:00.000Z';
const TODAY = '2026-06-29';

describe('silence', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); workshop.now = NOON; });
  afterEach(() => temporary.close());

  let arrival = 0;
  /** So many shares of a court on a day, a minute apart from nine o'clock on. */
  async function shares(court: string, day: string, count: number, hour = '08'): Promise<void> {
    await workshop.database.write(async manager => {
      for (let n = 0; n < count; n++) {
        const [id, receivedAt] = [randomUUID(), `${day}T${hour}:${String(n % 60).padStart(2, '0')}:00.000Z`];
        await manager.insert(Receipt, { id, system: 'common-platform', mediaType: 'application/json', bodyHash: null, size: 1, receivedAt, state: 'read', messageId: null, why: null, place: null, sameIdAs: null, unread: null });
        await manager.insert(CensusMessage, { receiptId: id, arrival: ++arrival, receivedAt, hearing: id, hearingDay: day, sharedAt: receivedAt, court, day, counted: 1, results: 0 });
      }
    });
  }
  const weeksBefore = (n: number) => Array.from({ length: n }, (_, i) => dayAfter(TODAY, -7 * (i + 1)));
  const kinds = async (sort: Sort) => { const arrivals = await arrivalsNow(workshop.database.read, workshop.now); return arrivals.known ? arrivals.all.filter(one => one.sort === sort).map(({ name, quietness }) => [name, quietness.kind]) : arrivals.why; };
  const findings = async () => (await workshop.database.read.find(Finding, { where: { state: 'open', watch: 'silence' }, order: { fingerprint: 'ASC' } })).map(({ fingerprint, severity }) => [fingerprint, severity]);

  it('knows which court has sent less than it usually has by this hour, and says so on the first page', async () => {
    for (const day of weeksBefore(7)) { await shares('B01LY', day, 12); await shares('B01EF', day, 12); await shares('B01EF', day, 30, '15'); }
    await shares('B01LY', TODAY, 2);
    await shares('B01EF', TODAY, 9);
    expect(await kinds('court')).toEqual([['B01EF', 'usual'], ['B01LY', 'quiet']]);
    await checkSilence(workshop.database, workshop.deciding.rulebook, workshop.now);
    expect(await findings()).toEqual([['silence|court|B01LY', 'custody'], ['silence|system|common-platform', 'custody']]);
    const [court] = await workshop.database.read.findBy(Finding, { fingerprint: 'silence|court|B01LY' });
    expect(court?.why).toBe('Court B01LY: 2 today by this hour; usually about 12 on this weekday (5 weeks). Ask them whether anything is kept back, before the court closes');
    expect((await factsOfTheWorld(workshop.database.read, workshop.now, 5)).notChecked.quiet).toBe(2);
    await shares('B01LY', TODAY, 10);
    await checkSilence(workshop.database, workshop.deciding.rulebook, workshop.now);
    expect(await findings()).toEqual([]);
  });

  it('leaves bank holidays out: today, and among the weeks before', async () => {
    for (const day of weeksBefore(7)) await shares('B01LY', day, day === '2026-05-25' || day === '2026-05-04' ? 0 : 12);
    expect(await kinds('court')).toEqual([['B01LY', 'quiet']]);
    workshop.now = '2026-08-31T11:00:00.000Z';
    expect(await kinds('court')).toBe('Today is a bank holiday');
    workshop.now = '2035-06-04T11:00:00.000Z';
    expect(await kinds('court')).toContain('Which days of 2035 are bank holidays is not known here');
    await checkSilence(workshop.database, workshop.deciding.rulebook, workshop.now);
    expect(await findings()).toEqual([['silence|calendar', 'custody']]);
  });

  it('says nothing of a court that is new', async () => {
    for (const day of weeksBefore(3)) await shares('B01LY', day, 12);
    expect(await kinds('court')).toEqual([['B01LY', 'not known']]);
  });

  it('knows a job that finds nothing to do though it usually does: empty is not ok', async () => {
    await workshop.database.write(async manager => { for (const day of weeksBefore(8)) await manager.insert(JobHour, { job: 'pull', day, hour: 9, lookedAt: 20 }); });
    expect(await kinds('job')).toEqual([['pull', 'quiet']]);
    await workshop.database.write(manager => manager.insert(JobHour, { job: 'pull', day: TODAY, hour: 10, lookedAt: 15 }));
    expect(await kinds('job')).toEqual([['pull', 'usual']]);
  });

  it('names a system that gives nothing when it is asked, and why', async () => {
    await workshop.database.write(manager => manager.insert(PullRow, { system: 'libra', checkpoint: null, askedAt: null, keptAt: null, failingSince: '2026-06-29T10:00:00.000Z', failures: 7, lastWhy: 'HTTP 503', notBefore: NOON, leaseUntil: null, fence: 1 }));
    await checkSilence(workshop.database, workshop.deciding.rulebook, workshop.now);
    expect(await findings()).toEqual([['silence|pull|libra', 'custody']]);
    expect((await workshop.database.read.findOneByOrFail(Finding, { watch: 'silence' })).why).toBe('Since 29 June 2026 at 11:00 none of 7 tries gave a page: HTTP 503. Ask them; what they hold is not known here');
  });
});
