import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { updatedSubject } from '../code-tables/fines-application-subjects';
import { aboutDefendant, accountsOf, applicationOf, applicationRows, decideRule, imposed, isAmended, known, newResults, sittingDay, type KeptRow } from './mapping';

export default decideRule({
  id: 'TP-087',
  title: 'An application that is put off is told once as updated',
  why: 'The fines office goes on waiting; told nothing, it would collect.',
  evidence: [
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/result/NewApplicationUpdatedNotificationRule.java',
    'hmcts/cpp-context-results: …/domain/aggregate/application/NCESDecisionConstants.java:26',
  ],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'it is no amendment': ({ said }) => !isAmended(said),
    'an application was put off': ({ said }) => putOff(applicationRows(said)),
    'it was not told before': ({ said, made }) => !(made.reported ?? []).some(one => one.applicationId === applicationOf(said.offenceResults)),
    'there was a fine before': ({ made }) => (made.originals ?? []).some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => {
    const now = imposed(said.context, newResults(said, made));
    return [
      add('drafts', {
        subject: updatedSubject(applicationRows(said)[0]?.applicationType) ?? '',
        says: known({
          ...aboutDefendant(said), hearingCourtCentreName: said.hearingCourtCentreName, applicationResult: said.context.applicationResult, dateDecisionMade: sittingDay(said),
          ...(now.length > 0 && { impositionOffenceDetails: imposed(said.context, made.originals ?? []), newOffenceByResult: now }),
        }),
        ...accountsOf(said, made, false),
      }),
      add('reported', { applicationId: applicationOf(said.offenceResults) ?? '', as: 'updated' }),
    ];
  },
  examples: [
    {
      name: 'a statutory declaration put off', given: { said: putOffTo(), made: { originals: [before()], recentAccounts: ['r1'] } },
      expect: { effects: [
        add('drafts', { subject: 'STATUTORY DECLARATION UPDATED', accounts: ['r1'], says: { applicationResult: 'A - Adjourned', dateDecisionMade: '2026-06-01' } }),
        add('reported', { applicationId: 'a1', as: 'updated' }),
      ] },
    },
    { name: 'amended', given: { said: putOffTo({ amendmentDate: '2026-06-01' }), made: { originals: [before()] } }, expect: 'does not apply' },
    { name: 'decided', given: { said: putOffTo({ applicationResultsCategory: 'FINAL' }), made: { originals: [before()] } }, expect: 'does not apply' },
    { name: 'told before', given: { said: putOffTo(), made: { originals: [before()], reported: [{ applicationId: 'a1', as: 'updated' }] } }, expect: 'does not apply' },
    { name: 'there was no fine', given: { said: putOffTo(), made: {} }, expect: 'does not apply' },
  ],
});

function putOffTo(more: Partial<FinancialResultsRow> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h2', masterDefendantId: 'd1', hearingSittingDay: '2026-06-01T10:00:00.000Z', context: { offenceDates: {}, today: '2026-06-02', applicationResult: 'A - Adjourned' },
    offenceResults: [{ offenceId: 'o1', applicationId: 'a1', applicationType: 'STAT_DEC', applicationResultsCategory: 'INTERMEDIARY', ...more }],
  };
}
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
/** Put off: any offence of an appeal or a reopening, all results of a statutory declaration. */
function putOff(rows: readonly FinancialResultsRow[]): boolean {
  const ofDeclaration = rows.filter(row => row.applicationType === 'STAT_DEC' && row.applicationResultsCategory !== undefined);
  return rows.some(row => row.applicationType !== 'STAT_DEC' && row.offenceResultsCategory === 'INTERMEDIARY')
    || (ofDeclaration.length > 0 && ofDeclaration.every(row => row.applicationResultsCategory === 'INTERMEDIARY'));
}
