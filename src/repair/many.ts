import { createHash, randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { AdapterRegistry } from '../adapter/registry';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { Database } from '../database/database';
import { MismatchRow, RepairMany, RepairRow } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import { keepFindings } from '../watch/findings';
import { previewOf, worst, type Preview } from './preview';
import { CHANGED, HUB, isAsPreviewed, NEEDS_PEOPLE, objectOf, rowOf, STANDING, type Repaired } from './repair';

/** No repair of many is longer: what lies beyond is counted, said, and repaired by another one. */
export const MOST_IN_MANY = 200;

/** What a repair of many would do: in all = listed + left out + beyond. */
export interface ManyPreview {
  readonly listed: readonly Preview[];
  readonly inAll: number;
  /** Sending again does not mend these, or somebody sees to them already. */
  readonly leftOut: number;
  readonly beyond: number;
  readonly hash: string;
}

/** Those that are alike: the same comparison, field, system and suspected cause, all of them open. */
const alike = ({ compared, field, system, cause }: MismatchRow) => ({ compared, field, system, cause, state: 'open' as const });
/** How many others are like it. */
export const countAlike = async (manager: EntityManager, row: MismatchRow): Promise<number> => await manager.countBy(MismatchRow, alike(row)) - (row.state === 'open' ? 1 : 0);

/** Looks at each of those that are alike, and changes nothing. The one from which it was asked for comes first. */
export async function previewMany(manager: EntityManager, adapters: AdapterRegistry, row: MismatchRow, at: Instant): Promise<ManyPreview> {
  const inAll = await manager.countBy(MismatchRow, alike(row));
  const found = await manager.find(MismatchRow, { where: alike(row), order: { fingerprint: 'ASC' }, take: MOST_IN_MANY });
  const standing = new Set((await manager.findBy(RepairRow, { fingerprint: In(found.map(({ fingerprint }) => fingerprint)), state: In([...STANDING]) })).map(({ fingerprint }) => fingerprint));
  const ordered = [...found.filter(({ fingerprint }) => fingerprint === row.fingerprint), ...found.filter(({ fingerprint }) => fingerprint !== row.fingerprint)];
  const listed: Preview[] = [];
  for (const one of ordered) {
    const seen = standing.has(one.fingerprint) ? undefined : await previewOf(manager, adapters, one, at);
    if (seen?.way.what === 'send again') listed.push(seen);
  }
  const hash = createHash('sha256').update(JSON.stringify(listed.map(one => one.hash))).digest('hex').slice(0, 16);
  return { listed, inAll, leftOut: found.length - listed.length, beyond: inAll - found.length, hash };
}

/** A named person proposes to repair the list that they have looked at, and no other. Nothing leaves before another one confirms it. */
export async function proposeMany(database: Database, adapters: AdapterRegistry, fingerprint: string, { by, why, hash }: { readonly by: Acting; readonly why: string; readonly hash: string }, at: Instant): Promise<Repaired> {
  return database.writeOnce(async manager => {
    const person = by.id;
    if (person === null) return NEEDS_PEOPLE;
    const known = await manager.findOneBy(RepairMany, { fingerprint, listHash: hash, state: 'proposed' });
    if (known) return known.proposedPerson === person ? { ok: true, id: known.id } : { ok: false, why: 'It is proposed already; look at that one' };
    const row = await manager.findOneBy(MismatchRow, { fingerprint });
    const seen = row && await previewMany(manager, adapters, row, at);
    if (!row || !seen) return { ok: false, why: 'There is no such mismatch; open it again from the list' };
    if (seen.hash !== hash) return { ok: false, why: 'The list is another one than was looked at. Look at it again' };
    if (seen.listed.length === 0) return { ok: false, why: 'There is nothing among them that sending again would mend' };
    const id = randomUUID();
    await manager.insert(RepairMany, {
      id, fingerprint, compared: row.compared, field: row.field, system: row.system, cause: row.cause, severity: worst(...seen.listed.map(({ severity }) => severity)), inAll: seen.inAll, leftOut: seen.leftOut, beyond: seen.beyond, population: seen.listed.length, listHash: hash,
      state: 'proposed', why, proposedAt: at, proposedBy: by.name, proposedPerson: person, confirmedAt: null, confirmedBy: null, confirmedPerson: null, rampFrom: 0, movedAt: at, stoppedAt: null, stoppedWhy: null, endedAt: null, endedBy: null, endedWhy: null, leaseUntil: null, fence: 0,
    });
    for (const [place, one] of seen.listed.entries()) await manager.insert(RepairRow, { ...rowOf(one, stableId('repair', one.row.fingerprint, id), by, why, at), needsSecond: 1, manyId: id, place });
    await record(manager, by, { action: 'repairs proposed', object: objectOf(id), detail: { list: hash, population: String(seen.listed.length), why } }, at);
    return { ok: true, id };
  });
}

const itemsOf = (manager: EntityManager, id: string): Promise<RepairRow[]> => manager.find(RepairRow, { where: { manyId: id }, order: { place: 'ASC' } });

/** The other one: the list goes, one first, then ten, then the rest. */
export async function confirmMany(database: Database, adapters: AdapterRegistry, id: string, by: Acting, at: Instant): Promise<Repaired> {
  const items = await itemsOf(database.read, id);
  const changed = by.id === null ? undefined : await firstChanged(database.read, adapters, items, at);
  return database.writeOnce(async manager => {
    const many = await manager.findOneBy(RepairMany, { id });
    if (!many) return { ok: false, why: 'There is no such proposal; look at the list' };
    if (by.id === null) return NEEDS_PEOPLE;
    if (many.state !== 'proposed') return many.confirmedPerson === by.id ? { ok: true, id } : { ok: false, why: `It is not proposed any more: it is ${many.state}` };
    if (by.id === many.proposedPerson) return { ok: false, why: 'It takes two people: whoever proposed it cannot confirm it' };
    if (changed) return { ok: false, why: `${CHANGED}: number ${(changed.place ?? 0) + 1} of the list is another one now. Withdraw these, and propose them anew` };
    const confirmed = { confirmedAt: at, confirmedBy: by.name, confirmedPerson: by.id };
    await manager.update(RepairMany, { id }, { ...confirmed, state: 'running', movedAt: at });
    await manager.update(RepairRow, { manyId: id, state: 'proposed' }, { ...confirmed, state: 'confirmed' });
    await record(manager, by, { action: 'repairs confirmed', object: objectOf(id), detail: { list: many.listHash } }, at);
    return { ok: true, id };
  });
}

async function firstChanged(manager: EntityManager, adapters: AdapterRegistry, items: readonly RepairRow[], at: Instant): Promise<RepairRow | undefined> {
  for (const item of items) if (item.state === 'proposed' && !await isAsPreviewed(manager, adapters, item, at)) return item;
  return undefined;
}

/** A named person ends it for good: what has not left does not leave. What has left is followed as ever. */
export async function withdrawMany(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Repaired> {
  return database.writeOnce(async manager => {
    const many = await manager.findOneBy(RepairMany, { id });
    if (!many || many.state === 'ended' || many.state === 'withdrawn') return { ok: false, why: 'It has ended already' };
    const ended = { endedAt: at, endedBy: by.name, endedWhy: why };
    await manager.update(RepairMany, { id }, { ...ended, state: 'withdrawn', leaseUntil: null, fence: many.fence + 1 });
    await manager.update(RepairRow, { manyId: id, state: In(['proposed', 'confirmed']) }, { ...ended, state: 'withdrawn' });
    await record(manager, by, { action: 'repairs withdrawn', object: objectOf(id), detail: { why } }, at);
    await keepStopped(manager, at);
    return { ok: true, id };
  });
}

/** A named person who has looked lets it go on past what surprised, and carefully again. */
export async function goOnWithMany(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Repaired> {
  return database.writeOnce(async manager => {
    const many = await manager.findOneBy(RepairMany, { id });
    if (!many || many.state !== 'stopped') return many?.state === 'running' ? { ok: true, id } : { ok: false, why: 'It is not stopped' };
    const items = await itemsOf(manager, id);
    for (const item of items) if (['surprised', 'under way'].includes(standOf(item, true))) await manager.update(RepairRow, { id: item.id }, { looked: 1 });
    await manager.update(RepairMany, { id }, { state: 'running', movedAt: at, stoppedAt: null, stoppedWhy: null, rampFrom: items.find(({ state }) => state === 'confirmed')?.place ?? many.population, leaseUntil: null });
    await record(manager, by, { action: 'repairs gone on with', object: objectOf(id), detail: { why } }, at);
    await keepStopped(manager, at);
    return { ok: true, id };
  });
}

/** How one of many stands. `askable`: whether the partner can be asked what its record shows. Pure. */
export type Stand = 'as expected' | 'surprised' | 'under way' | 'left' | 'withdrawn';
export function standOf({ state, shown, endedBy }: Pick<RepairRow, 'state' | 'shown' | 'endedBy'>, askable: boolean): Stand {
  switch (state) {
    case 'proposed': case 'confirmed': return 'left';
    case 'sent': case 'in doubt': return 'under way';
    case 'refused': case 'held': return 'surprised';
    case 'closed': return 'as expected';
    case 'withdrawn': return endedBy === HUB.name ? 'surprised' : 'withdrawn';
    case 'taken': return shown === 'not shown' ? 'surprised' : shown === 'shown' || !askable ? 'as expected' : 'under way';
  }
}

/** Population = as expected + surprised + under way + left + withdrawn, at any moment. */
export type ManyTotals = Readonly<Record<Stand, number>>;
export function totalsOfMany(items: readonly RepairRow[], askable: boolean): ManyTotals {
  const totals: Record<Stand, number> = { 'as expected': 0, surprised: 0, 'under way': 0, left: 0, withdrawn: 0 };
  for (const item of items) totals[standOf(item, askable)]++;
  return totals;
}

/** What has stopped is on the list of what needs a person until somebody says how it goes on. */
export async function keepStopped(manager: EntityManager, at: Instant): Promise<void> {
  const stopped = await manager.findBy(RepairMany, { state: 'stopped' });
  await keepFindings(manager, 'repair', stopped.map(({ id, severity, system, stoppedWhy }) => ({ fingerprint: `repair|${id}`, what: 'A repair of many has stopped', severity, whom: system, mapping: null, subject: null, receiptId: null, why: `${stoppedWhy ?? ''}. Say how it goes on, on the page of repairs` })), at);
}
