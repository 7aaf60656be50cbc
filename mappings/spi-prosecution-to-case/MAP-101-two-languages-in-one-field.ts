import { fileOffenceRule } from './mapping';

/** In three casings, as the makers of police systems write it. */
const TAIL = /--\s?(?:Statement of Facts|Statement Of Facts|STATEMENT OF FACTS|statement of facts|Legislation|LEGISLATION|legislation)[\s\S]*$/;

/** English and Welsh; the one is not trimmed where there is no other. */
function parted(text: string | undefined): readonly [string?, string?] {
  if (text === undefined) return [];
  const [english = '', welsh] = text.split('||');
  return welsh === undefined ? [withoutCitations(english)] : [withoutCitations(english).trim(), withoutCitations(welsh).trim()];
}
const withoutCitations = (text: string): string => text.replace(TAIL, '').replace(/--[\s\S]*?--/g, '');

export default fileOffenceRule({
  id: 'MAP-101',
  title: 'English and Welsh in one field are parted, and citations are left out',
  why: 'The police put both languages into one field, with two bars between, and behind the wording what it rests on. The court reads the '
    + 'wording out; the citation stands in its own list of offences.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/…/event/converter/OffenceConverter.java:20,102-173', 'hmcts/cpp-context-staging-prosecutors-spi: …/spi/event/utils/Citation.java'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is wording or a statement of facts': ({ made }) => made.baseOffenceDetails?.offenceWording !== undefined || made.prosecutionFacts !== undefined },
  sets: {
    'filed.offenceWording': ({ made }) => parted(made.baseOffenceDetails?.offenceWording)[0],
    'filed.offenceWordingWelsh': ({ made }) => parted(made.baseOffenceDetails?.offenceWording)[1],
    'filed.statementOfFacts': ({ made }) => parted(made.prosecutionFacts)[0],
    'filed.statementOfFactsWelsh': ({ made }) => parted(made.prosecutionFacts)[1],
  },
  loses: ['the citation of the law behind the wording'],
  examples: [
    {
      name: 'both, in two languages', given: { said: {}, made: { baseOffenceDetails: { offenceWording: 'Stole a car || Dwyn car' }, prosecutionFacts: 'He was seen||Fe\'i gwelwyd' } },
      expect: { sets: { 'filed.offenceWording': 'Stole a car', 'filed.offenceWordingWelsh': 'Dwyn car', 'filed.statementOfFacts': 'He was seen', 'filed.statementOfFactsWelsh': 'Fe\'i gwelwyd' } },
    },
    { name: 'a citation behind it', given: { said: {}, made: { baseOffenceDetails: { offenceWording: 'Theft -- Legislation s1' } } }, expect: { sets: { 'filed.offenceWording': 'Theft ' } } },
    { name: 'one without a blank, in capitals', given: { said: {}, made: { baseOffenceDetails: { offenceWording: 'Theft --STATEMENT OF FACTS he took it' } } }, expect: { sets: { 'filed.offenceWording': 'Theft ' } } },
    { name: 'one in the midst of it', given: { said: {}, made: { prosecutionFacts: 'He took --s1-- a lamp' } }, expect: { sets: { 'filed.statementOfFacts': 'He took  a lamp' } } },
    { name: 'nothing is written', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
