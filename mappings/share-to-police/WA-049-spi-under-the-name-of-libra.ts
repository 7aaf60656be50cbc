import { coverRule, type PoliceShare } from './mapping';

export default coverRule({
  id: 'WA-049',
  title: 'What goes by SPI carries the labels of Libra',
  why: 'The police exchange knows one interface, Libra\'s. Who reads it must tell the source by the system id, not by the labels.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/ResultConverter.java:12'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Common Platform and the police exchange results without SPI',
  when: { 'it goes by SPI': ({ made }) => made.channel === 'SPI' },
  sets: { header: () => ({ interface: 'LibraStandardProsecutorPolice', flow: 'ResultedCasesForThePolice', schemaVersion: '0.6g' }) },
  examples: [
    { name: 'by SPI', given: { said: said(), made: { channel: 'SPI' } }, expect: { sets: { header: { interface: 'LibraStandardProsecutorPolice', flow: 'ResultedCasesForThePolice', schemaVersion: '0.6g' } } } },
    { name: 'by e-mail', given: { said: said(), made: { channel: 'EMAIL' } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
