import { resultRule, qualifiersOf } from './mapping';

export default resultRule({
  id: 'MAP-119',
  title: 'Qualifiers, without those whose question was answered with no',
  why: 'A qualifier of a yes-or-no prompt counts only when the answer is yes. SPI holds four.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:164-184'],
  owner: 'police exchange',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['every qualifier of a result after the fourth'],
  when: { 'there are qualifiers': ({ said }) => qualifiersOf(said).length > 0 },
  sets: { qualifiers: ({ said }) => qualifiersOf(said).slice(0, 4) },
  examples: [
    { name: 'six, the first answered with no', given: { said: { qualifier: 'A,C,E,K,Q,V', judicialResultPrompts: [{ qualifier: 'A', type: 'BOOLEAN', value: 'false' }] } }, expect: { sets: { qualifiers: ['C', 'E', 'K', 'Q'] } } },
    { name: 'answered with yes', given: { said: { qualifier: 'A', judicialResultPrompts: [{ qualifier: 'A', type: 'BOOLEAN', value: 'true' }] } }, expect: { sets: { qualifiers: ['A'] } } },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
