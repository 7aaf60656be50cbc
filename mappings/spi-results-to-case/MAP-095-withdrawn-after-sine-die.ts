import type { Day } from '../../src/sdk';
import { againRule, sameOffenceIn, type Memory, type ResultedCase, type ResultedOffence } from './mapping';

const WITHDRAWN = '2063';
const SINE_DIE = '2007';
const all = ({ judicialResults = [] }: ResultedOffence, code: string) => judicialResults.length > 0 && judicialResults.every(({ cjsCode }) => cjsCode === code);
const replaces = (earlier: Memory, { offences = [] }: ResultedCase) => offences.some(offence => {
  const before = sameOffenceIn(earlier, offence);
  return all(offence, WITHDRAWN) && before !== undefined && all(before, SINE_DIE);
});

export default againRule({
  id: 'MAP-095',
  title: 'An offence withdrawn after it was adjourned without a day',
  why: 'Adjourned without a day (2007) looks like an end on the PNC, though it is none. When the offence is withdrawn later (2063), police systems change that entry instead of refusing a second end.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/242-withdrawn-sine-die/', 'ministryofjustice/bichard7-next-core: packages/core/phase2/lib/generateOperations/resultClassHandlers/handleJudgementWithFinalResult.ts:24-28'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'all that the message before had of an offence was 2007, and all of it now is 2063': ({ earlier, made }) => replaces(earlier, made) },
  sets: { 'police.replacesSineDie': () => true },

  examples: [
    { name: 'withdrawn in July', given: { said: {}, made: heard('2026-07-01', '2063'), earlier: { made: heard('2026-06-01', '2007') } }, expect: { sets: { 'police.replacesSineDie': true } } },
    { name: 'adjourned to a day', given: { said: {}, made: heard('2026-07-01', '2063'), earlier: { made: heard('2026-06-01', '4028') } }, expect: 'does not apply' },
    { name: 'and something else then', given: { said: {}, made: heard('2026-07-01', '2063'), earlier: { made: heard('2026-06-01', '2007', '1015') } }, expect: 'does not apply' },
    { name: 'and something else now', given: { said: {}, made: heard('2026-07-01', '2063', '1015'), earlier: { made: heard('2026-06-01', '2007') } }, expect: 'does not apply' },
    { name: 'nothing decided before', given: { said: {}, made: heard('2026-07-01', '2063'), earlier: { made: heard('2026-06-01') } }, expect: 'does not apply' },
    { name: 'nothing decided now', given: { said: {}, made: heard('2026-07-01'), earlier: { made: heard('2026-06-01', '2007') } }, expect: 'does not apply' },
    { name: 'the first message', given: { said: {}, made: heard('2026-07-01', '2063'), earlier: {} }, expect: 'does not apply' },
    { name: 'nothing in it', given: { said: {}, made: {}, earlier: {} }, expect: 'does not apply' },
  ],
});

function heard(hearingDay: Day, ...codes: readonly string[]): ResultedCase { return { hearing: { hearingDay }, offences: [{ orderIndex: 1, offenceCode: 'TH68010', judicialResults: codes.map(cjsCode => ({ cjsCode })) }] }; }
