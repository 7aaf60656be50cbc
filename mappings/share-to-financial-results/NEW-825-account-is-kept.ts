import { add } from '../../src/sdk';
import { keepRule, type MoneyShare } from './mapping';

export default keepRule({
  id: 'NEW-825',
  title: 'The account that a share asks for is kept with those before it',
  why: 'What is in doubt is left out of it, but that it is asked for is not: the duty opens, and its clock runs.',
  evidence: ['ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an account is asked for': ({ made }) => made.account?.requestId !== undefined },
  then: ({ said, made }) => [add('accounts', { sharedTime: said.sharedTime, account: { ...made.account } })],
  examples: [
    { name: 'a fine', given: { said: share(), made: { account: { requestId: 'r1', originator: 'Courts' } } }, expect: { effects: [add('accounts', { sharedTime: '2026-06-01T15:00:00.000Z', account: { requestId: 'r1', originator: 'Courts' } })] } },
    { name: 'no money', given: { said: share(), made: {} }, expect: 'does not apply' },
  ],
});

function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
