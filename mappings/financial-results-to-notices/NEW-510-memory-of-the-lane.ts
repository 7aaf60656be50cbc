import { rememberRule, type AccountAnswer, type Fines } from './mapping';

export default rememberRule({
  id: 'NEW-510',
  title: 'What earlier requests came to is remembered',
  why: 'A notice compares what is said now with what was said before, and names accounts that came later.',
  evidence: ['case model notes §3.5.4: previous results and the history of accounts'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'something was said before': ({ earlier }) => earlier.made !== undefined },
  sets: {
    header: ({ earlier }) => earlier.made.header, items: ({ earlier }) => earlier.made.items, caseRows: ({ earlier }) => earlier.made.caseRows,
    applications: ({ earlier }) => earlier.made.applications, reported: ({ earlier }) => earlier.made.reported, waiting: ({ earlier }) => earlier.made.waiting, migratedTold: ({ earlier }) => earlier.made.migratedTold,
  },
  examples: [
    { name: 'a second request', given: { said: answer(), earlier: { made: { ...kept(), leaving: [{ subject: 'told already' }] } } }, expect: { sets: kept() } },
    { name: 'the first', given: { said: answer() }, expect: 'does not apply' },
  ],
});

function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function kept(): Fines {
  return { header: { masterDefendantId: 'd1' }, items: [], caseRows: [], applications: [], reported: [{ applicationId: 'a1', as: 'final' }], waiting: [], migratedTold: [{ caseId: 'c1' }] };
}
