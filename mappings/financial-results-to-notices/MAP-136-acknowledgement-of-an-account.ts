import { inDoubt } from '../../src/sdk';
import { keepRule, type AccountAnswer } from './mapping';

export default keepRule({
  id: 'MAP-136',
  title: 'The number of an account is taken from the answers of the courts and of the automated track',
  why: 'Other users of the fines system get answers too, and a number without the id of its request belongs to nobody.',
  evidence: ['hmcts/cpp-context-results: …/event/processor/StagingEnforcementAcknowledgmentEventProcessor.java:88-107'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'an account number was given': ({ said }) => said.kind === 'account-answer' && said.accountNumber !== undefined,
    'it answers Courts or ATCM': ({ said }) => said.kind === 'account-answer' && ['courts', 'atcm'].includes(said.originator?.toLowerCase() ?? ''),
  },
  sets: { items: ({ said, made }) => {
    if (said.kind !== 'account-answer') return undefined;
    if (said.accountCorrelationId === undefined) return inDoubt('An account number came without the id of its request');
    return (made.items ?? []).map(item => item.id === said.accountCorrelationId ? { ...item, ...(said.accountNumber !== undefined && { account: said.accountNumber }) } : item);
  } },
  examples: [
    {
      name: 'for the courts, in any case', given: { said: answer({ originator: 'courts' }), made: { items: [{ id: 'r1', hearingId: 'h1', rows: [] }] } },
      expect: { sets: { items: [{ id: 'r1', hearingId: 'h1', rows: [], account: '123456789' }] } },
    },
    { name: 'of no request', given: { said: nobodys(), made: {} }, expect: { sets: { items: inDoubt('An account number came without the id of its request') } } },
    { name: 'for somebody else', given: { said: answer({ originator: 'SJP' }), made: {} }, expect: 'does not apply' },
    { name: 'an error', given: { said: refusal(), made: {} }, expect: 'does not apply' },
  ],
});

function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function nobodys(): AccountAnswer { return { kind: 'account-answer', offenceResults: [], originator: 'ATCM', accountNumber: '123456789' }; }
function refusal(): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', errorCode: 'E12' };
}
