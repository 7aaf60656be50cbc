import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { WRITE_OFF, accountsOf, amendmentOf, asksForAccount, caseRows, decideRule, imposed, known, sameHearing, type KeptRow } from './mapping';

export default decideRule({
  id: 'TP-084',
  title: 'A fine amended to another fine: the first account must be written off',
  why: 'A reshare makes a second account for one fine; until the first is written off the defendant owes both.',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/cases/CaseFinToFinAccWriteOffRule.java:38'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'a new account was asked for': ({ said }) => asksForAccount(said),
    'money is imposed on an offence': ({ said }) => caseRows(said).some(row => row.isFinancial === true),
    'the same hearing imposed money before': ({ said, made }) => sameHearing(said, made).some(row => row.isFinancial === true),
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
      name: '£100 becomes £80', given: { said: results({ accountCorrelationId: 'r2', offenceResults: [row({ impositionOffenceDetails: 'Fined £80' })] }), made: { caseRows: [before()], oldAccounts: ['r1'], amendmentDate: '2026-06-01' } },
      expect: { effects: [add('drafts', {
        subject: WRITE_OFF, accounts: ['r2'], oldAccounts: ['r1'],
        says: { amendmentDate: '2026-06-01', isWriteOff: true, impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newOffenceByResult: [{ offenceId: 'o1', details: 'Fined £80' }] },
      })] },
    },
    {
      name: 'another hearing fined before', given: { said: results({ accountCorrelationId: 'r2', offenceResults: [row()] }), made: { caseRows: [before({ hearingId: 'h0' })] } },
      expect: 'does not apply',
    },
    { name: 'no new account', given: { said: results({ offenceResults: [row()] }), made: { caseRows: [before()] } }, expect: 'does not apply' },
    {
      name: 'no money now', given: { said: results({ accountCorrelationId: 'r2', offenceResults: [row({ isFinancial: false })] }), made: { caseRows: [before()] } },
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
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
