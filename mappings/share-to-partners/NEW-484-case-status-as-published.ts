import { caseRule, noLongerConcluded, type PartnerShare } from './mapping';

export default caseRule({
  id: 'NEW-484',
  title: 'Otherwise the case has the status that is published',
  why: 'A share that takes nothing back changes nothing about the case.',
  evidence: ['case model §4.7'],
  owner: 'partners',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'no offence is opened again': ({ said, made, earlier }) => noLongerConcluded(said, earlier.made.concluded, made.concluded).length === 0 },
  sets: { caseStatus: ({ said }) => said.caseStatus },
  examples: [
    { name: 'nothing changed', given: reshare(['o1', 'o2']), expect: { sets: { caseStatus: 'INACTIVE' } } },
    { name: 'one is taken back', given: reshare(['o2']), expect: 'does not apply' },
  ],
});

function reshare(now: readonly string[]) {
  const ended = (offenceId: string) => ({ offenceId, hearingId: 'h1', hearingDay: '2024-05-03', on: '2024-05-03' });
  return { said: said({ caseStatus: 'INACTIVE' }), made: { concluded: now.map(ended) }, earlier: { made: { concluded: ['o1', 'o2'].map(ended) } } };
}
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
