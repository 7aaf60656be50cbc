import type { XmlElement } from '../../src/sdk';
import type { Element } from './elements';

/** What an element holds, by the table: text as it stands, or its known children by name. Whatever else is there is noted in `unread`. */
export function readElement(spec: Element, found: XmlElement, path: string, unread: Set<string>): unknown {
  const { holds } = spec;
  noteStrangers(spec, found, path, unread);
  if (holds === 'text') return found.text;
  const attributes = spec.attributes.flatMap(({ name }) => { const value = found.attributes?.[name]; return value === undefined ? [] : [[name, value] as const]; });
  const children = holds.flatMap(inner => {
    const here = found.children.filter(child => child.name === inner.name);
    const values = here.map(child => readElement(inner, child, `${path}.${inner.name}`, unread));
    if (values.length > 1 && !inner.repeats) unread.add(`${path}.${inner.name} (the second)`);
    return values.length === 0 ? [] : [[inner.name, inner.repeats ? values : values[0]] as const];
  });
  const literals = holds.flatMap(({ name, literal }) => {
    const value = literal && found.children.find(child => child.name === name)?.attributes?.['literalvalue'];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...attributes, ...children, ...(literals.length > 0 ? [['literalvalues', Object.fromEntries(literals)] as const] : [])]);
}

function noteStrangers({ holds, attributes, literal }: Element, found: XmlElement, path: string, unread: Set<string>): void {
  const known = holds === 'text' ? [] : holds.map(inner => inner.name);
  for (const child of found.children) if (!known.includes(child.name)) unread.add(`${path}.${child.name}`);
  for (const name of Object.keys(found.attributes ?? {})) if (!attributes.some(one => one.name === name) && !(literal && name === 'literalvalue')) unread.add(`${path}.@${name}`);
  if (holds !== 'text' && found.text.trim() !== '') unread.add(`${path} (its own text)`);
}
