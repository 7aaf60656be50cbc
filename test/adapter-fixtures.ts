import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Fixture } from './adapter-check';

/**
 * The fixtures of one adapter: a message, `<name>.message.<xml, json, …>` (or `<name>.xml`), beside the golden JSON of
 * what it decodes to, `<name>.json`. A message without a golden file, or one without its message, stops the tests.
 */
export function fixturesIn(folder: string): Fixture[] {
  const files = readdirSync(folder).sort();
  const messages = files.filter(isMessage);
  const goldens = files.filter(file => file.endsWith('.json') && !isMessage(file));
  const alone = goldens.filter(golden => !messages.some(message => goldenOf(message) === golden));
  if (alone.length > 0) throw new Error(`${folder}: ${alone.join(', ')} without a message; call it <name>.message.xml or <name>.message.json`);
  return messages.map(message => {
    const golden = goldenOf(message);
    if (!goldens.includes(golden)) throw new Error(`${folder}/${message} has no golden JSON; put what it decodes to into ${golden}`);
    const mediaType = message.endsWith('.json') ? 'application/json' : 'application/xml';
    return { name: message, raw: { bytes: readFileSync(join(folder, message)), mediaType }, golden: JSON.parse(readFileSync(join(folder, golden), 'utf8')) };
  });
}

const isMessage = (file: string) => /\.message\.\w+$|\.xml$/.test(file);
const goldenOf = (message: string) => `${message.replace(/(\.message)?\.\w+$/, '')}.json`;

/** Every text in a wire. */
export const leavesOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(leavesOf) : [];

/** What a wire holds of people, by the names that fields have in every system here: names, birth dates, addresses, telephones. */
export function personalIn(value: unknown): string[] {
  if (!isObject(value)) return [];
  if (Array.isArray(value)) return value.flatMap(personalIn);
  return Object.entries(value).flatMap(([name, inner]) =>
    /court|centre|lja/i.test(name) ? [] : PERSONAL.test(name) ? leavesOf(inner).filter(text => text.length > 3) : personalIn(inner));
}
const PERSONAL = /name|birth|dob|addr|line\d|postcode|pcode|phone|mobile|contact/i;

/**
 * A copy with the field at `path` set, or taken away; `[]` goes to a list's first item. Objects that are not there are
 * made on the way to a field that is set; a list is not, and then there is no copy.
 */
export function withValue(wire: unknown, path: string, value: string | undefined): unknown {
  const copy: unknown = structuredClone(wire);
  const names = path.replaceAll('[]', '.0').split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<unknown>((at, name, i) => {
    if (!isObject(at)) return undefined;
    const isListNext = (names[i + 1] ?? last) === '0' || name === '0';
    if (value !== undefined && !isListNext && Reflect.get(at, name) === undefined) Reflect.set(at, name, {});
    return Reflect.get(at, name);
  }, copy);
  if (!isObject(holder)) return undefined;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whatever `npx casebridge new adapter` left for a person to fill: it begins a text, a comment or a line with `…`. */
export function gapsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort();
  return files.flatMap(file => readFileSync(file, 'utf8').split('\n').flatMap((line, i) => {
    const gap = GAP.exec(line)?.[2];
    return gap === undefined ? [] : [`${relative(folder, file)}, line ${i + 1}: ${gap}`];
  }));
}
const GAP = /(^ *|['"`>]|\* |\/\/ )(…(?: [^'"`<*]*|(?=['"`<]|$)))/;
