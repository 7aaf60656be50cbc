import { proves, type Adapter, type HeldRecord, type Raw } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import type { Rulebook } from '../rule/rulebook';
import { accountIn, type StandingAccount } from './accounts';
import { filesUnder, messagesIn, type FoundFile } from './files';
import { asOwn, fingerprintOf, type Held } from './record';

export interface NotRead { readonly name: string; readonly why: string }

/** What is not read is counted, and so many are named. */
const MOST_NAMED = 20;

/** What one partner holds. Of a record its fingerprint is kept, not its content. */
export class PartnerHoldings {
  readonly notRead: NotRead[] = [];
  notReadCount = 0;
  files = 0;
  records = 0;
  private readonly standing = new Map<string, StandingAccount[]>();
  private readonly byKey = new Map<string, Held[]>();
  private readonly byFingerprint = new Map<string, Held[]>();
  private readonly ofCase = new Map<string, number>();

  add(record: HeldRecord, name: string, account?: Omit<StandingAccount, 'held'>): void {
    this.records++;
    const { grade, key, says, about } = asOwn({ ...record, shows: undefined });
    const held: Held = { name, grade, fingerprint: fingerprintOf(record.shows), ...(key !== undefined && key !== '' && { key }), ...(says && { says }) };
    const again = this.under(held.key ?? '').find(({ fingerprint }) => fingerprint === held.fingerprint);
    if (again) { if (proves(grade, again.grade)) again.grade = grade; return; }
    if (held.key !== undefined) put(this.byKey, held.key, held);
    put(this.byFingerprint, held.fingerprint, held);
    if (account && about !== undefined) put(this.standing, about, { held, ...account });
    if (about !== undefined) this.ofCase.set(about, (this.ofCase.get(about) ?? 0) + 1);
  }

  cannotRead(name: string, why: string): void {
    this.notReadCount++;
    if (this.notRead.length < MOST_NAMED) this.notRead.push({ name, why });
  }

  under(key: string): readonly Held[] { return this.byKey.get(key) ?? []; }
  saying(fingerprint: string): readonly Held[] { return this.byFingerprint.get(fingerprint) ?? []; }
  /** The accounts that stand under one of these cases. */
  accountsOf(cases: readonly string[]): readonly StandingAccount[] { return cases.flatMap(one => this.standing.get(one) ?? []); }
  /** How many of their records are about one of these cases. */
  about(cases: readonly string[]): number { return cases.reduce((sum, one) => sum + (this.ofCase.get(one) ?? 0), 0); }
}

function put<T>(map: Map<string, T[]>, at: string, one: T): void {
  const there = map.get(at);
  if (there) there.push(one); else map.set(at, [one]);
}

/** What all partners hold, by adapter id; and what lies there that is nobody's. */
export interface AllHoldings { readonly partners: ReadonlyMap<string, PartnerHoldings>; readonly nobodys: readonly string[] }

/**
 * Reads a folder: what a partner holds stands in a folder of its name, or in a file of its name before the ending
 * (`electronic-monitoring.jsonl`). The name is that of the partner's adapter.
 */
export async function readHoldings(folder: string | undefined, adapters: AdapterRegistry, rulebook: Rulebook, progress: () => void): Promise<AllHoldings> {
  const partners = new Map<string, PartnerHoldings>();
  const nobodys: string[] = [];
  for (const file of folder === undefined ? [] : filesUnder(folder)) {
    const adapter = adapters.all.find(({ manifest: { id } }) => whoseIs(file) === id);
    if (!adapter?.holdings) { nobodys.push(file.name); continue; }
    const holdings = partners.get(adapter.manifest.id) ?? new PartnerHoldings();
    partners.set(adapter.manifest.id, holdings);
    await readInto(holdings, adapters, rulebook, adapter, file);
    progress();
  }
  return { partners, nobodys };
}

const whoseIs = ({ name }: FoundFile): string => name.split('/').length > 1 ? name.split('/')[0] ?? '' : name.replace(/\..*$/, '');

async function readInto(holdings: PartnerHoldings, adapters: AdapterRegistry, rulebook: Rulebook, { holdings: reader, manifest }: Adapter, file: FoundFile): Promise<void> {
  holdings.files++;
  for await (const { place: { name }, bytes, mediaType, problem, unended } of messagesIn(file)) {
    if (problem !== undefined) { holdings.cannotRead(name, problem); continue; }
    const read = readGuarded(manifest.id, reader, { bytes, mediaType });
    if (!read.ok) holdings.cannotRead(name, `${unended ? 'The file ends within it, so it may be cut short: ' : ''}${read.why} (${read.place})`);
    else for (const record of read.records) {
      const account = record.statement && accountIn(adapters, rulebook, manifest.id, record.statement);
      if (account && 'unreadable' in account) holdings.cannotRead(name, account.unreadable); else holdings.add(record, name, account);
    }
  }
}

/** A reader never throws; one that does all the same makes this record unreadable, and stops nothing else. */
function readGuarded(id: string, reader: Adapter['holdings'], raw: Raw): ReturnType<NonNullable<typeof reader>['read']> {
  try {
    return reader?.read(raw) ?? { ok: true, records: [] };
  } catch (error) {
    return { ok: false, why: `The adapter ${id} broke on it (${error instanceof Error ? error.name : 'error'})`, place: `adapters/${id}/holdings.ts` };
  }
}
