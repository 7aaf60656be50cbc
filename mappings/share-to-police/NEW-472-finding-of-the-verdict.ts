import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'NEW-472',
  title: 'The finding is the verdict\'s own code',
  why: 'Common Platform and the police share these letters.',
  evidence: ['hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/OffenceDetails.java:138-146'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the verdict has a code': ({ said }) => said.verdict?.verdictType?.cjsVerdictCode !== undefined },
  sets: { finding: ({ said }) => said.verdict?.verdictType?.cjsVerdictCode },
  examples: [
    { name: 'not guilty', given: { said: matter({ verdict: { verdictType: { cjsVerdictCode: 'N' } } }) }, expect: { sets: { finding: 'N' } } },
    { name: 'no verdict', given: { said: matter() }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
