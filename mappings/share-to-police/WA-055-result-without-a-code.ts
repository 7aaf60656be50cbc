import { resultRule } from './mapping';

export default resultRule({
  id: 'WA-055',
  title: 'A result without a code is sent without one',
  why: 'Half of Common Platform\'s results have no CJS code. Bichard then reads 1000, whatever the text says; the statement shows it, so '
    + 'that nobody takes the police\'s 1000 for what the court ordered.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:62',
    'ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:99',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every result definition of Common Platform has a CJS code',
  when: { 'it has no code': ({ said }) => (said.cjsCode ?? '').trim() === '' },
  sets: { bichardReadsAs: () => '1000' },
  examples: [
    { name: 'blank', given: { said: { cjsCode: '' } }, expect: { sets: { bichardReadsAs: '1000' } } },
    { name: 'a fine', given: { said: { cjsCode: '1015' } }, expect: 'does not apply' },
  ],
});
