import type { Adapter, ScreenLine } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import { dayInWords, momentInWords, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { MismatchRow, type Statement } from '../database/entities';
import { caseAsListed, isListedIn, type Loss } from '../lists/libra-list';
import { COMMON_PLATFORM } from '../reconciliation/compare-court-day';
import type { Rulebook } from '../rule/rulebook';
import { writtenFor } from '../rule/written-for';
import { factsOfCase, type CaseFacts } from './facts-of-a-case';
import type { FoundCase } from './find-case';
import { MASKED, SHOWN, type Veil } from './mask';
import { shownInWords } from './side-by-side';
import { systemName } from './who-is-who';
import { clip, fieldInWords, sentenceCase } from './words';

/** What is typed into one field; `note` where it is not simply the value. */
export interface SheetLine { readonly label: string; readonly value: string; readonly note: string; readonly state: 'known' | 'in doubt' | 'not known' | 'blank'; readonly differs: boolean }
export interface SheetScreen { readonly title: string; readonly lines: readonly SheetLine[] }
/** One field of which the other system says something else now. */
export interface SheetDifference { readonly field: string; readonly theirs: string; readonly ours: string; readonly href: string }
/** All that a person needs to type a case, or one account of it, into another system. */
export interface Sheet {
  readonly about: string;
  /** Where the order comes from. */
  readonly order: string;
  readonly differences: readonly SheetDifference[];
  readonly doubts: readonly { readonly field: string; readonly why: string }[];
  readonly screens: readonly SheetScreen[];
  /** What that system cannot hold as it was said. */
  readonly lost: readonly { readonly field: string; readonly why: string }[];
  /** A long case is several pages. */
  readonly page: number;
  readonly pages: number;
}
export type MadeSheet = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly why: string };

/** How a sheet shows what stands in a message, and what stands in a case. */
export interface Veils { readonly message: Veil; readonly isMasked: boolean }
interface Hub { readonly database: Database; readonly rulebook: Rulebook; readonly adapters: AdapterRegistry }

/** The systems into which people type, with what each has of this case to be typed. */
export const typedInto = (adapters: AdapterRegistry): { readonly id: string; readonly name: string }[] => adapters.all.flatMap(({ manifest, screens }) => screens ? [{ id: manifest.id, name: systemName(adapters, manifest.id) }] : []);

/** A case as a person types it into a system, by what Common Platform last said, or by what that system was told. */
export async function sheetOf(hub: Hub, found: FoundCase, system: string, page: number, now: Instant, veils: Veils): Promise<MadeSheet> {
  const adapter = hub.adapters.all.find(({ manifest }) => manifest.id === system);
  const screens = adapter?.screens;
  if (!adapter || !screens) return { ok: false, why: `There is no sheet for ${systemName(hub.adapters, system)}: people type nothing into it, or this hub does not know its screens` };
  const facts = await factsOfCase(hub.database.read, found.lanes);
  const wires = isListedIn(hub.rulebook, system) ? await asListed(hub, facts, found.reference, now) : asTold(facts, adapter);
  if (wires.of.length === 0) return { ok: false, why: wires.why };
  const rows = await hub.database.read.find(MismatchRow, { where: { caseReference: found.reference, system, state: 'open' }, order: { firstSeen: 'DESC', fingerprint: 'ASC' }, take: MOST_DIFFERENCES });
  const doubts = facts.doubts.filter(({ mapping, subject }) => wires.lanes.some(lane => lane.mapping === mapping && lane.subject === subject));
  const marks = marksOf(hub.rulebook, adapter, doubts.map(({ field }) => field), rows);
  const all = wires.of.flatMap(({ wire, title }) => screens.fill(wire).map(screen => ({ title: title === '' ? screen.title : `${title}: ${screen.title.toLowerCase()}`, lines: screen.lines.map(line => sheetLine(line, marks, veils.message)) })));
  const pages = inPages(all);
  const chosen = Math.min(Math.max(1, page), pages.length);
  return { ok: true, sheet: {
    about: wires.about, order: screens.source, page: chosen, pages: pages.length, screens: pages[chosen - 1] ?? [],
    differences: rows.map(row => differenceOf(row, veils.isMasked ? MASKED : SHOWN)), doubts: doubts.map(({ field, why }) => ({ field: sentenceCase(fieldInWords(field)), why })),
    lost: wires.losses.filter(({ rule }) => rule !== undefined).slice(0, MOST_LOSSES).map(({ field, why }) => ({ field: sentenceCase(fieldInWords(field)), why })),
  } };
}

const MOST_DIFFERENCES = 20;
const MOST_LOSSES = 20;

interface Wires { readonly of: readonly { readonly wire: unknown; readonly title: string }[]; readonly about: string; readonly why: string; readonly lanes: readonly { readonly mapping: string; readonly subject: string }[]; readonly losses: readonly Loss[] }

