import { categoryOf, matterRule } from './mapping';

export default matterRule({
  id: 'NEW-807',
  title: 'What the results of an offence come to',
  why: 'An offence is financial, deemed served or final as soon as one of its results is; its day is that of the first.',
  evidence: ['case model §3.5.2: offenceResultsCategory right in 303 of 303 rows, dateOfResult in 198 of 198'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    isFinancial: ({ said }) => said.results.some(result => result.isFinancialResult === true),
    isDeemedServed: ({ made }) => (made.results ?? []).some(result => result.isDeemedServed === true),
    category: ({ said }) => categoryOf(said.results),
    dateOfResult: ({ said }) => said.results[0]?.orderedDate,
  },
  examples: [
    {
      name: 'a fine, deemed served', given: { said: { offenceId: 'o1', results: [{ orderedDate: '2026-06-01', category: 'ANCILLARY' }, { orderedDate: '2026-06-02', category: 'FINAL', isFinancialResult: true }] }, made: { results: [{ isDeemedServed: true, isFinancial: false }, { isFinancial: true, isDeemedServed: false }] } },
      expect: { sets: { isFinancial: true, isDeemedServed: true, category: 'FINAL', dateOfResult: '2026-06-01' } },
    },
    { name: 'consolidation alone imposes nothing', given: { said: { offenceId: 'o1', results: [{ category: 'INTERMEDIARY' }] }, made: { results: [{ isFinancial: true }] } }, expect: { sets: { isFinancial: false, isDeemedServed: false, category: 'INTERMEDIARY' } } },
    { name: 'no result yet', given: { said: { offenceId: 'o1', results: [] } }, expect: { sets: { isFinancial: false, isDeemedServed: false } } },
  ],
});
