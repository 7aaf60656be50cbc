import { changeRule, prosecutionCase, SYSTEM } from './mapping';

export default changeRule({
  id: 'NEW-733',
  title: 'Linked and merged cases are followed as one',
  why: 'Linked cases are heard and resulted together, and merged ones have become one. What mappings keep under either follows, where the mapping allows it.',
  evidence: ['hmcts/cpp-context-progression: public-publications-descriptor.yaml (case-linked); its fields are assumed'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is such an action': ({ said }) => 'linkActionType' in said && ['LINK', 'MERGE'].includes(said.linkActionType) },
  sets: {
    relations: ({ said }) => 'cases' in said ? said.cases.flatMap(({ caseId, linkedToCases }) => linkedToCases.map(other =>
      ({ do: 'join' as const, system: SYSTEM, a: prosecutionCase(caseId), b: prosecutionCase(other.caseId), why: 'Common Platform linked these cases' }))) : undefined,
  },
  examples: [
    {
      name: 'two with one', given: { said: { _metadata: { id: 'e', name: 'public.progression.case-linked' }, linkActionType: 'LINK', cases: [{ caseId: 'c1', linkedToCases: [{ caseId: 'c2' }, { caseId: 'c3' }] }] } },
      expect: { sets: { relations: [
        { do: 'join', system: 'common-platform', a: prosecutionCase('c1'), b: prosecutionCase('c2'), why: 'Common Platform linked these cases' },
        { do: 'join', system: 'common-platform', a: prosecutionCase('c1'), b: prosecutionCase('c3'), why: 'Common Platform linked these cases' },
      ] } },
    },
    { name: 'the other way', given: { said: { _metadata: { id: 'e', name: 'public.progression.case-linked' }, linkActionType: 'UNLINK', cases: [{ caseId: 'c1', linkedToCases: [{ caseId: 'c2' }] }] } }, expect: 'does not apply' },
  ],
});
