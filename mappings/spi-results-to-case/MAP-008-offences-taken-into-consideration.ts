import { saidText, offenceRule, type SaidOffence } from './mapping';
import { padLeft, sumBy } from '../../src/sdk';

const IN_TEXT = /(\d+) other offences admitted and taken into consideration/i;
const countsOf = (said: SaidOffence): number[] => (said.Result ?? []).flatMap(result => { const count = IN_TEXT.exec(saidText(result.ResultText) ?? '')?.[1]; return count === undefined ? [] : [Number(count)]; });

export default offenceRule({
  id: 'MAP-008',
  title: 'Offences taken into consideration are counted from the text',
  why: 'Their number stands in no field, only in the words of the results. The PNC takes the sum, in four digits.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:25,225-228', 'ministryofjustice/bichard7-next-core: packages/core/phase3/lib/hearingDetails/createAdjudicationFromOffence.ts:18', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/032-offences-taken-into-consideration/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a result speaks of other offences admitted and taken into consideration': ({ said }) => countsOf(said).length > 0 },
  sets: { 'police.takenIntoConsideration': ({ said }) => padLeft(String(sumBy(countsOf(said), count => count)), 4, '0') },

  examples: [
    { name: '3 and 12', given: { said: { Result: [{ ResultText: '3 other offences admitted and taken into consideration' }, { ResultText: '12 Other Offences admitted and taken into consideration' }] } }, expect: { sets: { 'police.takenIntoConsideration': '0015' } } },
    { name: 'none', given: { said: { Result: [{ ResultText: 'Fined' }] } }, expect: 'does not apply' },
  ],
});
