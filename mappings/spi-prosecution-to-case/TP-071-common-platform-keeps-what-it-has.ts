import { ownerRule, type Prosecution } from './mapping';

export default ownerRule({
  id: 'TP-071',
  title: 'A case that is on Common Platform stays there, live court or not',
  why: 'Its later messages change a case that exists; in Libra they would begin a new one.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:90-93'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'Common Platform has a case of this URN, by its own list or because we sent it there': ({ said, earlier }) => said.onCommonPlatform === true || earlier.made?.owner === 'Common Platform' },
  sets: { owner: () => 'Common Platform', because: () => 'Common Platform has the case' },
  examples: [
    { name: 'its court is not live', given: { said: prosecution({ onCommonPlatform: true }) }, expect: { sets: { owner: 'Common Platform', because: 'Common Platform has the case' } } },
    { name: 'sent there before', given: { said: prosecution(), earlier: { made: { owner: 'Common Platform' } } }, expect: { sets: { owner: 'Common Platform', because: 'Common Platform has the case' } } },
    { name: 'not there', given: { said: prosecution() }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
