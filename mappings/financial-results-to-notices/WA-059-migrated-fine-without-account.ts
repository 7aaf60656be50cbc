import { task } from '../../src/sdk';
import { migratedOf, receivedRule, type ApplicationReceived, type MigratedCase, type Said } from './mapping';

export default receivedRule({
  id: 'WA-059',
  title: 'A migrated fine without an account number is a task',
  why: 'Common Platform records that the number is absent, and nobody reads the record; the old account goes on being collected. Right is '
    + 'that a person finds the number.',
  evidence: ['hmcts/cpp-context-results: …/event/processor/StagingEnforcementAcknowledgmentEventProcessor.java:64'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'no migrated case has a fine that is still owed',
  when: { 'a migrated fine has no account number': ({ said }) => withoutAccount(said).length > 0 },
  then: ({ said }) => withoutAccount(said).map(one => task('fines enforcement', 'migrated-fine-without-account', `Find the account of the fine of case ${one.legacyReference} in the old system, and tell the fines office`)),
  examples: [
    {
      name: 'no number', given: { said: received({ fines: [{ convicted: [] }] }), made: {} },
      expect: { effects: [task('fines enforcement', 'migrated-fine-without-account', 'Find the account of the fine of case L-2019-1 in the old system, and tell the fines office')] },
    },
    { name: 'a number', given: { said: received(), made: {} }, expect: 'does not apply' },
  ],
});

function withoutAccount(said: Said): MigratedCase[] { return migratedOf(said).filter(one => one.fines.some(fine => fine.account === undefined)); }
function received(more: Partial<MigratedCase> = {}): ApplicationReceived {
  const migrated = { caseId: 'c1', legacyReference: 'L-2019-1', fines: [{ account: '123456789', division: '77', convicted: ['2020-01-02', '2020-02-03'] }], ...more };
  return { kind: 'application-received', offenceResults: [], masterDefendantId: 'd1', applicationType: 'REOPEN', migrated: [migrated] };
}
