import { crownCourtIn, isOverridden, overriddenCourt } from '../code-tables/spi-crown-courts';
import { commits } from '../code-tables/spi-result-lists';
import { codeOf, nextCourtRule, type SaidResult } from './mapping';

const courtOf = (said: SaidResult) => crownCourtIn(said.ResultText ?? '');

export default nextCourtRule({
  id: 'WA-011',
  title: 'Two Crown Courts are called otherwise in texts',
  why: 'The table says Grimsby and Newport; texts say Great Grimsby and Newport (South Wales). Looked up by name, one is unknown and the other could be the Isle of Wight.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/getRemandDetailsFromResultText.ts:65-71'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every committal carries its next hearing as fields',

  when: {
    'no next hearing is given': ({ said }) => said.NextHearing === undefined,
    'the result commits or remands': ({ said }) => commits.has(codeOf(said)),
    'the text names one of the two': ({ said }) => isOverridden(courtOf(said) ?? ''),
  },
  sets: {
    'nextHearing.courtCode': ({ said }) => overriddenCourt(courtOf(said) ?? ''),
    'nextHearing.courtName': ({ said }) => courtOf(said),
  },

  examples: [
    { name: 'Great Grimsby', given: { said: result('4014', 'Committed to Great Grimsby Crown Court') }, expect: { sets: { 'nextHearing.courtCode': 'C16GR', 'nextHearing.courtName': 'Great Grimsby Crown Court' } } },
    { name: 'Newport in Gwent', given: { said: result('4014', 'Committed to Newport (South Wales) Crown Court') }, expect: { sets: { 'nextHearing.courtCode': 'C62NG', 'nextHearing.courtName': 'Newport (South Wales) Crown Court' } } },
    { name: 'another', given: { said: result('4014', 'Committed to Reading Crown Court') }, expect: 'does not apply' },
    { name: 'a fine', given: { said: result('1015', 'Committed to Great Grimsby Crown Court') }, expect: 'does not apply' },
    { name: 'given as fields', given: { said: { ...result('4014', 'Committed to Great Grimsby Crown Court'), NextHearing: {} } }, expect: 'does not apply' },
  ],
});

function result(ResultCode: string, ResultText: string): SaidResult { return { ResultCode, ResultText }; }
