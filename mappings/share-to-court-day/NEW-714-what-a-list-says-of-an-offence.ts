import { offenceRule } from './mapping';

export default offenceRule({
  id: 'NEW-714',
  title: 'What a list also says of an offence: Welsh texts, the act, the most severe penalty',
  why: 'Lists print them, so they are held beside the offence.',
  evidence: ['case model Appendix A: offenceTitleWelsh, wordingWelsh, offenceLegislation, maxPenalty', 'legacy formats §3.1'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    offenceTitleWelsh: ({ said }) => said.offenceTitleWelsh,
    wordingWelsh: ({ said }) => said.wordingWelsh,
    offenceLegislation: ({ said }) => said.offenceLegislation,
    maxPenalty: ({ said }) => said.maxPenalty,
  },
  examples: [
    {
      name: 'all of them', given: { said: { offenceTitleWelsh: 'Dwyn o siop', wordingWelsh: 'Dwyn côt', offenceLegislation: 'Contrary to the Theft Act 1968', maxPenalty: 'S: L3' } },
      expect: { sets: { offenceTitleWelsh: 'Dwyn o siop', wordingWelsh: 'Dwyn côt', offenceLegislation: 'Contrary to the Theft Act 1968', maxPenalty: 'S: L3' } },
    },
    { name: 'none', given: { said: {} }, expect: { sets: {} } },
  ],
});
