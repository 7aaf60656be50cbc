import { finesCode, outcomeInAWord } from '../code-tables/fines-result-codes';
import { resultRule } from './mapping';

export default resultRule({
  id: 'NEW-801',
  title: 'The code of a result that the fines office reads',
  why: 'The fines office reads the short code at the head of a result\'s text, of a closed list: detention in default, consolidation and outcomes. Other codes mean nothing to it.',
  evidence: ['case model §3.5.2: resultCode, right in 197 of 198 rows'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'its text begins with such a code': ({ said }) => finesCode(said.resultText) !== undefined },
  sets: { code: ({ said }) => finesCode(said.resultText), inAWord: ({ said }) => outcomeInAWord(finesCode(said.resultText), said.label) },
  examples: [
    { name: 'an account consolidated', given: { said: { resultText: 'ACON - Account Consolidated\nAccount to be consolidated with existing accounts. ', label: 'Account Consolidated' } }, expect: { sets: { code: 'ACON', inAWord: 'Consolidated' } } },
    { name: 'detention in default', given: { said: { resultText: 'FIDICI - Fined and detained', label: 'Fined and detained ' } }, expect: { sets: { code: 'FIDICI', inAWord: 'Fined and detained' } } },
    { name: 'a fine', given: { said: { resultText: 'FO - Fine\nFined £100.00' } }, expect: 'does not apply' },
  ],
});
