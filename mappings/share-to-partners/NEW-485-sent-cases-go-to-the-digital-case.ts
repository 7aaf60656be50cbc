import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'NEW-485',
  title: 'A case that is sent or committed to the Crown Court goes to the digital case system',
  why: 'The Crown Court works from it. Only offences that are sent or committed qualify.',
  evidence: ['case model §3.9'],
  owner: 'digital case',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it was not moved from XHIBIT': ({ said }) => said.migratedFrom?.toUpperCase() !== 'XHIBIT',
    'an offence is sent or committed': ({ said }) => said.offences.some(({ judicialResults }) => (judicialResults ?? []).some(({ sentToCC, committedToCC }) => sentToCC === true || committedToCC === true)),
  },
  sets: { 'digitalCase.send': () => true },
  examples: [
    { name: 'sent', given: { said: said({ offences: [{ judicialResults: [{ sentToCC: true }] }] }) }, expect: { sets: { 'digitalCase.send': true } } },
    { name: 'from XHIBIT', given: { said: said({ migratedFrom: 'XHIBIT', offences: [{ judicialResults: [{ sentToCC: true }] }] }) }, expect: 'does not apply' },
    { name: 'kept', given: { said: said({ offences: [{ judicialResults: [{ sentToCC: false }] }] }) }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
