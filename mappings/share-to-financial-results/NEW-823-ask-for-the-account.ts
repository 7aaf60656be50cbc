import { minutesAfter, tell } from '../../src/sdk';
import { tellRule, type AskedAccount, type Memory, type Money, type MoneyShare } from './mapping';

const OTHERWISE = 'Make the account by hand in the fines system, and enter its number here';

export default tellRule({
  id: 'NEW-823',
  title: 'The fines system is asked for the account within a day, and must answer with its number',
  why: 'Until there is an account nothing is collected, and notices about it wait for its number. In Common Platform a request that is refused, or never answered, is a line in a log. '
    + 'One day is ASSUMED, to be agreed with the fines system.',
  evidence: ['case model §3.5.5, §3.7', 'WA-058', 'one day: assumed'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  when: { 'an account was not asked for yet': ({ made, earlier }) => toAsk(made, earlier).length > 0 },
  then: ({ made, earlier }) => toAsk(made, earlier).map(({ sharedTime, account }) => tell({
    whom: 'fines-accounts', what: 'request for an account', about: account.requestId ?? '', message: { actionType: 'createAccount', body: account },
    dueAt: minutesAfter(sharedTime, 24 * 60), proof: 'answered', otherwise: OTHERWISE,
  })),
  examples: [
    { name: 'a day from the share', given: { said: share(), made: asking('r1') }, expect: { effects: [asked('r1')] } },
    {
      name: 'one was asked for, somebody else was told of another', given: { said: share(), made: asking('r0', 'r1'), earlier: { told: [{ whom: 'fines-accounts', message: { body: { requestId: 'r0' } } }, { whom: 'somebody', message: { body: { requestId: 'r1' } } }, { whom: 'fines-accounts', message: {} }] } },
      expect: { effects: [asked('r1')] },
    },
    { name: 'two at once', given: { said: share(), made: asking('r0', 'r1') }, expect: { effects: [asked('r0'), asked('r1')] } },
    { name: 'asked for before', given: { said: share(), made: asking('r1'), earlier: { told: [{ whom: 'fines-accounts', message: { body: { requestId: 'r1' } } }] } }, expect: 'does not apply' },
    { name: 'no account', given: { said: share(), made: {} }, expect: 'does not apply' },
  ],
});

function toAsk({ accounts = [] }: Money, { told = [] }: Memory): AskedAccount[] {
  const asked = told.filter(({ whom }) => whom === 'fines-accounts').map(({ message }) => requestIdOf(message));
  return accounts.filter(({ account }) => !asked.includes(account.requestId));
}
function requestIdOf(message: object): unknown {
  const body: unknown = Reflect.get(message, 'body');
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'requestId') : undefined;
}
function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
function asking(...ids: string[]): Money { return { accounts: ids.map(requestId => ({ sharedTime: '2026-06-01T15:00:00.000Z', account: { originator: 'Courts' as const, requestId } })) }; }
function asked(requestId: string) {
  return tell({ whom: 'fines-accounts', what: 'request for an account', about: requestId, message: { actionType: 'createAccount', body: { originator: 'Courts', requestId } }, dueAt: '2026-06-02T15:00:00.000Z', proof: 'answered', otherwise: OTHERWISE });
}
