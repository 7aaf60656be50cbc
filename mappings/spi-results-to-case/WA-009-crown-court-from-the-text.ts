import { commits } from '../code-tables/spi-result-lists';
import { crownCourtByName, crownCourtIn } from '../code-tables/spi-crown-courts';
import { codeOf, nextCourtRule, type SaidResult } from './mapping';

const courtOf = (said: SaidResult) => crownCourtIn(said.ResultText ?? '');

export default nextCourtRule({
  id: 'WA-009',
  title: 'The Crown Court of a committal is read from the text',
  why: 'Courts send a committal without a structured next hearing: only the words say to which Crown Court. A person committed in custody must be brought there.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/getRemandDetailsFromResultText.ts:17-63,108-126', 'ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:254-263', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/088-court-location-from-text/'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every committal carries its next hearing as fields',

  when: {
    'no next hearing is given': ({ said }) => said.NextHearing === undefined,
    'the result commits or remands': ({ said }) => commits.has(codeOf(said)),
    'the text names a Crown Court that we know': ({ said }) => crownCourtByName(courtOf(said) ?? '') !== undefined,
  },
  sets: {
    'nextHearing.courtCode': ({ said }) => crownCourtByName(courtOf(said) ?? ''),
    'nextHearing.courtName': ({ said }) => courtOf(said),
  },

  examples: [
    { name: 'committed', given: { said: result('4014', 'Committed to Reading Crown Court on 12/06/2024 or such other date as notified') }, expect: { sets: { 'nextHearing.courtCode': 'C43RE', 'nextHearing.courtName': 'Reading Crown Court' } } },
    { name: 'to appear', given: { said: result('4027', 'Remanded on bail to appear before the Snaresbrook Crown Court') }, expect: { sets: { 'nextHearing.courtCode': 'C01SN', 'nextHearing.courtName': 'Snaresbrook Crown Court' } } },
    { name: 'under an Act', given: { said: result('4047', 'Sent under section 51 Crime and Disorder Act 1998 to Reading Crown Court') }, expect: { sets: { 'nextHearing.courtCode': 'C43RE', 'nextHearing.courtName': 'Reading Crown Court' } } },
    { name: 'a court that nobody knows', given: { said: result('4014', 'Committed to Camelot Crown Court') }, expect: 'does not apply' },
    { name: 'a fine', given: { said: result('1015', 'Committed to Reading Crown Court') }, expect: 'does not apply' },
    { name: 'given as fields', given: { said: { ...result('4014', 'Committed to Reading Crown Court'), NextHearing: {} } }, expect: 'does not apply' },
  ],
});

function result(ResultCode: string, ResultText: string): SaidResult { return { ResultCode, ResultText }; }
