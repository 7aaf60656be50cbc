import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { aboutDefendant, accountsOf, applicationOf, applicationResults, applicationRows, asksForAccount, decideRule, finalOutcome, imposed, isAmended, known, parents, sittingDay, varied, type Fines, type KeptRow } from './mapping';

export default decideRule({
  id: 'NEW-513',
  title: 'A denied application is told, with the fine that stands',
  why: 'The fines office stopped collecting when the application came; it goes on when told that it failed.',
  evidence: [
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/result/NewAppealAppDeniedNotificationRule.java',
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/result/NewStatdecOrReopenAppDeniedNotificationRule.java',
  ],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it is no amendment': ({ said }) => !isAmended(said),
    'an application was denied for good': ({ said, made }) => finalOutcome(said, made, 'denied') !== undefined,
    'it was not told before': ({ said, made }) => !(made.reported ?? []).some(one => one.as === 'final' && one.applicationId === applicationOf(said.offenceResults)),
    'there was a fine before': ({ made }) => (made.originals ?? []).some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => {
    const now = imposed(said.context, parents(applicationRows(said)).filter(row => row.impositionOffenceDetails !== undefined)).map(varied);
    return [
      add('drafts', {
        subject: finalOutcome(said, made, 'denied') ?? '',
        says: known({
          ...aboutDefendant(said), impositionOffenceDetails: imposed(said.context, made.originals ?? []), originalApplicationResults: applicationResults(said.offenceResults),
          ...(now.length > 0 ? { newOffenceByResult: now } : { dateDecisionMade: sittingDay(said) }),
        }),
        ...accountsOf(said, made, now.length > 0 && asksForAccount(said)),
      }),
      add('reported', { applicationId: applicationOf(said.offenceResults) ?? '', as: 'final' }),
    ];
  },
  examples: [
    {
      name: 'a reopening refused', given: { said: refused(), made: made() },
      expect: { effects: [
        add('drafts', {
          subject: 'APPLICATION TO REOPEN REFUSED', accounts: ['r1'],
          says: { impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], originalApplicationResults: { applicationTitle: 'To reopen', applicationResult: ['Refused'] }, dateDecisionMade: '2026-06-01' },
        }),
        add('reported', { applicationId: 'a1', as: 'final' }),
      ] },
    },
    { name: 'amended', given: { said: refused({ amendmentDate: '2026-06-01' }), made: made() }, expect: 'does not apply' },
    { name: 'not final', given: { said: refused({ applicationResultsCategory: 'INTERMEDIARY' }), made: made() }, expect: 'does not apply' },
    { name: 'told before', given: { said: refused(), made: made({ reported: [{ applicationId: 'a1', as: 'final' }] }) }, expect: 'does not apply' },
    { name: 'there was no fine', given: { said: refused(), made: made({ originals: [] }) }, expect: 'does not apply' },
  ],
});

function refused(more: Partial<FinancialResultsRow> = {}): FinancialResults {
  return { kind: 'financial-results', hearingId: 'h2', masterDefendantId: 'd1', hearingSittingDay: '2026-06-01T10:00:00.000Z', offenceResults: [{ ...refusal(), ...more }], context: { offenceDates: {}, today: '2026-06-02' } };
}
function refusal(): FinancialResultsRow {
  return {
    offenceId: 'o1', applicationId: 'a1', applicationType: 'REOPEN', applicationTitle: 'To reopen', applicationResultType: 'Refused', applicationResultsCategory: 'FINAL',
  };
}
function made(more: Partial<Fines> = {}): Fines {
  return { offenceResults: [{ outcome: { subject: 'APPLICATION TO REOPEN REFUSED', outcome: 'denied' } }], recentAccounts: ['r1'], originals: [before()], ...more };
}
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
