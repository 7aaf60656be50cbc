import { offenceRule, saidText } from './mapping';

export default offenceRule({
  id: 'NEW-707',
  title: 'Act, facts and Welsh texts of an offence',
  why: 'What the offence is contrary to, what is said to have happened, and both in Welsh where the court sits in Wales. The existing gateway keeps the act alone.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'hmcts/pip-data-management: magistrates_adult_court_list.json (cy_title, cy_sum)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    offenceTitleWelsh: ({ said }) => saidText(said.cy_title),
    wordingWelsh: ({ said }) => saidText(said.cy_sum),
    offenceLegislation: ({ said }) => saidText(said.as),
    offenceLegislationWelsh: ({ said }) => saidText(said.cy_as),
    offenceFacts: ({ said }) => saidText(said.sof),
  },
  back: ({ offenceTitleWelsh, wordingWelsh, offenceLegislation, offenceLegislationWelsh, offenceFacts }) => ({
    ...(offenceTitleWelsh !== undefined && { cy_title: offenceTitleWelsh }), ...(wordingWelsh !== undefined && { cy_sum: wordingWelsh }),
    ...(offenceLegislation !== undefined && { as: offenceLegislation }), ...(offenceLegislationWelsh !== undefined && { cy_as: offenceLegislationWelsh }),
    ...(offenceFacts !== undefined && { sof: offenceFacts }),
  }),

  examples: [
    {
      name: 'all of them', given: { said: { cy_title: 'Dwyn o siop', cy_sum: 'Dwyn côt', as: 'Contrary to the Theft Act 1968', cy_as: 'Yn groes i Ddeddf Dwyn 1968', sof: 'Seen on camera' } },
      expect: { sets: { offenceTitleWelsh: 'Dwyn o siop', wordingWelsh: 'Dwyn côt', offenceLegislation: 'Contrary to the Theft Act 1968', offenceLegislationWelsh: 'Yn groes i Ddeddf Dwyn 1968', offenceFacts: 'Seen on camera' } }, returns: true,
    },
    { name: 'blanks', given: { said: { cy_title: '', as: '' } }, expect: { sets: {} } },
  ],
});
