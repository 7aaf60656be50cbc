import { add, dayWithSlashes } from '../../src/sdk';
import { receivedSubject } from '../code-tables/fines-application-subjects';
import { known, migratedOf, receivedRule, toldBefore, type ApplicationReceived, type MigratedCase } from './mapping';

export default receivedRule({
  id: 'TP-089',
  title: 'The fines of a case that came inactive from an old system are told one by one, by its old reference',
  why: 'The account was made by the old system and bears its case number; the fines office finds it by nothing else.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/MigratedInactiveHearingFinancialResultsAggregate.java:61-123'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'no migrated case has a fine that is still owed',
  when: { 'a migrated case has a fine with an account, not told before': ({ said, made }) => migratedOf(said).some(one => !toldBefore(made, one) && one.fines.some(fine => fine.account !== undefined)) },
  then: ({ said, made }) => said.kind !== 'application-received' ? [] : migratedOf(said).filter(one => !toldBefore(made, one)).flatMap(one => [
    ...one.fines.filter(fine => fine.account !== undefined).map(fine => add('drafts', {
      subject: receivedSubject(said.applicationType) ?? '', accounts: [], event: `${one.caseId} ${fine.account ?? ''}`,
      says: known({
        legacyCaseReference: one.legacyReference, fineAccountNumber: fine.account, divisionCode: fine.division, listedDate: said.listingDate,
        originalDateOfConviction: fine.convicted.map(dayWithSlashes).join(', '),
      }),
    })),
    add('migratedTold', { caseId: one.caseId }),
  ]),
  examples: [
    {
      name: 'one fine, of two convictions', given: { said: received(), made: {} },
      expect: { effects: [
        add('drafts', { subject: 'APPLICATION TO REOPEN RECEIVED', accounts: [], event: 'c1 123456789', says: { legacyCaseReference: 'L-2019-1', fineAccountNumber: '123456789', divisionCode: '77', originalDateOfConviction: '02/01/2020, 03/02/2020' } }),
        add('migratedTold', { caseId: 'c1' }),
      ] },
    },
    { name: 'told before', given: { said: received(), made: { migratedTold: [{ caseId: 'c1' }] } }, expect: 'does not apply' },
  ],
});

function received(more: Partial<MigratedCase> = {}): ApplicationReceived {
  const migrated = { caseId: 'c1', legacyReference: 'L-2019-1', fines: [{ account: '123456789', division: '77', convicted: ['2020-01-02', '2020-02-03'] }], ...more };
  return { kind: 'application-received', offenceResults: [], masterDefendantId: 'd1', applicationType: 'REOPEN', migrated: [migrated] };
}
