import type { XmlElement } from '../../src/sdk';
import type { Element } from './elements';

/** What an element holds, by the table: text as it stands, or its known children by name. Whatever else is there is noted in `unread`. */
export function readElement(spec: Element, found: XmlElement, path: string, unread: Set<string>): unknown {
  const { holds, attributes } = spec;
  noteStrangers(spec, found, path, unread);
  if (holds === 'text') return found.text;
  const { places, literals } = tableOf(spec, holds);
  const values: unknown[] = [];
  for (const child of found.children) {
    const place = places.get(child.name) ?? -1;
    const inner = holds[place];
    if (!inner) continue;
    const value = isPlainText(inner, child) ? child.text : readElement(inner, child, `${path}.${inner.name}`, unread);
    const before = values[place];
    if (inner.repeats) { if (Array.isArray(before)) before.push(value); else values[place] = [value]; }
    else if (before === undefined) values[place] = value;
    else unread.add(`${path}.${inner.name} (the second)`);
  }
  const read: Record<string, unknown> = {};
  for (const { name } of attributes) if (found.attributes?.[name] !== undefined) read[name] = found.attributes[name];
  for (let i = 0; i < values.length; i++) { const name = holds[i]?.name; if (name !== undefined && values[i] !== undefined) read[name] = values[i]; }
  if (literals.length > 0) keepLiterals(literals, found, read);
  return read;
}

const isPlainText = ({ holds }: Element, { children, attributes }: XmlElement): boolean => holds === 'text' && children.length === 0 && attributes === undefined;

/** Where in the table each child's name stands, and which children may carry a `literalvalue`; found out once for each element. */
interface Table { readonly places: ReadonlyMap<string, number>; readonly literals: readonly string[] }
const tables = new WeakMap<Element, Table>();
function tableOf(spec: Element, holds: readonly Element[]): Table {
  const table = tables.get(spec) ?? { places: new Map(holds.map(({ name }, i) => [name, i])), literals: holds.filter(({ literal }) => literal).map(({ name }) => name) };
  tables.set(spec, table);
  return table;
}

function keepLiterals(names: readonly string[], found: XmlElement, read: Record<string, unknown>): void {
  const literals = names.flatMap(name => {
    const value = found.children.find(child => child.name === name)?.attributes?.['literalvalue'];
    return value === undefined ? [] : [[name, value] as const];
  });
  if (literals.length > 0) read['literalvalues'] = Object.fromEntries(literals);
}

function noteStrangers(spec: Element, found: XmlElement, path: string, unread: Set<string>): void {
  const { holds, attributes, literal } = spec;
  const places = holds === 'text' ? undefined : tableOf(spec, holds).places;
  for (const { name } of found.children) if (!places?.has(name)) unread.add(`${path}.${name}`);
  if (found.attributes) for (const name of Object.keys(found.attributes)) if (!attributes.some(one => one.name === name) && !(literal && name === 'literalvalue')) unread.add(`${path}.@${name}`);
  if (places && found.text !== '' && found.text.trim() !== '') unread.add(`${path} (its own text)`);
}
