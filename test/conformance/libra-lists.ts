import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { libra } from '../../adapters/libra';
import type { Decoded } from '../../src/adapter/adapter';
import { dayFromSlashes } from '../../src/case-model/london';
import { listOf } from '../../src/lists/libra-list';
import { applySteps } from '../../src/rule/apply';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { LibraCase, LibraList } from '../../adapters/libra/wire';
import type { CaseResult, Suite } from './suite';

const FILE = /^(soap|csci|document)--.*\.(xml|json)$/;
const rulebook = loadRulebook(join(__dirname, '../../mappings'));
const chapter = rulebook.chapter('libra-list-to-case');

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
  return countProblem(text, decoded.wire) ?? leafProblem(text, decoded) ?? roundTripProblem(decoded.wire) ?? mappingProblem(text, decoded.wire) ?? listAgainProblem(decoded.wire);
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

/** The list, brought to the case model and made a list again: the case model must be the same, and each row but for what is declared. */
function listAgainProblem(wire: LibraList): string | undefined {
  const cases = casesOf(wire);
  for (const [place, all] of Map.groupBy(cases, one => `${one.court}|${one.day}`)) {
    const [court = '', day = ''] = place.split('|');
    const made = listOf(rulebook, libra, { court, day, at: '2026-11-21T05:30:00.000Z', said: all.map(one => ({ reference: '', made: one.made, inDoubt: [] })) }, 'xml');
    const lost = made.losses.filter(({ field }) => !DECLARED_FIELDS.test(field));
    if (lost.length > 0) return `made a list again, it lost ${[...new Set(lost.map(({ field, why }) => `${field}: ${why}`))].slice(0, 5).join('; ')}`;
    const [message] = made.messages;
    const again = message && libra.codec.decode(message);
    if (!again?.ok) return 'made a list again, it cannot be read';
    const rows = tallyRows(again.wire);
    for (const { row, doubtful } of all.flatMap(one => one.rows.map(each => ({ row: each, doubtful: one.doubtful })))) {
      const missing = leavesOfRow(row).find(leafOfRow => (rows.get(leafOfRow) ?? 0) === 0 && !isDeclared(leafOfRow.split('=')[0] ?? '', row, doubtful));
      if (missing !== undefined) return `made a list again, a row no longer says its ${missing.split('=')[0]}`;
    }
  }
  return undefined;
}

/** Where a case's rows stand in several slots, the first counts (NEW-107); a court that is not in the list is not in the case model. */
const DECLARED_FIELDS = /^(courtCode|kind|.*enforcedAccount)$/;
interface CaseRead { readonly court: string; readonly day: string; readonly made: object; readonly rows: readonly LibraCase[]; readonly doubtful: ReadonlySet<string> }

function casesOf(wire: LibraList): CaseRead[] {
  const { mapping, rules } = chapter;
  const parts = applySteps(mapping.message, rules, { said: wire, place: {} }).effects.flatMap(({ effect }) => effect.do === 'split' ? effect.parts : []);
  return parts.filter(part => part.unreadable === undefined).map(part => {
    const place = mapping.place(part.said);
    const rows: unknown = Reflect.get(part.said, 'rows');
    const { made, doubts } = applySteps(mapping.part, rules, { said: part.said, place });
    const doubtful = new Set(doubts.map(({ field }) => field.replace(/^.*\./, '')));
    return { court: place.court ?? 'B01LY', day: place.day ?? '2026-01-01', made, rows: Array.isArray(rows) ? rows : [], doubtful };
  });
}

/** What is in doubt is left out; a name is written from its elements where it has them, and an organisation's has none (NEW-111, NEW-113, NEW-119). */
function isDeclared(leafName: string, row: LibraCase, doubtful: ReadonlySet<string>): boolean {
  const names = ['def_name', 'title', 'forename1', 'forename2', 'forename3', 'surname'];
  if (names.includes(leafName) && (doubtful.has('lastName') || doubtful.has('organisationName'))) return true;
  if (leafName === 'def_name' && row.def_type === 'P' && row.def_name_elements?.surname !== undefined) return true;
  if (names.includes(leafName) && leafName !== 'def_name' && row.def_type === 'O') return true;
  return doubtful.has(FIELDS_OF_LEAVES[leafName] ?? leafName);
}
const FIELDS_OF_LEAVES: Readonly<Record<string, string>> = {
  urn: 'caseURN', type: 'initiationCode', inf: 'informant', def_type: 'defendantType', def_sex: 'gender', def_dob: 'dateOfBirth', listno: 'listingNumber',
  oseq: 'orderIndex', plea: 'pleaValue', pleadate: 'pleaDate', convdate: 'convictionDate', adjdate: 'adjournedTo',
};

/** Leaves of a row that the rules declare as lost: Libra's own numbers, its notes, its estimates, and what follows from something else. */
const LOST_LEAVES = new Set(['c_id', 'h_id', 'co_id', 'valid', 'prov', 'cseq', 'estdur', 'dq1', 'addinfo', 'def_age', 'room', 'sstart', 'bstart']);

function leavesOfRow(row: LibraCase): string[] {
  return leavesOf('', row).map(one => one.split(/=(.*)/s)).flatMap(([name = '', text = '']) => LOST_LEAVES.has(name) ? [] : [`${name}=${asWritten(name, text)}`]);
}

/** As the list writes it that is made again: dates with their zeros, the URN in capitals, a title without its dot, right ordinals, one blank between names. */
function asWritten(name: string, text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (/^(def_dob|pleadate|convdate|adjdate)$/.test(name)) return dayFromSlashes(plain) ?? plain;
  if (name === 'listno') return plain.replace(/\D/g, '');
  return /^(urn|title|def_name|forename1|surname)$/.test(name) ? plain.replace(/\./g, '').toUpperCase() : plain;
}

const tallyRows = ({ documents }: LibraList): Map<string, number> =>
  tally(documents.flatMap(document => document.sessions ?? []).flatMap(session => session.blocks ?? []).flatMap(block => block.cases ?? []).flatMap(leavesOfRow));
