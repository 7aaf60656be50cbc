import { task } from '../../src/sdk';
import { againRule, sharedAgain, type Memory, type ResultedCase } from './mapping';

const ASKED = task('police', 'HO200104', 'A hearing was shared again with a result that it did not have before. The PNC is not updated: add it by hand');
const isAddition = (earlier: Memory, made: ResultedCase) => { const { removed = [], added = [] } = sharedAgain(earlier, made) ?? {}; return added.length > 0 && removed.length === 0; };

export default againRule({
  id: 'TP-017',
  title: 'A result added by sharing again is put on the PNC by hand',
  why: 'The offence is judged already, so police systems refuse the second message as a whole.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/401b-cp-amend-reshare/', 'ministryofjustice/bichard7-next-core: packages/core/phase2/exceptions/HO200104.ts'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Police systems add results to an offence that is judged',
  staffMinutes: 20,

  when: { 'a result is new, and none of the share before is missing': ({ earlier, made }) => isAddition(earlier, made) },
  then: () => [ASKED],

  examples: [
    { name: 'costs were added', given: { said: {}, made: shared('1179', '3117', '3052'), earlier: { made: shared('1179', '3117') } }, expect: { effects: [ASKED] } },
    { name: 'the same again', given: { said: {}, made: shared('1179', '3117'), earlier: { made: shared('1179', '3117') } }, expect: 'does not apply' },
    { name: 'of another day', given: { said: {}, made: shared('1179', '3117'), earlier: { made: { ...shared('1179'), hearing: { hearingDay: '2026-10-01' } } } }, expect: 'does not apply' },
  ],
});

function shared(...codes: string[]): ResultedCase { return { hearing: { hearingDay: '2026-11-20' }, offences: [{ orderIndex: 1, judicialResults: codes.map(cjsCode => ({ cjsCode })) }] }; }
