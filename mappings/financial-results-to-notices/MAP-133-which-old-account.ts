import { onceBy, type FinancialResults } from '../../src/sdk';
import { accountRule, deniedNow, offencesOf, type Item } from './mapping';

export default accountRule({
  id: 'MAP-133',
  title: 'The account that a new one replaces',
  why: 'The latest earlier request that had the offence holds its account, unless it was that of an application denied. If that request '
    + 'imposed no money on the offence, older ones are not searched: the fine had ended.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/utils/GobAccountHelper.java:53'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there were earlier requests': ({ made }) => (made.items ?? []).length > 0 },
  sets: { oldAccounts: ({ said, made }) => {
    const denied = deniedNow(made);
    const earlier = (made.items ?? []).filter(item => item.id !== undefined && item.id !== said.accountCorrelationId && !denied.has(item.applicationId)).toReversed();
    const found = new Set(offencesOf(said.offenceResults).flatMap(offence => {
      const item = earlier.find(one => one.rows.some(row => row.offenceId === offence));
      return item?.rows.find(row => row.offenceId === offence)?.isFinancial === true ? item.id ?? [] : [];
    }));
    return onceBy(earlier.filter(item => found.has(item.id ?? '')), item => item.hearingId).flatMap(item => item.id ?? []);
  } },
  examples: [
    {
      name: 'past an application that was refused', given: { said: now(), made: { items: [item('r1'), item('r2', { applicationId: 'a1', denied: true })] } },
      expect: { sets: { oldAccounts: ['r1'] } },
    },
    { name: 'the fine had ended', given: { said: now(), made: { items: [item('r1'), item('r2', { rows: [{ offenceId: 'o1' }] })] } }, expect: { sets: { oldAccounts: [] } } },
    {
      name: 'one of each hearing, the latest', given: { said: now('o1', 'o2'), made: { items: [item('r1', { hearingId: 'h', rows: [{ offenceId: 'o2', isFinancial: true }] }), item('r2', { hearingId: 'h' })] } },
      expect: { sets: { oldAccounts: ['r2'] } },
    },
    { name: 'the first request', given: { said: now(), made: {} }, expect: 'does not apply' },
  ],
});

function now(...offences: readonly string[]): FinancialResults {
  return { kind: 'financial-results', hearingId: 'h9', masterDefendantId: 'd1', accountCorrelationId: 'r9', offenceResults: (offences.length > 0 ? offences : ['o1']).map(offenceId => ({ offenceId })), context: { offenceDates: {}, today: '2026-06-01' } };
}
function item(id: string, more: Partial<Item> = {}): Item {
  return { id, hearingId: `h-${id}`, rows: [{ offenceId: 'o1', isFinancial: true }], ...more };
}
