import { matterRule } from './mapping';

export default matterRule({
  id: 'NEW-808',
  title: 'When and why the results of an offence were amended',
  why: 'A result that is new or changed in this share, and carries the day of its amendment, is why the fines office is told again.',
  evidence: ['case model §3.5.2: amendmentDate and amendmentReason are those of a result with isNewAmendment, right in 195 of 198 rows', 'case model §4.1'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a result was amended in this share': ({ said }) => said.results.some(result => result.isNewAmendment === true && result.amendmentDate !== undefined) },
  sets: {
    amendmentDate: ({ said }) => said.results.find(result => result.isNewAmendment === true && result.amendmentDate !== undefined)?.amendmentDate,
    amendmentReason: ({ said }) => said.results.find(result => result.isNewAmendment === true && result.amendmentDate !== undefined)?.amendmentReason,
  },
  examples: [
    {
      name: 'the second result was amended', given: { said: { offenceId: 'o1', results: [{ isNewAmendment: false, amendmentDate: '2026-06-01', amendmentReason: 'before' }, { isNewAmendment: true, amendmentReason: 'no day' }, { isNewAmendment: true, amendmentDate: '2026-06-03', amendmentReason: 'Slip rule' }] } },
      expect: { sets: { amendmentDate: '2026-06-03', amendmentReason: 'Slip rule' } },
    },
    { name: 'amended in an earlier share', given: { said: { offenceId: 'o1', results: [{ isNewAmendment: false, amendmentDate: '2026-06-01' }] } }, expect: 'does not apply' },
    { name: 'new, and never amended', given: { said: { offenceId: 'o1', results: [{ isNewAmendment: true }] } }, expect: 'does not apply' },
  ],
});
