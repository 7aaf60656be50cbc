import { ownerRule, type Prosecution } from './mapping';

export default ownerRule({
  id: 'TP-073',
  title: 'A message whose routing fields cannot be read goes to Libra, marked as such',
  why: 'Rejecting it would lose a charge; Libra hears every case that nobody has said is on Common Platform.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/src/main/resources/APIMPolicy.txt:33'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'the routing fields cannot be read': ({ said }) => said.unreadable !== undefined },
  sets: { owner: () => 'Libra', because: () => 'Its routing fields cannot be read', unreadFields: () => true },
  examples: [
    {
      name: 'no court code in the message', given: { said: prosecution({ unreadable: 'no court code' }) },
      expect: { sets: { owner: 'Libra', because: 'Its routing fields cannot be read', unreadFields: true } },
    },
    { name: 'read', given: { said: prosecution() }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
