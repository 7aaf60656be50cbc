import { applySteps } from '../src/rule/apply';
import { exampleProblem } from '../src/rule/examples';
import { lintChapter } from '../src/rule/lint';
import type { Mapping, PlacedRule, Step } from '../src/rule/mapping';
import { clashes, clashRule } from './hardest-six/operations';
import { deferredResult, singleDeferral } from './hardest-six/deferral';
import { oneOfSeveralCourtCases } from './hardest-six/court-cases';
import { undatedWarrant, youthCourt } from './hardest-six/next-court';
import { quantityField } from './hardest-six/quantity';

/** Six rows of the hardest twenty whose family is not ours: each must be a small rule in our language, with its row's own example. */
const rules: readonly PlacedRule[] = [oneOfSeveralCourtCases, deferredResult, singleDeferral, clashRule, youthCourt, undatedWarrant, quantityField];
const steps: readonly Step[] = [...new Set(rules.map(rule => rule.step))].map(name =>
  name === 'adjust each result' ? { name, each: { said: 'offences.results', made: 'offences.results' } } : name === 'adjust each offence' ? { name, each: { said: 'offences', made: 'offences' } } : { name });
const mapping: Mapping = { id: 'six', title: 'The six', from: 'nobody', subject: 'a case', message: [], part: steps, place: () => ({}) };

describe('six of the hardest twenty, as small rules', () => {
  it.each(rules.flatMap(rule => rule.examples.map(example => [`${rule.id}: ${example.name}`, rule, example] as const)))('%s', (_, rule, example) => expect(exampleProblem(rule, example)).toBeUndefined());

  it('pass the checks that our own rules pass', () =>
    expect(lintChapter({ mapping, files: rules.map(rule => ({ path: `mappings/six/${rule.id}-x`, rule })) })).toEqual([]));

  it('WA-032 through both of its steps: offences are changed in the light of the others, then one of two equal results stays', () => {
    const adjust = (codes: readonly (readonly string[])[]) => {
      const offences = codes.map(results => ({ results: results.map(code => ({ code })) }));
      return applySteps(steps, [deferredResult, singleDeferral], { said: { offences }, made: { offences }, place: {} }).made;
    };
    expect(adjust([['2060'], ['2059']])).toEqual({ offences: [{ results: [{ code: '2063' }] }, { results: [{ code: '2059' }] }] });
    expect(adjust([['2060'], ['2059'], ['1015']])).toEqual({ offences: [{ results: [{ code: '2060' }] }, { results: [{ code: '2059' }] }, { results: [{ code: '1015' }] }] });
    expect(adjust([['2060', '2060', '3117']])).toEqual({ offences: [{ results: [{ code: '2063' }, { code: '3117' }] }] });
  });

  it('TP-031 leaves alone what stands in different court cases', () =>
    expect(clashes([{ operation: 'SENDEF', courtCase: 'CCR1' }, { operation: 'NEWREM', courtCase: 'CCR2' }])).toEqual([]));
});
