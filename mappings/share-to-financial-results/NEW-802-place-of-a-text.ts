import { inGroup, resultRule } from './mapping';

export default resultRule({
  id: 'NEW-802',
  title: 'Where the text of a result stands among those of its offence',
  why: 'What is imposed comes first, then how it was served, then other results, then the terms of payment; what only explains a sentence on a printed notice comes last.',
  evidence: ['case model §3.5.2: the order of impositionOffenceDetails', 'hmcts/cpp-context-results: json/nces, e.g. "FO, FVS, IMP, PDATE, Total custodial period"'],
  owner: 'fines enforcement',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    place: ({ said }) => said.publishedForNows === true ? 4 : inGroup(said, 'Imposition', 'Enforcement') ? 0 : inGroup(said, 'DeemedServed') ? 1 : inGroup(said, 'Payment terms') ? 3 : 2,
  },
  examples: [
    { name: 'an imposition', given: { said: { resultDefinitionGroup: 'Imposition' } }, expect: { sets: { place: 0 } } },
    { name: 'enforcement, among other groups', given: { said: { resultDefinitionGroup: 'Other, Enforcement' } }, expect: { sets: { place: 0 } } },
    { name: 'deemed served', given: { said: { resultDefinitionGroup: 'DeemedServed' } }, expect: { sets: { place: 1 } } },
    { name: 'a discharge', given: { said: {} }, expect: { sets: { place: 2 } } },
    { name: 'terms of payment', given: { said: { resultDefinitionGroup: 'Payment terms' } }, expect: { sets: { place: 3 } } },
    { name: 'for printed notices only, whatever its group', given: { said: { resultDefinitionGroup: 'Imposition', publishedForNows: true } }, expect: { sets: { place: 4 } } },
  ],
});
