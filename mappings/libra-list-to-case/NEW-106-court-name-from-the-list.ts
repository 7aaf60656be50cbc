import { caseRule, saidText } from './mapping';

export default caseRule({
  id: 'NEW-106',
  title: 'Court\'s name as the list writes it',
  why: 'The list names the court in words; the name is for people, the code decides.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the list names the court': ({ said }) => saidText(said.courtName) !== undefined },
  sets: { courtName: ({ said }) => saidText(said.courtName) },

  back: ({ courtName }) => courtName === undefined ? {} : { courtName },

  examples: [
    { name: 'a name', given: { said: { courtName: 'Croydon Magistrates Court', rows: [] } }, expect: { sets: { courtName: 'Croydon Magistrates Court' } }, returns: true },
    { name: 'blank', given: { said: { courtName: '', rows: [] } }, expect: 'does not apply' },
  ],
});
