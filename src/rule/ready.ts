import type { Day } from '../case-model/london';
import { placeFor, type FieldPlace } from './made';
import type { Input, PlacedRule, Step } from './mapping';

/** A rule made ready to be asked many times: its clauses and fields as lists. */
export interface Ready { readonly rule: PlacedRule; readonly clauses: readonly ((input: Input) => boolean)[]; readonly sets: readonly Setter[] }
export interface Setter {
  readonly field: FieldPlace;
  readonly valueOf: (input: Input) => unknown;
  /** Another rule of the step may set this field too: then the two are held against each other. */
  readonly contested: boolean;
}
/** The rules of a step in the order in which they are tried. */
export interface ReadyStep {
  readonly rules: readonly Ready[];
  /** From this day on all of them are in scope everywhere; undefined where one is bound to a place or has an end. */
  readonly everywhereFrom: Day | undefined;
}

/** What is ready, kept for as long as its list of rules is. */
const ready = new WeakMap<readonly PlacedRule[], Map<Step, ReadyStep>>();

export function rulesOfStep(step: Step, rules: readonly PlacedRule[]): ReadyStep {
  const bySteps = ready.get(rules) ?? new Map<Step, ReadyStep>();
  ready.set(rules, bySteps);
  const known = bySteps.get(step) ?? readied(inOrderOf(step, rules.filter(rule => rule.step === step.name)));
  bySteps.set(step, known);
  return known;
}

function readied(rules: readonly PlacedRule[]): ReadyStep {
  const setBy = new Map<string, number>();
  for (const rule of rules) for (const field of Object.keys(rule.sets ?? {})) setBy.set(field, (setBy.get(field) ?? 0) + 1);
  return {
    rules: rules.map(rule => ({
      rule, clauses: rule.when === 'always' ? [] : Object.values(rule.when),
      sets: Object.entries(rule.sets ?? {}).flatMap(([field, valueOf]) => valueOf ? [{ field: placeFor(field), valueOf, contested: (setBy.get(field) ?? 0) > 1 }] : []),
    })),
    everywhereFrom: rules.every(({ scope }) => scope.courts === 'all' && !scope.rooms && !scope.forces && !scope.channels && scope.until === undefined)
      ? rules.map(({ scope }) => scope.from).sort().at(-1) ?? '' : undefined,
  };
}

function inOrderOf(step: Step, ofStep: readonly PlacedRule[]): readonly PlacedRule[] {
  return step.firstThatFits?.map(id => {
    const rule = ofStep.find(one => one.id === id);
    if (!rule) throw new Error(`Step "${step.name}" lists ${id}, but no rule file of that step has this id`);
    return rule;
  }) ?? ofStep;
}
