import { task } from '../../src/sdk';
import { warrants } from '../code-tables/spi-result-lists';
import { againRule, sharedAgain, type Memory, type ResultedCase } from './mapping';

const ASKED = task('police', 'TRPR0002', 'The text of a warrant changed when its hearing was shared again: the PNC is updated a second time; see that it is one warrant, in its last words');
const isReworded = (earlier: Memory, made: ResultedCase) => (sharedAgain(earlier, made)?.reworded ?? []).some(result => warrants.has(result.cjsCode ?? ''));

export default againRule({
  id: 'TP-018',
  title: 'A warrant reworded by sharing again is told twice',
  why: 'Police systems take the new words for a new warrant, and ask a second person to execute it.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/401a-cp-amend-reshare/'],
  owner: 'Police results',
  severity: 'warrant',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'A warrant has a number of its own by which its versions are one',
  staffMinutes: 10,

  when: { 'of the share before only the text of a warrant changed': ({ earlier, made }) => isReworded(earlier, made) },
  then: () => [ASKED],

  examples: [
    { name: 'new words', given: { said: {}, made: shared('4576', 'B'), earlier: { made: shared('4576', 'A') } }, expect: { effects: [ASKED] } },
    { name: 'the same words', given: { said: {}, made: shared('4576', 'A'), earlier: { made: shared('4576', 'A') } }, expect: 'does not apply' },
    { name: 'a fine reworded', given: { said: {}, made: shared('1015', 'B'), earlier: { made: shared('1015', 'A') } }, expect: 'does not apply' },
  ],
});

function shared(cjsCode: string, resultText: string): ResultedCase { return { hearing: { hearingDay: '2026-11-20' }, offences: [{ orderIndex: 1, judicialResults: [{ cjsCode, resultText }] }] }; }
