import { doubt, set, type Effect } from '../../src/sdk';
import { classRule, isAdjourned, type ResultClass, type ResultedOffence, type SpiJudicialResult } from './mapping';

const ENDS = 'It may end the case without a verdict: which codes do, our sources do not say';

/** The class by the days of conviction and hearing; undefined where the code alone would decide. `admitted` belongs to WA-022. */
function classOf(offence: ResultedOffence, result: SpiJudicialResult, hearingDay: string): ResultClass | 'admitted' | undefined {
  const adjourned = isAdjourned(result);
  const convicted = offence.convictionDate ?? offence.police?.convictionDate;
  const verdict = offence.police?.verdict ?? '';
  if (convicted !== undefined && convicted < hearingDay) return adjourned ? 'Adjournment post Judgement' : 'Sentence';
  if (convicted === hearingDay) return adjourned ? 'Adjournment with Judgement' : 'Judgement with final result';
  if (convicted === undefined && offence.police?.plea === 'ADM' && !adjourned) return 'admitted';
  if (['NG', 'NA'].includes(verdict)) return adjourned ? 'Unresulted' : 'Judgement with final result';
  if (verdict === '' && adjourned) return 'Adjournment pre Judgement';
  return /^2\d{3}$/.test(result.cjsCode ?? '') ? undefined : 'Unresulted';
}

function classes(offence: ResultedOffence, hearingDay: string): Effect[] {
  return (offence.judicialResults ?? []).flatMap((result, i) => {
    const found = classOf(offence, result, hearingDay);
    const field = `judicialResults[${i}].resultClass`;
    return found === 'admitted' ? [] : [found === undefined ? doubt(field, ENDS) : set(field, found)];
  });
}

export default classRule({
  id: 'MAP-048',
  title: 'The class of a result, from the days of conviction and hearing',
  why: 'The police record a judgement, a sentence and an adjournment differently, and no field says which it is: it follows from whether and when the person was convicted, and whether the case goes on.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichOffenceResultsPostPncEnrichment/populateResultClass.ts:12-38', 'ministryofjustice/bichard7-next-core: packages/core/phase1/lib/result/isAdjourned.ts:1-19'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the list of codes that end a case without a verdict, which is not in our sources: such results are in doubt'],

  when: { 'it has results': ({ made }) => (made.judicialResults ?? []).length > 0 },
  then: ({ made, whole }) => classes(made, whole.made.hearing?.hearingDay ?? ''),

  examples: [
    { name: 'convicted before', given: given({ convictionDate: '2024-05-01', judicialResults: [{ cjsCode: '1015' }, { cjsCode: '4027' }] }), expect: classed('Sentence', 'Adjournment post Judgement') },
    { name: 'convicted today', given: given({ convictionDate: '2024-06-01', judicialResults: [{ cjsCode: '1015' }, { cjsCode: '1015', nextHearing: { courtCode: 'B01LY' } }] }), expect: classed('Judgement with final result', 'Adjournment with Judgement') },
    { name: 'no verdict yet', given: given({ judicialResults: [{ cjsCode: '4027' }, { cjsCode: '1015' }] }), expect: classed('Adjournment pre Judgement', 'Unresulted') },
    { name: 'not guilty', given: given({ police: { verdict: 'NG' }, judicialResults: [{ cjsCode: '2006' }, { cjsCode: '4027' }] }), expect: classed('Judgement with final result', 'Unresulted') },
    { name: 'it may end the case', given: given({ judicialResults: [{ cjsCode: '2004' }] }), expect: { effects: [doubt('judicialResults[0].resultClass', ENDS)] } },
    { name: 'an admitted breach is WA-022\'s', given: given({ police: { plea: 'ADM' }, judicialResults: [{ cjsCode: '1508' }] }), expect: { effects: [] } },
    { name: 'no results', given: given({}), expect: 'does not apply' },
  ],
});

function given(made: ResultedOffence) { return { said: {}, made, whole: { said: {}, made: { hearing: { hearingDay: '2024-06-01' } } } }; }
function classed(...found: readonly ResultClass[]) { return { effects: found.map((one, i) => set(`judicialResults[${i}].resultClass`, one)) }; }
