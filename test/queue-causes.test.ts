import { familyOf, ofDoubts, ofDuty, ofFinding, ofMismatch, ofQuestion, ofReceipt, ofTask, type Concern, type WaitingDoubt, type WaitingDuty, type WaitingMismatch, type WaitingTask } from '../src/queue/concern';
import { ageOf, daysOf, filterFrom, queryOf } from '../src/queue/filter';

const NOW = '2026-11-21T16:05:00.000Z';
const nameOf = (system: string): string => `the ${system}`;
const duty = (more: Partial<WaitingDuty> = {}): WaitingDuty => ({
  id: 'd1', severity: 'tag', reference: '01ZD1000326', court: 'B01LY', whom: 'provider', what: 'monitoring notice', openedAt: '2026-11-21T12:45:00.000Z', dueAt: '2026-11-21T14:45:00.000Z',
  otherwise: 'Telephone the monitoring provider', deliveryState: 'waiting', lastWhy: null, owner: 'enforcement', ...more,
});
const doubt = (more: Partial<WaitingDoubt> = {}): WaitingDoubt => ({
  severity: 'record', reference: '01ZD1000426', court: 'B01LY', system: 'libra', mapping: 'libra-list-to-case', subject: 's1', receipt: 'r1', field: 'defendants[0].gender', why: 'The sex code X of Libra has no agreed meaning', rules: ['NEW-114'], openedAt: NOW, ...more,
});
const task = (more: Partial<WaitingTask> = {}): WaitingTask => ({ id: 't1', severity: 'fine', reference: '01ZD1000426', court: 'B01LY', system: 'common-platform', receipt: 'r1', rule: 'NEW-869', audience: 'the court B01LY', instruction: 'Ask how the money is to be paid (£120.00 at risk)', openedAt: NOW, ...more });
const mismatch = (more: Partial<WaitingMismatch> = {}): WaitingMismatch => ({ fingerprint: 'f1', severity: 'record', reference: '01ZD1000526', court: 'B01LY', compared: 'court day', system: 'libra', account: '', day: '2026-11-21', field: 'defendants[0].dateOfBirth', libra: '1', commonPlatform: '2', dueAt: null, firstSeen: NOW, ...more });
const sameCause = (...concerns: readonly Concern[]): boolean => new Set(concerns.map(one => one.cause.id)).size === 1;

describe('the family of a text', () => {
  it.each([
    ['a[0].b[12].c is missing', 'b.c is missing'], ['Court B01LY01: List the next hearing', 'List the next hearing'], ['Ask the date (£100.50 at risk; the account waits)', 'Ask the date'],
    ['It failed (HTTP 503), 5 times now', 'It failed (HTTP 503), … times now'], ['Duty c357190b-2e6d-5cf5-a284-7d82a063164c is no longer there', 'Duty … is no longer there'], ['No answer came back (ECONNRESET)', 'No answer came back (ECONNRESET)'],
  ])('%s', (text, family) => expect(familyOf(text)).toBe(family));
});

