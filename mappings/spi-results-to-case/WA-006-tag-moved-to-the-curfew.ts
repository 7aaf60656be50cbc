import { set, type SetField } from '../../src/sdk';
import { ordersWithCurfew } from '../code-tables/spi-result-lists';
import { tagRule, type ResultedOffence, type SpiJudicialResult } from './mapping';

const CURFEW = '3105';
const qualifiersOf = (result: SpiJudicialResult) => result.police?.qualifiers ?? [];
const ordersTag = (result: SpiJudicialResult) => ordersWithCurfew.has(result.cjsCode ?? '') && (qualifiersOf(result).includes('BA') || result.police?.tagDisplaced === true);

function moved({ judicialResults: results = [] }: ResultedOffence): SetField[] {
  return results.flatMap((result, i) => {
    if (ordersTag(result)) return [set(`judicialResults[${i}].police.qualifiers`, qualifiersOf(result).filter(one => one !== 'BA'))];
    return result.cjsCode === CURFEW && !qualifiersOf(result).includes('BA') ? [set(`judicialResults[${i}].police.qualifiers`, [...qualifiersOf(result), 'BA'])] : [];
  });
}

export default tagRule({
  id: 'WA-006',
  title: 'The tag moves from the order to its curfew requirement',
  why: 'Courts enter the tag on the order; the police look for it on each curfew requirement of the offence. Without one the tag is simply gone, which is wrong: NEW-421 asks a person then.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:28-30,242-252,268-280', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/049-curfew-orders/', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/212-electronic-tagging/'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Courts enter the tag on the curfew requirement',

  when: { 'a community, suspended or youth order carries the tag, or lost it for want of a place': ({ made }) => (made.judicialResults ?? []).some(ordersTag) },
  then: ({ made }) => moved(made),

  examples: [
    {
      name: 'from the order to the curfew', given: { said: {}, made: { judicialResults: [result('1116', 'BA', 'C'), result(CURFEW)] } },
      expect: { effects: [set('judicialResults[0].police.qualifiers', ['C']), set('judicialResults[1].police.qualifiers', ['BA'])] },
    },
    {
      name: 'it had no place', given: { said: {}, made: { judicialResults: [{ cjsCode: '1115', police: { tagDisplaced: true, qualifiers: ['A'] } }, result(CURFEW, 'BA')] } },
      expect: { effects: [set('judicialResults[0].police.qualifiers', ['A'])] },
    },
    { name: 'no curfew: simply gone', given: { said: {}, made: { judicialResults: [result('1116', 'BA')] } }, expect: { effects: [set('judicialResults[0].police.qualifiers', [])] } },
    { name: 'no tag', given: { said: {}, made: { judicialResults: [result('1116', 'C'), result(CURFEW)] } }, expect: 'does not apply' },
  ],
});

function result(cjsCode: string, ...qualifiers: string[]): SpiJudicialResult { return { cjsCode, police: { qualifiers } }; }
