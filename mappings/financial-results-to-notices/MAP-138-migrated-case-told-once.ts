import { suppress } from '../../src/sdk';
import { migratedOf, receivedRule, toldBefore, type ApplicationReceived, type MigratedCase } from './mapping';

export default receivedRule({
  id: 'MAP-138',
  title: 'The fines of a migrated case are told once',
  why: 'A second application changes nothing for the old account: it was stopped with the first.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/MigratedInactiveHearingFinancialResultsAggregate.java:61-123'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'every migrated case was told before': ({ said, made }) => migratedOf(said).length > 0 && migratedOf(said).every(one => toldBefore(made, one)) },
  then: () => [suppress('The fines of the migrated case were told before')],
  examples: [
    {
      name: 'the same application again', given: { said: received(), made: { migratedTold: [{ caseId: 'c1' }] } },
      expect: { effects: [suppress('The fines of the migrated case were told before')] },
    },
    { name: 'the first', given: { said: received(), made: {} }, expect: 'does not apply' },
  ],
});

function received(more: Partial<MigratedCase> = {}): ApplicationReceived {
  const migrated = { caseId: 'c1', legacyReference: 'L-2019-1', fines: [{ account: '123456789', division: '77', convicted: ['2020-01-02', '2020-02-03'] }], ...more };
  return { kind: 'application-received', offenceResults: [], masterDefendantId: 'd1', applicationType: 'REOPEN', migrated: [migrated] };
}
