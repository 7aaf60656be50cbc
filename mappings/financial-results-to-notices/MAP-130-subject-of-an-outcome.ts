import { outcomeOf } from '../code-tables/fines-application-subjects';
import { rowRule } from './mapping';

export default rowRule({
  id: 'MAP-130',
  title: 'The outcome of an application has a subject by its kind and its result',
  why: 'The fines office sorts its post by the subject: what was granted sets a fine aside, what was denied lets it stand.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/application/NCESDecisionConstants.java:19'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the result is that of an application itself': ({ said }) => said.applicationId !== undefined,
    'it is an outcome of that kind of application': ({ said }) => outcomeOf(said.applicationType, said.resultCode) !== undefined,
  },
  sets: { outcome: ({ said }) => outcomeOf(said.applicationType, said.resultCode) },
  examples: [
    {
      name: 'an appeal with the sentence varied', given: { said: { offenceId: 'o1', applicationId: 'a1', applicationType: 'APPEAL', resultCode: 'ASV' } },
      expect: { sets: { outcome: { subject: 'APPEAL DISMISSED SENTENCE VARIED', outcome: 'denied' } } },
    },
    { name: 'a fine made on it', given: { said: { offenceId: 'o1', applicationId: 'a1', applicationType: 'APPEAL', resultCode: 'FO' } }, expect: 'does not apply' },
    { name: 'the charge dismissed, not the application', given: { said: { offenceId: 'o1', applicationType: 'REOPEN', resultCode: 'DISM' } }, expect: 'does not apply' },
  ],
});
