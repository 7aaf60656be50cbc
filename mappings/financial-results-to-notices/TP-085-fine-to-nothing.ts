import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { WRITE_OFF, accountsOf, amendmentOf, asksForAccount, caseRows, decideRule, imposed, known, sameHearing, type Fines, type KeptRow } from './mapping';

export default decideRule({
  id: 'TP-085',
  title: 'A fine amended to nothing: its account must be written off',
  why: 'No new account will come, so nobody would see that the old one should go.',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/cases/CaseFinToNonFinAccWriteOffRule.java:34'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'no new account was asked for': ({ said }) => !asksForAccount(said),
    'no offence has money imposed on it': ({ said }) => caseRows(said).length > 0 && caseRows(said).every(row => row.isFinancial !== true),
    'an amended offence had a fine from the same hearing': ({ said, made }) => sameHearing(said, made).some(row => row.isFinancial === true)
      && said.offenceResults.some((row, i) => row.applicationType === undefined && made.offenceResults?.[i]?.endsFine === true),
  },
  then: ({ said, made }) => [add('drafts', {
    subject: WRITE_OFF,
    says: known({
      ...amendmentOf(made), defendantDateOfBirth: said.defendantDateOfBirth, isWriteOff: true,
      impositionOffenceDetails: imposed(said.context, sameHearing(said, made)), newOffenceByResult: imposed(said.context, caseRows(said)),
    }),
    ...accountsOf(said, made, asksForAccount(said)),
  })],
  examples: [
    {
      name: '£100 becomes a discharge', given: { said: results({ offenceResults: [row({ isFinancial: false, impositionOffenceDetails: 'Discharged' })] }), made: made() },
      expect: { effects: [add('drafts', {
        subject: WRITE_OFF, accounts: ['r1'],
        says: { amendmentDate: '2026-06-01', isWriteOff: true, impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newOffenceByResult: [{ offenceId: 'o1', details: 'Discharged' }] },
      })] },
    },
    {
      name: 'another offence still has a fine', given: { said: results({ offenceResults: [row({ isFinancial: false }), row({ offenceId: 'o2' })] }), made: made() },
      expect: 'does not apply',
    },
    { name: 'a new account comes', given: { said: results({ accountCorrelationId: 'r2', offenceResults: [row({ isFinancial: false })] }), made: made() }, expect: 'does not apply' },
    { name: 'another hearing fined before', given: { said: results({ hearingId: 'h9', offenceResults: [row({ isFinancial: false })] }), made: made() }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function row(more: Partial<FinancialResultsRow> = {}): FinancialResultsRow { return { offenceId: 'o1', isFinancial: true, ...more }; }
function made(): Fines { return { caseRows: [before()], offenceResults: [{ endsFine: true }], recentAccounts: ['r1'], amendmentDate: '2026-06-01' }; }
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
