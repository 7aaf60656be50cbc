import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'MAP-205',
  title: 'The court for legal aid: five characters, and the area as a number',
  why: 'The location is the court without its room; the area is its second and third character without a leading zero.',
  evidence: [
    'ministryofjustice/laa-court-data-adaptor: app/models/hmcts_common_platform/court_centre.rb:37-49',
    'ministryofjustice/laa-court-data-adaptor: app/services/court_centre_code_lookup.rb:6-10',
  ],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the court has a code': ({ said }) => /^\w{5}/.test(said.courtCode ?? '') },
  sets: {
    'legalAid.courtLocation': ({ said }) => said.courtCode?.slice(0, 5),
    'legalAid.courtArea': ({ said }) => said.courtCode?.slice(1, 3).replace(/^0+/, ''),
  },
  examples: [
    { name: 'East London', given: { said: said({ courtCode: 'B01EF00' }) }, expect: { sets: { 'legalAid.courtLocation': 'B01EF', 'legalAid.courtArea': '1' } } },
    { name: 'no code', given: { said: said() }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
