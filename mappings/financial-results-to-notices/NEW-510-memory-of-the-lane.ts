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
    header: ({ earlier }) => earlier.made.header, items: ({ earlier }) => earlier.made.items, numbers: ({ earlier }) => earlier.made.numbers, caseRows: ({ earlier }) => earlier.made.caseRows,
    applications: ({ earlier }) => earlier.made.applications, reported: ({ earlier }) => earlier.made.reported, waiting: ({ earlier }) => earlier.made.waiting, migratedTold: ({ earlier }) => earlier.made.migratedTold,
    left: ({ earlier }) => leftBefore(earlier.made),
  },
  examples: [
    { name: 'a second request', given: { said: answer(), earlier: { made: { ...kept(), left: ['n1'], leaving: [{ notificationId: 'n2' }] } } }, expect: { sets: { ...kept(), left: ['n1', 'n2'] } } },
    { name: 'the first', given: { said: answer() }, expect: 'does not apply' },
  ],
});

function leftBefore({ left = [], leaving = [] }: Fines): string[] { return [...left, ...leaving.map(one => String(one['notificationId']))]; }
function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function kept(): Fines {
  return { header: { masterDefendantId: 'd1' }, items: [], numbers: [{ id: 'r1', account: '123456789' }], caseRows: [], applications: [], reported: [{ applicationId: 'a1', as: 'final' }], waiting: [], migratedTold: [{ caseId: 'c1' }] };
}
