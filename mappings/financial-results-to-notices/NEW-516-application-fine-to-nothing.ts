import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { WRITE_OFF, accountsOf, amendmentOf, applicationResults, applicationRows, asksForAccount, beforeAmendment, decideRule, imposed, isAmended, known, outcomeAmended, ownFineEnded, parents, sameApplication, varied, type Fines, type KeptRow } from './mapping';

export default decideRule({
  id: 'NEW-516',
  title: 'A fine that an amended application ends: its account must be written off',
  why: 'As in a case (TP-085): no new account will come.',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/amendments/AppAmendmentFinToNonFinAccWriteOffRule.java'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'an application was amended': ({ said }) => isAmended(said) && applicationRows(said).length > 0,
    'no new account was asked for': ({ said }) => !asksForAccount(said),
    'its outcome changed, or a fine of its own ended': ({ said, made }) => outcomeAmended(said, made) || ownFineEnded(said, made),
    'there was a fine before': ({ said, made }) => beforeAmendment(said, made).some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => [add('drafts', {
    subject: WRITE_OFF,
    says: known({
      ...amendmentOf(made), defendantDateOfBirth: said.defendantDateOfBirth, isWriteOff: true,
      impositionOffenceDetails: imposed(said.context, beforeAmendment(said, made)).map(varied), newOffenceByResult: imposed(said.context, parents(applicationRows(said))).map(varied),
      newApplicationResults: applicationResults(said.offenceResults) ?? { applicationResult: [] }, originalApplicationResults: applicationResults(sameApplication(said, made)),
    }),
    ...accountsOf(said, made, asksForAccount(said)),
  })],
  examples: [
    {
      name: '£100 becomes a discharge', given: { said: amended({ isFinancial: false, impositionOffenceDetails: 'Discharged' }), made: made() },
      expect: { effects: [add('drafts', {
        subject: WRITE_OFF, accounts: ['r1'],
        says: {
          amendmentDate: '2026-06-01', isWriteOff: true, impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newOffenceByResult: [{ offenceId: 'o1', details: 'Discharged' }],
          newApplicationResults: { applicationTitle: 'To reopen', applicationResult: ['Granted'] },
        },
      })] },
    },
    {
      name: 'not amended', given: { said: { ...amended({ isFinancial: false }), offenceResults: amended({ isFinancial: false }).offenceResults.map(({ amendmentDate: _, ...row }) => row) }, made: made() },
      expect: 'does not apply',
    },
    { name: 'a new account comes', given: { said: amended({ isFinancial: false }, { accountCorrelationId: 'r2' }), made: made() }, expect: 'does not apply' },
    { name: 'it still has a fine', given: { said: amended(), made: made() }, expect: 'does not apply' },
    {
      name: 'refused after all, where there was no fine', given: { said: amended({ isFinancial: false, isParentFlag: false }), made: { ...made({ isFinancial: false }), offenceResults: [{ outcome: { subject: 'APPLICATION TO REOPEN REFUSED', outcome: 'denied' } }] } },
      expect: 'does not apply',
    },
  ],
});

function amended(more: Partial<FinancialResultsRow> = {}, ofRequest: Partial<FinancialResults> = {}): FinancialResults {
  const now = { offenceId: 'o1', isFinancial: true, isParentFlag: true, impositionOffenceDetails: 'Fined £80', applicationId: 'a1', applicationType: 'REOPEN', applicationTitle: 'To reopen', applicationResultType: 'Granted', amendmentDate: '2026-06-01', ...more };
  return { kind: 'financial-results', hearingId: 'h2', masterDefendantId: 'd1', offenceResults: [now], context: { offenceDates: {}, today: '2026-06-02' }, ...ofRequest };
}
function made(more: Partial<KeptRow> = {}): Fines {
  return { amendmentDate: '2026-06-01', oldAccounts: ['r1'], recentAccounts: ['r1'], applications: [{ applicationId: 'a1', rows: [{ offenceId: 'o1', hearingId: 'h2', applicationId: 'a1', applicationType: 'REOPEN', isParentFlag: true, isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more }] }] };
}
