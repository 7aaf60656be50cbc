import { SaxesParser } from 'saxes';

/** A leaf by the local names of the elements above it, the root first: `['RouteData', 'Routes', 'Route', 'RouteSourceSystem']`. */
export interface LeafText { readonly path: readonly string[]; readonly text: string }

/**
 * The same document with other text in some leaves, found by where they stand, whatever their prefixes. Every other character stays
 * as it is: white space, comments, the order of attributes. Undefined where the document cannot be read; a leaf that is not there is not added.
 */
export function withLeafTexts(xml: string, leaves: readonly LeafText[]): string | undefined {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: { readonly name: string; readonly begins: number; hasChildren: boolean }[] = [];
  const places: Place[] = [];
  let broken = false;
  parser.on('error', () => { broken = true; });
  parser.on('doctype', () => { broken = true; });
  parser.on('opentag', ({ local }) => {
    const above = open.at(-1);
    if (above) above.hasChildren = true;
    open.push({ name: local, begins: parser.position, hasChildren: false });
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const wanted = leaves.find(({ path }) => path.length === open.length && path.every((name, i) => open[i]?.name === name));
    const closed = open.pop();
    if (wanted && closed && !closed.hasChildren && !isSelfClosing) places.push({ begins: closed.begins, ends: xml.lastIndexOf('</', parser.position - 1), text: wanted.text });
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return broken ? undefined : places.toReversed().reduce((text, { begins, ends, text: other }) => text.slice(0, begins) + escaped(other) + text.slice(ends), xml);
}
interface Place { readonly begins: number; readonly ends: number; readonly text: string }

const escaped = (text: string): string => text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`);
