import { decideRule, type BailShare } from './mapping';

export default decideRule({
  id: 'WA-063',
  title: 'A next hearing releases nobody: the status before it stays',
  why: 'A next hearing carries the status "not applicable". Taken at its word it would set free whoever is remanded, so where all results '
    + 'say so and one of them is a next hearing, this day decides nothing.',
  evidence: ['hmcts/cpp-context-hearing: hearing-event/hearing-event-processor/src/main/java/uk/gov/moj/cpp/hearing/event/delegates/helpers/BailStatusHelper.java:129-143'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'A next-hearing result carries no status of its own in Common Platform',
  exceptionTo: 'MAP-142',
  leavesOut: ['decided'],
  when: {
    'every status is "not applicable"': ({ made }) => (made.results ?? []).every(({ status }) => status === undefined || status === 'A'),
    'one of the results is a next hearing': ({ made }) => (made.results ?? []).some(({ isNextHearing }) => isNextHearing === true),
  },
  examples: [
    { name: 'a next hearing, and another result', given: { said: said(), made: { results: [{ status: 'A', isNextHearing: true }, { status: 'A' }] } }, expect: {} },
    { name: 'custody beside it', given: { said: said(), made: { results: [{ status: 'A', isNextHearing: true }, { status: 'C' }] } }, expect: 'does not apply' },
    { name: 'without a next hearing', given: { said: said(), made: { results: [{ status: 'A' }] } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<BailShare> = {}): BailShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
}
