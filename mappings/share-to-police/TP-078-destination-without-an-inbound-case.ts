import { identifyRule, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'TP-078',
  title: 'A case that no police system sent goes to the common police destination',
  why: 'A reply goes to the police system that sent the case first. Of a prosecutor that is not police there is none. Where police sent '
    + 'the case, NEW-664 names the system of its force.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/processor/ResultProcessor.java:62,98-121,179-186'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Common Platform and the police exchange results without SPI',
  when: { 'no organisation code names a force': ({ said, made }) => made.police !== true || !/^\d{5}/.test(said.prosecutor.organisationCode ?? '') },
  sets: { destination: () => '00001NPPforB7' },
  examples: [
    { name: 'another prosecutor', given: { said: said(), made: { police: false } }, expect: { sets: { destination: '00001NPPforB7' } } },
    { name: 'a force known by its short code only', given: { said: said({ prosecutor: { code: 'DERPF' } }), made: { police: true } }, expect: { sets: { destination: '00001NPPforB7' } } },
    { name: 'police', given: { said: said({ prosecutor: { organisationCode: '0300000' } }), made: { police: true } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
