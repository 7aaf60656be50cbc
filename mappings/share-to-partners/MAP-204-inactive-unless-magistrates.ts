import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'MAP-204',
  title: 'Legal aid reads a case as inactive unless a magistrates\' court hears it',
  why: 'MAAT knows N and Y only; an application is always Y.',
  evidence: [
    'ministryofjustice/laa-court-data-adaptor: app/models/maat_api/prosecution_case.rb:40-42',
    'ministryofjustice/laa-court-data-adaptor: app/models/maat_api/court_application.rb:41-43',
  ],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { 'legalAid.inactive': ({ said }) => said.application === undefined && said.jurisdiction === 'MAGISTRATES' ? 'N' : 'Y' },
  examples: [
    { name: 'the Crown Court', given: { said: said({ jurisdiction: 'CROWN' }) }, expect: { sets: { 'legalAid.inactive': 'Y' } } },
    { name: 'a magistrates\' court', given: { said: said() }, expect: { sets: { 'legalAid.inactive': 'N' } } },
    { name: 'an application', given: { said: said({ application: {} }) }, expect: { sets: { 'legalAid.inactive': 'Y' } } },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
