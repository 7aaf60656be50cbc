import { correctRule, type Prosecution } from './mapping';

export default correctRule({
  id: 'MAP-100',
  title: 'A case begun with code J is for a single justice',
  why: 'The code of the charge decides by which procedure the case begins; both cases of the letter are seen.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: …/spi/event/processor/SpiProsecutionCaseProcessor.java:38,56,89-91'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an initiation code is given': ({ said }) => (said.initiation ?? '').trim() !== '' },
  sets: { procedure: ({ said }) => said.initiation?.toUpperCase() === 'J' ? 'single justice' : 'court' },
  examples: [
    { name: 'a small letter', given: { said: prosecution({ initiation: 'j' }) }, expect: { sets: { procedure: 'single justice' } } },
    { name: 'a charge', given: { said: prosecution({ initiation: 'C' }) }, expect: { sets: { procedure: 'court' } } },
    { name: 'not said', given: { said: prosecution({ initiation: '' }) }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
