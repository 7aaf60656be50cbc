import { inScope } from './apply';
import { isFields, under, type Fields } from './made';
import type { Mapping, Place, PlacedRule } from './mapping';
import type { RuleId } from './rule';

/** What a mapping's source would have said, for what was made of it to come out: by the ways back of its rules. */
export interface WrittenBack {
  readonly said: object;
  /** Every leaf that was written, and the rule whose way back wrote it. */
  readonly lines: readonly { readonly path: string; readonly rule: RuleId }[];
  /** Fields for which two rules wrote different values: nobody can say which one holds, so they are left out. */
  readonly clashes: readonly { readonly path: string; readonly rules: readonly RuleId[] }[];
}

/** Goes the steps of a part backwards, level by level. Pure. What no rule can write back is not written. */
export function writtenBack({ mapping, rules }: { readonly mapping: Mapping; readonly rules: readonly PlacedRule[] }, made: object, place: Place): WrittenBack {
  const writing = new Writing();
  for (const step of mapping.part) {
    const ofStep = rules.filter(rule => rule.step === step.name && rule.back !== undefined && inScope(rule, place));
    for (const { child, at } of spotsIn(made, step.each)) for (const rule of ofStep) writing.lay(rule.back?.(child), at, rule.id);
  }
  return writing.written();
}

interface Spot { readonly child: object; readonly at: readonly (string | number)[] }

function spotsIn(made: object, each: { readonly said: string; readonly made: string } | undefined): Spot[] {
  let spots: Spot[] = [{ child: made, at: [] }];
  if (!each) return spots;
  const saidNames = each.said.split('.');
  for (const [depth, name] of each.made.split('.').entries()) {
    spots = spots.flatMap(({ child, at }) => {
      const children: unknown = Reflect.get(child, name);
      return Array.isArray(children) ? children.flatMap((one: unknown, i) => isFields(one) ? [{ child: one, at: [...at, saidNames[depth] ?? name, i] }] : []) : [];
    });
  }
  return spots;
}

interface Leaf { readonly at: readonly (string | number)[]; readonly value: unknown; readonly rules: Set<RuleId>; clash: boolean }

class Writing {
  private readonly leaves = new Map<string, Leaf>();
  private readonly containers = new Map<string, { at: readonly (string | number)[]; list: boolean }>();

  lay(value: unknown, at: readonly (string | number)[], rule: RuleId): void {
    if (value === undefined) return;
    if (typeof value !== 'object' || value === null) { this.leaf(value, at, rule); return; }
    this.containers.set(textOf(at), { at, list: Array.isArray(value) });
    for (const [key, inner] of Object.entries(value)) this.lay(inner, [...at, Array.isArray(value) ? Number(key) : key], rule);
  }

  private leaf(value: unknown, at: readonly (string | number)[], rule: RuleId): void {
    const key = textOf(at);
    const known = this.leaves.get(key);
    if (!known) { this.leaves.set(key, { at, value, rules: new Set([rule]), clash: false }); return; }
    known.rules.add(rule);
    known.clash ||= known.value !== value;
  }

  written(): WrittenBack {
    const said: Fields = {};
    for (const { at, list } of [...this.containers.values()].toSorted((a, b) => a.at.length - b.at.length)) if (at.length > 0) put(said, at, list ? [] : {}, true);
    const kept = [...this.leaves.values()].filter(({ clash }) => !clash);
    for (const { at, value } of kept) put(said, at, value, false);
    return {
      said,
      lines: kept.flatMap(({ at, rules }) => [...rules].slice(0, 1).map(rule => ({ path: textOf(at), rule }))),
      clashes: [...this.leaves.values()].filter(({ clash }) => clash).map(({ at, rules }) => ({ path: textOf(at), rules: [...rules] })),
    };
  }
}

/** Makes what is missing on the way; a place that is there already stays, where a container is only meant to be there. */
function put(target: Fields, at: readonly (string | number)[], value: unknown, onlyIfMissing: boolean): void {
  let holder: unknown = target;
  for (const [depth, key] of at.entries()) {
    if (typeof holder !== 'object' || holder === null) return;
    if (depth === at.length - 1) { if (!onlyIfMissing || Reflect.get(holder, key) === undefined) Reflect.set(holder, key, value); return; }
    if (Reflect.get(holder, key) === undefined) Reflect.set(holder, key, typeof at[depth + 1] === 'number' ? [] : {});
    holder = Reflect.get(holder, key);
  }
}

const textOf = (at: readonly (string | number)[]): string => at.reduce<string>((path, key) => typeof key === 'number' ? `${path}[${key}]` : under(path, key), '');
