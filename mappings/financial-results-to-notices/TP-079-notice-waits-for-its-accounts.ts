import { accountsKnown, allDrafts, leaveRule, noticeOf, type AccountAnswer, type Draft } from './mapping';

export default leaveRule({
  id: 'TP-079',
  title: 'A notice leaves when all its account numbers are known',
  why: 'A notice without the number of its account cannot be acted upon; one with only half of them would have the wrong account written off.',
  evidence: [
    'hmcts/cpp-context-results: …/domain/aggregate/HearingFinancialResultsAggregate.java:115-129,204-217,426-450',
    'hmcts/cpp-context-results: …/domain/aggregate/HearingFinancialResultGobAccountAggregate.java',
  ],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: { 'there are notices': ({ made }) => (made.drafts ?? []).length + (made.waiting ?? []).length > 0 },
  sets: {
    leaving: ({ made }) => allDrafts(made).filter(draft => accountsKnown(made, draft)).map(draft => noticeOf(made, draft)),
    waiting: ({ made }) => allDrafts(made).filter(draft => !accountsKnown(made, draft)),
  },
  examples: [
    {
      name: 'one leaves, one waits', given: { said: answer(), made: { items: [{ id: 'r1', hearingId: 'h1', rows: [], division: '77', answered: true }, { id: 'r2', hearingId: 'h2', rows: [] }], numbers: [{ id: 'r1', account: '123456789' }], waiting: [draft('r1'), draft('r2')] } },
      expect: { sets: { leaving: [{ subject: 'About r1', gobAccountNumber: '123456789', divisionCode: '77' }], waiting: [draft('r2')] } },
    },
    { name: 'no notice', given: { said: answer(), made: {} }, expect: 'does not apply' },
  ],
});

function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function draft(id: string): Draft { return { subject: `About ${id}`, says: { subject: `About ${id}` }, accounts: [id] }; }
