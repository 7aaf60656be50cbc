import { task } from '../../src/sdk';
import { againRule, sharedAgain, type Memory, type ResultedCase } from './mapping';

const ASKED = task('police', 'result-removed', 'A hearing was shared again without a result that it had before. The PNC keeps the old one: take it off by hand');
const isRemoval = (earlier: Memory, made: ResultedCase) => { const { removed = [], added = [] } = sharedAgain(earlier, made) ?? {}; return removed.length > 0 && added.length === 0; };

export default againRule({
  id: 'WA-023',
  title: 'A result removed by sharing again stays on the PNC',
  why: 'Police systems see that all that is left is on the PNC already, and ignore the message: a fine that the court took back stays. That absence says something must be told to somebody.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/401c-cp-amend-reshare/', 'ministryofjustice/bichard7-next-core: packages/core/phase2/lib/areResultsMatchingAPoliceDisposal.ts:15-20'],
  owner: 'Police results',
  severity: 'fine',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Police systems take results off the PNC that are no longer shared',
  staffMinutes: 20,

  when: { 'a result of the share before is missing, and none is new': ({ earlier, made }) => isRemoval(earlier, made) },
  then: () => [ASKED],

  examples: [
    { name: 'the fine is gone', given: { said: {}, made: shared('1116', '3117'), earlier: { made: shared('1116', '3117', '1015') } }, expect: { effects: [ASKED] } },
    { name: 'another came instead', given: { said: {}, made: shared('1116', '3012'), earlier: { made: shared('1116', '1015') } }, expect: 'does not apply' },
    { name: 'the first share', given: { said: {}, made: shared('1116') }, expect: 'does not apply' },
  ],
});

function shared(...codes: string[]): ResultedCase { return { hearing: { hearingDay: '2026-11-20' }, offences: [{ orderIndex: 1, judicialResults: codes.map(cjsCode => ({ cjsCode })) }] }; }
