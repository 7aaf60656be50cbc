import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'NEW-475',
  title: 'The offence is disposed of where one of its own results is final',
  why: 'Final means that the result\'s category is FINAL: a fine of category ANCILLARY disposes of nothing. The police close their record on Y. A result of the defendant that is only carried on the offence disposes of nothing.',
  evidence: ['case model §3.2 (finalDisposal)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { finalDisposal: ({ said }) => said.results.slice(0, said.results.length - (said.placed ?? 0)).some(({ category }) => category === 'FINAL') ? 'Y' : 'N' },
  examples: [
    { name: 'a fine of category FINAL', given: { said: matter({ results: [{ category: 'FINAL' }] }) }, expect: { sets: { finalDisposal: 'Y' } } },
    { name: 'a surcharge of the defendant', given: { said: matter({ results: [{ category: 'FINAL' }], placed: 1 }) }, expect: { sets: { finalDisposal: 'N' } } },
    { name: 'adjourned', given: { said: matter({ results: [{ category: 'INTERMEDIARY' }] }) }, expect: { sets: { finalDisposal: 'N' } } },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
