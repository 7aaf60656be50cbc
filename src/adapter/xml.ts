import { SaxesParser } from 'saxes';
import type { Unreadable } from './adapter';
import { readPlainXml } from './plain-xml';
import type { XmlElement } from './xml-element';

export const MAX_XML_DEPTH = 64;
const MAX_ELEMENTS = 5_000_000;

/**
 * Reads a small or middle-sized document strictly: UTF-8, well-formed, no document type (so no entities of its own),
 * bounded depth. Anything else is unreadable with its line and column.
 */
export function readXml(bytes: Uint8Array): { ok: true; root: XmlElement } | Unreadable {
  const text = utf8(bytes);
  return typeof text === 'string' ? readXmlText(text) : text;
}

/** The same for a document that stands as text in another one. */
export function readXmlText(text: string): { ok: true; root: XmlElement } | Unreadable {
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return unreadable(`It declares the encoding ${declared}; only UTF-8 is read`, 'line 1');
  const plain = readPlainXml(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, MAX_XML_DEPTH, MAX_ELEMENTS);
  return plain ? { ok: true, root: plain } : readAnyXml(text);
}

/** Reads whatever XML can hold, and says where it is wrong. */
export function readAnyXml(text: string): { ok: true; root: XmlElement } | Unreadable {
  try {
    return { ok: true, root: parse(text) };
  } catch (error) {
    if (error instanceof XmlProblem) return unreadable(error.message, error.place);
    throw error;
  }
}

/** Bytes as text, or unreadable where they are not UTF-8. */
export function utf8(bytes: Uint8Array): string | Unreadable {
  try {
    return decoder.decode(bytes);
  } catch {
    return unreadable('Its bytes are not UTF-8', `among ${bytes.length} bytes`);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

export const unreadable = (why: string, place: string): Unreadable => ({ ok: false, why, place });

class XmlProblem extends Error { constructor(why: string, readonly place: string) { super(why); } }
interface Growing { name: string; children: Growing[]; text: string; attributes?: Record<string, string> }

function parse(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let count = 0;
  const stop = (why: string): never => { throw new XmlProblem(why, `line ${parser.line}, column ${parser.column}`); };

  parser.on('error', error => stop(`It is not well-formed XML: ${withoutPlace(error.message)}`));
  parser.on('doctype', () => stop('It has a document type declaration, which is never read'));
  parser.on('opentag', tag => {
    if (open.length >= MAX_XML_DEPTH) stop(`It is nested more than ${MAX_XML_DEPTH} deep`);
    if (++count > MAX_ELEMENTS) stop(`It has more than ${MAX_ELEMENTS} elements`);
    const attributes = Object.values(tag.attributes).filter(({ name }) => !/^xmlns(:|$)/.test(name)).map(({ local, value }) => [local, value]);
    const element: Growing = { name: tag.local, children: [], text: '', ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }) };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string) => { const element = open.at(-1); if (element) element.text += piece; };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => { const element = open.pop(); if (element && element.children.length > 0 && element.text.trim() === '') element.text = ''; });

  parser.write(text).close();
  return root ?? stop('It holds no element');
}

/** saxes begins its messages with `line:column: `, and may quote the text that it stumbled over, which may be personal. */
const withoutPlace = (message: string) => message.replace(/^\d+:\d+: /, '').replace(/[.:] ?["'<&].*$/s, '');

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] => element.children.filter(child => child.name === name);
export const childOf = (element: XmlElement, name: string): XmlElement | undefined => element.children.find(child => child.name === name);
/** The text of a leaf without the white space around it; undefined when the element is absent, '' when it is blank. */
export const textOf = (element: XmlElement, name: string): string | undefined => childOf(element, name)?.text.trim();
/** Every element of this name below, in document order. */
export const allOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
