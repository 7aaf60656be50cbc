import { task } from '../../src/sdk';
import { keepRule, type AccountAnswer } from './mapping';

export default keepRule({
  id: 'WA-058',
  title: 'A request for an account that the fines system refused is a task',
  why: 'Common Platform only logs the error: the notices that wait for the number never leave. Right is that a person makes the account and '
    + 'enters its number.',
  evidence: ['hmcts/cpp-context-results: …/event/processor/StagingEnforcementAcknowledgmentEventProcessor.java:94-110'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines system refuses no request that Common Platform can make',
  when: { 'the fines system answered with an error': ({ said }) => said.kind === 'account-answer' && said.errorCode !== undefined },
  then: ({ said }) => [task('fines enforcement', 'account-refused', `The fines system refused an account (${said.kind === 'account-answer' ? said.errorCode : ''}). Make it by hand, enter its number, and the notices that wait for it will leave`)],
  examples: [
    {
      name: 'an error', given: { said: answer({ errorCode: 'E12' }) },
      expect: { effects: [task('fines enforcement', 'account-refused', 'The fines system refused an account (E12). Make it by hand, enter its number, and the notices that wait for it will leave')] },
    },
    { name: 'a number', given: { said: answer() }, expect: 'does not apply' },
  ],
});

function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
