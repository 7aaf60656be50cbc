import { isDeepStrictEqual } from 'node:util';
import { failedClauses, fits } from './apply';
import type { Input, PlacedRule } from './mapping';
import { NOTHING_KNOWN } from './reference';
import { InDoubt, type Example, type Expectation } from './rule';

export type AnyExample = Example<unknown, unknown, unknown, unknown>;

/** What a rule sees in an example: what the example leaves out is empty. */
export function inputOf({ given }: AnyExample): Input {
  const made = given.made ?? {};
  return { said: given.said, made, whole: given.whole ?? { said: given.said, made }, earlier: given.earlier ?? {}, doubtful: given.doubtful ?? [], arrival: given.arrival ?? NOTHING_KNOWN };
}

/** What a rule does to one input: the fields that it sets, and its effects. */
export function doneBy(rule: PlacedRule, input: Input): { readonly sets: Readonly<Record<string, unknown>>; readonly effects: readonly unknown[] } {
  const values = Object.entries(rule.sets ?? {}).flatMap(([field, valueOf]) => valueOf ? [[field, valueOf(input)] as const] : []);
  return { sets: Object.fromEntries(values.filter(([, value]) => value !== undefined)), effects: rule.then?.(input) ?? [] };
}

/** Why an example does not hold, or nothing when it does. */
export function exampleProblem(rule: PlacedRule, example: AnyExample): string | undefined {
  try {
    const input = inputOf(example);
    const failed = failedClauses(rule, input);
    if (example.expect === 'does not apply') return failed.length > 0 ? undefined : 'it says "does not apply", but every clause holds';
    if (failed.length > 0) return `the rule does not apply to it: not "${failed.join('", not "')}"`;
    return outcomeProblem(rule, example.expect, input) ?? (example.returns ? wayBackProblem(rule, example.expect, input) : undefined);
  } catch (error) {
    return `the rule breaks on it: ${error instanceof Error ? error.message : 'thrown'}`;
  }
}

function outcomeProblem(rule: PlacedRule, expected: Expectation<unknown>, input: Input): string | undefined {
  const done = doneBy(rule, input);
  if (!same(done.sets, expected.sets ?? {})) return `it sets ${shown(done.sets)} and not ${shown(expected.sets ?? {})}`;
  return same(done.effects, expected.effects ?? []) ? undefined : `its effects are ${shown(done.effects)} and not ${shown(expected.effects ?? [])}`;
}

/** `back` of what was set must be what was said, field for field. */
function wayBackProblem({ back }: PlacedRule, { sets }: Expectation<unknown>, { said }: Input): string | undefined {
  if (!back) return 'it says "returns", but the rule has no way back';
  const returned = settled(back(nested(sets ?? {})));
  const wanted = settled(said);
  if (!isFields(returned) || !isFields(wanted)) return 'its way back gives no fields';
  const fields = Object.entries(returned);
  if (fields.length === 0) return 'its way back gives nothing for what was set';
  const wrong = fields.find(([field, value]) => !isDeepStrictEqual(value, wanted[field]));
  return wrong && `its way back gives ${shown(wrong[1])} for ${wrong[0]}, which was ${shown(wanted[wrong[0]])}`;
}

/** `address.postcode` → inside `address`. */
const nested = (sets: object): Record<string, unknown> => Object.entries(sets).reduce<Record<string, unknown>>((made, [path, value]) => put(made, path.split('.'), value), {});
function put(made: Record<string, unknown>, [head = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const inner = made[head];
  return { ...made, [head]: rest.length === 0 ? value : put(isFields(inner) ? inner : {}, rest, value) };
}

/** Compared as it would be kept: without fields that are undefined, and with a doubt by its reason. */
export const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(settled(one), settled(other));

const shown = (value: unknown): string => JSON.stringify(settled(value)) ?? 'nothing';
const settled = (value: unknown): unknown => value === undefined ? undefined : JSON.parse(JSON.stringify(value, (_, inner: unknown) => inner instanceof InDoubt ? { inDoubt: inner.why } : inner));
const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The clauses that no example isolates: each needs one in which it alone fails. */
export function unprovenClauses(rule: PlacedRule): string[] {
  if (rule.when === 'always') return [];
  const alone = rule.examples.filter(example => example.expect === 'does not apply').map(example => failedOrNone(rule, example)).filter(failed => failed.length === 1).flat();
  return Object.keys(rule.when).filter(clause => !alone.includes(clause));
}

const failedOrNone = (rule: PlacedRule, example: AnyExample): string[] => { try { return failedClauses(rule, inputOf(example)); } catch { return []; } };

/** Whether a rule takes part in another rule's example; one that cannot read it does not. */
export const fitsIn = (rule: PlacedRule, input: Input): boolean => { try { return fits(rule, input); } catch { return false; } };
