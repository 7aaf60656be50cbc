import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'WA-103',
  title: 'An application without offences is told to legal aid as one offence',
  why: 'MAAT knows no application: its type stands in place of an offence, with the day on which it was received.',
  evidence: [
    'ministryofjustice/laa-court-data-adaptor: app/models/maat_api/court_application.rb:70-94',
    'ministryofjustice/laa-court-data-adaptor: app/models/hmcts_common_platform/subject_summary.rb:88-101',
  ],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'MAAT takes applications',
  when: {
    'it is an application': ({ said }) => said.application?.id !== undefined,
    'it brings no offences along': ({ said }) => said.offences.length === 0,
  },
  sets: {
    'legalAid.applicationOffence': ({ said: { application } }) => ({
      id: application?.id ?? '',
      ...(application?.type?.code !== undefined && { code: application.type.code }), ...(application?.type?.type !== undefined && { title: application.type.type }),
      ...(application?.type?.categoryCode !== undefined && { category: application.type.categoryCode }), ...(application?.applicationReceivedDate !== undefined && { date: application.applicationReceivedDate }),
    }),
  },
  examples: [
    { name: 'a breach', given: { said: said({ application: { id: 'a1', type: { code: 'CJ03510', type: 'Breach of a community order' } } }) }, expect: { sets: { 'legalAid.applicationOffence': { id: 'a1', code: 'CJ03510', title: 'Breach of a community order' } } } },
    { name: 'a case', given: { said: said() }, expect: 'does not apply' },
    { name: 'with offences', given: { said: said({ application: { id: 'a1' }, offences: [{}] }) }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
