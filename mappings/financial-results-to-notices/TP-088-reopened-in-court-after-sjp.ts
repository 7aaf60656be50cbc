import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { aboutDefendant, accountsOf, asksForAccount, caseRows, datesAndCourt, decideRule, imposed, isAmended, known, lastOfCases, offencesOf, type Fines, type KeptRow } from './mapping';

export default decideRule({
  id: 'TP-088',
  title: 'A single justice case reopened in court is told when it ends there',
  why: 'The single justice granted the reopening, but the fine it sets aside is known only when the court has sentenced again.',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/cases/result/SjpReferredReopenApplicationAcceptedNotificationRule.java:44'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'it was heard in court': ({ said }) => said.isSJPHearing !== true,
    'it is no amendment': ({ said }) => !isAmended(said),
    'every offence of the case is final': ({ said }) => caseRows(said).length > 0 && caseRows(said).every(row => row.offenceResultsCategory === 'FINAL'),
    'a single justice reopened it': ({ said, made }) => reopenedBySingleJustice(made, caseRows(said)),
    'there was a fine before': ({ made }) => (made.oldAccounts ?? []).length > 0,
  },
  then: ({ said, made }) => [add('drafts', {
    subject: 'APPLICATION TO REOPEN GRANTED',
    says: known({
      ...aboutDefendant(said), ...datesAndCourt(said), impositionOffenceDetails: imposed(said.context, lastOfCases(made, offencesOf(caseRows(said)))),
      newOffenceByResult: imposed(said.context, caseRows(said).filter(row => row.isFinancial === true)), newApplicationResults: { applicationResult: [] },
    }),
    ...accountsOf(said, made, asksForAccount(said)),
  })],
  examples: [
    {
      name: 'fined again in court', given: { said: inCourt(), made: made() },
      expect: { effects: [add('drafts', {
        subject: 'APPLICATION TO REOPEN GRANTED', accounts: ['r2'], oldAccounts: ['r1'],
        says: { impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newOffenceByResult: [{ offenceId: 'o1', details: 'Fined £80' }], newApplicationResults: { applicationResult: [] } },
      })] },
    },
    { name: 'before the single justice', given: { said: inCourt({}, { isSJPHearing: true }), made: made() }, expect: 'does not apply' },
    { name: 'amended', given: { said: inCourt({ amendmentDate: '2026-06-01' }), made: made() }, expect: 'does not apply' },
    { name: 'put off', given: { said: inCourt({ offenceResultsCategory: 'INTERMEDIARY' }), made: made() }, expect: 'does not apply' },
    { name: 'never reopened', given: { said: inCourt(), made: { ...made(), items: [] } }, expect: 'does not apply' },
    { name: 'there was no fine', given: { said: inCourt(), made: { ...made(), oldAccounts: [] } }, expect: 'does not apply' },
  ],
});

function inCourt(more: Partial<FinancialResultsRow> = {}, ofRequest: Partial<FinancialResults> = {}): FinancialResults {
  const row = { offenceId: 'o1', isFinancial: true, impositionOffenceDetails: 'Fined £80', offenceResultsCategory: 'FINAL', ...more };
  return { kind: 'financial-results', hearingId: 'h2', masterDefendantId: 'd1', accountCorrelationId: 'r2', offenceResults: [row], context: { offenceDates: {}, today: '2026-06-02' }, ...ofRequest };
}
function made(): Fines {
  return {
    items: [{ hearingId: 'h1', bySingleJustice: true, rows: [{ offenceId: 'o1', applicationType: 'REOPEN' }] }], caseRows: [before()], oldAccounts: ['r1'],
  };
}
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
function reopenedBySingleJustice({ items = [] }: Fines, rows: readonly FinancialResultsRow[]): boolean {
  return items.some(item => item.bySingleJustice === true && item.rows.some(row => row.applicationType === 'REOPEN' && rows.some(({ offenceId }) => offenceId === row.offenceId)));
}
