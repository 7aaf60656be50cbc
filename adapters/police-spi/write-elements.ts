import { NAMESPACES, UNPREFIXED, type Element } from './elements';

/** Writes a value by the table, in the order of the schema. */
export function writeElement(spec: Element, value: unknown, declarations = ''): string {
  const name = spec.prefix === UNPREFIXED ? spec.name : `${spec.prefix}:${spec.name}`;
  if (typeof value === 'string') return `<${name}${declarations}>${escaped(value)}</${name}>`;
  const attributes = spec.attributes.map(({ name: of, prefix }) => attribute(prefix === undefined ? of : `${prefix}:${of}`, fieldIn(value, of))).join('');
  return `<${name}${declarations}${attributes}>${spec.holds === 'text' ? '' : spec.holds.map(inner => writeAll(inner, fieldIn(value, inner.name), literalOf(inner, value))).join('')}</${name}>`;
}

const writeAll = (spec: Element, value: unknown, literal: string): string =>
  value === undefined ? '' : Array.isArray(value) ? value.map((one: unknown) => writeElement(spec, one)).join('') : writeElement(spec, value, literal);
const literalOf = ({ literal, name }: Element, parent: unknown): string => literal ? attribute('literalvalue', fieldIn(fieldIn(parent, 'literalvalues'), name)) : '';

/** A document: every prefix is declared at its root, and the element that holds the content may be filled with text instead. */
export const writeDocument = (spec: Element, value: unknown, prefixes: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(spec, value, declared(prefixes))}`;
export const declared = (prefixes: readonly string[]): string => prefixes.map(prefix => ` xmlns${prefix === UNPREFIXED ? '' : `:${prefix}`}="${NAMESPACES[prefix] ?? ''}"`).join('');

const attribute = (name: string, value: unknown): string => typeof value === 'string' ? ` ${name}="${escaped(value).replace(/[\t\n]/g, character)}"` : '';
const fieldIn = (value: unknown, name: string): unknown => typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/**
 * By name, where the five have one: the bridge between Libra and Common Platform looks for `PTIURN&amp;gt;` as text. A carriage return
 * is escaped too, or it would be read back as a line feed.
 */
export const escaped = (text: string): string => text.replace(/[&<>"\r]/g, one => BY_NAME[one] ?? character(one));
const BY_NAME: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const character = (one: string): string => `&#${one.charCodeAt(0)};`;
