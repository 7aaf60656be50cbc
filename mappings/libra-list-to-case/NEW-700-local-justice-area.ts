import { caseRule, saidText } from './mapping';

export default caseRule({
  id: 'NEW-700',
  title: 'Local justice area by its name',
  why: 'The list names the area of the session in words; Common Platform holds the same name beside the court. It is for people: the court\'s code decides.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the session names its area': ({ said }) => saidText(said.lja) !== undefined },
  sets: { localJusticeArea: ({ said }) => saidText(said.lja) },
  back: ({ localJusticeArea }) => localJusticeArea === undefined ? {} : { lja: localJusticeArea },

  examples: [
    { name: 'a name', given: { said: { lja: 'South West London', rows: [] } }, expect: { sets: { localJusticeArea: 'South West London' } }, returns: true },
    { name: 'blank', given: { said: { lja: ' ', rows: [] } }, expect: 'does not apply' },
  ],
});
