import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { WRITE_OFF, accountsOf, amendmentOf, applicationResults, applicationRows, asksForAccount, beforeAmendment, decideRule, imposed, isAmended, known, parents, sameApplication, varied, variedAsNow, type Fines, type KeptRow } from './mapping';

const SV = '\nSV - Sentence varied';

export default decideRule({
  id: 'NEW-515',
  title: 'A fine that an amended application changes to another: the first account must be written off',
  why: 'As in a case (TP-084): the amendment makes a second account for one fine.',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/amendments/AppAmendmentFinToFinAccWriteOffRule.java'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'an application was amended': ({ said }) => isAmended(said) && applicationRows(said).length > 0,
    'a new account was asked for': ({ said }) => asksForAccount(said),
    'money is imposed': ({ said }) => applicationRows(said).some(row => row.isFinancial === true),
    'there was a fine before': ({ said, made }) => beforeAmendment(said, made).some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => [add('drafts', {
    subject: WRITE_OFF,
    says: known({
      ...amendmentOf(made), defendantDateOfBirth: said.defendantDateOfBirth, isWriteOff: true,
      impositionOffenceDetails: variedAsNow(imposed(said.context, beforeAmendment(said, made)), imposed(said.context, parents(applicationRows(said)))), newOffenceByResult: imposed(said.context, parents(applicationRows(said))).map(varied),
      newApplicationResults: applicationResults(said.offenceResults) ?? { applicationResult: [] }, originalApplicationResults: applicationResults(sameApplication(said, made)),
    }),
    ...accountsOf(said, made, asksForAccount(said)),
  })],
  examples: [
    {
      name: '£100 becomes £80', given: { said: amended({}, { accountCorrelationId: 'r2' }), made: made() },
      expect: { effects: [add('drafts', {
        subject: WRITE_OFF, accounts: ['r2'], oldAccounts: ['r1'],
        says: {
          amendmentDate: '2026-06-01', isWriteOff: true, impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newOffenceByResult: [{ offenceId: 'o1', details: 'Fined £80' }],
          newApplicationResults: { applicationTitle: 'To reopen', applicationResult: ['Granted'] },
        },
      })] },
    },
    {
      name: 'not amended', given: { said: { ...amended({}, { accountCorrelationId: 'r2' }), offenceResults: amended().offenceResults.map(({ amendmentDate: _, ...row }) => row) }, made: made() },
      expect: 'does not apply',
    },
    {
      name: 'a sentence that was varied before, and is varied still', given: { said: amended({ impositionOffenceDetails: `Fined £80${SV}` }, { accountCorrelationId: 'r2' }), made: made({ impositionOffenceDetails: `Fined £100${SV}` }) },
      expect: { effects: [add('drafts', { subject: WRITE_OFF, accounts: ['r2'], oldAccounts: ['r1'], says: says({ title: '\nSentence varied', details: 'Fined £100' }, { title: '\nSentence varied', details: 'Fined £80' }) })] },
    },
    {
      name: 'a sentence that was varied before, and is no longer', given: { said: amended({}, { accountCorrelationId: 'r2' }), made: made({ impositionOffenceDetails: `Fined £100${SV}` }) },
      expect: { effects: [add('drafts', { subject: WRITE_OFF, accounts: ['r2'], oldAccounts: ['r1'], says: says({ details: `Fined £100${SV}` }, { details: 'Fined £80' }) })] },
    },
    { name: 'no new account', given: { said: amended(), made: made() }, expect: 'does not apply' },
    { name: 'no money now', given: { said: amended({ isFinancial: false }, { accountCorrelationId: 'r2' }), made: made() }, expect: 'does not apply' },
    { name: 'there was no fine', given: { said: amended({}, { accountCorrelationId: 'r2' }), made: made({ isFinancial: false }) }, expect: 'does not apply' },
  ],
});

function says(before: object, now: object) {
  return { amendmentDate: '2026-06-01', isWriteOff: true, impositionOffenceDetails: [{ offenceId: 'o1', ...before }], newOffenceByResult: [{ offenceId: 'o1', ...now }], newApplicationResults: { applicationTitle: 'To reopen', applicationResult: ['Granted'] } };
}
function amended(more: Partial<FinancialResultsRow> = {}, ofRequest: Partial<FinancialResults> = {}): FinancialResults {
  const now = { offenceId: 'o1', isFinancial: true, isParentFlag: true, impositionOffenceDetails: 'Fined £80', applicationId: 'a1', applicationType: 'REOPEN', applicationTitle: 'To reopen', applicationResultType: 'Granted', amendmentDate: '2026-06-01', ...more };
  return { kind: 'financial-results', hearingId: 'h2', masterDefendantId: 'd1', offenceResults: [now], context: { offenceDates: {}, today: '2026-06-02' }, ...ofRequest };
}
function made(more: Partial<KeptRow> = {}): Fines {
  return { amendmentDate: '2026-06-01', oldAccounts: ['r1'], recentAccounts: ['r1'], applications: [{ applicationId: 'a1', rows: [{ offenceId: 'o1', hearingId: 'h2', applicationId: 'a1', applicationType: 'REOPEN', isParentFlag: true, isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more }] }] };
}
