import { drop } from '../../src/sdk';
import { codeOf, errorRule } from './mapping';

const REASON = 'It was resulted in error: result 4583 removes the offence from the hearing';

export default errorRule({
  id: 'WA-001',
  title: 'An offence resulted in error is left out',
  why: 'Neither system can take a result back, so courts enter 4583 beside it. The offence with all its results must count as never said.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffences.ts:10,44-47,175', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/105-ignored-offences/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Courts can withdraw a result that was entered in error',

  when: { 'one of its results is 4583, entered in error': ({ said }) => (said.Result ?? []).some(result => codeOf(result) === '4583') },
  then: () => [drop(REASON)],

  examples: [
    { name: 'beside a fine', given: { said: { Result: [{ ResultCode: '4583' }, { ResultCode: '1015' }] } }, expect: { effects: [drop(REASON)] } },
    { name: 'a fine only', given: { said: { Result: [{ ResultCode: '1015' }] } }, expect: 'does not apply' },
  ],
});
