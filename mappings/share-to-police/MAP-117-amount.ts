import { inDoubt, type JudicialResult } from '../../src/sdk';
import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-117',
  title: 'The amount is that of the first prompt marked as a financial imposition, in pounds and pence rounded down',
  why: 'SPI has room for one amount. Commas between thousands are left out: Common Platform\'s own converter breaks on them.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:100-115'],
  owner: 'police exchange',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['every amount of a result but the first'],
  when: { 'an amount is imposed': ({ said }) => imposed(said) !== undefined },
  sets: { amount: ({ said }) => poundsAndPence(imposed(said) ?? '') ?? inDoubt('The amount cannot be read') },
  examples: [
    { name: 'two amounts, and a third of a penny', given: { said: imposing('£12.349', '£50') }, expect: { sets: { amount: '12.34' } } },
    { name: 'thousands', given: { said: imposing('£1,200.00') }, expect: { sets: { amount: '1200.00' } } },
    { name: 'no number', given: { said: imposing('to be fixed') }, expect: { sets: { amount: inDoubt('The amount cannot be read') } } },
    { name: 'no amount', given: { said: {} }, expect: 'does not apply' },
  ],
});

const imposed = ({ judicialResultPrompts }: JudicialResult) => (judicialResultPrompts ?? []).find(({ isFinancialImposition }) => isFinancialImposition === true)?.value;
function poundsAndPence(text: string): string | undefined {
  const [, pounds, pence = ''] = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  return pounds && `${pounds.replaceAll(',', '')}.${pence.padEnd(2, '0').slice(0, 2)}`;
}
function imposing(...values: string[]): JudicialResult { return { judicialResultPrompts: values.map(value => ({ value, isFinancialImposition: true })) }; }
