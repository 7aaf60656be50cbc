import { task } from '../../src/sdk';
import { tellRule, type Money, type MoneyShare } from './mapping';

export default tellRule({
  id: 'NEW-880',
  title: 'Money that differs under an id that was asked for already is for a person',
  why: 'The fines system processes no second request under one id, so what differs would reach nobody: the account stands as it was first asked for. It comes about where a person lets a second share of one moment hold.',
  evidence: ['case model §3.7: a duplicate requestId is not processed'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  doneWhenSame: 'accounts',
  when: { 'another account was asked for under this id': ({ made, earlier }) => (earlier.told ?? []).some(({ whom, message }) => whom === 'fines-accounts' && isOther(message, made.account)) },
  then: () => [task('fines enforcement', 'request-changed', 'The account of this person was asked for with other money than the court now says. Compare the account with the results in Common Platform, and change it by hand')],
  examples: [
    { name: 'another amount', given: { said: share(), made: asking('80.00'), earlier: told(asking('100.00')) }, expect: { effects: [asked()] } },
    { name: 'the same', given: { said: share(), made: asking('80.00'), earlier: told(asking('80.00')) }, expect: 'does not apply' },
    { name: 'under another id', given: { said: share(), made: asking('80.00'), earlier: told({ account: { ...asking('100.00').account, requestId: 'r0' } }) }, expect: 'does not apply' },
    { name: 'told to somebody else', given: { said: share(), made: asking('80.00'), earlier: told(asking('100.00'), 'somebody') }, expect: 'does not apply' },
    { name: 'told without a body', given: { said: share(), made: asking('80.00'), earlier: { told: [{ whom: 'fines-accounts', message: {} }] } }, expect: 'does not apply' },
    { name: 'no account', given: { said: share(), made: {}, earlier: told(asking('100.00')) }, expect: 'does not apply' },
    { name: 'nothing told', given: { said: share(), made: asking('80.00') }, expect: 'does not apply' },
  ],
});

function isOther(message: object, account: Money['account']): boolean {
  const body: unknown = Reflect.get(message, 'body');
  if (typeof body !== 'object' || body === null || account?.requestId === undefined || Reflect.get(body, 'requestId') !== account.requestId) return false;
  return JSON.stringify(Reflect.get(body, 'imposition')) !== JSON.stringify(account.imposition);
}
function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
function asking(impositionAmount: string): Money { return { account: { requestId: 'r1', imposition: [{ offenceCode: 'TH68010', impositionResultCode: 'FO', impositionAmount }] } }; }
function told({ account = {} }: Money, whom = 'fines-accounts') { return { told: [{ whom, message: { actionType: 'createAccount', body: account } }] }; }
function asked() { return task('fines enforcement', 'request-changed', 'The account of this person was asked for with other money than the court now says. Compare the account with the results in Common Platform, and change it by hand'); }
