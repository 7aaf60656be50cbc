import { add } from '../../src/sdk';
import { receivedSubject } from '../code-tables/fines-application-subjects';
import { aboutDefendant, accountsOfOffences, known, lastResults, receivedRule, sittingDay, withSlashes, type ApplicationReceived, type Item, type KeptRow } from './mapping';

export default receivedRule({
  id: 'TP-083',
  title: 'An application against a fine is told when it comes',
  why: 'The fines office stops collecting until the court has heard it.',
  evidence: [
    'hmcts/cpp-context-results: …/domain/aggregate/application/NCESDecisionConstants.java:46',
    'hmcts/cpp-context-results: …/domain/aggregate/HearingFinancialResultsAggregate.java:393-424',
  ],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the fines accounts take changes of a fine themselves',
  when: {
    'an application of the three kinds was received': ({ said }) => said.kind === 'application-received' && receivedSubject(said.applicationType) !== undefined,
    'an offence of it has a fine': ({ said, made }) => said.kind === 'application-received' && lastResults(made, said.caseOffenceIdList ?? []).some(row => row.isFinancial === true),
  },
  then: ({ said, made }) => said.kind !== 'application-received' ? [] : [add('drafts', {
    subject: receivedSubject(said.applicationType) ?? '',
    says: known({
      ...aboutDefendant(made.header ?? {}), listedDate: said.listingDate, caseReferences: said.caseUrns?.join(','), hearingCourtCentreName: said.hearingCourtCentreName,
      hearingSittingDay: sittingDay(made.header ?? {}), originalDateOfSentence: withSlashes(sittingDay(made.header ?? {})),
    }),
    accounts: accountsOfOffences(made, said.caseOffenceIdList ?? []), ...(said.eventId !== undefined && { event: said.eventId }),
  })],
  examples: [
    {
      name: 'a reopening', given: { said: received(), made: { caseRows: [before()], items: [item()] } },
      expect: { effects: [add('drafts', { subject: 'APPLICATION TO REOPEN RECEIVED', accounts: ['r1'], says: { listedDate: '01/07/2026', caseReferences: '01ZD1000126' } })] },
    },
    {
      name: 'a reopening, by an event that has an id', given: { said: received({ eventId: 'e1' }), made: { caseRows: [before()], items: [item()] } },
      expect: { effects: [add('drafts', { subject: 'APPLICATION TO REOPEN RECEIVED', accounts: ['r1'], says: { listedDate: '01/07/2026', caseReferences: '01ZD1000126' }, event: 'e1' })] },
    },
    { name: 'another kind', given: { said: received({ applicationType: 'BREACH' }), made: { caseRows: [before()], items: [item()] } }, expect: 'does not apply' },
    { name: 'there was no fine', given: { said: received(), made: { caseRows: [before({ isFinancial: false })], items: [item()] } }, expect: 'does not apply' },
  ],
});

function received(more: Partial<ApplicationReceived> = {}): ApplicationReceived {
  return { kind: 'application-received', offenceResults: [], masterDefendantId: 'd1', applicationType: 'REOPEN', listingDate: '01/07/2026', caseUrns: ['01ZD1000126'], caseOffenceIdList: ['o1'], ...more };
}
function item(): Item { return { id: 'r1', hearingId: 'h1', rows: [{ offenceId: 'o1', isFinancial: true }] }; }
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
