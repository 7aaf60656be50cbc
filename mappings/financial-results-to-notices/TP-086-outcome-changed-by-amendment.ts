import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { aboutDefendant, accountsOf, applicationResults, asksForAccount, datesAndCourt, decideRule, imposed, isAmended, known, outcomeAmended, ownFineEnded, sameApplication, type Fines, type KeptRow } from './mapping';

export default decideRule({
  id: 'TP-086',
  title: 'An application whose outcome an amendment changes is told again',
  why: 'The fines office acted on the first outcome. Where the account must be written off as well, that notice says it all (NEW-516).',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/amendments/ApplicationStatusAmendmentNotificationRule.java:28'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'it is an amendment': ({ said }) => isAmended(said),
    'no new account was asked for': ({ said }) => !asksForAccount(said),
    'the outcome is another': ({ said, made }) => changedOutcome(said, made) !== undefined,
    'no account is to be written off for it': ({ said, made }) => !outcomeAmended(said, made) && !ownFineEnded(said, made),
    'there was a fine before': ({ made }) => (made.originals ?? []).some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => [add('drafts', {
    subject: changedOutcome(said, made) ?? '',
    says: known({ ...aboutDefendant(said), ...datesAndCourt(said), impositionOffenceDetails: imposed(said.context, made.originals ?? []), newApplicationResults: applicationResults(said.offenceResults) }),
    ...accountsOf(said, made, false),
  })],
  examples: [
    {
      name: 'refused, and after all granted', given: { said: amended(), made: made() },
      expect: { effects: [add('drafts', {
        subject: 'APPLICATION TO REOPEN GRANTED', accounts: ['r1'],
        says: { impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newApplicationResults: { applicationTitle: 'To reopen', applicationResult: ['Granted'] } },
      })] },
    },
    {
      name: 'no amendment', given: { said: { ...amended(), offenceResults: amended().offenceResults.map(({ amendmentDate: _, ...row }) => row) }, made: made() },
      expect: 'does not apply',
    },
    { name: 'a new account comes', given: { said: { ...amended(), accountCorrelationId: 'r2' }, made: made() }, expect: 'does not apply' },
    { name: 'the same outcome', given: { said: amended(), made: made({ resultCode: 'G' }) }, expect: 'does not apply' },
    { name: 'nothing imposed: the write-off says it', given: { said: amended({ isParentFlag: false }), made: made() }, expect: 'does not apply' },
    { name: 'there was no fine', given: { said: amended(), made: { ...made(), originals: [] } }, expect: 'does not apply' },
  ],
});

/** The subject of an outcome that the same application did not have before. */
function changedOutcome(said: FinancialResults, made: Fines): string | undefined {
  const before = sameApplication(said, made).map(row => row.resultCode);
  const at = said.offenceResults.findIndex((row, i) => made.offenceResults?.[i]?.outcome !== undefined && !before.includes(row.resultCode));
  return before.length > 0 ? made.offenceResults?.[at]?.outcome?.subject : undefined;
}
function amended(more: Partial<FinancialResultsRow> = {}): FinancialResults {
  const row = { offenceId: 'o1', isParentFlag: true, applicationId: 'a1', applicationType: 'REOPEN', applicationTitle: 'To reopen', applicationResultType: 'Granted', resultCode: 'G', amendmentDate: '2026-06-01', ...more };
  return { kind: 'financial-results', hearingId: 'h2', masterDefendantId: 'd1', offenceResults: [row], context: { offenceDates: {}, today: '2026-06-02' } };
}
function made(more: Partial<KeptRow> = {}): Fines {
  return {
    originals: [before()], recentAccounts: ['r1'], offenceResults: [{ outcome: { subject: 'APPLICATION TO REOPEN GRANTED', outcome: 'granted' } }],
    applications: [{ applicationId: 'a1', rows: [{ offenceId: 'o1', hearingId: 'h2', applicationId: 'a1', resultCode: 'RFSD', ...more }] }],
  };
}
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
