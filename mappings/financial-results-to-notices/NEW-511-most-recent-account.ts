import { onceBy, type FinancialResults } from '../../src/sdk';
import { accountRule, deniedNow, offencesOf, type Item } from './mapping';

export default accountRule({
  id: 'NEW-511',
  title: 'The account in which the fine of an offence stands now',
  why: 'An outcome that imposes nothing new is told with the account that it leaves as it is, or sets aside.',
  evidence: ['case model notes §3.5.4, accounts shown'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there were earlier requests': ({ made }) => (made.items ?? []).length > 0 },
  sets: { recentAccounts: ({ said, made }) => onceBy(offencesOf(said.offenceResults).flatMap(offence =>
    (made.items ?? []).findLast(item => !deniedNow(made).has(item.applicationId) && item.id !== undefined && item.rows.some(row => row.offenceId === offence && row.isFinancial === true))?.id ?? []), id => id) },
  examples: [
    {
      name: 'the last that fined the offence', given: { said: results({ offenceResults: [{ offenceId: 'o1' }] }), made: { items: [item('r1'), item('r2'), item('r3', { rows: [{ offenceId: 'o1' }] })] } },
      expect: { sets: { recentAccounts: ['r2'] } },
    },
    { name: 'the first request', given: { said: results(), made: {} }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function item(id: string, more: Partial<Item> = {}): Item {
  return { id, hearingId: `h-${id}`, rows: [{ offenceId: 'o1', isFinancial: true }], ...more };
}
