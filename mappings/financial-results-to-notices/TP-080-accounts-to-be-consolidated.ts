import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { applicationRows, caseRows, decideRule, imposed, known, ownAccount, parents, sittingDay, wholeOffences } from './mapping';

export default decideRule({
  id: 'TP-080',
  title: 'Accounts that the court joined into one are told',
  why: 'The fines system makes a new account; joining it to the older ones is done by hand.',
  evidence: [
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/cases/result/CaseACONNotificationRule.java',
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/result/ApplicationACONNotificationRule.java',
    'hmcts/cpp-context-results: …/domain/aggregate/application/NCESDecisionConstants.java:21',
  ],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: { 'a fine is to be consolidated': ({ said }) => caseRows(said).some(row => row.isFinancial === true && row.resultCode === 'ACON')
    || parents(applicationRows(said)).some(row => row.isFinancial === true && (row.impositionOffenceDetails ?? '').includes('ACON')) },
  then: ({ said, made }) => [add('drafts', {
    subject: 'ACCOUNTS TO BE CONSOLIDATED',
    says: known({ dateDecisionMade: sittingDay(said), impositionOffenceDetails: imposed(said.context, wholeOffences(said).filter(row => row.isFinancial === true)) }),
    ...ownAccount(said, made),
  })],
  examples: [
    {
      name: 'a fine of the case', given: { said: results({ accountCorrelationId: 'r1', offenceResults: [row({ resultCode: 'ACON' }), row({ offenceId: 'o2' })] }) },
      expect: { effects: [add('drafts', { subject: 'ACCOUNTS TO BE CONSOLIDATED', accounts: ['r1'], says: { impositionOffenceDetails: [{ offenceId: 'o1' }, { offenceId: 'o2' }] } })] },
    },
    {
      name: 'a fine of an application, which only its text tells', given: { said: results({ accountCorrelationId: 'r1', offenceResults: [row({ applicationType: 'REOPEN', isParentFlag: true, impositionOffenceDetails: 'ACON - Account consolidated' })] }) },
      expect: { effects: [add('drafts', { subject: 'ACCOUNTS TO BE CONSOLIDATED', accounts: ['r1'], says: { impositionOffenceDetails: [{ offenceId: 'o1', details: 'ACON - Account consolidated' }] } })] },
    },
    { name: 'a fine alone', given: { said: results({ offenceResults: [row({ resultCode: 'FO' })] }) }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function row(more: Partial<FinancialResultsRow> = {}): FinancialResultsRow { return { offenceId: 'o1', isFinancial: true, ...more }; }
