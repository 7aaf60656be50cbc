import { task } from '../../src/sdk';
import { changeRule } from './mapping';

const ASK = 'Find out what is still owed about the application that Common Platform has ejected: its case stays';

export default changeRule({
  id: 'NEW-736',
  title: 'An ejected application is for a person',
  why: 'The case of the application stays in Common Platform, so no lane goes anywhere; but what partners were told of the application may have to be taken back.',
  evidence: ['hmcts/cpp-context-progression: CaseApplicationEjectedEventProcessor.java', 'case model §4.7 (HearingApplicationEjected)'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it ejects an application': ({ said }) => 'removalReason' in said && said.prosecutionCaseId === undefined },
  then: () => [task('court', 'application-ejected', ASK)],
  examples: [
    { name: 'an application', given: { said: { _metadata: { id: 'e', name: 'public.progression.events.case-or-application-ejected' }, applicationId: 'a1', removalReason: 'Legal' } }, expect: { effects: [task('court', 'application-ejected', ASK)] } },
    { name: 'a case', given: { said: { _metadata: { id: 'e', name: 'public.progression.events.case-or-application-ejected' }, prosecutionCaseId: 'c1', removalReason: 'Legal' } }, expect: 'does not apply' },
  ],
});
