import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { adapters, simulations } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import { doneBy, inputOf, same } from '../src/rule/examples';
import { failedClauses } from '../src/rule/apply';
import type { Raw } from '../src/adapter/adapter';
import { loadRulebook } from '../src/rule/load-rulebook';
import { readReference } from '../src/rule/read-reference';
import { isFields, setAt, type Fields } from '../src/rule/made';
import type { Input, PlacedRule } from '../src/rule/mapping';
import { Rehearsal, type RehearsedMessage } from '../src/rule/rehearsal';
import { InDoubt } from '../src/rule/rule';
import { Rulebook } from '../src/rule/rulebook';
import { fixtureScenarios } from '../src/rule/scenarios';

/** The same messages in every run, so that a failure is there again; hunt with PROPERTY_SEED=… PROPERTY_RUNS=… */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? '20261121') });
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? '300');

const HOUSE = join(__dirname, '..');
const registry = new AdapterRegistry(adapters);
const rulebook = loadRulebook(join(HOUSE, 'mappings'), readReference(join(HOUSE, 'test/proof/reference')));
const scenarios = fixtureScenarios(HOUSE, adapters.map(({ manifest }) => manifest.id), simulations);
const messages = scenarios.flatMap(one => one.messages).filter(({ system }) => rulebook.from(system).length > 0);
const wires = messages.flatMap(({ system, raw }) => { const read = registry.get(system).codec.decode(raw); return read.ok ? [{ system, wire: read.wire }] : []; });

/** What real senders have sent where something else was expected. */
const oddText = fc.oneof(fc.constantFrom('', ' ', '00/00/0000', '31/02/2026', '2026-13-01', '0', '-1', 'null', 'undefined', '__proto__', 'X'.repeat(300), '&<>"\'', ',', ';', '  a  ', 'Á ÿ ж'), fc.string());
const change = fc.record({ at: fc.nat(), to: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: oddText }) });
const otherText = fc.record({ at: fc.nat(), to: oddText });

/** The same wire in which some texts are others, and some fields or list items are gone. */
function changed(wire: unknown, changes: readonly { readonly at: number; readonly to: string | undefined }[]): unknown {
  const copy: unknown = structuredClone(wire);
  for (const { at, to } of changes) {
    const places = placesIn(copy);
    const place = places[at % Math.max(1, places.length)];
    if (!place) continue;
    if (to !== undefined) { if (typeof Reflect.get(place.holder, place.key) === 'string') Reflect.set(place.holder, place.key, to); }
    else if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else Reflect.deleteProperty(place.holder, place.key);
  }
  return copy;
}
/** What lacks a field that its shape must have is no wire, and cannot be written. */
function encoded(system: string, wire: unknown): Raw | undefined {
  try { return registry.get(system).codec.encode(wire); } catch { return undefined; }
}
const placesIn = (value: unknown): { holder: object; key: string }[] => typeof value !== 'object' || value === null ? []
  : Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);

describe('Whatever a sender sends', () => {
  const one = fc.tuple(fc.nat({ max: Math.max(0, wires.length - 1) }), fc.array(change, { minLength: 1, maxLength: 6 }));

  it('no rule breaks on it', () => fc.assert(fc.property(one, ([which, changes]) => {
    const from = wires[which];
    if (!from) return;
    const raw = encoded(from.system, changed(from.wire, changes));
    if (!raw) return;
    const rehearsal = new Rehearsal(registry, rulebook);
    const { unreadable = '' } = rehearsal.take({ id: 'generated', system: from.system, raw });
    const broken = [unreadable, ...rehearsal.decided().flatMap(({ outcome }) => outcome.doubts.map(({ why }) => why))].filter(why => why.includes('broke on this message'));
    expect(broken).toEqual([]);
  }), { numRuns: RUNS }), 120_000);
});

