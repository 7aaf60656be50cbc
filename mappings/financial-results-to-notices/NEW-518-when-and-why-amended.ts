import type { FinancialResults } from '../../src/sdk';
import { ADMIN_ERROR, accountRule, isAmended } from './mapping';

export default accountRule({
  id: 'NEW-518',
  title: 'When and why a result was amended',
  why: 'The fines office files the reason with the account that it writes off.',
  evidence: ['case model notes §3.5.6'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a row is amended': ({ said }) => isAmended(said) },
  sets: {
    amendmentDate: ({ said }) => said.offenceResults.find(row => row.amendmentDate !== undefined)?.amendmentDate,
    amendmentReason: ({ said }) => said.offenceResults.find(row => row.amendmentReason !== undefined)?.amendmentReason ?? ADMIN_ERROR,
  },
  examples: [
    {
      name: 'with a reason', given: { said: results({ offenceResults: [{ offenceId: 'o1', amendmentDate: '2026-05-30', amendmentReason: 'Slip rule' }] }) },
      expect: { sets: { amendmentDate: '2026-05-30', amendmentReason: 'Slip rule' } },
    },
    {
      name: 'without', given: { said: results({ offenceResults: [{ offenceId: 'o1', amendmentDate: '2026-05-30' }] }) },
      expect: { sets: { amendmentDate: '2026-05-30', amendmentReason: 'Admin error on shared result (a result recorded incorrectly)' } },
    },
    { name: 'no amendment', given: { said: results({ offenceResults: [{ offenceId: 'o1' }] }) }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
