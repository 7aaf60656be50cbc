import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'WA-051',
  title: 'Convicted, and no verdict recorded: the finding is guilty',
  why: 'A guilty plea leads to a conviction without a verdict, and the police record cannot be closed without a finding.',
  evidence: ['hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/OffenceDetails.java:34,138-146'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Common Platform records a verdict with every conviction',
  when: {
    'there is a conviction': ({ said }) => said.convictionDate !== undefined,
    'no verdict has a code': ({ said }) => said.verdict?.verdictType?.cjsVerdictCode === undefined,
  },
  sets: { finding: () => 'G' },
  examples: [
    { name: 'convicted on a plea', given: { said: matter({ convictionDate: '2024-05-01' }) }, expect: { sets: { finding: 'G' } } },
    { name: 'a verdict', given: { said: matter({ convictionDate: '2024-05-01', verdict: { verdictType: { cjsVerdictCode: 'A' } } }) }, expect: 'does not apply' },
    { name: 'neither', given: { said: matter() }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
