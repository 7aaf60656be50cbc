import { caseRule, saidText, type SaidCase } from './mapping';

const conditionsOf = (said: SaidCase) => saidText(said.CourtIndividualDefendant?.PersonDefendant?.BailConditions);

export default caseRule({
  id: 'WA-012',
  title: 'Bail conditions in one text are taken apart at semicolons',
  why: 'SPI has one field for all conditions. Common Platform joins them with semicolons; each must be seen as one, or it is overlooked.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateDefendant.ts:84-93', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/402-cp-bail-conditions-semicolon-split/'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Bail conditions are sent one by one',

  when: { 'it has bail conditions': ({ said }) => conditionsOf(said) !== undefined },
  sets: { 'bail.conditions': ({ said }) => (conditionsOf(said) ?? '').split(';').map(one => one.trim()).filter(one => one !== '') },

  examples: [
    { name: 'two and a blank', given: { said: { CourtIndividualDefendant: { PersonDefendant: { BailConditions: 'Live at X; ;Not to contact Y;' } } } }, expect: { sets: { 'bail.conditions': ['Live at X', 'Not to contact Y'] } } },
    { name: 'none', given: { said: { CourtIndividualDefendant: { PersonDefendant: {} } } }, expect: 'does not apply' },
  ],
});
