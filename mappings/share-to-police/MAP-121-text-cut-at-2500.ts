import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-121',
  title: 'The text of a result is cut at 2500 characters',
  why: 'SPI holds no more. Lines stay as they are. A result without a text is sent under its label.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:46'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the text of a result after 2500 characters'],
  when: { 'there is a text or a label': ({ said }) => (said.resultText ?? said.label) !== undefined },
  sets: { text: ({ said }) => (said.resultText ?? said.label)?.slice(0, 2500) },
  examples: [
    { name: 'three thousand letters', given: { said: { resultText: 'x'.repeat(3000) } }, expect: { sets: { text: 'x'.repeat(2500) } } },
    { name: 'a label only', given: { said: { label: 'Fine' } }, expect: { sets: { text: 'Fine' } } },
    { name: 'nothing', given: { said: {} }, expect: 'does not apply' },
  ],
});
