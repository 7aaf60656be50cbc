import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { libra } from '../../adapters/libra';
import type { Decoded } from '../../src/adapter/adapter';
import { applySteps } from '../../src/rule/apply';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { LibraList } from '../../adapters/libra/wire';
import type { CaseResult, Suite } from './suite';

const FILE = /^(soap|csci|document)--.*\.(xml|json)$/;
const chapter = loadRulebook(join(__dirname, '../../mappings')).chapter('libra-list-to-case');

/**
 * Real court lists. What to expect of each is worked out from its text alone, by other means than the codec's: counts by local
 * name, and every leaf's name and text. Which files cannot be read is told by what they hold.
 */
export const suite: Suite = {
  name: 'libra-lists',
  async run(folder, progress) {
    const results: CaseResult[] = [];
    for (const name of readdirSync(folder).filter(file => FILE.test(file)).sort()) {
      const why = problem(readFileSync(join(folder, name)));
      results.push({ name, ok: why === undefined, ...(why !== undefined && { why }) });
      progress();
    }
    return results;
  },
};

function problem(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  const decoded = libra.codec.decode({ bytes, mediaType: 'application/octet-stream' });
  const expected = expectedUnreadable(text);
  if (expected) return decoded.ok ? `it was read, and should be unreadable: ${expected.source}` : expected.test(decoded.why) ? undefined : `unreadable for another reason: ${decoded.why}`;
  if (!decoded.ok) return `unreadable: ${decoded.why} (${decoded.place})`;
  return countProblem(text, decoded.wire) ?? leafProblem(text, decoded) ?? roundTripProblem(decoded.wire) ?? mappingProblem(text, decoded.wire);
}

/** The reason that must be given, where the text itself shows that it cannot be read. */
function expectedUnreadable(text: string): RegExp | undefined {
  if (isJson(text)) { try { JSON.parse(text); return undefined; } catch { return /It is not JSON/; } }
  return /<(?:[\w.-]+:)?(?:documents|CourtList)[\s>/]/.test(withoutComments(text)) ? undefined : /It has no documents/;
}

const isJson = (text: string) => /^\s*[{[]/.test(text.replace(/^\uFEFF/, ''));
const withoutComments = (xml: string) => xml.replace(/<!--[\s\S]*?-->/g, '');

const LEVELS = ['session', 'block', 'case', 'offence'] as const;

function countProblem(text: string, wire: LibraList): string | undefined {
  const read = countedInWire(wire);
  const wrong = LEVELS.find(level => read[level] !== countedInText(text, level));
  return wrong && `${read[wrong]} of ${countedInText(text, wrong)} ${wrong}s were read`;
}

const countedInText = (text: string, name: string): number => isJson(text)
  ? countedInJson(JSON.parse(text), name)
  : [...withoutComments(text).matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}[\\s/>]`, 'g'))].length;

function countedInJson(value: unknown, name: string): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countedInJson(item, name), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + (key === name ? Array.isArray(inner) ? inner.length : 1 : 0) + countedInJson(inner, name), 0);
}

function countedInWire({ documents }: LibraList): Record<(typeof LEVELS)[number], number> {
  const sessions = documents.flatMap(document => document.sessions ?? []);
  const blocks = sessions.flatMap(session => session.blocks ?? []);
  const cases = blocks.flatMap(block => block.cases ?? []);
  return { session: sessions.length, block: blocks.length, case: cases.length, offence: cases.flatMap(row => row.offences ?? []).length };
}

/** Every leaf of the list that holds text must be in the wire as often as in the text, under its own name, unless it is listed as unread. */
function leafProblem(text: string, decoded: Extract<Decoded<LibraList>, { ok: true }>): string | undefined {
  const unread = new Set(decoded.unread.map(path => path.replace(/ \(.*$/, '').split('.').at(-1)));
  const inWire = tally(leavesOf('', decoded.wire));
  const inText = tally(isJson(text) ? leavesOf('', JSON.parse(text)) : leavesOfXml(text));
  const lost = [...inText].filter(([leaf, times]) => (inWire.get(leaf) ?? 0) < times).map(([leaf]) => leaf.split('=')[0] ?? '').filter(name => !unread.has(name));
  return lost.length === 0 ? undefined : `lost or changed: ${[...new Set(lost)].join(', ')}`;
}

function leavesOfXml(xml: string): string[] {
  const list = /<(?:[\w.-]+:)?(?:documents|CourtList)[\s>/][\s\S]*/.exec(withoutComments(xml))?.[0] ?? '';
  return [...list.matchAll(/<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>([^<]*)<\//g)].flatMap(([, name = '', raw = '']) => leaf(name, unescaped(raw)));
}

const leavesOf = (name: string, value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((item: unknown) => leavesOf(name, item))
    : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leavesOf(key, inner))
      : value === null || value === undefined ? [] : leaf(name, String(value));

const leaf = (name: string, text: string): string[] => text.trim() === '' ? [] : [`${name}=${text.replaceAll('\r\n', '\n').trim()}`];
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };
const unescaped = (raw: string): string => raw.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) =>
  name !== undefined ? NAMED[name] ?? '' : String.fromCodePoint(hex !== undefined ? parseInt(hex, 16) : Number(decimal)));

const tally = (leaves: readonly string[]): Map<string, number> => leaves.reduce((counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map<string, number>());

function roundTripProblem(wire: LibraList): string | undefined {
  const again = libra.codec.decode(libra.codec.encode(wire));
  return again.ok && isDeepStrictEqual(again.wire, wire) ? undefined : 'written and read again, it is not the same';
}

/** Every row must stand in some part, and every part that can be read must come through its steps. */
function mappingProblem(text: string, wire: LibraList): string | undefined {
  const { mapping, rules } = chapter;
  try {
    const parts = applySteps(mapping.message, rules, { said: wire, place: {} }).effects.flatMap(({ effect }) => effect.do === 'split' ? effect.parts : []);
    const rows = parts.reduce((sum, part) => sum + rowsIn(part.said), 0);
    if (rows !== countedInText(text, 'case')) return `${rows} of ${countedInText(text, 'case')} rows stand in a part`;
    for (const part of parts) if (part.unreadable === undefined) applySteps(mapping.part, rules, { said: part.said, place: mapping.place(part.said) });
    return undefined;
  } catch (error) {
    return `its mapping broke: ${error instanceof Error ? error.message : 'thrown'}`;
  }
}

function rowsIn(said: unknown): number {
  const rows: unknown = typeof said === 'object' && said !== null && 'rows' in said ? said.rows : undefined;
  return Array.isArray(rows) ? rows.length : 0;
}
