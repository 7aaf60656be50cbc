import { exampleProblem } from './examples';
import type { PlacedRule } from './mapping';
import type { Effect } from './rule';
import type { Rulebook } from './rulebook';

/** A rule of which one thing was taken away. `caughtBy` is the first example that notices; without it, no example does. */
export interface Mutant { readonly rule: string; readonly path: string; readonly without: string; readonly caughtBy?: string }

/** Takes away each clause, each field and each effect of each rule in turn, and asks the rule's own examples. */
export const mutantsOf = (rulebook: Rulebook, progress: () => void = () => undefined): Mutant[] => rulebook.chapters.flatMap(({ files }) => files.flatMap(({ path, rule }) => {
  const mutants = mutationsOf(rule).map(({ without, mutated }): Mutant => {
    const caughtBy = rule.examples.find(example => exampleProblem(mutated, example) !== undefined)?.name;
    return { rule: rule.id, path, without, ...(caughtBy !== undefined && { caughtBy }) };
  });
  progress();
  return mutants;
}));

/** The share caught, in per cent with two decimals, rounded down: 100 means all of them. */
export const shareCaught = (mutants: readonly Mutant[]): number =>
  mutants.length === 0 ? 100 : Math.floor(mutants.filter(({ caughtBy }) => caughtBy !== undefined).length / mutants.length * 10_000) / 100;

interface Mutation { readonly without: string; readonly mutated: PlacedRule }

const mutationsOf = (rule: PlacedRule): Mutation[] => [...withoutClauses(rule), ...withoutFields(rule), ...withoutEffects(rule)];

function withoutClauses(rule: PlacedRule): Mutation[] {
  const { when } = rule;
  if (when === 'always') return [];
  return Object.keys(when).map(clause => ({ without: `the clause "${clause}"`, mutated: { ...rule, when: Object.fromEntries(Object.entries(when).filter(([name]) => name !== clause)) } }));
}

const withoutFields = (rule: PlacedRule): Mutation[] => Object.keys(rule.sets ?? {}).map(field =>
  ({ without: `the field ${field}`, mutated: { ...rule, sets: Object.fromEntries(Object.entries(rule.sets ?? {}).filter(([name]) => name !== field)) } }));

/** As many as the fullest example shows, and at least one. */
function withoutEffects(rule: PlacedRule): Mutation[] {
  const { then } = rule;
  if (!then) return [];
  const most = Math.max(1, ...rule.examples.map(({ expect }) => expect === 'does not apply' ? 0 : expect.effects?.length ?? 0));
  return Array.from({ length: most }, (_, n) => ({ without: `effect ${n + 1}`, mutated: { ...rule, then: (input: Parameters<typeof then>[0]): Effect[] => then(input).filter((_effect, i) => i !== n) } }));
}
