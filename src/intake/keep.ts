import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Raw } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import { Receipt } from '../database/entities';
import { insertRows, rowExists } from '../database/rows';

/**
 * Keeps one arrival: its row, and its bytes word for word, shared by hash. Committed when this resolves; only then may it be acknowledged.
 * `id` is for arrivals that can be seen twice: the second time, nothing is kept.
 */
export const keep = (database: Database, system: string, raw: Raw, at: Instant, id: string = randomUUID()): Promise<string> =>
  database.write(manager => keepWithin(manager, system, raw, at, id));

/** The same within a transaction: kept when that is committed. */
export async function keepWithin(manager: EntityManager, system: string, raw: Raw, at: Instant, id: string = randomUUID()): Promise<string> {
  if (await rowExists(manager, Receipt, { id })) return id;
  const hash = createHash('sha256').update(raw.bytes).digest('hex');
  await rowsOf(manager, 'INSERT INTO body (hash, bytes) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING', [hash, Buffer.from(raw.bytes)]);
  await insertRows(manager, Receipt, [{ ...blank(id, system, raw.mediaType, at), bodyHash: hash, size: raw.bytes.length, state: 'waiting' }]);
  return id;
}

/** Keeps that something was refused, and why; not its bytes. */
export async function keepRefusal(database: Database, system: string, mediaType: string, size: number, why: string, at: Instant, id: string = randomUUID()): Promise<void> {
  await database.write(async manager => {
    if (await manager.countBy(Receipt, { id }) === 0) await manager.insert(Receipt, { ...blank(id, system, mediaType, at), size, state: 'refused', why, place: `${size} bytes` });
  });
}

/** The bytes of a receipt as they came. */
export async function bytesOf(manager: EntityManager, receipt: Receipt): Promise<Uint8Array> {
  const [row] = await rowsOf<{ bytes: Uint8Array }>(manager, 'SELECT bytes FROM body WHERE hash = $1', [receipt.bodyHash]);
  if (!row) throw new Error(`Receipt ${receipt.id} was refused when it came, so its bytes were not kept; ask the sender for it again`);
  return row.bytes;
}

const blank = (id: string, system: string, mediaType: string, at: Instant) =>
  ({ id, system, mediaType, receivedAt: at, bodyHash: null, messageId: null, why: null, place: null, sameIdAs: null, unread: null });
