import type { Day } from '../../src/sdk';
import { againRule, type Memory, type ResultedCase, type ResultedOffence } from './mapping';

/** All that the police hold against their record: letters count the same in either case, and the order does not count. */
const toldOf = ({ offences = [] }: ResultedCase) => offences.map(({ orderIndex, offenceCode, convictionDate, police, judicialResults = [] }) => JSON.stringify([
  orderIndex, offenceCode, convictionDate, police?.plea, police?.verdict, police?.takenIntoConsideration,
  judicialResults.map(({ cjsCode, qualifiers, amount, resultText, police: theirs }) => JSON.stringify([cjsCode, qualifiers, amount?.pounds, resultText?.toUpperCase(), theirs?.durationOnPnc, theirs?.dateOnPnc])).toSorted(),
])).toSorted().join();

const isToldAgain = ({ made: before }: Memory, made: ResultedCase) => before?.hearing?.hearingDay !== undefined && before.hearing.hearingDay === made.hearing?.hearingDay && toldOf(before) === toldOf(made);

export default againRule({
  id: 'MAP-051',
  title: 'What is on the PNC already is not put there again',
  why: 'Police systems hold every result against their record, and ignore a message that adds nothing; only a remand is written again. So a message that was sent twice, or with another address, changes nothing there.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase2/lib/areAllResultsInPoliceCourtCase.ts:5-8', 'ministryofjustice/bichard7-next-core: packages/core/phase2/lib/isResultMatchingAPoliceDisposal.ts:6-21', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/018-results-already-on-pnc/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['what the PNC has from elsewhere: only the message before is held against this one'],

  when: { 'the message before told the same of the same hearing': ({ earlier, made }) => isToldAgain(earlier, made) },
  sets: { 'police.ignoredForPnc': () => true },

  examples: [
    { name: 'in other letters', given: { said: {}, made: fined('FINED £100'), earlier: { made: fined('Fined £100') } }, expect: { sets: { 'police.ignoredForPnc': true } } },
    { name: 'in another order', given: { said: {}, made: heard('2026-06-01', {}, { orderIndex: 2 }), earlier: { made: heard('2026-06-01', { orderIndex: 2 }, {}) } }, expect: { sets: { 'police.ignoredForPnc': true } } },
    { name: 'its results in another order', given: { said: {}, made: heard('2026-06-01', { judicialResults: [{ cjsCode: '3117' }, { cjsCode: '1015' }] }), earlier: { made: heard('2026-06-01', { judicialResults: [{ cjsCode: '1015' }, { cjsCode: '3117' }] }) } }, expect: { sets: { 'police.ignoredForPnc': true } } },
    { name: 'nothing was decided, twice', given: { said: {}, made: { hearing: { hearingDay: '2026-06-01' } }, earlier: { made: { hearing: { hearingDay: '2026-06-01' } } } }, expect: { sets: { 'police.ignoredForPnc': true } } },
    { name: 'in other words', given: { said: {}, made: fined('Fined £200'), earlier: { made: fined('Fined £100') } }, expect: 'does not apply' },
    { name: 'of another day', given: { said: {}, made: heard('2026-07-01', {}), earlier: { made: heard('2026-06-01', {}) } }, expect: 'does not apply' },
    { name: 'of no day that can be read', given: { said: {}, made: { offences: [] }, earlier: { made: { offences: [] } } }, expect: 'does not apply' },
    { name: 'the first message', given: { said: {}, made: fined('Fined £100'), earlier: {} }, expect: 'does not apply' },
  ],
});

function heard(hearingDay: Day, ...offences: readonly ResultedOffence[]): ResultedCase { return { hearing: { hearingDay }, offences: offences.map(offence => ({ orderIndex: 1, offenceCode: 'TH68010', ...offence })) }; }
function fined(resultText: string): ResultedCase { return heard('2026-06-01', { judicialResults: [{ cjsCode: '1015', resultText }] }); }
