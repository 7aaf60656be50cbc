import type { Input, PlacedRule, Step } from './mapping';

/** A rule made ready to be asked many times: its clauses and fields as lists. */
export interface Ready { readonly rule: PlacedRule; readonly clauses: readonly ((input: Input) => boolean)[]; readonly sets: readonly (readonly [field: string, valueOf: (input: Input) => unknown])[] }

/** What is ready, kept for as long as its list of rules is. */
const ready = new WeakMap<readonly PlacedRule[], Map<Step, readonly Ready[]>>();

/** The rules of a step, ready, in the order in which they are tried. */
export function rulesOfStep(step: Step, rules: readonly PlacedRule[]): readonly Ready[] {
  const bySteps = ready.get(rules) ?? new Map<Step, readonly Ready[]>();
  ready.set(rules, bySteps);
  const known = bySteps.get(step) ?? inOrderOf(step, rules.filter(rule => rule.step === step.name)).map(readied);
  bySteps.set(step, known);
  return known;
}

const readied = (rule: PlacedRule): Ready => ({
  rule, clauses: rule.when === 'always' ? [] : Object.values(rule.when),
  sets: Object.entries(rule.sets ?? {}).flatMap(([field, valueOf]) => valueOf ? [[field, valueOf] as const] : []),
});

function inOrderOf(step: Step, ofStep: readonly PlacedRule[]): readonly PlacedRule[] {
  return step.firstThatFits?.map(id => {
    const rule = ofStep.find(one => one.id === id);
    if (!rule) throw new Error(`Step "${step.name}" lists ${id}, but no rule file of that step has this id`);
    return rule;
  }) ?? ofStep;
}
