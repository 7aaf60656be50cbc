import { spiQualifierWords } from '../code-tables/spi-codes';
import { acrossRule, type ResultedCase } from './mapping';

const qualifiersOf = (made: ResultedCase): string[] => [...new Set((made.offences ?? []).flatMap(offence => (offence.judicialResults ?? []).flatMap(result => result.police?.bailQualifiers ?? [])))];
const conditionsOf = (made: ResultedCase) => made.police?.bailConditions ?? [];

export default acrossRule({
  id: 'WA-013',
  title: 'Bail conditions from qualifiers are added only beside a written one',
  why: 'Police systems read a tag among bail conditions only where the court also wrote a condition: bail with a tag and nothing else looks unconditional to them. That is wrong; NEW-420 asks a person then.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateDefendant.ts:156-162'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Police systems read qualifiers as conditions of their own',

  when: {
    'its results have qualifiers that are conditions': ({ made }) => qualifiersOf(made).length > 0,
    'it has a written bail condition': ({ made }) => conditionsOf(made).length > 0,
  },
  sets: { 'police.bailConditions': ({ made }) => [...conditionsOf(made), ...qualifiersOf(made).map(code => spiQualifierWords.to(code) ?? code)] },

  examples: [
    {
      name: 'beside one', given: { said: {}, made: { police: { bailConditions: ['Reside at X'] }, offences: [{ judicialResults: [{ police: { bailQualifiers: ['BA'] } }] }] } },
      expect: { sets: { 'police.bailConditions': ['Reside at X', 'Electronic monitoring'] } },
    },
    { name: 'alone', given: { said: {}, made: { offences: [{ judicialResults: [{ police: { bailQualifiers: ['BA'] } }] }] } }, expect: 'does not apply' },
    { name: 'no such qualifier', given: { said: {}, made: { police: { bailConditions: ['Reside at X'] } } }, expect: 'does not apply' },
  ],
});
