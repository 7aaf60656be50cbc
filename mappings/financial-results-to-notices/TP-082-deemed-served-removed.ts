import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { accountsOf, amendmentOf, asksForAccount, decideRule, imposed, known, parents, wholeOffences, type Fines } from './mapping';

export default decideRule({
  id: 'TP-082',
  title: 'A fine that is no longer deemed served is told',
  why: 'What was written off is owed after all.',
  evidence: [
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/cases/amendments/CaseAmendmentDeemedServedNotificationRule.java:42',
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/amendments/ApplicationAmendmentDeemedServedNotificationRule.java',
  ],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'an amended offence is no longer deemed served': ({ said, made }) => wholeOffences(said).some(row => row.amendmentDate !== undefined && row.isDeemedServed !== true && wasDeemedServed(made, row)),
    'none is deemed served now, for money': ({ said }) => !(wholeOffences(said).some(row => row.isDeemedServed === true) && said.offenceResults.some(row => row.isFinancial === true)),
  },
  then: ({ said, made }) => [add('drafts', {
    subject: 'WRITE OFF ONE DAY DEEMED SERVED REMOVED',
    says: known({ ...amendmentOf(made), impositionOffenceDetails: imposed(said.context, wholeOffences(said)) }),
    ...accountsOf(said, made, asksForAccount(said)),
  })],
  examples: [
    {
      name: 'served before, and now not', given: { said: results({ accountCorrelationId: 'r2', offenceResults: [row({ amendmentDate: '2026-06-01' })] }), made: served() },
      expect: { effects: [add('drafts', { subject: 'WRITE OFF ONE DAY DEEMED SERVED REMOVED', accounts: ['r2'], oldAccounts: ['r1'], says: { amendmentDate: '2026-06-01', impositionOffenceDetails: [{ offenceId: 'o1' }] } })] },
    },
    { name: 'not amended', given: { said: results({ offenceResults: [row()] }), made: served() }, expect: 'does not apply' },
    {
      name: 'another offence is served now', given: { said: results({ offenceResults: [row({ amendmentDate: '2026-06-01' }), row({ offenceId: 'o2', isDeemedServed: true })] }), made: served() },
      expect: 'does not apply',
    },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function row(more: Partial<FinancialResultsRow> = {}): FinancialResultsRow { return { offenceId: 'o1', isFinancial: true, ...more }; }
function served(): Fines {
  return { caseRows: [{ offenceId: 'o1', hearingId: 'h1', isDeemedServed: true }], oldAccounts: ['r1'], amendmentDate: '2026-06-01' };
}
function wasDeemedServed({ caseRows: ofCases = [], applications = [] }: Fines, { offenceId }: FinancialResultsRow): boolean {
  return [...ofCases, ...applications.flatMap(one => parents(one.rows))].some(row => row.offenceId === offenceId && row.isDeemedServed === true);
}