/** The case on the latest court day of which Common Platform spoke, as its list would hold it. */
async function asListed({ database, rulebook, adapters }: Hub, { statements, doubts, parked }: CaseFacts, reference: string, at: Instant): Promise<Wires> {
  const nothing = (why: string): Wires => ({ of: [], about: '', why, lanes: [], losses: [] });
  const statement = statements.find((one): one is Statement & { court: string; day: string } => one.mapping === COMMON_PLATFORM && one.gone === 0 && one.court !== null && one.day !== null);
  if (!statement) return nothing('Common Platform has said nothing of this case on a court’s day, so there is nothing to type');
  if (statement.excluded) return nothing(`It is left out by ${statement.excluded.rule}: ${statement.excluded.reason}`);
  const { mapping, subject, court, day, made } = statement;
  if (parked.some(lane => lane.mapping === mapping && lane.subject === subject)) return nothing('A later message about it could not be read, so what is typed now may be wrong. Have that message seen to first');
  const inDoubt = doubts.filter(doubt => doubt.mapping === mapping && doubt.subject === subject).map(({ field }) => field);
  const { wire, losses } = await caseAsListed(database.read, rulebook, adapters, { reference, made, inDoubt }, { court, day, at });
  return { of: [{ wire, title: '' }], about: `As it stands in Common Platform on ${dayInWords(day)} at court ${court}, said on ${momentInWords(statement.saidAt)}`, why: '', lanes: [{ mapping, subject }], losses };
}

/** What that system was last told of each thing that it was told of. */
function asTold({ duties, deliveries }: CaseFacts, { manifest }: Adapter): Wires {
  const latest = new Map(duties.filter(({ whom, state }) => whom === manifest.id && (state === 'open' || state === 'met')).toReversed().map(duty => [`${duty.mapping}|${duty.subject}|${duty.about}`, duty]));
  const told = [...latest.values()].flatMap(duty => deliveries.filter(({ dutyId }) => dutyId === duty.id).map(({ message }) => ({ duty, wire: message })));
  return {
    of: told.map(({ wire }, i) => ({ wire, title: told.length === 1 ? '' : `${i + 1} of ${told.length}` })), lanes: told.map(({ duty }) => duty), losses: [],
    about: told.map(({ duty }) => `${sentenceCase(duty.what)} of ${momentInWords(duty.openedAt)}`).join('; '), why: 'No rule tells this system anything about this case, so there is nothing to type',
  };
}

/** Which fields of the wire are in doubt, and which another system has otherwise now: by the ways back of the rules that read that system. */
interface Marks { readonly doubtful: readonly string[]; /** Something is in doubt of which nobody can say where it stands in the wire. */ readonly elsewhere: boolean; readonly differing: readonly { readonly path: string; readonly value?: string }[] }
function marksOf(rulebook: Rulebook, { manifest }: Adapter, doubts: readonly string[], rows: readonly MismatchRow[]): Marks {
  const reads = rulebook.chapters.filter(({ mapping }) => mapping.from === manifest.id).map(({ mapping }) => rulebook.chapter(mapping.id));
  const written = (field: string, value?: string) => reads.map(chapter => writtenFor(chapter, field, value)).find(found => found.size > 0) ?? new Map<string, string>();
  const found = doubts.map(field => [...written(field).keys()]);
  return {
    doubtful: found.flat(), elsewhere: found.some(paths => paths.length === 0),
    differing: rows.flatMap(({ field, commonPlatform }) => {
      const paths = [...written(field, commonPlatform ?? undefined)].map(([path, value]) => ({ path, value }));
      return paths.length > 0 ? paths : [{ path: field.replace(/\[\d+\]/g, '') }];
    }),
  };
}

const standsAt = (field: string, path: string): boolean => { const plain = field.replace(/\[\d+\]/g, ''); return plain === path || plain.endsWith(`.${path}`); };

function sheetLine({ label, field, value, needed, instead }: ScreenLine, { doubtful, elsewhere, differing }: Marks, veil: Veil): SheetLine {
  const differs = differing.some(one => standsAt(field, one.path) && (one.value === undefined || one.value === value));
  if (value !== undefined) return { label, value: veil(field, value), note: differs ? 'It is otherwise there now: correct it' : '', state: 'known', differs };
  if (doubtful.some(path => standsAt(field, path)) || (elsewhere && !needed && instead === undefined)) return { label, value: 'In doubt', note: 'Ask the court', state: 'in doubt', differs };
  if (instead !== undefined) return { label, value: instead, note: '', state: 'blank', differs };
  return needed ? { label, value: 'Not known', note: 'Ask the court', state: 'not known', differs } : { label, value: 'Not said', note: 'Leave it blank', state: 'blank', differs };
}

/** Both in words: the rest of the page is as the other system writes it. */
const differenceOf = ({ fingerprint, field, libra, commonPlatform }: MismatchRow, veil: Veil): SheetDifference => ({
  field: sentenceCase(fieldInWords(field)), theirs: libra === null ? 'nothing' : clip(veil(field, shownInWords(libra)), 200), ours: commonPlatform === null ? 'nothing' : clip(veil(field, shownInWords(commonPlatform)), 200), href: `/mismatches/${encodeURIComponent(fingerprint)}`,
});

/** A page holds so much: what a line weighs beside its words, and all of a page. */
const LINE = 330;
const PAGE = 44_000;

/** Cut between lines, so that no page grows beyond what an old computer loads at once. */
function inPages(screens: readonly SheetScreen[]): SheetScreen[][] {
  const pages: { title: string; lines: SheetLine[] }[][] = [[]];
  let weight = 0;
  for (const { title, lines } of screens) for (const [i, line] of lines.entries()) {
    const more = LINE + Buffer.byteLength(line.value) * 1.2;
    if (weight + more > PAGE) { pages.push([]); weight = 0; }
    const page = pages.at(-1) ?? [];
    if (i === 0 || page.length === 0) page.push({ title: i === 0 ? title : `${title}, continued`, lines: [] });
    page.at(-1)?.lines.push(line);
    weight += more;
  }
  return pages;
}
