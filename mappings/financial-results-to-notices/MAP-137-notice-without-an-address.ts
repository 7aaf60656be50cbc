import { task } from '../../src/sdk';
import { leaveRule, type AccountAnswer, type Draft } from './mapping';

export default leaveRule({
  id: 'MAP-137',
  title: 'A notice that has no address, or no division, is a task',
  why: 'Common Platform only records that the address was absent; nobody reads that record, and the fine stays as it was.',
  evidence: ['hmcts/cpp-context-results: …/event/processor/StagingEnforcementAcknowledgmentEventProcessor.java:128-312'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'there is a notice': ({ made }) => (made.drafts ?? []).length > 0,
    'the court has no address or no division': ({ made }) => (made.header?.ncesEmail ?? '') === '' || (made.header?.accountDivisionCode ?? '') === '',
  },
  then: ({ made }) => [task('fines enforcement', 'no-address-for-notice', `Find the address and the division of the fines office for ${made.drafts?.length ?? 0} notice(s), and send them`)],
  examples: [
    {
      name: 'no division', given: { said: answer(), made: { header: { masterDefendantId: 'd1', ncesEmail: 'fines@example.test' }, drafts: [draft()] } },
      expect: { effects: [task('fines enforcement', 'no-address-for-notice', 'Find the address and the division of the fines office for 1 notice(s), and send them')] },
    },
    {
      name: 'both are there', given: { said: answer(), made: { header: { masterDefendantId: 'd1', ncesEmail: 'fines@example.test', accountDivisionCode: '77' }, drafts: [draft()] } },
      expect: 'does not apply',
    },
    { name: 'no notice', given: { said: answer(), made: {} }, expect: 'does not apply' },
  ],
});

function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function draft(): Draft { return { subject: 'A notice', says: {}, accounts: [] }; }
