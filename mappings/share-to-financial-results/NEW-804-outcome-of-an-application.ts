import { finesCode, outcomeInAWord } from '../code-tables/fines-result-codes';
import { outcomeRule } from './mapping';

export default outcomeRule({
  id: 'NEW-804',
  title: 'The outcome of an application, by its code and in a word',
  why: 'The fines office is told that an application was granted, allowed, dismissed, refused or abandoned; other results of an application say nothing of a fine.',
  evidence: ['case model §3.5.2: applicationResultType is the label of the result in its short form'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'its text begins with a code of an outcome': ({ said }) => finesCode(said.resultText) !== undefined },
  sets: { code: ({ said }) => finesCode(said.resultText), inAWord: ({ said }) => outcomeInAWord(finesCode(said.resultText), said.label) },
  examples: [
    { name: 'granted', given: { said: { resultText: 'G - Granted', label: 'Granted' } }, expect: { sets: { code: 'G', inAWord: 'Granted' } } },
    { name: 'an appeal allowed', given: { said: { resultText: 'AACA - Appeal against conviction allowed \nDate of Conviction 11/11/2025.', label: 'Appeal against conviction allowed ' } }, expect: { sets: { code: 'AACA', inAWord: 'Allowed' } } },
    { name: 'by its label where there is no word for it', given: { said: { resultText: 'STDEC - Statutory Declaration\nMade', label: 'Statutory Declaration' } }, expect: { sets: { code: 'STDEC', inAWord: 'Statutory Declaration' } } },
    { name: 'a next hearing', given: { said: { resultText: 'NEXH - Next hearing' } }, expect: 'does not apply' },
  ],
});
