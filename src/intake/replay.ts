import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Part, Receipt } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import { parkWhileUnreadable } from './parked';

export type Replayed = { readonly ok: true; readonly receipt: string } | { readonly ok: false; readonly why: string };

/**
 * Gives a kept receipt another chance, after an adapter or a rule was mended or the sender has said which message
 * holds. What it already came to stays; only what was unreadable or held back is read again.
 */
export async function replay(database: Database, receiptId: string, by: Acting, at: Instant): Promise<Replayed> {
  return database.writeOnce(async manager => {
    const replayed = await replayWithin(manager, receiptId);
    if (replayed.ok) await record(manager, by, { action: 'message replayed', object: `receipt ${receiptId}` }, at);
    return replayed;
  });
}

/** The same within a transaction: it is read again by whoever takes in what waits. */
export async function replayWithin(manager: EntityManager, receiptId: string): Promise<Replayed> {
  const receipt = await manager.findOneBy(Receipt, { id: receiptId });
  if (!receipt) return { ok: false, why: `No receipt is called ${receiptId}` };
  if (receipt.state === 'refused') return { ok: false, why: 'It was refused when it came, so its bytes were not kept; ask the sender for it again' };
  if (receipt.state === 'unreadable' || receipt.state === 'contradicts') await manager.update(Receipt, { id: receiptId }, { state: 'waiting', why: null, place: null });
  const parked = await manager.findBy(Part, { receiptId, state: 'unreadable' });
  for (const part of parked) {
    await manager.delete(Part, { id: part.id });
    await parkWhileUnreadable(manager, { mapping: part.mapping, subject: part.subject });
  }
  if (parked.length > 0) await manager.update(Receipt, { id: receiptId }, { state: 'waiting' });
  return { ok: true, receipt: receiptId };
}
