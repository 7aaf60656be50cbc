import { inDoubt, ruleIn } from '../../src/sdk';
import { about, BICHARD } from './about';

/** Court offences that cannot be told apart, and the police's records that each of them could be. */
interface SameOffences { readonly offences: readonly { readonly results: readonly string[] }[]; readonly candidates: readonly { readonly courtCase: string }[] }
interface Matched { readonly courtCase?: string }

const differ = (items: readonly string[]): boolean => new Set(items).size > 1;

export const oneOfSeveralCourtCases = ruleIn<SameOffences, Matched>('match to a court case')({
  ...about,
  id: 'TP-007',
  title: 'Offences that could belong to several court cases are matched by staff',
  why: 'If equal offences have equal results, and there is one for each record, it does not matter which is which; otherwise a result would be put on the wrong case.',
  evidence: [`${BICHARD}phase1/enrichAho/enrichFunctions/matchOffencesToPnc/OffenceMatcher.ts:113-135`],
  retireWhen: 'the police hold the case reference of the court',
  when: {
    'the records stand in several court cases': ({ said }) => differ(said.candidates.map(one => one.courtCase)),
    'results or counts differ': ({ said }) => said.offences.length !== said.candidates.length || differ(said.offences.map(one => one.results.join())),
  },
  sets: { courtCase: () => inDoubt('HO100332: the offence matches several court cases') },
  examples: [
    { name: 'one offence, a record in each of two court cases', given: { said: same([['1015']], ['CCR1', 'CCR2']) }, expect: { sets: { courtCase: inDoubt('HO100332: the offence matches several court cases') } } },
    { name: 'two offences with different results', given: { said: same([['1015'], ['1116']], ['CCR1', 'CCR2']) }, expect: { sets: { courtCase: inDoubt('HO100332: the offence matches several court cases') } } },
    { name: 'two offences with equal results', given: { said: same([['1015'], ['1015']], ['CCR1', 'CCR2']) }, expect: 'does not apply' },
    { name: 'one court case', given: { said: same([['1015']], ['CCR1', 'CCR1']) }, expect: 'does not apply' },
  ],
});

function same(results: readonly (readonly string[])[], courtCases: readonly string[]): SameOffences {
  return { offences: results.map(codes => ({ results: codes })), candidates: courtCases.map(courtCase => ({ courtCase })) };
}
