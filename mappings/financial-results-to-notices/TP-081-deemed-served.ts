import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { aboutDefendant, decideRule, imposed, known, ownAccount, sittingDay, wholeOffences, withSlashes } from './mapping';

export default decideRule({
  id: 'TP-081',
  title: 'A fine that time in custody has served is told',
  why: 'The account is made like any other, though nothing is owed on it; somebody must write it off.',
  evidence: [
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/cases/result/CaseDeemedServedNotificationRule.java',
    'hmcts/cpp-context-results: …/finresultsnotifications/rules/applications/result/ApplicationDeemedServedNotificationRule.java',
  ],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'an offence is deemed served': ({ said }) => wholeOffences(said).some(row => row.isDeemedServed === true),
    'money is imposed': ({ said }) => said.offenceResults.some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => [add('drafts', {
    subject: 'WRITE OFF ONE DAY DEEMED SERVED',
    says: known({ ...aboutDefendant(said), hearingSittingDay: sittingDay(said), originalDateOfSentence: withSlashes(sittingDay(said)), impositionOffenceDetails: imposed(said.context, wholeOffences(said).filter(row => row.isFinancial === true)) }),
    ...ownAccount(said, made),
  })],
  examples: [
    {
      name: 'a fine of the case', given: { said: results({ accountCorrelationId: 'r1', hearingSittingDay: '2026-06-01T10:00:00.000Z', offenceResults: [row({ isDeemedServed: true })] }) },
      expect: { effects: [add('drafts', { subject: 'WRITE OFF ONE DAY DEEMED SERVED', accounts: ['r1'], says: { hearingSittingDay: '2026-06-01', originalDateOfSentence: '01/06/2026', impositionOffenceDetails: [{ offenceId: 'o1' }] } })] },
    },
    { name: 'no money', given: { said: results({ offenceResults: [row({ isDeemedServed: true, isFinancial: false })] }) }, expect: 'does not apply' },
    { name: 'nothing served', given: { said: results({ offenceResults: [row()] }) }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function row(more: Partial<FinancialResultsRow> = {}): FinancialResultsRow { return { offenceId: 'o1', isFinancial: true, ...more }; }
