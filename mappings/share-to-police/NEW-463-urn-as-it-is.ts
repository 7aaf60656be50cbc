import { isMatchableUrn } from '../code-tables/police-urn';
import { identifyRule, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'NEW-463',
  title: 'A URN is sent as it is where it can be matched, or where the police gave it',
  why: 'Common Platform sends a police URN even when its form is wrong: the force knows its own numbers.',
  evidence: ['hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/CaseDefendantListBuilder.java:135-144'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'there is a URN': ({ said }) => said.urn !== undefined,
    'it can be matched, the police gave it, or it is an application\'s': ({ said, made }) => said.standsAlone === true || isMatchableUrn(said.urn) || made.police === true,
  },
  sets: { urn: ({ said }) => said.urn },
  examples: [
    { name: 'in the police form', given: { said: said({ urn: '01AB1234524' }), made: { police: false } }, expect: { sets: { urn: '01AB1234524' } } },
    { name: 'a force\'s own number', given: { said: said({ urn: 'X1' }), made: { police: true } }, expect: { sets: { urn: 'X1' } } },
    { name: 'neither', given: { said: said({ urn: 'TVL12345' }), made: { police: false } }, expect: 'does not apply' },
    { name: 'no URN', given: { said: said(), made: { police: true } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
