import { changeRule, defendant, SYSTEM } from './mapping';

export default changeRule({
  id: 'NEW-731',
  title: 'Matched defendants are one person',
  why: 'A matched defendant takes the master defendant id of another, who bears it as an id of their own. It is Common Platform\'s own word, so it needs no score; what is kept under either follows.',
  evidence: ['hmcts/cpp-context-progression: CaseAggregate.java:2734-2760', 'case model §2 (masterDefendantId), §4.7'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it names a master defendant': ({ said }) => 'masterDefendantId' in said,
    'who is somebody else': ({ said }) => !('masterDefendantId' in said) || said.masterDefendantId !== said.defendantId,
  },
  sets: {
    relations: ({ said }) => 'masterDefendantId' in said
      ? [{ do: 'join', system: SYSTEM, a: defendant(said.defendantId, said.prosecutionCaseId), b: defendant(said.masterDefendantId), why: 'Common Platform matched these defendants' }] : undefined,
  },
  examples: [
    {
      name: 'matched', given: { said: { _metadata: { id: 'e', name: 'public.progression.defendant-matched' }, defendantId: 'd2', masterDefendantId: 'd1', prosecutionCaseId: 'c1' } },
      expect: { sets: { relations: [{ do: 'join', system: 'common-platform', a: defendant('d2', 'c1'), b: defendant('d1'), why: 'Common Platform matched these defendants' }] } },
    },
    { name: 'with nobody but themselves', given: { said: { _metadata: { id: 'e', name: 'public.progression.defendant-matched' }, defendantId: 'd1', masterDefendantId: 'd1' } }, expect: 'does not apply' },
    { name: 'unmatched', given: { said: { _metadata: { id: 'e', name: 'public.progression.defendant-unmatched' }, defendantId: 'd2' } }, expect: 'does not apply' },
  ],
});
