import { onceBy } from '../../src/sdk';
import { receivedRule, type ApplicationAtHand, type MigratedFine, type Received } from './mapping';

export default receivedRule({
  id: 'NEW-885',
  title: 'What was received, in the words of the notices to the fines office',
  why: 'Only the notices to the fines office act on it: what it says is passed on whole, with the fines of old systems gathered by case.',
  evidence: ['case model §3.5.3', 'hmcts/cpp-context-results: …/event/processor/StagingEnforcementAcknowledgmentEventProcessor.java:128-185'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the court of the hearing other than by its name'],
  when: 'always',
  sets: { received: ({ said: { event, at, migratedFines = [] } }) => ({
    kind: 'application-received' as const, offenceResults: [] as const, eventId: event._metadata.id, receivedAt: at, masterDefendantId: event.masterDefendantId, applicationType: event.applicationType, caseOffenceIdList: event.caseOffenceIdList,
    ...(event.listingDate !== undefined && { listingDate: event.listingDate }), ...(event.caseUrns && { caseUrns: event.caseUrns }), ...(event.hearingCourtCentreName !== undefined && { hearingCourtCentreName: event.hearingCourtCentreName }),
    ...(migratedFines.length > 0 && { migrated: byCase(migratedFines) }),
  }) },
  examples: [
    {
      name: 'all of it, with two fines of one case', given: { said: { ...said(), migratedFines: [fine('c1', '11111111A'), fine('c2'), fine('c1', '22222222B')] } },
      expect: { sets: { received: { ...received(), migrated: [
        { caseId: 'c1', legacyReference: 'L-c1', fines: [{ account: '11111111A', convicted: ['2020-01-02'] }, { account: '22222222B', convicted: ['2020-01-02'] }] },
        { caseId: 'c2', legacyReference: 'L-c2', fines: [{ convicted: ['2020-01-02'] }] },
      ] } } },
    },
    { name: 'no fine of an old system', given: { said: { ...said(), migratedFines: [] } }, expect: { sets: { received: received() } } },
    { name: 'only what it must say', given: { said: bare() }, expect: { sets: { received: bareReceived() } } },
  ],
});

function byCase(fines: readonly MigratedFine[]) {
  return onceBy(fines, one => one.caseId).map(({ caseId, legacyReference }) => ({ caseId, legacyReference, fines: fines.filter(one => one.caseId === caseId).map(({ caseId: _, legacyReference: __, ...fine }) => fine) }));
}
function fine(caseId: string, account?: string): MigratedFine { return { caseId, legacyReference: `L-${caseId}`, ...(account !== undefined && { account }), convicted: ['2020-01-02'] }; }
function bare(): ApplicationAtHand {
  return { at: '2026-06-30T23:30:00.000Z', event: { _metadata: { id: 'e1', name: 'public.hearing.nces-email-notification-for-application' }, masterDefendantId: 'd1', applicationType: 'APPEAL', caseOffenceIdList: ['o1'] } };
}
function said(): ApplicationAtHand { return { ...bare(), event: { ...bare().event, listingDate: '08/12/2026', caseUrns: ['01ZD1000126'], hearingCourtCentreName: 'Lavender Hill' } }; }
function bareReceived(): NonNullable<Received['received']> {
  return { kind: 'application-received', offenceResults: [], eventId: 'e1', receivedAt: '2026-06-30T23:30:00.000Z', masterDefendantId: 'd1', applicationType: 'APPEAL', caseOffenceIdList: ['o1'] };
}
function received(): NonNullable<Received['received']> { return { ...bareReceived(), listingDate: '08/12/2026', caseUrns: ['01ZD1000126'], hearingCourtCentreName: 'Lavender Hill' }; }
