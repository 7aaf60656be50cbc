import { NAMESPACES, type Element } from './elements';

/** Writes a value by the table, in the order of the schema. */
export function writeElement(spec: Element, value: unknown, declarations = ''): string {
  const name = `${spec.prefix}:${spec.name}`;
  if (typeof value === 'string') return `<${name}${declarations}>${escaped(value)}</${name}>`;
  const attributes = spec.attributes.map(({ name: of, prefix }) => attribute(prefix === undefined ? of : `${prefix}:${of}`, fieldIn(value, of))).join('');
  return `<${name}${declarations}${attributes}>${spec.holds === 'text' ? '' : spec.holds.map(inner => writeAll(inner, fieldIn(value, inner.name))).join('')}</${name}>`;
}

const writeAll = (spec: Element, value: unknown): string =>
  value === undefined ? '' : Array.isArray(value) ? value.map((one: unknown) => writeElement(spec, one)).join('') : writeElement(spec, value);

/** A document: every prefix is declared at its root, and the element that holds the content may be filled with text instead. */
export const writeDocument = (spec: Element, value: unknown, prefixes: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(spec, value, prefixes.map(prefix => ` xmlns:${prefix}="${NAMESPACES[prefix] ?? ''}"`).join(''))}`;

const attribute = (name: string, value: unknown): string => typeof value === 'string' ? ` ${name}="${escaped(value).replace(/[\t\n]/g, character)}"` : '';
const fieldIn = (value: unknown, name: string): unknown => typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A carriage return is escaped too, or it would be read back as a line feed. */
const escaped = (text: string): string => text.replace(/[&<>"'\r]/g, character);
const character = (one: string): string => `&#${one.charCodeAt(0)};`;
