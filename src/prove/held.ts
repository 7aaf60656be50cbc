import { createHash } from 'node:crypto';
import { proves, type Adapter, type HeldRecord, type ProofGrade } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import { filesUnder, mediaTypeOf, messagesIn, type FoundFile } from './files';

/** One record that a partner holds, as much of it as is needed to be found again. */
export interface Held {
  readonly name: string;
  grade: ProofGrade;
  readonly fingerprint: string;
  readonly key?: string;
  readonly says?: Readonly<Record<string, string>>;
}
export interface NotRead { readonly name: string; readonly why: string }

/** What is not read is counted, and so many are named. */
const MOST_NAMED = 20;

/** What one partner holds. Of a record its fingerprint is kept, not its content. */
export class PartnerHoldings {
  readonly notRead: NotRead[] = [];
  notReadCount = 0;
  files = 0;
  records = 0;
  private readonly byKey = new Map<string, Held[]>();
  private readonly byFingerprint = new Map<string, Held[]>();
  private readonly ofCase = new Map<string, number>();

  add(record: HeldRecord, name: string): void {
    this.records++;
    const { grade, key, says, about } = asOwn({ ...record, shows: undefined });
    const held: Held = { name, grade, fingerprint: fingerprintOf(record.shows), ...(key !== undefined && key !== '' && { key }), ...(says && { says }) };
    const again = this.under(held.key ?? '').find(({ fingerprint }) => fingerprint === held.fingerprint);
    if (again) { if (proves(grade, again.grade)) again.grade = grade; return; }
    if (held.key !== undefined) put(this.byKey, held.key, held);
    put(this.byFingerprint, held.fingerprint, held);
    if (about !== undefined) this.ofCase.set(about, (this.ofCase.get(about) ?? 0) + 1);
  }

  cannotRead(name: string, why: string): void {
    this.notReadCount++;
    if (this.notRead.length < MOST_NAMED) this.notRead.push({ name, why });
  }

  under(key: string): readonly Held[] { return this.byKey.get(key) ?? []; }
  saying(fingerprint: string): readonly Held[] { return this.byFingerprint.get(fingerprint) ?? []; }
  /** How many of their records are about one of these cases. */
  about(cases: readonly string[]): number { return cases.reduce((sum, one) => sum + (this.ofCase.get(one) ?? 0), 0); }
}

function put(map: Map<string, Held[]>, at: string, held: Held): void {
  const there = map.get(at);
  if (there) there.push(held); else map.set(at, [held]);
}

/** What all partners hold, by adapter id; and what lies there that is nobody's. */
export interface AllHoldings { readonly partners: ReadonlyMap<string, PartnerHoldings>; readonly nobodys: readonly string[] }

/**
 * Reads a folder: what a partner holds stands in a folder of its name, or in a file of its name before the ending
 * (`electronic-monitoring.jsonl`). The name is that of the partner's adapter.
 */
export async function readHoldings(folder: string | undefined, adapters: AdapterRegistry, progress: () => void): Promise<AllHoldings> {
  const partners = new Map<string, PartnerHoldings>();
  const nobodys: string[] = [];
  for (const file of folder === undefined ? [] : filesUnder(folder)) {
    const adapter = adapters.all.find(({ manifest: { id } }) => whoseIs(file) === id);
    if (!adapter?.holdings) { nobodys.push(file.name); continue; }
    const holdings = partners.get(adapter.manifest.id) ?? new PartnerHoldings();
    partners.set(adapter.manifest.id, holdings);
    await readInto(holdings, adapter, file);
    progress();
  }
  return { partners, nobodys };
}

const whoseIs = ({ name }: FoundFile): string => name.split('/').length > 1 ? name.split('/')[0] ?? '' : name.replace(/\..*$/, '');

async function readInto(holdings: PartnerHoldings, { holdings: reader, manifest }: Adapter, file: FoundFile): Promise<void> {
  holdings.files++;
  for await (const { name, bytes, tooLarge, unended } of messagesIn(file)) {
    if (tooLarge) { holdings.cannotRead(name, 'It is larger than any message'); continue; }
    const read = readGuarded(manifest.id, reader, bytes, file.path);
    if (!read.ok) holdings.cannotRead(name, `${unended ? 'The file ends within it, so it may be cut short: ' : ''}${read.why} (${read.place})`);
    else for (const record of read.records) holdings.add(record, name);
  }
}

/** A reader never throws; one that does all the same makes this record unreadable, and stops nothing else. */
function readGuarded(id: string, reader: Adapter['holdings'], bytes: Uint8Array, path: string): ReturnType<NonNullable<typeof reader>['read']> {
  try {
    return reader?.read({ bytes, mediaType: mediaTypeOf(path) }) ?? { ok: true, records: [] };
  } catch (error) {
    return { ok: false, why: `The adapter ${id} broke on it (${error instanceof Error ? error.name : 'error'})`, place: `adapters/${id}/holdings.ts` };
  }
}

/**
 * The same in texts of its own. A text that was cut out of a message keeps the whole message in memory, and what is kept here is kept to the end.
 */
export const asOwn = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));

export const fingerprintOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64').slice(0, 22);

/** The same content gives the same one, in whatever order its fields stand. */
export const fingerprintOf = (value: unknown): string => createHash('sha256').update(inOrder(value)).digest('base64').slice(0, 22);

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(one => inOrder(one)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, inner]) => `${JSON.stringify(name)}:${inOrder(inner)}`).join(',')}}`;
}
