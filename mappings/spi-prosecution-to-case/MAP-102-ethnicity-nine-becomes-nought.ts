import { readDefendantRule, filled, numberIn } from './mapping';

export default readDefendantRule({
  id: 'MAP-102',
  title: 'Observed ethnicity 9, not known, becomes 0, not recorded',
  why: 'Common Platform knows 0 to 6 and nothing for not known; both say that nobody saw it.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/…/event/converter/OffenceConverter.java:21-22,52,62', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an observed ethnicity is given': ({ said }) => filled(said.PoliceIndividualDefendant?.PersonEthnicity?.ObservedEthnicity) !== undefined },
  sets: { 'policeIndividualDefendant.observedEthnicity': ({ said }) => {
    const seen = numberIn(said.PoliceIndividualDefendant?.PersonEthnicity?.ObservedEthnicity, 'The observed ethnicity');
    return seen === 9 ? 0 : seen;
  } },
  loses: ['whether the ethnicity was not known or not recorded'],
  examples: [
    { name: 'not known', given: { said: { PoliceIndividualDefendant: { PersonEthnicity: { ObservedEthnicity: '9' } } } }, expect: { sets: { 'policeIndividualDefendant.observedEthnicity': 0 } } },
    { name: 'seen', given: { said: { PoliceIndividualDefendant: { PersonEthnicity: { ObservedEthnicity: ' 3 ' } } } }, expect: { sets: { 'policeIndividualDefendant.observedEthnicity': 3 } } },
    { name: 'not said', given: { said: { PoliceIndividualDefendant: { PersonEthnicity: { ObservedEthnicity: '' } } } }, expect: 'does not apply' },
  ],
});