describe('The way back', () => {
  const both = rulebook.chapters.flatMap(({ files }) => files.map(({ rule }) => rule)).filter(rule => rule.back);
  const returning = both.flatMap(rule => rule.examples.filter(({ returns, given }) => returns && isFields(given.said)).map(example => [`${rule.id}: ${example.name}`, rule, inputOf(example)] as const));

  it('is there to be tried', () => expect(returning.length).toBeGreaterThan(0));

  /** What is written back, read again, says the same; the exact return of each such example is held by the examples themselves. */
  it.each(returning)('%s, and so does whatever else it reads', (_, rule, input) => fc.assert(fc.property(fc.array(otherText, { maxLength: 3 }), changes => {
    const said = changed(input.said, changes);
    const made = settledBy(rule, { ...input, said, whole: { said, made: input.made } });
    if (!made || !isFields(said)) return;
    const written = rule.back?.(nested(made)) ?? {};
    const again = settledBy(rule, { ...input, said: { ...said, ...written }, whole: { said: { ...said, ...written }, made: input.made } });
    expect(again && same(again, made)).toBe(true);
  }), { numRuns: 60 }));
});

/** What a rule sets where it applies without a doubt. */
function settledBy(rule: PlacedRule, input: Input): Readonly<Record<string, unknown>> | undefined {
  if (failedClauses(rule, input).length > 0) return undefined;
  const { sets } = doneBy(rule, input);
  return Object.keys(sets).length === 0 || Object.values(sets).some(value => value instanceof InDoubt) ? undefined : sets;
}

function nested(sets: Readonly<Record<string, unknown>>): Fields {
  const made: Fields = {};
  for (const [path, value] of Object.entries(sets)) setAt(made, path, value);
  return made;
}

describe('Tables', () => {
  interface Coded { readonly title: string; readonly rows: readonly { readonly from: string; readonly to: string }[]; readonly back?: Readonly<Record<string, string>>; to(code: string): string | undefined; from(meaning: string): string | undefined }
  const isCoded = (value: unknown): value is Coded => isFields(value) && Array.isArray(value['rows']) && typeof value['to'] === 'function' && typeof value['from'] === 'function';
  const folder = join(HOUSE, 'mappings/code-tables');
  const tables = readdirSync(folder).filter(file => file.endsWith('.ts')).flatMap(file => { const loaded: object = require(join(folder, file)); return Object.values(loaded).filter(isCoded); });

  it('are there to be looked at', () => expect(tables.length).toBeGreaterThan(1));

  it.each(tables.map(one => [one.title, one] as const))('%s: one to one, unless it says which code is written back', (_, { rows, back, to, from }) => {
    fc.assert(fc.property(fc.constantFrom(...rows), row => expect(from(to(row.from) ?? '')).toBe(back?.[row.to] ?? row.from)));
    const codes = new Set(rows.map(row => row.from));
    fc.assert(fc.property(oddText.filter(code => !codes.has(code)), code => expect(to(code)).toBeUndefined()));
  });
});

describe('The order in which rule files are loaded', () => {
  const decided = (book: Rulebook, of: readonly RehearsedMessage[]) => {
    const rehearsal = new Rehearsal(registry, book);
    const fired = of.map(message => [...rehearsal.take(message).fired].sort());
    return { fired, made: rehearsal.decided().map(({ subject, mapping, outcome, told }) => ({
      subject, mapping: mapping.id, made: outcome.made, told: told.toSorted((a, b) => a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
      doubts: outcome.doubts.map(({ field }) => field).sort(), effects: outcome.effects.map(({ rule, effect }) => ({ rule, effect })).toSorted((a, b) => a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    })) };
  };
  const before = scenarios.map(one => decided(rulebook, one.messages));

  it('changes nothing', () => fc.assert(fc.property(fc.integer(), seed => {
    const chapters = rulebook.chapters.map(chapter => ({ ...chapter, files: chapter.files.toSorted((a, b) => scrambled(a.path, seed) - scrambled(b.path, seed)) }));
    const after = scenarios.map(one => decided(new Rulebook(chapters, rulebook.hash, rulebook.reference), one.messages));
    expect(scenarios.map(one => one.name).filter((_, i) => !isDeepStrictEqual(after[i], before[i]))).toEqual([]);
  }), { numRuns: 5 }), 120_000);
});

/** A number for a text that another seed makes another. */
const scrambled = (text: string, seed: number): number => [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x5bd1e995) | 0, seed | 0);
