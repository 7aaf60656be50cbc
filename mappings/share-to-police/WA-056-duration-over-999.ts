import { inDoubt, type Day, type JudicialResult } from '../../src/sdk';
import { resultRule, type PoliceCase, type PoliceShare } from './mapping';

export default resultRule({
  id: 'WA-056',
  title: 'A duration over 999 is sent as its first and last day',
  why: 'SPI holds three digits. Common Platform counts the number as days whatever its unit; we count days and weeks, and leave hours and '
    + 'other units, of which no last day follows, to a person.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:117-161'],
  owner: 'police exchange',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'SPI holds durations of more than three digits',
  when: { 'the duration is over 999': ({ said }) => (said.durationElement?.primaryDurationValue ?? 0) > 999 },
  sets: { duration: ({ said, whole }) => startAndEnd(said, whole.said.hearingDay) ?? inDoubt('SPI cannot hold a duration of over 999 of this unit') },
  examples: [
    { name: 'a thousand days', given: { said: lasting(1000, 'D'), whole: whole({ hearingDay: '2024-01-01' }) }, expect: { sets: { duration: { start: '2024-01-01', end: '2026-09-27' } } } },
    { name: 'a thousand hours', given: { said: lasting(1000, 'H'), whole: whole({ hearingDay: '2024-01-01' }) }, expect: { sets: { duration: inDoubt('SPI cannot hold a duration of over 999 of this unit') } } },
    { name: 'a year', given: { said: lasting(1, 'Y'), whole: whole() }, expect: 'does not apply' },
  ],
});

function startAndEnd({ durationElement }: JudicialResult, start: Day): { start: Day; end: Day } | undefined {
  const days = { D: 1, W: 7 }[durationElement?.primaryDurationUnit ?? ''];
  if (days === undefined) return undefined;
  const end = new Date(Date.parse(start) + days * (durationElement?.primaryDurationValue ?? 0) * 86_400_000);
  return { start, end: end.toISOString().slice(0, 10) };
}
function lasting(primaryDurationValue: number, primaryDurationUnit: string): JudicialResult { return { durationElement: { primaryDurationValue, primaryDurationUnit } }; }
function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
