import { inDoubt, poundsFrom, type JudicialResult } from '../../src/sdk';
import { bookedAs } from '../code-tables/fines-result-codes';
import { imposed, resultRule } from './mapping';

export default resultRule({
  id: 'NEW-820',
  title: 'Under which code an imposition is booked, and how much it is',
  why: 'The fines system books seven kinds of imposition, each with an amount that must be exact. An amount that cannot be read to the penny, or a kind that it does not book, is for a person: a wrong account is collected.',
  evidence: ['case model §3.7: FO, FCPC, FVS, FVEBD, FCOST, FCOMP, FCC', 'legacy formats §3.5: amounts are multiples of 0.01; no binary fractions'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['every amount of a result but the first'],
  when: { 'it imposes money': ({ said }) => said.isFinancialResult === true },
  sets: {
    bookedAs: ({ said }) => bookedAs(said.resultText, said.cjsCode) ?? inDoubt('The fines system books no imposition of this kind'),
    amount: ({ said }) => poundsFrom(imposed(said)) ?? inDoubt('The amount cannot be read to the penny'),
  },
  examples: [
    { name: 'a fine', given: { said: imposing('FO - Fine\nFined £100.00', '£1,100.00') }, expect: { sets: { bookedAs: 'FO', amount: '1100.00' } } },
    { name: 'by its national code, where its text has no short code', given: { said: { ...imposing('Fine\nAmount of fine £60', '£60'), cjsCode: '1015' } }, expect: { sets: { bookedAs: 'FO', amount: '60.00' } } },
    { name: 'an excise penalty, of half a penny', given: { said: imposing('EXCISE - Excise penalty', '£1.005') }, expect: { sets: { bookedAs: inDoubt('The fines system books no imposition of this kind'), amount: inDoubt('The amount cannot be read to the penny') } } },
    { name: 'a term of payment', given: { said: { ...imposing('PDATE - Pay by date', '£5.00'), isFinancialResult: false } }, expect: 'does not apply' },
  ],
});

function imposing(resultText: string, value: string): JudicialResult {
  return { isFinancialResult: true, resultText, judicialResultPrompts: [{ value: 'a payee', isFinancialImposition: false }, { value, isFinancialImposition: true }] };
}
