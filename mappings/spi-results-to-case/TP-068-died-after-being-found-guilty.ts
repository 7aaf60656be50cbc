import { doubt, task, type Effect } from '../../src/sdk';
import { peopleOffenceRule, type ResultedOffence } from './mapping';

const DIED = '2065';
const ASKED = task('police', 'TRPR0007', 'The defendant died after being found guilty. Record the death, and close what is open against them');
const WHY = 'By the day of conviction it is a sentence; the police\'s own test of such a case has a judgement with final result';

const classes = ({ judicialResults = [] }: ResultedOffence): Effect[] => judicialResults.flatMap(({ cjsCode, resultClass }, i) => cjsCode === DIED && resultClass === 'Sentence' ? [doubt(`judicialResults[${i}].resultClass`, WHY)] : []);

export default peopleOffenceRule({
  id: 'TP-068',
  title: 'A defendant who dies after being found guilty',
  why: 'The case ends without a sentence. The police must record the death; in which class their systems put the result two of our sources say differently, so that it is in doubt.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/263-guilty-defendant-dies/', 'MAP-048'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Deaths of defendants are told to the police as such',
  staffMinutes: 15,

  when: {
    'the defendant died': ({ made }) => (made.judicialResults ?? []).some(({ cjsCode }) => cjsCode === DIED),
    'and was found guilty before': ({ made }) => made.police?.verdict === 'G' || made.convictionDate !== undefined,
  },
  then: ({ made }) => [ASKED, ...classes(made)],

  examples: [
    { name: 'convicted before', given: { said: {}, made: { convictionDate: '2026-05-01', judicialResults: [{ cjsCode: '1015', resultClass: 'Sentence' }, { cjsCode: '2065', resultClass: 'Sentence' }] } }, expect: { effects: [ASKED, doubt('judicialResults[1].resultClass', WHY)] } },
    { name: 'found guilty, and the day is not said', given: { said: {}, made: { police: { verdict: 'G' }, judicialResults: [{ cjsCode: '2065' }] } }, expect: { effects: [ASKED] } },
    { name: 'found guilty today', given: { said: {}, made: { convictionDate: '2026-05-01', judicialResults: [{ cjsCode: '2065', resultClass: 'Judgement with final result' }] } }, expect: { effects: [ASKED] } },
    { name: 'never found guilty', given: { said: {}, made: { judicialResults: [{ cjsCode: '2065' }] } }, expect: 'does not apply' },
    { name: 'fined', given: { said: {}, made: { convictionDate: '2026-05-01', judicialResults: [{ cjsCode: '1015' }] } }, expect: 'does not apply' },
    { name: 'no results', given: { said: {}, made: { convictionDate: '2026-05-01' } }, expect: 'does not apply' },
  ],
});
