import { rowRule } from './mapping';

export default rowRule({
  id: 'WA-057',
  title: 'An appeal with the result ROPENED has the subject APPEAL ROPENED',
  why: 'The subject is built from the code and keeps its spelling. The fines office knows it so; right would be APPEAL REOPENED.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/application/NCESDecisionConstants.java:77'],
  owner: 'fines enforcement',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines office agrees to APPEAL REOPENED',
  when: { 'the result is that of an appeal itself': ({ said }) => said.applicationType === 'APPEAL' && said.applicationId !== undefined, 'its result is ROPENED': ({ said }) => said.resultCode === 'ROPENED' },
  sets: { outcome: () => ({ subject: 'APPEAL ROPENED', outcome: 'granted' }) },
  examples: [
    {
      name: 'an appeal', given: { said: { offenceId: 'o1', applicationId: 'a1', applicationType: 'APPEAL', resultCode: 'ROPENED' } },
      expect: { sets: { outcome: { subject: 'APPEAL ROPENED', outcome: 'granted' } } },
    },
    { name: 'a reopening', given: { said: { offenceId: 'o1', applicationId: 'a1', applicationType: 'REOPEN', resultCode: 'ROPENED' } }, expect: 'does not apply' },
    { name: 'an appeal allowed', given: { said: { offenceId: 'o1', applicationId: 'a1', applicationType: 'APPEAL', resultCode: 'AACA' } }, expect: 'does not apply' },
  ],
});
