import { minutesAfter, tell } from '../../src/sdk';
import { dayOfDebt, earlierDebts, tellRule, type Debt, type Memory, type Money, type MoneyShare } from './mapping';

const OTHERWISE = 'Make the account by hand in the fines system, and enter its number here';

export default tellRule({
  id: 'TP-110',
  title: 'The fines system makes the account first: it is asked within a day, and nothing counts as done until it answers with the number',
  why: 'Until there is an account nothing is collected, and notices about it wait for its number. In Common Platform a request that is refused, or never answered, is a line in a log; between Opal and the legacy system it stays pending. '
    + 'A request that waited for what was missing gives way to the next one of its hearing day. One day is ASSUMED, to be agreed with the fines system.',
  evidence: ['hmcts/opal-fines-service: src/main/java/uk/gov/hmcts/opal/service/legacy/LegacyDraftAccountPublish.java:40-98 (LEGACY_PENDING until it answers; a number: PUBLISHED; an error: PUBLISHING_FAILED)', 'case model §3.5.5, §3.7', 'WA-058', 'one day: assumed'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
  staffMinutes: 15,
  when: {
    'these results ask for an account': ({ made }) => made.account?.requestId !== undefined,
    'it was not asked for before': ({ made, earlier }) => !(earlier.told ?? []).some(({ whom, message }) => whom === 'fines-accounts' && requestIdOf(message) === made.account?.requestId),
  },
  then: ({ said, made, earlier }) => [tell({
    whom: 'fines-accounts', what: 'request for an account', about: waitedFor(said, earlier) ?? made.account?.requestId ?? '', message: { actionType: 'createAccount', body: { ...made.account } },
    dueAt: minutesAfter(said.sharedTime, 24 * 60), proof: 'answered', otherwise: OTHERWISE,
  })],
  examples: [
    { name: 'a day from the share', given: { said: share(), made: asking() }, expect: { effects: [asked()] } },
    {
      name: 'another was asked for, and somebody else was told of this one', given: { said: share(), made: asking(), earlier: { told: [{ whom: 'fines-accounts', message: { body: { requestId: 'r0' } } }, { whom: 'somebody', message: { body: { requestId: 'r1' } } }, { whom: 'fines-accounts', message: {} }] } },
      expect: { effects: [asked()] },
    },
    {
      name: 'in place of one that waited', given: { said: share(), made: asking(), earlier: { made: { debts: [{ ...debt('h2|2026-06-01'), asksUnder: 'r9' }, { ...debt('h1|2026-06-01'), asksUnder: 'r0' }] } } },
      expect: { effects: [{ ...asked(), about: 'r0' }] },
    },
    { name: 'asked for before', given: { said: share(), made: asking(), earlier: { told: [{ whom: 'fines-accounts', message: { body: { requestId: 'r1' } } }] } }, expect: 'does not apply' },
    { name: 'no account', given: { said: share(), made: {} }, expect: 'does not apply' },
  ],
});

/** What the request of this hearing day that still waits is about. */
function waitedFor(said: MoneyShare, earlier: Partial<Memory>): string | undefined { return earlierDebts(earlier).find(({ day }) => day === dayOfDebt(said))?.asksUnder; }
function debt(day: string): Debt { return { day, hearingDay: '2026-06-01', pence: 0, gaps: [] }; }
function requestIdOf(message: object): unknown {
  const body: unknown = Reflect.get(message, 'body');
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'requestId') : undefined;
}
function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
function asking(): Money { return { account: { originator: 'Courts', requestId: 'r1' } }; }
function asked() {
  return tell({ whom: 'fines-accounts', what: 'request for an account', about: 'r1', message: { actionType: 'createAccount', body: { originator: 'Courts', requestId: 'r1' } }, dueAt: '2026-06-02T15:00:00.000Z', proof: 'answered', otherwise: OTHERWISE });
}
