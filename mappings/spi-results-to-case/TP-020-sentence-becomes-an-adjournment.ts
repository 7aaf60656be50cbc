import { task } from '../../src/sdk';
import { adjourns } from '../code-tables/spi-result-lists';
import { againRule, sharedAgain, type Memory, type ResultedCase } from './mapping';

const ASKED = task('police', 'sentence-became-adjournment', 'A hearing was shared again with an adjournment in place of what it had decided. The PNC keeps the decision: correct it by hand');
const isReversal = (earlier: Memory, made: ResultedCase) => {
  const { removed = [], added = [] } = sharedAgain(earlier, made) ?? {};
  return removed.some(({ cjsCode }) => !adjourns.has(cjsCode ?? '')) && added.some(({ cjsCode }) => adjourns.has(cjsCode ?? ''));
};

export default againRule({
  id: 'TP-020',
  title: 'A sentence that becomes an adjournment is corrected by hand',
  why: 'The PNC holds a sentence that the court no longer means, and the person may be held or freed by it.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/401e-cp-amend-reshare/'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Police systems take decisions back that are shared again as adjournments',
  staffMinutes: 30,

  when: { 'a decision of the share before is missing, and an adjournment is new': ({ earlier, made }) => isReversal(earlier, made) },
  then: () => [ASKED],

  examples: [
    { name: 'a fine becomes bail', given: { said: {}, made: shared('4027'), earlier: { made: shared('1015', '3117') } }, expect: { effects: [ASKED] } },
    { name: 'one adjournment becomes another', given: { said: {}, made: shared('4028'), earlier: { made: shared('4027') } }, expect: 'does not apply' },
    { name: 'one sentence becomes another', given: { said: {}, made: shared('1002'), earlier: { made: shared('1015') } }, expect: 'does not apply' },
  ],
});

function shared(...codes: string[]): ResultedCase { return { hearing: { hearingDay: '2026-11-20' }, offences: [{ orderIndex: 1, judicialResults: codes.map(cjsCode => ({ cjsCode })) }] }; }
