import { ordersWithCurfew } from '../code-tables/spi-result-lists';
import { codeOf, resultRule, type SaidResult } from './mapping';

const qualifiersOf = (said: SaidResult) => (said.ResultCodeQualifier ?? []).map(one => one.trim());

export default resultRule({
  id: 'WA-005',
  title: 'A tag for which no qualifier had a place is found in the text',
  why: 'A result has four places for qualifiers, and Libra drops the fifth. If that is the tag (BA), only the words "to be electronically monitored" still say it, and the person goes without one.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:26-30,230-240', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/079-electronic-tagging/'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'A result can carry more than four qualifiers',

  when: {
    'its four places for qualifiers are full': ({ said }) => qualifiersOf(said).length === 4,
    'none of them is the tag (BA)': ({ said }) => !qualifiersOf(said).includes('BA'),
    'the text says "to be electronically monitored"': ({ said }) => /to be electronically monitored/i.test(said.ResultText ?? ''),
  },
  sets: {
    'police.tagDisplaced': ({ said }) => ordersWithCurfew.has(codeOf(said)) ? true : undefined,
    'police.bailQualifiers': ({ said }) => ordersWithCurfew.has(codeOf(said)) ? undefined : ['BA'],
  },

  examples: [
    { name: 'on bail', given: { said: result('4027', ['A', 'C', 'E', 'K']) }, expect: { sets: { 'police.bailQualifiers': ['BA'] } } },
    { name: 'on a suspended sentence', given: { said: result('1115', ['A', 'C', 'E', 'K']) }, expect: { sets: { 'police.tagDisplaced': true } } },
    { name: 'a place was left', given: { said: result('1115', ['A', 'C', 'E']) }, expect: 'does not apply' },
    { name: 'the tag has its place', given: { said: result('1115', ['BA', 'C', 'E', 'K']) }, expect: 'does not apply' },
    { name: 'no tag', given: { said: result('1115', ['A', 'C', 'E', 'K'], 'Suspended') }, expect: 'does not apply' },
  ],
});

function result(ResultCode: string, ResultCodeQualifier: readonly string[], ResultText = 'Curfew, to be Electronically Monitored'): SaidResult { return { ResultCode, ResultCodeQualifier, ResultText }; }
