import { drop } from '../../src/sdk';
import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'NEW-474',
  title: 'An offence without results, or an application that SPI does not take, is left out',
  why: 'The police are told what was decided. What was not, stays as it is in their records.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtDefendant.java:37-42',
    'hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/OffenceDetails.java:88-115',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is nothing that SPI takes': ({ said }) => said.results.length === 0 || (said.application !== undefined && (said.application.type?.spiOutApplicableFlag !== true || said.application.type.code === undefined)) },
  then: () => [drop('Nothing was decided of it that SPI takes')],
  examples: [
    { name: 'no result', given: { said: matter() }, expect: { effects: [drop('Nothing was decided of it that SPI takes')] } },
    { name: 'an application for which SPI has no code', given: { said: matter({ application: { type: { spiOutApplicableFlag: true } }, results: [{}] }) }, expect: { effects: [drop('Nothing was decided of it that SPI takes')] } },
    { name: 'a result', given: { said: matter({ results: [{}] }) }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
