import { doubt, task } from '../../src/sdk';
import { statusOfResult } from '../code-tables/result-custody';
import { translateRule, type ResultedCase, type SpiJudicialResult } from './mapping';

const WHY = 'The code of the result and the bail status of the message say differently whether, and how, the person is free';
const ASKED = task('court', 'bail-status-and-result', 'A result says one thing of bail or custody, and the bail status beside it another. Say which is right, and tell the force and the prison');
/** Of this result's next hearing, or else the defendant's. */
const statusIn = ({ nextHearing }: SpiJudicialResult, whole: ResultedCase) => nextHearing?.bailStatus ?? whole.bail?.status;

export default translateRule({
  id: 'NEW-781',
  title: 'A result whose code says another bail than the bail status',
  why: 'Committed on unconditional bail (4014) is what the code says, whatever stands beside it: taken alone it would free somebody whom the message holds in custody. Neither is more right than the other, so nobody picks.',
  evidence: ['ministryofjustice/bichard7-next-data: data/result-code.json (4013 to 4053, 4541)', 'hmcts/cpp-context-hearing, hmcts/cpp-context-results: reference data fixtures of result definitions (postHearingCustodyStatus)'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'its code says bail, custody or care': ({ made }) => statusOfResult(made.cjsCode ?? '') !== undefined,
    'a bail status is given': ({ made, whole }) => statusIn(made, whole.made) !== undefined,
    'they differ': ({ made, whole }) => statusIn(made, whole.made) !== statusOfResult(made.cjsCode ?? ''),
  },
  then: () => [doubt('judicialResultTypeId', WHY), doubt('label', WHY), ASKED],

  examples: [
    { name: 'unconditional bail, and in custody', given: { said: {}, made: { cjsCode: '4014' }, whole: held('C') }, expect: { effects: [doubt('judicialResultTypeId', WHY), doubt('label', WHY), ASKED] } },
    { name: 'in custody, and the next hearing on bail', given: { said: {}, made: { cjsCode: '4028', nextHearing: { bailStatus: 'B' } }, whole: held('C') }, expect: { effects: [doubt('judicialResultTypeId', WHY), doubt('label', WHY), ASKED] } },
    { name: 'in custody, as the next hearing says', given: { said: {}, made: { cjsCode: '4028', nextHearing: { bailStatus: 'C' } }, whole: held('B') }, expect: 'does not apply' },
    { name: 'both the same', given: { said: {}, made: { cjsCode: '4014' }, whole: held('U') }, expect: 'does not apply' },
    { name: 'no bail status', given: { said: {}, made: { cjsCode: '4014' }, whole: held() }, expect: 'does not apply' },
    { name: 'a fine', given: { said: {}, made: { cjsCode: '1015' }, whole: held('C') }, expect: 'does not apply' },
    { name: 'no code', given: { said: {}, made: {}, whole: held('C') }, expect: 'does not apply' },
  ],
});

function held(status?: string) { return { said: {}, made: { bail: { ...(status !== undefined && { status }) } } }; }