describe('a cause', () => {
  it('of messages that cannot go is the partner and why, whatever case it is about', () => {
    const held = (id: string, lastWhy: string) => ofDuty(duty({ id, deliveryState: 'held', lastWhy }), nameOf);
    expect(sameCause(held('a', 'Case[0].start is missing'), held('b', 'Case[7].start is missing'))).toBe(true);
    expect(sameCause(held('a', 'Case[0].start is missing'), held('b', 'Case[0].end is missing'))).toBe(false);
    expect(held('a', 'Case[0].start is missing').cause).toMatchObject({ kind: 'duty', system: 'provider', what: 'Messages to the provider cannot go: Case.start is missing' });
  });

  it('says of a duty why there is no proof, before what to do', () => {
    const why = (more: Partial<WaitingDuty>): string => ofDuty(duty(more), nameOf).why;
    expect(why({ lastWhy: 'They took it, but have not answered what they made of it' })).toBe('They took it, but have not answered what they made of it. Telephone the monitoring provider');
    expect(why({})).toBe('It has not gone yet. Telephone the monitoring provider');
    expect(why({ deliveryState: 'held', lastWhy: 'The court code is missing' })).toBe('The message could not go: The court code is missing. Telephone the monitoring provider');
    expect(why({ deliveryState: null })).toBe('Telephone the monitoring provider');
  });
  it('tells held from refused from overdue', () => expect(new Set(['held', 'refused', 'waiting'].map(deliveryState => ofDuty(duty({ deliveryState, lastWhy: 'why' }), nameOf).cause.id)).size).toBe(3));

  it('of a doubt is the rules and the fields, and all that they could not decide of a subject is one', () => {
    const [one, ...more] = ofDoubts([doubt(), doubt({ field: 'defendants[1].gender' }), doubt({ subject: 's2', field: 'defendants[3].gender' }), doubt({ rules: ['NEW-115'] })]);
    expect(more).toHaveLength(2);
    expect(one).toMatchObject({ what: 'In doubt: gender of defendant 1, gender of defendant 2', source: 'libra-list-to-case|s1', verb: 'Find out', href: '/cases/01ZD1000426' });
    expect(more.map(other => other.cause.id === one?.cause.id)).toEqual([true, false]);
  });

  it('of a task is the rule and what it asks, without the sum and the court', () => {
    expect(sameCause(ofTask(task()), ofTask(task({ id: 't2', instruction: 'Ask how the money is to be paid (£60.00 at risk; the account waits)' })))).toBe(true);
    expect(sameCause(ofTask(task()), ofTask(task({ rule: 'NEW-870' })))).toBe(false);
    expect(ofTask(task({ instruction: 'Court B01LY01: Send the order' })).verb).toBe('Send');
  });

  it('of a mismatch is the field, or what a case is missing from', () => {
    const of = (more: Partial<WaitingMismatch> = {}) => ofMismatch(mismatch(more), nameOf);
    expect(sameCause(of(), of({ fingerprint: 'f2', field: 'defendants[4].dateOfBirth' }))).toBe(true);
    expect(of({ field: 'case', libra: null }).cause.what).toBe('Cases are missing from the libra');
    expect(sameCause(of({ field: 'case', libra: null }), of({ field: 'case', commonPlatform: null }))).toBe(false);
    expect(sameCause(of(), of({ compared: 'case' }))).toBe(false);
    expect(of({ compared: 'accounts', system: 'fines-accounts', account: '11111111A', field: 'total' })).toMatchObject({ cause: { system: 'fines-accounts', what: 'The fines-accounts and the common-platform differ: total' }, href: '/mismatches/f1' });
    expect(of({ dueAt: '2026-11-22T09:00:00.000Z' }).dueAt).toBe('2026-11-22T09:00:00.000Z');
  });

  it('of what cannot be read is the system and why, wherever it stood', () => {
    const receipt = (id: string, why: string) => ofReceipt({ id, severity: 'custody', system: 'libra', state: 'unreadable', why, place: 'line 3', receivedAt: NOW }, nameOf);
    expect(sameCause(receipt('a', 'It is not JSON: it ends at 17'), receipt('b', 'It is not JSON: it ends at 18'))).toBe(true);
    expect(receipt('a', 'It is not JSON')).toMatchObject({ what: 'A message from the libra cannot be read', why: 'It is not JSON, at line 3', verb: 'Replay', href: '/receipts/a' });
  });

  it('of a question is the two systems, whichever is named first', () => {
    const question = (systems: readonly [string, string]) => ofQuestion({ id: systems.join(), severity: 'record', reference: null, court: null, of: 'person', systems, evidence: ['The URN agrees'], askedWhy: null, at: NOW }, nameOf);
    expect(sameCause(question(['libra', 'common-platform']), question(['common-platform', 'libra']))).toBe(true);
  });

  it('of what a watch found leads to where it was found', () => {
    const lost = { fingerprint: 'f', watch: 'ledger' as const, what: 'lost', severity: 'tag' as const, whom: 'provider', why: 'why', reference: '01ZD1000326', court: null, receipt: 'r1', firstSeen: NOW };
    expect([lost, { ...lost, reference: null }, { ...lost, reference: null, receipt: null }].map(one => ofFinding(one, nameOf).href)).toEqual(['/cases/01ZD1000326', '/receipts/r1', '/partners']);
  });

  it('stays the same concern when its cause changes, so that who claimed it keeps it', () =>
    expect(ofDuty(duty({ lastWhy: 'a' }), nameOf).id).toBe(ofDuty(duty({ lastWhy: 'b', deliveryState: 'held' }), nameOf).id));
});

describe('what is asked for in an address', () => {
  it('is read, in any order, and written in one', () => {
    const filter = filterFrom({ age: '4-7', court: 'b01ly, C02XX b01ly', kind: 'duty', severity: 'tag', system: 'libra' });
    expect(queryOf(filter)).toBe('?kind=duty&system=libra&court=B01LY%2CC02XX&severity=tag&age=4-7');
    expect(filterFrom(Object.fromEntries(new URLSearchParams(queryOf(filter))))).toEqual(filter);
  });
  it('leaves out what it does not understand', () => expect(filterFrom({ age: '3', court: 'a;b', kind: ['duty'], severity: 'all' })).toEqual({ courts: [] }));
  it('counts age in days of the courts', () => {
    expect(['2026-11-21', '2026-11-20', '2026-11-18', '2026-11-14', '2026-11-07', '2026-11-06', '2026-11-25'].map(day => ageOf(day, '2026-11-21'))).toEqual(['today', 'yesterday', '2-3', '4-7', '8-14', '15', 'today']);
    expect([daysOf('2-3', '2026-11-21'), daysOf('15', '2026-11-21')]).toEqual([{ from: '2026-11-18', until: '2026-11-19' }, { until: '2026-11-06' }]);
  });
});
