import { inDoubt } from '../../src/sdk';
import { spiAmountType } from '../code-tables/spi-codes';
import { codeOf, resultRule, saidText, type SaidResult } from './mapping';

const amountOf = (said: SaidResult) => saidText(said.Outcome?.ResultAmountSterling);
const NO_AMOUNT = 'The amount is not pounds as 100.00';

export default resultRule({
  id: 'MAP-025',
  title: 'What an amount is, its result\'s code says',
  why: 'One field carries fines, compensation and costs. The amount stays text, to the penny.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/lookupAmountTypeByCjsCode.ts', 'ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:156-164'],
  owner: 'Police results',
  severity: 'fine',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'an amount is given': ({ said }) => amountOf(said) !== undefined },
  sets: {
    amount: ({ said }) => {
      const pounds = amountOf(said) ?? '';
      return /^\d+(\.\d+)?$/.test(pounds) ? { pounds, type: spiAmountType(codeOf(said)), decimals: pounds.split('.')[1]?.length ?? 0 } : inDoubt(NO_AMOUNT);
    },
  },

  examples: [
    { name: 'compensation', given: { said: { ResultCode: '3012', Outcome: { ResultAmountSterling: '50.00' } } }, expect: { sets: { amount: { pounds: '50.00', type: 'Compensation', decimals: 2 } } } },
    { name: 'a fine', given: { said: { ResultCode: '1015', Outcome: { ResultAmountSterling: '7' } } }, expect: { sets: { amount: { pounds: '7', type: 'Fine', decimals: 0 } } } },
    { name: 'with a comma', given: { said: { ResultCode: '1015', Outcome: { ResultAmountSterling: '1,500.00' } } }, expect: { sets: { amount: inDoubt(NO_AMOUNT) } } },
    { name: 'none', given: { said: { Outcome: {} } }, expect: 'does not apply' },
  ],
});
