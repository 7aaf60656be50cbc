import { changeRule, prosecutionCase, SYSTEM } from './mapping';

export default changeRule({
  id: 'NEW-734',
  title: 'Unlinked and split cases part again',
  why: 'Each goes on with what was its own.',
  evidence: ['hmcts/cpp-context-progression: public-publications-descriptor.yaml (case-linked); its fields are assumed'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is such an action': ({ said }) => 'linkActionType' in said && ['UNLINK', 'SPLIT'].includes(said.linkActionType) },
  sets: {
    relations: ({ said }) => 'cases' in said ? said.cases.flatMap(({ caseId, linkedToCases }) => linkedToCases.map(other =>
      ({ do: 'separate' as const, system: SYSTEM, a: prosecutionCase(caseId), b: prosecutionCase(other.caseId), why: 'Common Platform unlinked these cases' }))) : undefined,
  },
  examples: [
    {
      name: 'two with one', given: { said: { _metadata: { id: 'e', name: 'public.progression.case-linked' }, linkActionType: 'SPLIT', cases: [{ caseId: 'c1', linkedToCases: [{ caseId: 'c2' }, { caseId: 'c3' }] }] } },
      expect: { sets: { relations: [
        { do: 'separate', system: 'common-platform', a: prosecutionCase('c1'), b: prosecutionCase('c2'), why: 'Common Platform unlinked these cases' },
        { do: 'separate', system: 'common-platform', a: prosecutionCase('c1'), b: prosecutionCase('c3'), why: 'Common Platform unlinked these cases' },
      ] } },
    },
    { name: 'the other way', given: { said: { _metadata: { id: 'e', name: 'public.progression.case-linked' }, linkActionType: 'LINK', cases: [{ caseId: 'c1', linkedToCases: [{ caseId: 'c2' }] }] } }, expect: 'does not apply' },
  ],
});
