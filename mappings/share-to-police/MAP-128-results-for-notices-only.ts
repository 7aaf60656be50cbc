import { drop } from '../../src/sdk';
import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-128',
  title: 'A result that only serves a notice is not sent',
  why: 'It repeats, for a notice or an order, what another result says already.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtOffence.java:89-94',
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtDefendant.java:37-42',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it was published for notices only': ({ said }) => said.publishedForNows === true },
  then: () => [drop('Published for notices only')],
  examples: [
    { name: 'for notices', given: { said: { cjsCode: '3012', publishedForNows: true } }, expect: { effects: [drop('Published for notices only')] } },
    { name: 'a result of the court', given: { said: { cjsCode: '1015', publishedForNows: false } }, expect: 'does not apply' },
  ],
});
