import { offenceRule, saidText } from './mapping';

export default offenceRule({
  id: 'NEW-708',
  title: 'Most severe penalty, and the reading of alcohol',
  why: 'Both are Libra\'s own shorthand (S: L3; EW: 6M &/or Ultd Fine) and have no code list that is public: kept as written, for people.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    maxPenalty: ({ said }) => saidText(said.maxpen),
    alcoholReadingMethod: ({ said }) => saidText(said.alm),
    alcoholReadingAmount: ({ said }) => saidText(said.ala),
  },
  back: ({ maxPenalty, alcoholReadingMethod, alcoholReadingAmount }) => ({
    ...(maxPenalty !== undefined && { maxpen: maxPenalty }), ...(alcoholReadingMethod !== undefined && { alm: alcoholReadingMethod }), ...(alcoholReadingAmount !== undefined && { ala: alcoholReadingAmount }),
  }),

  examples: [
    { name: 'all three', given: { said: { maxpen: 'S: L3', alm: 'B', ala: '52' } }, expect: { sets: { maxPenalty: 'S: L3', alcoholReadingMethod: 'B', alcoholReadingAmount: '52' } }, returns: true },
    { name: 'blanks', given: { said: { maxpen: '', alm: '', ala: '' } }, expect: { sets: {} } },
  ],
});
