import { DUMMY_URN_POLICE } from '../code-tables/police-urn';
import { identifyRule, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'WA-053',
  title: 'An application without a reference is sent under the dummy URN of the police',
  why: 'Nothing else names it; Bichard knows the dummy and asks a person.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:103,697'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every application has a reference in Common Platform',
  when: {
    'it is an application without a case': ({ said }) => said.standsAlone === true,
    'it has no reference': ({ said }) => said.urn === undefined,
  },
  sets: { urn: () => DUMMY_URN_POLICE },
  examples: [
    { name: 'no reference', given: { said: said({ standsAlone: true }) }, expect: { sets: { urn: '00PP0000008' } } },
    { name: 'with one', given: { said: said({ standsAlone: true, urn: '28DI2136471' }) }, expect: 'does not apply' },
    { name: 'a case', given: { said: said() }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
