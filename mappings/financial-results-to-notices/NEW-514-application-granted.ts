import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { aboutDefendant, accountsOf, applicationOf, applicationResults, applicationRows, asksForAccount, datesAndCourt, decideRule, finalOutcome, imposed, isAmended, known, newResults, parents, type Fines, type KeptRow } from './mapping';

export default decideRule({
  id: 'NEW-514',
  title: 'A granted application is told, with what it imposes instead',
  why: 'The old account must be written off, or the defendant pays twice.',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/result/NewApplicationAcceptedNotificationRule.java'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it is no amendment': ({ said }) => !isAmended(said),
    'an application was granted for good': ({ said, made }) => finalOutcome(said, made, 'granted') !== undefined,
    'it was not told before': ({ said, made }) => !(made.reported ?? []).some(one => one.as === 'final' && one.applicationId === applicationOf(said.offenceResults)),
    'its offences have results': ({ said }) => parents(applicationRows(said)).some(row => row.impositionOffenceDetails !== undefined),
    'there was a fine before': ({ made }) => (made.originals ?? []).some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => [
    add('drafts', {
      subject: finalOutcome(said, made, 'granted') ?? '',
      says: known({
        ...aboutDefendant(said), ...datesAndCourt(said), impositionOffenceDetails: imposed(said.context, made.originals ?? []),
        newOffenceByResult: imposed(said.context, newResults(said, made)), newApplicationResults: applicationResults(said.offenceResults),
      }),
      ...accountsOf(said, made, asksForAccount(said)), ...(said.accountDivisionCode !== undefined && { division: said.accountDivisionCode }),
    }),
    add('reported', { applicationId: applicationOf(said.offenceResults) ?? '', as: 'final' }),
  ],
  examples: [
    {
      name: 'a reopening granted, with a new fine', given: { said: granted(), made: made() },
      expect: { effects: [
        add('drafts', {
          subject: 'APPLICATION TO REOPEN GRANTED', accounts: ['r2'], oldAccounts: ['r1'],
          says: {
            hearingSittingDay: '2026-06-01', dateDecisionMade: '2026-06-01', impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }],
            newOffenceByResult: [{ offenceId: 'o1', details: 'Fined £50' }], newApplicationResults: { applicationTitle: 'To reopen', applicationResult: ['Granted'] },
          },
        }),
        add('reported', { applicationId: 'a1', as: 'final' }),
      ] },
    },
    { name: 'amended', given: { said: granted({ amendmentDate: '2026-06-01' }), made: made() }, expect: 'does not apply' },
    { name: 'not final', given: { said: granted({ offenceResultsCategory: 'INTERMEDIARY' }), made: made() }, expect: 'does not apply' },
    { name: 'told before', given: { said: granted(), made: made({ reported: [{ applicationId: 'a1', as: 'final' }] }) }, expect: 'does not apply' },
    { name: 'its offences have no results yet', given: { said: granted({ isParentFlag: false }), made: made() }, expect: 'does not apply' },
    { name: 'there was no fine', given: { said: granted(), made: made({ originals: [] }) }, expect: 'does not apply' },
  ],
});

function granted(more: Partial<FinancialResultsRow> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h2', masterDefendantId: 'd1', accountCorrelationId: 'r2', hearingSittingDay: '2026-06-01T10:00:00.000Z', context: { offenceDates: {}, today: '2026-06-02' },
    offenceResults: [{ offenceId: 'o1', isFinancial: true, isParentFlag: true, impositionOffenceDetails: 'Fined £50', applicationId: 'a1', applicationType: 'REOPEN', applicationTitle: 'To reopen', applicationResultType: 'Granted', offenceResultsCategory: 'FINAL', ...more }],
  };
}
function made(more: Partial<Fines> = {}): Fines {
  return { offenceResults: [{ outcome: { subject: 'APPLICATION TO REOPEN GRANTED', outcome: 'granted' } }], oldAccounts: ['r1'], originals: [before()], ...more };
}
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
