import type { FinancialResults } from '../../src/sdk';
import { ADMIN_ERROR, accountRule, isAmended } from './mapping';

export default accountRule({
  id: 'MAP-135',
  title: 'Without a reason an amendment is put down to an error of the court office, on the day it is told',
  why: 'A results request that replaces an earlier one is an amendment even where no row says so.',
  evidence: [
    'hmcts/cpp-context-results: …/domain/aggregate/HearingFinancialResultsAggregate.java:96',
    'hmcts/cpp-context-results: …/domain/aggregate/…/MarkedAggregateSendEmailEventBuilder.java:46,287',
  ],
  owner: 'fines enforcement',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'results were said': ({ said }) => said.offenceResults.length > 0, 'no row is amended': ({ said }) => !isAmended(said) },
  sets: { amendmentDate: ({ said }) => said.context.today, amendmentReason: () => ADMIN_ERROR },
  examples: [
    {
      name: 'not said to be amended', given: { said: results({ offenceResults: [{ offenceId: 'o1' }] }) },
      expect: { sets: { amendmentDate: '2026-06-01', amendmentReason: 'Admin error on shared result (a result recorded incorrectly)' } },
    },
    { name: 'amended', given: { said: results({ offenceResults: [{ offenceId: 'o1', amendmentDate: '2026-05-30' }] }) }, expect: 'does not apply' },
    { name: 'no results', given: { said: results() }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
