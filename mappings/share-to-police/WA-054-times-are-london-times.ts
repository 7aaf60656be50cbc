import { londonDay, londonTime } from '../../src/sdk';
import { identifyRule, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'WA-054',
  title: 'The hearing is told in London time',
  why: 'SPI has no zone, and the police read its times as local. Common Platform writes the UTC clock, an hour early in summer and at '
    + 'midnight on the wrong day; we write the court\'s clock, which differs from its own output on purpose.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CommonMethods.java:61-73'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Common Platform writes SPI times on the court\'s clock',
  when: { 'a sitting of the day is told': ({ made }) => (made.sittings ?? []).length > 0 },
  sets: {
    'session.day': ({ made }) => londonDay(made.sittings?.[0] ?? ''),
    'session.time': ({ made }) => `${londonTime(made.sittings?.[0] ?? '')}:${(made.sittings?.[0] ?? '').slice(17, 19)}`,
  },
  examples: [
    { name: 'in summer', given: { said: said(), made: { sittings: ['2024-07-01T09:00:00.000Z'] } }, expect: { sets: { 'session.day': '2024-07-01', 'session.time': '10:00:00' } } },
    { name: 'past midnight in London', given: { said: said(), made: { sittings: ['2024-06-30T23:30:00.000Z'] } }, expect: { sets: { 'session.day': '2024-07-01', 'session.time': '00:30:00' } } },
    { name: 'with seconds', given: { said: said(), made: { sittings: ['2024-07-01T09:01:02.000Z', '2024-07-01T08:00:00.000Z'] } }, expect: { sets: { 'session.day': '2024-07-01', 'session.time': '10:01:02' } } },
    { name: 'no sitting', given: { said: said(), made: { sittings: [] } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
