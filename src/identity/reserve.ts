import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf } from '../database/database';
import { Identity, IdentifierRow } from '../database/entities';
import { updateRows } from '../database/rows';
import type { Described } from './describe';

/** Who says it: the system, and the lane and part in which it stands. */
export interface SaidBy { readonly system: string; readonly mapping: string; readonly subject: string; readonly partId: string }

/** The hub's own id for what a system knows by a key: the same in every process and every release. */
export const identityId = (system: string, { of, key }: Pick<Described, 'of' | 'key'>): string => stableId('identity', system, of, key);

/**
 * Reserves an id for everything that a statement is about, in the transaction that saves the statement. What is known
 * and says the same costs one read. What this lane said before and says no more is marked.
 */
export async function reserveIdentities(manager: EntityManager, by: SaidBy, described: readonly Described[], at: Instant): Promise<void> {
  const ids = new Map(described.map(one => [identityId(by.system, one), one]));
  const known = new Map((await manager.find(Identity, { where: [{ id: In([...ids.keys()]) }, { mapping: by.mapping, subject: by.subject }] })).map(one => [one.id, one]));
  for (const [id, one] of ids) {
    const before = known.get(id);
    const fingerprint = stableId(JSON.stringify(one));
    if (before?.fingerprint === fingerprint && before.gone === 0) continue;
    await (before ? saysOtherwise(manager, before, by, one, fingerprint) : insertIdentity(manager, by, id, one, fingerprint, at));
    await keepIdentifiers(manager, by, id, one, at);
  }
  for (const one of known.values()) if (!ids.has(one.id) && one.gone === 0) await updateRows(manager, Identity, { id: one.id }, { gone: 1 });
}

const withinOf = ({ system }: SaidBy, { within }: Described): string | null => within === undefined ? null : identityId(system, { of: 'case', key: within });

/** Two lanes may reserve one id at once: the first holds, and both go on. */
async function insertIdentity(manager: EntityManager, by: SaidBy, id: string, one: Described, fingerprint: string, at: Instant): Promise<void> {
  await rowsOf(manager, `
    INSERT INTO identity (id, "of", system, own_key, within, leader, says, fingerprint, mapping, subject, part_id, since, gone, due)
    VALUES ($1, $2, $3, $4, $5, $1, $6, $7, $8, $9, $10, $11, 0, 1) ON CONFLICT (id) DO NOTHING`,
  [id, one.of, by.system, one.key, withinOf(by, one), JSON.stringify(one), fingerprint, by.mapping, by.subject, by.partId, at]);
}

async function saysOtherwise(manager: EntityManager, before: Identity, by: SaidBy, one: Described, fingerprint: string): Promise<void> {
  await updateRows(manager, Identity, { id: before.id }, { says: one, fingerprint, within: withinOf(by, one), mapping: by.mapping, subject: by.subject, partId: by.partId, gone: 0, due: 1 });
  await updateRows(manager, IdentifierRow, { identity: before.id }, { saidNow: 0 });
}

async function keepIdentifiers(manager: EntityManager, { partId }: SaidBy, id: string, { identifiers }: Described, at: Instant): Promise<void> {
  if (identifiers.length === 0) return;
  const rows = identifiers.map((_, i) => `($${2 * i + 4}, $${2 * i + 5}, $1, $2, $3, 1)`).join(', ');
  await rowsOf(manager, `INSERT INTO identifier (kind, value, identity, part_id, since, said_now) VALUES ${rows} ON CONFLICT (value, kind, identity) DO UPDATE SET said_now = 1`,
    [id, partId, at, ...identifiers.flatMap(({ kind, value }) => [kind, value])]);
}
