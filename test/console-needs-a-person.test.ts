import { MOST_ROWS, needsAPerson, type WaitingDuty, type WaitingForPeople } from '../src/console/needs-a-person';

const NOW = '2026-11-21T16:05:00.000Z';
const NONE: WaitingForPeople = { now: NOW, duties: [], doubts: [], mismatches: [], tasks: [], receipts: [], parked: [], questions: [], findings: [], jobs: [], total: 0 };
const duty = (more: Partial<WaitingDuty> = {}): WaitingDuty => ({
  id: 'd1', severity: 'tag', reference: '01ZD1000326', whom: 'the provider', what: 'monitoring notice', openedAt: '2026-11-21T12:45:00.000Z', dueAt: '2026-11-21T14:45:00.000Z',
  otherwise: 'Telephone the monitoring provider', deliveryState: 'waiting', lastWhy: null, owner: 'enforcement', ...more,
});

describe('what needs a person', () => {
  it('is nothing when nothing waits', () => expect(needsAPerson(NONE)).toEqual({ rows: [], more: 0 }));

  it('puts an overdue duty with its case, what to do and a verb', () => {
    expect(needsAPerson({ ...NONE, duties: [duty()], total: 1 }).rows).toMatchObject([{
      harm: { word: 'Tag' }, what: 'No proof that the provider has the monitoring notice', why: 'Telephone the monitoring provider', time: 'overdue by 1 hour 20 minutes', overdue: true,
      about: { reference: '01ZD1000326', href: '/cases/01ZD1000326' }, verb: 'Telephone', href: '/duties/d1',
    }]);
  });

  it('says whose desk it is on, once it is past its time by as long as it had', () => {
    const desk = (dueAt: string) => needsAPerson({ ...NONE, duties: [duty({ dueAt })], total: 1 }).rows[0]?.desk;
    expect([desk('2026-11-21T14:45:00.000Z'), desk('2026-11-21T14:15:00.000Z'), desk('2026-11-21T13:15:00.000Z')]).toEqual([undefined, 'With enforcement too: past its time by as long as it had', expect.stringContaining('begin an incident')]);
  });

  it('says why a message could not go, and what time is left', () => {
    const [row] = needsAPerson({ ...NONE, duties: [duty({ deliveryState: 'refused', lastWhy: 'no such order', dueAt: '2026-11-21T16:17:00.000Z' })], total: 1 }).rows;
    expect(row).toMatchObject({ why: 'They refused the message: no such order. Telephone the monitoring provider', time: 'due in 12 minutes', overdue: false });
  });

  it('puts what a watch found where it is found, with its case or without', () => {
    const lost = { watch: 'ledger' as const, what: 'lost', severity: 'tag' as const, whom: 'the provider', why: 'Duty d1 is no longer there', reference: '01ZD1000326', receipt: 'r1', firstSeen: NOW };
    const { rows } = needsAPerson({ ...NONE, findings: [lost, { ...lost, reference: null }, { ...lost, reference: null, receipt: null, whom: null }], total: 3 });
    expect(rows.map(({ what, href }) => [what, href])).toEqual([['A duty is lost (the provider)', '/cases/01ZD1000326'], ['A duty is lost (the provider)', '/receipts/r1'], ['A duty is lost', '/partners']]);
  });

  it('orders by harm, then by the time left, then by age', () => {
    const { rows } = needsAPerson({
      ...NONE, total: 7,
      mismatches: [{ account: '', severity: 'record', court: 'B01LY', day: '2026-11-21', caseReference: 'm', fields: ['defendants[0].dateOfBirth'], firstSeen: '2026-11-21T10:00:00.000Z' }],
      tasks: [{ severity: 'tag', reference: 't', receipt: 'r', audience: 'court', instruction: 'Send the order', openedAt: '2026-11-21T10:00:00.000Z' }],
      duties: [duty({ id: 'later', dueAt: '2026-11-21T17:00:00.000Z', deliveryState: 'held' }), duty({ id: 'sooner' }), duty({ id: 'custody', severity: 'custody', dueAt: '2026-11-21T18:00:00.000Z', deliveryState: 'held' })],
      doubts: [{ severity: 'record', reference: 'g', receipt: 'r', fields: ['defendants[0].gender'], why: 'why', openedAt: '2026-11-21T09:00:00.000Z' }],
      jobs: [{ id: 'deliver', title: 'Deliver', severity: 'custody', late: true, lateAfterMinutes: 2 }],
    });
    expect(rows.map(({ verb, href }) => `${verb} ${href}`)).toEqual([
      'Telephone /duties/custody', 'Tell an engineer /#jobs', 'Telephone /duties/sooner', 'Telephone /duties/later', 'Send /cases/t', 'Find out /cases/g', 'Compare /cases/m',
    ]);
    expect(rows.map(row => row.what)).toContain('Libra and Common Platform differ: date of birth of defendant 1');
  });

  it('puts a question of identity with what agrees and what does not, and who asked it again', () => {
    const question = { id: 'q1', severity: 'record', reference: '01ZD1000326', of: 'person', systems: ['Libra', 'Common Platform'], evidence: ['The URN agrees', 'The date of birth differs'], askedWhy: 'Since A. Clerk decided, this has changed: date of birth (libra)', at: NOW } as const;
    expect(needsAPerson({ ...NONE, questions: [question], total: 1 }).rows).toMatchObject([{
      what: 'Libra and Common Platform may mean the same person', why: 'Since A. Clerk decided, this has changed: date of birth (libra). The URN agrees. The date of birth differs', verb: 'Decide', href: '/identities/q1',
    }]);
  });

  it.each([['unreadable', 'Replay'], ['contradicts', 'Decide'], ['refused', 'Ask the sender']])('offers a verb for a receipt that is %s', (state, verb) => {
    const receipts = [{ id: 'r1', severity: 'record', system: 'Libra', state, why: 'why', place: 'line 3', receivedAt: NOW }] as const;
    expect(needsAPerson({ ...NONE, receipts, total: 1 }).rows).toMatchObject([{ verb, href: '/receipts/r1', why: 'why, at line 3' }]);
  });

  it('says what a job that fails came to, and keeps quiet about one that runs', () => {
    const job = { id: 'compare', title: 'compare', severity: 'record', late: false, lateAfterMinutes: 15, lastEndedAt: '2026-11-21T16:04:00.000Z' } as const;
    const { rows } = needsAPerson({ ...NONE, jobs: [{ ...job, outcome: 'ok' }, { ...job, outcome: 'failed', why: 'QueryFailedError' }], total: 1 });
    expect(rows).toMatchObject([{ what: 'Compare: the job fails', why: 'It last ended on 21 November 2026 at 16:04, and failed (QueryFailedError). It should end well at least every 15 minutes.' }]);
  });

  it('shows what fits a page and counts the rest', () => {
    const duties = Array.from({ length: 150 }, (_, i) => duty({ id: String(i) }));
    const queue = needsAPerson({ ...NONE, duties, total: 3011 });
    expect([queue.rows.length, queue.more]).toEqual([MOST_ROWS, 3011 - MOST_ROWS]);
  });
});
