import { inDoubt, task } from '../../src/sdk';
import { crownCourtByName, crownCourtIn, isOverridden } from '../code-tables/spi-crown-courts';
import { commits } from '../code-tables/spi-result-lists';
import { codeOf, nextCourtRule, type SaidResult } from './mapping';

const UNKNOWN = 'The text names a Crown Court that no table knows';
const ASKED = task('police', 'HO100323', 'The text of a committal names a Crown Court that nobody knows, so the PNC was not updated: pick the next court');
const isUnknown = (court: string | undefined) => court !== undefined && crownCourtByName(court) === undefined && !isOverridden(court);

export default nextCourtRule({
  id: 'TP-001',
  title: 'A committal to a Crown Court that nobody knows goes to a person',
  why: 'The text is all that says where the person must be brought. A misspelt court must not send them nowhere, or elsewhere.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/089-court-location-from-text-exception/'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every committal carries its next hearing as fields',
  staffMinutes: 10,

  when: {
    'no next hearing is given': ({ said }) => said.NextHearing === undefined,
    'the result commits or remands': ({ said }) => commits.has(codeOf(said)),
    'the text names a Crown Court that no table knows': ({ said }) => isUnknown(crownCourtIn(said.ResultText ?? '')),
  },
  sets: { 'nextHearing.courtCode': () => inDoubt(UNKNOWN) },
  then: () => [ASKED],

  examples: [
    { name: 'Camelot', given: { said: result('4014', 'Committed to Camelot Crown Court') }, expect: { sets: { 'nextHearing.courtCode': inDoubt(UNKNOWN) }, effects: [ASKED] } },
    { name: 'a court that we know', given: { said: result('4014', 'Committed to Reading Crown Court') }, expect: 'does not apply' },
    { name: 'a fine', given: { said: result('1015', 'Committed to Camelot Crown Court') }, expect: 'does not apply' },
    { name: 'given as fields', given: { said: { ...result('4014', 'Committed to Camelot Crown Court'), NextHearing: {} } }, expect: 'does not apply' },
  ],
});

function result(ResultCode: string, ResultText: string): SaidResult { return { ResultCode, ResultText }; }
