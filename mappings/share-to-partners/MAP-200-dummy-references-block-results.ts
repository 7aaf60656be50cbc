import { partnerRule, isDummyReference, referencesOf, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'MAP-200',
  title: 'A dummy reference on any offence keeps the defendant\'s results from legal aid',
  why: 'A and Z stand for "linked before there was a number" and "unlinked": neither may reach MAAT.',
  evidence: [
    'ministryofjustice/laa-court-data-adaptor: app/services/hearings_creator.rb:21-23',
    'ministryofjustice/laa-court-data-adaptor: app/models/laa_reference.rb:29-33',
  ],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'one of the references is a dummy': ({ said }) => referencesOf(said).some(isDummyReference) },
  sets: { 'legalAid.send': () => false },
  examples: [
    { name: 'unlinked', given: { said: referring('Z10000002') }, expect: { sets: { 'legalAid.send': false } } },
    { name: 'a number', given: { said: referring('1234567') }, expect: 'does not apply' },
  ],
});

function referring(applicationReference: string): PartnerShare { return said({ offences: [{}, { laaApplnReference: { applicationReference } }] }); }
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
