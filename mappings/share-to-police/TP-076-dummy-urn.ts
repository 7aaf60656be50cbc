import { DUMMY_URN_OTHERS, isMatchableUrn } from '../code-tables/police-urn';
import { identifyRule, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'TP-076',
  title: 'A URN that no police force can match is sent as a dummy',
  why: 'Bichard finds the force by the URN. Of a prosecutor that is not police, a URN of another form is replaced by a dummy that Bichard knows.',
  evidence: ['hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/CaseDefendantListBuilder.java:39-40,135-144'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every prosecutor uses URNs of one form',
  when: {
    'it is a case': ({ said }) => said.standsAlone !== true,
    'the URN cannot be matched, and the prosecutor is not police': ({ said, made }) => !isMatchableUrn(said.urn) && made.police !== true,
  },
  sets: { urn: () => DUMMY_URN_OTHERS },
  examples: [
    { name: 'a transport prosecutor', given: { said: said({ urn: 'TVL12345' }), made: { police: false } }, expect: { sets: { urn: '00NP0000008' } } },
    { name: 'a URN in the police form', given: { said: said({ urn: '01AB1234524' }), made: { police: false } }, expect: 'does not apply' },
    { name: 'an application without a case', given: { said: said({ urn: 'TVL12345', standsAlone: true }), made: { police: false } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
