import type { JudicialResult } from '../../src/sdk';
import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-118',
  title: 'Penalty points are those of the first prompt that has any',
  why: 'SPI has room for one number of points.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:94-98'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'points are given': ({ said }) => pointsOf(said) !== undefined },
  sets: { penaltyPoints: ({ said }) => pointsOf(said) },
  examples: [
    { name: 'six, then three', given: { said: { judicialResultPrompts: [{ totalPenaltyPoints: 6 }, { totalPenaltyPoints: 3 }] } }, expect: { sets: { penaltyPoints: 6 } } },
    { name: 'none', given: { said: { judicialResultPrompts: [{ value: 'Yes' }] } }, expect: 'does not apply' },
  ],
});

const pointsOf = ({ judicialResultPrompts }: JudicialResult) => (judicialResultPrompts ?? []).find(({ totalPenaltyPoints }) => totalPenaltyPoints !== undefined)?.totalPenaltyPoints;
