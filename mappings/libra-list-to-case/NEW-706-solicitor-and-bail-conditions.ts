import { defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-706',
  title: 'Solicitor, and conditions of bail as they stand',
  why: 'Who defends, and what the defendant must do until the hearing. Bail conditions are free text in both systems and cannot be compared with results; they are kept as written, because a breach of them is dealt with on the day.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    solicitorName: ({ said }) => saidText(said.sol_name),
    bailConditions: ({ said }) => saidText(said.bailcond),
  },
  back: ({ solicitorName, bailConditions }) => ({ ...(solicitorName !== undefined && { sol_name: solicitorName }), ...(bailConditions !== undefined && { bailcond: bailConditions }) }),

  examples: [
    { name: 'both', given: { said: { sol_name: 'Rush & Reed LLP', bailcond: 'Exclusion: not to enter Bramble Lane' } }, expect: { sets: { solicitorName: 'Rush & Reed LLP', bailConditions: 'Exclusion: not to enter Bramble Lane' } }, returns: true },
    { name: 'neither', given: { said: { sol_name: '', bailcond: '' } }, expect: { sets: {} } },
  ],
});
