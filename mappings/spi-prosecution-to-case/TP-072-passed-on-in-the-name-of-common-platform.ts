import { relayRule, type Prosecution } from './mapping';

export default relayRule({
  id: 'TP-072',
  title: 'What goes on to Libra is addressed to the exchange, as from Common Platform',
  why: 'The exchange refuses a message that comes back under its first sender; Libra reads from the exchange only.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/function/RelayCaseToLibraFunction.java:22-48'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'Libra hears it': ({ made }) => made.owner === 'Libra', 'there is a message to pass on': ({ said }) => said.envelope !== undefined },
  sets: { relay: () => ({ source: 'C00CommonPlatform', destination: 'Z00CJSE', routeSource: 'C00CommonPlatform' }) },
  loses: ['the first sender of the message'],
  examples: [
    {
      name: 'from the police', given: { said: prosecution({ envelope: { source: 'Z00Police', destination: 'C00CommonPlatform' } }), made: { owner: 'Libra' } },
      expect: { sets: { relay: { source: 'C00CommonPlatform', destination: 'Z00CJSE', routeSource: 'C00CommonPlatform' } } },
    },
    {
      name: 'Common Platform hears it', given: { said: prosecution({ envelope: { source: 'Z00Police', destination: 'C00CommonPlatform' } }), made: { owner: 'Common Platform' } },
      expect: 'does not apply',
    },
    { name: 'an ejection has no message', given: { said: prosecution({ kind: 'ejected' }), made: { owner: 'Libra' } }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
