import { needsAPerson, type JobState } from '../src/console/needs-a-person';
import type { ConcernRow } from '../src/database/entities';
import type { CauseLine } from '../src/queue/read';

const NOW = '2026-11-21T16:05:00.000Z';
const line = (more: Partial<CauseLine> = {}): CauseLine => ({ id: 'c1', kind: 'duty', system: 'provider', what: 'No proof in time from the provider', count: 1, severity: 'tag', oldest: '2026-11-21', leastDue: '2026-11-21T14:45:00.000Z', place: '', ...more });
const first = (more: Partial<ConcernRow> = {}): ConcernRow => ({
  id: 'd1', kind: 'duty', source: 'd1', cause: 'c1', severity: 'tag', harm: 1, court: 'B01LY', reference: '01ZD1000326', dueAt: '2026-11-21T14:45:00.000Z', since: '2026-11-21T12:45:00.000Z', day: '2026-11-21', place: '',
  what: 'No proof that the provider has the monitoring notice', why: 'Telephone the monitoring provider', verb: 'Telephone', href: '/duties/d1', owner: 'enforcement', ...more,
});
const job: JobState = { id: 'compare', title: 'compare', severity: 'record', late: false, lateAfterMinutes: 15, lastEndedAt: '2026-11-21T16:04:00.000Z' };
const rowsOf = (lines: readonly CauseLine[], firsts: readonly ConcernRow[] = [], jobs: readonly JobState[] = []) => needsAPerson(lines, new Map(firsts.map(one => [one.cause, one])), jobs, NOW);

describe('what needs a person', () => {
  it('is nothing when nothing waits', () => expect(rowsOf([])).toEqual([]));

  it('puts a cause with one thing as that thing: its case, what to do and a verb', () => {
    expect(rowsOf([line()], [first()])).toMatchObject([{
      harm: { word: 'Tag' }, what: 'No proof that the provider has the monitoring notice', why: 'Telephone the monitoring provider', time: 'overdue by 1 hour 20 minutes', overdue: true,
      about: { reference: '01ZD1000326', href: '/cases/01ZD1000326' }, verb: 'Telephone', href: '/queue/concerns/d1',
    }]);
  });

  it('puts a cause with many as one row: how many, since when, what is most urgent of them', () => {
    expect(rowsOf([line({ count: 3011, oldest: '2026-11-03' })], [first()])).toMatchObject([{
      what: 'No proof in time from the provider', why: '3,011 things, the oldest since 3 November 2026. Most urgent: case 01ZD1000326.', time: 'overdue by 1 hour 20 minutes', verb: 'Open all 3,011', href: '/queue/causes/c1',
    }]);
  });

  it('says whose desk it is on, once it is past its time by as long as it had', () => {
    const desk = (dueAt: string) => rowsOf([line()], [first({ dueAt })])[0]?.desk;
    expect([desk('2026-11-21T14:45:00.000Z'), desk('2026-11-21T14:15:00.000Z'), desk('2026-11-21T13:15:00.000Z')]).toEqual([undefined, 'With enforcement too: past its time by as long as it had', expect.stringContaining('begin an incident')]);
  });

  it('orders by harm, then by the time left, then by age, and puts the jobs that do not run among them', () => {
    const rows = rowsOf([
      line({ id: 'doubt', severity: 'record', leastDue: null, oldest: '2026-11-20', count: 2 }), line({ id: 'mismatch', severity: 'record', leastDue: null, count: 2 }),
      line({ id: 'later', leastDue: '2026-11-21T17:00:00.000Z', count: 2 }), line({ id: 'sooner', count: 2 }), line({ id: 'custody', severity: 'custody', leastDue: '2026-11-21T18:00:00.000Z', count: 2 }),
    ], [], [{ id: 'deliver', title: 'Deliver', severity: 'custody', late: true, lateAfterMinutes: 2 }]);
    expect(rows.map(({ href }) => href.split('/').at(-1))).toEqual(['custody', '#jobs', 'sooner', 'later', 'doubt', 'mismatch']);
  });

  it('says what a job that fails came to, and keeps quiet about one that runs', () => {
    expect(rowsOf([], [], [{ ...job, outcome: 'ok' }, { ...job, outcome: 'failed', why: 'QueryFailedError' }])).toMatchObject([{ what: 'Compare: the job fails', why: 'It last ended on 21 November 2026 at 16:04, and failed (QueryFailedError). It should end well at least every 15 minutes.' }]);
  });
});
