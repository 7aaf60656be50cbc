import { plainEffects } from './apply';
import { isFields, under } from './made';
import type { Input, PlacedRule } from './mapping';
import { InDoubt, type Effect } from './rule';
import { Rulebook } from './rulebook';
import { behind, track, untrack, type Reads } from './track';

/** What one rule did at one place of a message: which clauses held, what each thing read, what was written. */
export interface Look {
  /** The place in the part; empty for the part itself. */
  readonly at: string;
  readonly clauses: { readonly clause: string; readonly held: boolean; readonly read: readonly ReadValue[] }[];
  readonly wrote: { readonly what: string; readonly value: unknown; readonly read: readonly ReadValue[] }[];
}
export interface ReadValue { readonly path: string; readonly value: unknown }

/** The same rulebook, in which one rule notes in `looks` what it does. It decides as before. */
export function observing(rulebook: Rulebook, id: string, looks: Look[]): Rulebook {
  const chapters = rulebook.chapters.map(({ mapping, files }) => ({ mapping, files: files.map(file => file.rule.id === id ? { ...file, rule: observed(file.rule, looks) } : file) }));
  return new Rulebook(chapters, rulebook.hash, rulebook.reference);
}

function observed(rule: PlacedRule, looks: Look[]): PlacedRule {
  const clauses = Object.entries(rule.when === 'always' ? { always: () => true } : rule.when).map(([clause, holds], i) => [clause, (input: Input): boolean => {
    if (i === 0) looks.push({ at: placeOf(input), clauses: [], wrote: [] });
    const { value: held, read } = watched(input, holds);
    looks.at(-1)?.clauses.push({ clause, held, read });
    return held;
  }] as const);
  const sets = Object.entries(rule.sets ?? {}).map(([field, valueOf]) => [field, (input: Input): unknown => {
    const { value, read } = watched(input, one => untrack(valueOf?.(one)));
    if (value !== undefined) looks.at(-1)?.wrote.push({ what: value instanceof InDoubt ? `${field} is in doubt` : field, value: value instanceof InDoubt ? value.why : value, read });
    return value;
  }] as const);
  const { then } = rule;
  const noted = then && ((input: Input): readonly Effect[] => {
    const { value: effects, read } = watched(input, one => plainEffects(then(one)));
    for (const { do: what, ...about } of effects) looks.at(-1)?.wrote.push({ what, value: about, read });
    return effects;
  });
  return { ...rule, when: Object.fromEntries(clauses), sets: Object.fromEntries(sets), ...(noted && { then: noted }) };
}

function watched<T>(input: Input, work: (input: Input) => T): { readonly value: T; readonly read: readonly ReadValue[] } {
  const reads: Reads = new Set();
  const value = work({ ...input, said: track(input.said, 'said', reads), made: track(input.made, 'made', reads), whole: track(input.whole, 'whole', reads), earlier: track(input.earlier, 'earlier', reads) });
  return { value, read: [...reads].map(path => ({ path, value: valueAt({ ...input }, path) })) };
}

const valueAt = (from: unknown, path: string): unknown =>
  path.replace(/\[(\d+)\]/g, '.$1').split('.').reduce<unknown>((value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined, from);

/** Where a rule's own level stands in the whole part. */
function placeOf({ said, whole }: Input): string {
  return placeIn(isFields(whole) ? behind(whole['said']) : undefined, behind(said), '') ?? '';
}

function placeIn(value: unknown, wanted: unknown, at: string): string | undefined {
  if (value === wanted) return at;
  if (Array.isArray(value)) return firstOf(value.entries(), ([i, item]) => placeIn(item, wanted, `${at}[${i}]`));
  return isFields(value) ? firstOf(Object.entries(value), ([key, inner]) => typeof inner === 'object' ? placeIn(inner, wanted, under(at, key)) : undefined) : undefined;
}

function firstOf<T>(items: Iterable<T>, find: (item: T) => string | undefined): string | undefined {
  for (const item of items) { const found = find(item); if (found !== undefined) return found; }
  return undefined;
}
