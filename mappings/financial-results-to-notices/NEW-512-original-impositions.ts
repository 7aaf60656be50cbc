import type { FinancialResults } from '../../src/sdk';
import { accountRule, applicationOf, lastResults, offencesOf, wholeOffences, type KeptRow } from './mapping';

export default accountRule({
  id: 'NEW-512',
  title: 'What was imposed on the offences before',
  why: 'The fines office compares it with what is imposed now.',
  evidence: ['case model notes §3.5.4: original financial impositions'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there were results before': ({ made }) => (made.caseRows ?? []).length > 0 || (made.applications ?? []).length > 0 },
  sets: { originals: ({ said, made }) => lastResults(made, offencesOf(said.offenceResults), applicationOf(said.offenceResults))
    .filter(row => row.isFinancial === true || wholeOffences(said).some(now => now.offenceId === row.offenceId && now.isFinancial === true)) },
  examples: [
    { name: 'a fine of the case', given: { said: results({ offenceResults: [{ offenceId: 'o1' }] }), made: { caseRows: [before()] } }, expect: { sets: { originals: [before()] } } },
    {
      name: 'a discharge that stays one', given: { said: results({ offenceResults: [{ offenceId: 'o1' }] }), made: { caseRows: [before({ isFinancial: false })] } },
      expect: { sets: { originals: [] } },
    },
    {
      name: 'a discharge that becomes a fine', given: { said: results({ offenceResults: [{ offenceId: 'o1', isFinancial: true }] }), made: { caseRows: [before({ isFinancial: false })] } },
      expect: { sets: { originals: [before({ isFinancial: false })] } },
    },
    { name: 'nothing before', given: { said: results(), made: {} }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
