import { defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-704',
  title: 'Second nationality',
  why: 'A list may give two. Common Platform holds the second as an additional nationality.',
  evidence: ['ministryofjustice/court-case-service: src/test/resources/CourtList.xml', 'ministryofjustice/hmpps-person-record: src/main/kotlin/.../client/model/court/libra'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a second one is given': ({ said }) => saidText(said.nationality_2) !== undefined },
  sets: { additionalNationality: ({ said }) => saidText(said.nationality_2) },
  back: ({ additionalNationality }) => additionalNationality === undefined ? {} : { nationality_2: additionalNationality },

  examples: [
    { name: 'two', given: { said: { nationality_1: 'British', nationality_2: 'Irish' } }, expect: { sets: { additionalNationality: 'Irish' } }, returns: true },
    { name: 'one', given: { said: { nationality_1: 'British', nationality_2: '' } }, expect: 'does not apply' },
  ],
});
