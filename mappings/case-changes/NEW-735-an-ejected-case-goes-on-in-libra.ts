import { task } from '../../src/sdk';
import { changeRule, prosecutionCase, SYSTEM } from './mapping';

const ASK = 'Check that Libra has this case and that its open duties are seen to there: Common Platform has ejected it';

export default changeRule({
  id: 'NEW-735',
  title: 'An ejected case goes on in Libra',
  why: 'Common Platform will say no more of it, but what was promised to partners is still owed. So every open duty says where the case has gone, and later messages of the police follow it (TP-074). '
    + 'Common Platform\'s own call to the routing filter is only logged when it fails (WA-042), so a person looks too.',
  evidence: ['hmcts/cpp-context-progression: CaseApplicationEjectedEventProcessor.java:42-45,146-153', 'case model §1.2, §4.7'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it ejects a case': ({ said }) => 'removalReason' in said && said.prosecutionCaseId !== undefined },
  sets: {
    relations: ({ said }) => 'removalReason' in said && said.prosecutionCaseId !== undefined ? [{ do: 'eject', system: SYSTEM, one: prosecutionCase(said.prosecutionCaseId), why: said.removalReason }] : undefined,
  },
  then: () => [task('court', 'case-ejected', ASK)],
  examples: [
    {
      name: 'a case', given: { said: { _metadata: { id: 'e', name: 'public.progression.events.case-or-application-ejected' }, prosecutionCaseId: 'c1', removalReason: 'Legal' } },
      expect: { sets: { relations: [{ do: 'eject', system: 'common-platform', one: prosecutionCase('c1'), why: 'Legal' }] }, effects: [task('court', 'case-ejected', ASK)] },
    },
    { name: 'an application', given: { said: { _metadata: { id: 'e', name: 'public.progression.events.case-or-application-ejected' }, applicationId: 'a1', removalReason: 'Legal' } }, expect: 'does not apply' },
  ],
});
