import { instantFrom, londonDay } from '../../src/sdk';
import { readRule, type PoliceShare } from './mapping';

export default readRule({
  id: 'MAP-115',
  title: 'Only the sittings of the shared day are told',
  why: 'A hearing of many days is shared day by day. The day is the one in London, so a sitting stored as 23:30 UTC in June belongs to the next day.',
  evidence: [
    'hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:663-665',
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtHearingSession.java:21-26',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is not a box hearing': ({ said }) => said.isBoxHearing !== true },
  sets: { sittings: ({ said }) => said.sittings.flatMap(sitting => { const at = instantFrom(sitting); return at && londonDay(at) === said.hearingDay ? [at] : []; }) },
  examples: [
    { name: 'half past midnight in London', given: { said: said({ hearingDay: '2024-07-01', sittings: ['2024-06-30T23:30:00Z', '2024-07-02T09:00:00Z'] }) }, expect: { sets: { sittings: ['2024-06-30T23:30:00.000Z'] } } },
    { name: 'a box hearing', given: { said: said({ isBoxHearing: true }) }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
