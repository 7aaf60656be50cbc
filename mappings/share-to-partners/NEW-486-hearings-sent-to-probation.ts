import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'NEW-486',
  title: 'Every other hearing is told to probation',
  why: 'Probation prepares reports from it; whether it arrived is a duty of its own (WA-070: Common Platform does not look).',
  evidence: ['case model §3.12'],
  owner: 'probation',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an adult stood before the court': ({ said }) => said.isBoxHearing !== true && !said.onlyYouths },
  sets: { 'probation.send': () => true },
  examples: [
    { name: 'one adult', given: { said: said() }, expect: { sets: { 'probation.send': true } } },
    { name: 'all youths', given: { said: said({ onlyYouths: true }) }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
