import { changeRule, defendant, SYSTEM } from './mapping';

export default changeRule({
  id: 'NEW-732',
  title: 'An unmatched defendant stands alone again',
  why: 'Unmatching sets the master defendant id back to the defendant\'s own, and does not say whom they were matched with: every match that Common Platform had made of them ends. What a person decided stays.',
  evidence: ['hmcts/cpp-context-progression: CaseAggregate.java:2746-2762', 'case model §4.7'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it unmatches': ({ said }) => said._metadata.name === 'public.progression.defendant-unmatched' },
  sets: {
    relations: ({ said }) => 'defendantId' in said ? [{ do: 'alone', system: SYSTEM, one: defendant(said.defendantId, said.prosecutionCaseId), why: 'Common Platform unmatched this defendant' }] : undefined,
  },
  examples: [
    {
      name: 'unmatched', given: { said: { _metadata: { id: 'e', name: 'public.progression.defendant-unmatched' }, defendantId: 'd2', prosecutionCaseId: 'c1' } },
      expect: { sets: { relations: [{ do: 'alone', system: 'common-platform', one: defendant('d2', 'c1'), why: 'Common Platform unmatched this defendant' }] } },
    },
    { name: 'matched', given: { said: { _metadata: { id: 'e', name: 'public.progression.defendant-matched' }, defendantId: 'd2', masterDefendantId: 'd1' } }, expect: 'does not apply' },
  ],
});
