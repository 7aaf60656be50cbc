import type { XmlElement } from './xml-element';

/*
 * Most messages are plain: elements, attributes, text, the usual escapes. Such a document is read here in one pass, several times faster than by
 * a parser that can read everything. Whatever is not plain, or not right, is not judged here: the answer is undefined, and the
 * strict reader decides, with its line and column (decisions/one-strict-xml-reader.md; test/plain-xml.test.ts holds the two together).
 */

interface Growing { readonly name: string; children: XmlElement[]; text: string; readonly attributes?: Readonly<Record<string, string>> }
interface Open { readonly element: Growing; readonly qualified: string; readonly prefixes: readonly string[] }
const NONE: readonly string[] = [];
interface Name { readonly prefix: string; readonly local: string }

/** The document as a tree, where it is plain, well-formed for certain and within the bounds. Line ends must have been made line feeds. */
export function readPlainXml(xml: string, maxDepth: number, maxElements: number): XmlElement | undefined {
  if (NOT_PLAIN.test(xml) || xml.includes(']]>')) return undefined;
  const open: Open[] = [];
  const inScope = new Map<string, number>();
  let top: Open | undefined;
  let root: Growing | undefined;
  let count = 0;
  let at = DECLARATION.exec(xml)?.[0].length ?? 0;
  for (;;) {
    const begins = xml.indexOf('<', at);
    if (begins < 0) return root && open.length === 0 && isBlank(xml, at, xml.length) ? root : undefined;
    const closes = xml.charCodeAt(begins + 1) === SLASH;
    if (top ? !takeText(top.element, xml, at, begins, closes) : !isBlank(xml, at, begins)) return undefined;
    const ends = xml.indexOf('>', begins);
    if (ends < 0) return undefined;
    at = ends + 1;
    if (closes) {
      if (!top || ends - begins - 2 !== top.qualified.length || !xml.startsWith(top.qualified, begins + 2)) return undefined;
      for (const prefix of top.prefixes) inScope.set(prefix, (inScope.get(prefix) ?? 0) - 1);
      open.pop();
      top = open[open.length - 1];
      continue;
    }
    const empty = xml.charCodeAt(ends - 1) === SLASH;
    const tag = tagIn(xml.slice(begins + 1, empty ? ends - 1 : ends), inScope);
    if (!tag || (root && !top) || open.length >= maxDepth || ++count > maxElements) return undefined;
    if (top) join(top.element, tag.element);
    root ??= tag.element;
    if (empty) { for (const prefix of tag.prefixes) inScope.set(prefix, (inScope.get(prefix) ?? 0) - 1); continue; }
    open.push(tag);
    top = tag;
  }
}

/** Most elements have no children, and share that they have none. */
function join(parent: Growing, child: XmlElement): void {
  if (parent.children === CHILDLESS) parent.children = [child]; else parent.children.push(child);
}
const CHILDLESS: XmlElement[] = [];

const SLASH = 47;
/** What XML forbids, carriage returns, and characters beyond the first plane: rare, and the strict reader knows them all. */
const NOT_PLAIN = /[^\t\n\x20-\ud7ff\ue000-\ufffd]/;
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z0-9._-]*")?(?: standalone="(?:yes|no)")?\s*\?>/;

/** Text of a leaf, or white space between elements, which is not kept; text beside elements is not plain. */
function takeText(element: Growing, xml: string, from: number, to: number, closes: boolean): boolean {
  if (from === to) return true;
  if (element.children.length > 0 || !closes) return isBlank(xml, from, to);
  const text = unescaped(xml.slice(from, to));
  if (text === undefined) return false;
  element.text = text;
  return true;
}

function isBlank(xml: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) { const c = xml.charCodeAt(i); if (c !== 32 && c !== 10 && c !== 9) return false; }
  return true;
}

function unescaped(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let plain = true;
  const read = text.replace(/&([^&;]*;?)/g, (_, name: string) => { const character = characterOf(name); plain &&= character !== undefined; return character ?? ''; });
  return plain ? read : undefined;
}

/** The five that XML names, and plain letters and marks by number. */
function characterOf(name: string): string | undefined {
  const code = Number(/^#(\d{2,3});$/.exec(name)?.[1]);
  return code >= 32 && code <= 126 ? String.fromCharCode(code) : NAMED.get(name);
}
const NAMED: ReadonlyMap<string, string> = new Map([['amp;', '&'], ['lt;', '<'], ['gt;', '>'], ['quot;', '"'], ['apos;', '\'']]);

function tagIn(written: string, inScope: Map<string, number>): Open | undefined {
  const name = nameOf(written);
  if (name) return name.prefix === '' || (inScope.get(name.prefix) ?? 0) > 0 ? { element: { name: name.local, children: CHILDLESS, text: '' }, qualified: written, prefixes: NONE } : undefined;
  return tagWithAttributes(written, inScope);
}

const TAG = /^([^\s=]+)((?:[ \t\n]+[^\s=]+[ \t\n]*=[ \t\n]*(?:"[^"<&\t\n]*"|'[^'<&\t\n]*'))*)[ \t\n]*$/;
const ATTRIBUTE = /([^\s=]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/g;

function tagWithAttributes(written: string, inScope: Map<string, number>): Open | undefined {
  const [, qualified = '', rest = ''] = TAG.exec(written) ?? [];
  const name = nameOf(qualified);
  if (!name) return undefined;
  const seen = new Set<string>();
  const prefixes: string[] = [];
  const attributes: Record<string, string> = {};
  const used = [name.prefix];
  for (const [, named = '', double, single] of rest.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    const attribute = nameOf(named);
    if (!attribute || seen.has(attribute.local) || attribute.local === '__proto__') return undefined;
    seen.add(attribute.local);
    if (named === 'xmlns' || attribute.prefix === 'xmlns') {
      if (value.trim() === '' || RESERVED.test(value) || attribute.local === 'xml' || (attribute.prefix === 'xmlns' && attribute.local === 'xmlns')) return undefined;
      if (attribute.prefix === 'xmlns') prefixes.push(attribute.local);
    } else {
      used.push(attribute.prefix);
      attributes[attribute.local] = value;
    }
  }
  for (const prefix of prefixes) inScope.set(prefix, (inScope.get(prefix) ?? 0) + 1);
  if (used.some(prefix => prefix !== '' && (inScope.get(prefix) ?? 0) <= 0)) return undefined;
  return { element: { name: name.local, children: CHILDLESS, text: '', ...(Object.keys(attributes).length > 0 && { attributes }) }, qualified, prefixes };
}

/** Prefixes may not be bound to what XML itself owns. */
const RESERVED = /w3\.org\/(?:2000\/xmlns|XML\/1998)/;

/** A name of plain letters, with or without a prefix; undefined for any other. Names come again and again, so the last ones are remembered. */
function nameOf(written: string): Name | undefined {
  const known = names.get(written);
  if (known) return known;
  const [, prefix = '', local] = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/.exec(written) ?? [];
  if (local === undefined || prefix === 'xml') return undefined;
  if (names.size >= MOST_NAMES) names.clear();
  const name = { prefix, local };
  names.set(written, name);
  return name;
}
const MOST_NAMES = 2000;
const names = new Map<string, Name>();
