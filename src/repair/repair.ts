import { In, type EntityManager } from 'typeorm';
import type { AdapterRegistry } from '../adapter/registry';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { Database } from '../database/database';
import { MismatchRow, RepairRow, type RepairState } from '../database/entities';
import { program, typed, type Acting } from '../sign-in/acting';
import { previewOf, type Preview } from './preview';

export type Repaired = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: string };
export interface Proposing { readonly by: Acting; readonly why: string; /** Who types it in, where only typing helps. */ readonly keyedBy: string; /** Of the preview that they looked at. */ readonly hash: string }

/** What the hub does by itself, as it stands in the trail. */
export const HUB = program('Casebridge');
/** A repair that somebody sees to: while there is one, no other is proposed. */
export const STANDING: readonly RepairState[] = ['proposed', 'confirmed', 'sent', 'taken', 'in doubt'];
export const NEEDS_PEOPLE = { ok: false, why: 'It takes two people who are signed in; this hub does not know who you are' } as const;
export const CHANGED = 'The message or the mismatch has changed since it was looked at. Look at the preview again';
export const objectOf = (id: string): string => `repair ${id}`;
/** Who they were when they said so: a later step is done in their name. */
export const actingOf = (name: string, person: string | null): Acting => person === null ? typed(name) : { name, id: person, roles: [], named: 'signed in' };

/** A named person proposes the repair that they have looked at, and no other. Pressed twice, it is proposed once. Where it needs no second person, it may go. */
export async function proposeRepair(database: Database, adapters: AdapterRegistry, fingerprint: string, { by, why, keyedBy, hash }: Proposing, at: Instant): Promise<Repaired> {
  return database.writeOnce(async manager => {
    const row = await manager.findOneBy(MismatchRow, { fingerprint });
    if (!row || row.state === 'fixed' || row.state === 'gone') return { ok: false, why: 'It has ended already: there is nothing to repair' };
    const standing = await manager.findOneBy(RepairRow, { fingerprint, state: In([...STANDING]) });
    if (standing) return standing.preview === hash && standing.proposedBy === by.name ? { ok: true, id: standing.id } : { ok: false, why: 'A repair of it is under way already; look at that one' };
    const seen = await previewOf(manager, adapters, row, at);
    if (seen.hash !== hash) return { ok: false, why: CHANGED };
    if (seen.way.what === 'nothing') return { ok: false, why: seen.way.why };
    if (seen.way.what === 'type in' && keyedBy === '') return { ok: false, why: 'Say who types it in' };
    if (seen.needsSecond && by.id === null) return NEEDS_PEOPLE;
    const id = stableId('repair', fingerprint, hash, at);
    await manager.insert(RepairRow, { ...rowOf(seen, id, by, why, at), keyedBy: seen.way.what === 'type in' ? keyedBy : null, state: seen.needsSecond ? 'proposed' : 'confirmed' });
    await record(manager, by, { action: 'repair proposed', object: objectOf(id), detail: { mismatch: fingerprint, what: seen.way.what, preview: hash, why } }, at);
    return { ok: true, id };
  });
}

/** A repair as it is first kept. */
export function rowOf({ row, way, severity, needsSecond, hash }: Preview, id: string, by: Acting, why: string, at: Instant): Omit<RepairRow, 'sequence'> {
  const told = way.what === 'send again' ? { dutyId: way.duty.id, deliveryId: way.delivery.id, system: way.delivery.system } : { dutyId: null, deliveryId: null, system: row.commonPlatform === null && row.compared !== 'duty' ? 'common-platform' : row.system };
  return {
    id, fingerprint: row.fingerprint, what: way.what === 'send again' ? 'send again' : 'type in', ...told, reference: row.caseReference, severity, preview: hash, needsSecond: needsSecond ? 1 : 0, state: 'proposed', keyedBy: null, why, proposedAt: at, proposedBy: by.name, proposedPerson: by.id,
    confirmedAt: null, confirmedBy: null, confirmedPerson: null, notBefore: at, sentAt: null, settledAt: null, answer: null, shown: null, stillSeenAt: null, endedAt: null, endedBy: null, endedWhy: null, runId: null, manyId: null, place: null, looked: 0,
  };
}

/** The other one: from now on it may go. */
export async function confirmRepair(database: Database, adapters: AdapterRegistry, id: string, by: Acting, at: Instant): Promise<Repaired> {
  return database.writeOnce(async manager => {
    const repair = await manager.findOneBy(RepairRow, { id });
    if (!repair || repair.manyId !== null) return { ok: false, why: 'There is no such proposal; look at the list' };
    if (by.id === null) return NEEDS_PEOPLE;
    if (repair.state !== 'proposed') return repair.confirmedPerson === by.id ? { ok: true, id } : { ok: false, why: `It is not proposed any more: it is ${repair.state}` };
    if (by.id === repair.proposedPerson) return { ok: false, why: 'It takes two people: whoever proposed it cannot confirm it' };
    if (!await isAsPreviewed(manager, adapters, repair, at)) return { ok: false, why: `${CHANGED}: withdraw this one, and propose it anew` };
    await manager.update(RepairRow, { id }, { state: 'confirmed', confirmedAt: at, confirmedBy: by.name, confirmedPerson: by.id });
    await record(manager, by, { action: 'repair confirmed', object: objectOf(id), detail: { preview: repair.preview } }, at);
    return { ok: true, id };
  });
}

/** Whether the mismatch and its message are still those that were looked at. */
export async function isAsPreviewed(manager: EntityManager, adapters: AdapterRegistry, { fingerprint, preview, what }: RepairRow, at: Instant): Promise<boolean> {
  const row = await manager.findOneBy(MismatchRow, { fingerprint });
  const seen = row ? await previewOf(manager, adapters, row, at) : undefined;
  return seen?.hash === preview && seen.way.what === what;
}

/** A named person lets it be, with a reason. What has left is not called back: where it is on its way, its answer is waited for. */
export async function withdrawRepair(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Repaired> {
  return database.writeOnce(async manager => {
    const repair = await manager.findOneBy(RepairRow, { id });
    if (!repair) return { ok: false, why: 'There is no such repair; look at the list' };
    if (repair.state === 'closed') return { ok: false, why: 'It has ended already: it is closed' };
    if (repair.state === 'withdrawn') return repair.endedBy === by.name && repair.endedWhy === why ? { ok: true, id } : { ok: false, why: 'It has ended already: it is withdrawn' };
    if (repair.state === 'sent') return { ok: false, why: 'Its message is on its way, and cannot be called back. Wait for their answer' };
    if (repair.manyId !== null && (repair.state === 'proposed' || repair.state === 'confirmed')) return { ok: false, why: 'It is one of many: withdraw or stop those' };
    await manager.update(RepairRow, { id }, { state: 'withdrawn', endedAt: at, endedBy: by.name, endedWhy: why });
    await record(manager, by, { action: 'repair withdrawn', object: objectOf(id), detail: { why } }, at);
    return { ok: true, id };
  });
}
