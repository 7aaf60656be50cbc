import { readRule, type PoliceShare } from './mapping';

export default readRule({
  id: 'MAP-114',
  title: 'A box hearing sits when it is shared',
  why: 'Nobody sat: the work was done on paper, and the day that counts is the one on which it was shared.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:666-668,687-689'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a box hearing': ({ said }) => said.isBoxHearing === true },
  sets: { sittings: ({ said }) => said.sittings.map(() => said.sharedTime) },
  examples: [
    { name: 'listed on the 1st, shared on the 3rd', given: { said: said({ isBoxHearing: true, sittings: ['2024-05-01T09:00:00Z'], sharedTime: '2024-05-03T09:00:00.000Z' }) }, expect: { sets: { sittings: ['2024-05-03T09:00:00.000Z'] } } },
    { name: 'in court', given: { said: said() }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
