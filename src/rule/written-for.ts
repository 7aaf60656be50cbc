import { isFields, setAt, under, type Fields } from './made';
import type { Mapping, PlacedRule } from './mapping';

/**
 * What a mapping's source writes for one field that is made of it: each leaf that the ways back write otherwise, or not at all, without that field, by its
 * path below the level of its rule (`def_dob`). What else a way back needs beside the field is taken from the rule's own examples. Pure.
 */
export function writtenFor({ mapping, rules }: { readonly mapping: Mapping; readonly rules: readonly PlacedRule[] }, field: string, value?: unknown): ReadonlyMap<string, string> {
  const asked = field.replace(/\[\d+\]/g, '');
  const written = new Map<string, string>();
  for (const { step, back, examples } of rules) {
    const level = mapping.part.find(one => one.name === step)?.each?.made ?? '';
    for (const { expect, returns } of examples) {
      if (!back || returns !== true || expect === 'does not apply') continue;
      const sets = Object.entries(expect.sets ?? {});
      const [name] = sets.find(([own]) => under(level, own) === asked) ?? [];
      if (name === undefined) continue;
      const without = leavesOf(back(nested(sets.filter(([own]) => own !== name))));
      const whole = value === undefined ? sets : sets.map(([own, held]): [string, unknown] => [own, own === name ? value : held]);
      for (const [path, leaf] of leavesOf(back(nested(whole)))) if (without.get(path) !== leaf) written.set(path, leaf);
    }
  }
  return written;
}

function nested(sets: readonly (readonly [string, unknown])[]): Fields {
  const made: Fields = {};
  for (const [path, value] of sets) setAt(made, path, value);
  return made;
}

function leavesOf(value: unknown, at = ''): Map<string, string> {
  if (isFields(value)) return new Map(Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, under(at, key))]));
  return value === undefined || value === null || Array.isArray(value) ? new Map() : new Map([[at, String(value)]]);
}
