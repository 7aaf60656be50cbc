import { drop } from '../../src/sdk';
import { offenceRule, type Matter, type PoliceCase, type PoliceShare } from './mapping';

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
  when: { 'there is nothing that SPI takes': ({ said, whole }) => said.results.length === 0
    || (said.application !== undefined && (said.application.type?.code === undefined || (said.application.type.spiOutApplicableFlag !== true && whole.said.standsAlone !== true))) },
  then: () => [drop('Nothing was decided of it that SPI takes')],
  examples: [
    { name: 'no result', given: { whole: whole(), said: matter() }, expect: { effects: [drop('Nothing was decided of it that SPI takes')] } },
    { name: 'an application for which SPI has no code', given: { whole: whole(), said: matter({ application: { type: { spiOutApplicableFlag: true } }, results: [{}] }) }, expect: { effects: [drop('Nothing was decided of it that SPI takes')] } },
    { name: 'an application of a type that is not for SPI, on a case', given: { whole: whole(), said: matter({ application: { type: { code: 'MC80527' } }, results: [{}] }) }, expect: { effects: [drop('Nothing was decided of it that SPI takes')] } },
    { name: 'the same without a case', given: { whole: whole({ standsAlone: true }), said: matter({ application: { type: { code: 'MC80527' } }, results: [{}] }) }, expect: 'does not apply' },
    { name: 'a result', given: { whole: whole(), said: matter({ results: [{}] }) }, expect: 'does not apply' },
  ],
});

function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
