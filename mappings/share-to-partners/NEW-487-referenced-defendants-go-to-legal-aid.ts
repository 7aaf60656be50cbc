import { partnerRule, isDummyReference, referencesOf, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'NEW-487',
  title: 'A defendant with a legal aid reference is told to legal aid',
  why: 'One message for each such defendant. Legal aid itself trusts its own link before this reference (WA-102), so it may still leave '
    + 'the message out.',
  evidence: [
    'case model §3.11',
    'ministryofjustice/laa-court-data-adaptor: app/services/hearings_creator.rb:18-71',
  ],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'there is a reference': ({ said }) => referencesOf(said).length > 0,
    'none is a dummy': ({ said }) => !referencesOf(said).some(isDummyReference),
  },
  sets: { 'legalAid.send': () => true },
  examples: [
    { name: 'a number', given: { said: referring('1234567') }, expect: { sets: { 'legalAid.send': true } } },
    { name: 'unlinked', given: { said: referring('Z10000002') }, expect: 'does not apply' },
    { name: 'none', given: { said: said() }, expect: 'does not apply' },
  ],
});

function referring(applicationReference: string): PartnerShare { return said({ offences: [{}, { laaApplnReference: { applicationReference } }] }); }
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
