import { resultRule, saidText } from './mapping';

export default resultRule({
  id: 'WA-004',
  title: 'A result without a code is text only',
  why: 'Courts write what the list of results does not have as plain text. The police call it 1000, and so does the case model here.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:22,99'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every result has a code',

  when: { 'it has no result code': ({ said }) => saidText(said.ResultCode) === undefined },
  sets: { cjsCode: () => '1000' },

  examples: [
    { name: 'text only', given: { said: { ResultText: 'Hearing on 1/1/2024 confirmed.' } }, expect: { sets: { cjsCode: '1000' } } },
    { name: 'a fine', given: { said: { ResultCode: '1015' } }, expect: 'does not apply' },
  ],
});
