import { doubt, ruleIn } from '../../src/sdk';
import { about, BICHARD } from './about';

interface Operation { readonly operation: string; readonly courtCase: string }
interface Operations { readonly operations: readonly Operation[] }

/** Two updates that the police record cannot take for one court case. */
const FORBIDDEN = [
  { one: 'DISARR', other: 'SENDEF', exception: 'HO200112: a disposal and a sentence' },
  { one: 'SENDEF', other: 'NEWREM', exception: 'HO200113: a sentence and a remand' },
  { one: 'SENDEF', other: 'SUBVAR', exception: 'HO200114: a sentence and an update' },
  { one: 'DISARR', other: 'SUBVAR', exception: 'HO200115: a disposal and an update' },
] as const;

/** What is forbidden about the updates of each court case, in words. */
export function clashes(operations: readonly Operation[]): string[] {
  const byCourtCase = Object.values(Object.groupBy(operations, one => one.courtCase)).map(ofOne => new Set(ofOne?.map(one => one.operation)));
  return FORBIDDEN.filter(({ one, other }) => byCourtCase.some(ofOne => ofOne.has(one) && ofOne.has(other))).map(({ exception }) => exception);
}

export const clashRule = ruleIn<Operations, Operations>('check the operations')({
  ...about,
  id: 'TP-031',
  title: 'Updates of one court case that exclude each other are for staff',
  why: 'The record takes one kind of update for a court case; sent one after the other, the second would undo the first.',
  evidence: [`${BICHARD}phase2/exceptions/HO200112.ts`, `${BICHARD}phase2/exceptions/HO200113.ts`, `${BICHARD}phase2/exceptions/HO200114.ts`, `${BICHARD}phase2/exceptions/HO200115.ts`],
  retireWhen: 'the police record takes several kinds of update for one court case',
  when: { 'two updates of a court case exclude each other': ({ said }) => clashes(said.operations).length > 0 },
  then: ({ said }) => clashes(said.operations).map(why => doubt('operations', why)),
  examples: [
    { name: 'a sentence and a remand', given: { said: { operations: [of('SENDEF'), of('NEWREM')] } }, expect: { effects: [doubt('operations', 'HO200113: a sentence and a remand')] } },
    { name: 'a disposal and a remand', given: { said: { operations: [of('DISARR'), of('NEWREM')] } }, expect: 'does not apply' },
  ],
});

function of(operation: string): Operation { return { operation, courtCase: 'CCR1' }; }
