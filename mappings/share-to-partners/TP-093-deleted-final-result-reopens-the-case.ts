import { caseRule, noLongerConcluded, type PartnerShare } from './mapping';

export default caseRule({
  id: 'TP-093',
  title: 'A final result that is taken back opens its offence and the case again',
  why: 'Legal aid, retention and others were told that it was over. Offences that did not change stay concluded.',
  evidence: ['hmcts/cpp-context-progression: openspec/changes/archive/2026-05-19-chd-2474-amendment-proceedings-concluded-reset/proposal.md:1'],
  owner: 'partners',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Partners read the state of an offence from Common Platform itself',
  when: { 'an offence is no longer concluded': ({ said, made, earlier }) => noLongerConcluded(said, earlier.made.concluded, made.concluded).length > 0 },
  sets: {
    reopened: ({ said, made, earlier }) => noLongerConcluded(said, earlier.made.concluded, made.concluded),
    caseStatus: () => 'ACTIVE',
  },
  examples: [
    { name: 'the first of two is taken back', given: reshare(['o2']), expect: { sets: { reopened: ['o1'], caseStatus: 'ACTIVE' } } },
    { name: 'nothing changed', given: reshare(['o1', 'o2']), expect: 'does not apply' },
  ],
});

function reshare(now: readonly string[]) {
  const ended = (offenceId: string) => ({ offenceId, hearingId: 'h1', hearingDay: '2024-05-03', on: '2024-05-03' });
  return { said: said({ caseStatus: 'INACTIVE' }), made: { concluded: now.map(ended) }, earlier: { made: { concluded: ['o1', 'o2'].map(ended) } } };
}
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
