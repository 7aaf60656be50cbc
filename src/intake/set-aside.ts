import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Part, Receipt } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import { parkWhileUnreadable } from './parked';

export type SetAside = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * A named person says that what could not be read is not needed: the sender has sent it again, or it was a mistake.
 * Its lanes go on with what waits behind it; the bytes stay.
 */
export async function setAside(database: Database, receiptId: string, by: Acting, why: string, at: Instant): Promise<SetAside> {
  const reason = `Set aside by ${by.name} at ${at}: ${why}`;
  return database.writeOnce(async manager => {
    const receipt = await manager.findOneBy(Receipt, { id: receiptId });
    if (!receipt) return { ok: false, why: `No receipt is called ${receiptId}` };
    const parts = await manager.findBy(Part, { receiptId, state: 'unreadable' });
    if (parts.length === 0 && !['unreadable', 'contradicts', 'refused'].includes(receipt.state)) return { ok: false, why: 'Nothing of it needs to be set aside' };
    for (const part of parts) {
      await manager.update(Part, { id: part.id }, { state: 'set aside', why: reason });
      await parkWhileUnreadable(manager, { mapping: part.mapping, subject: part.subject });
    }
    if (receipt.state !== 'read') await manager.update(Receipt, { id: receiptId }, { state: 'set aside', why: reason });
    await record(manager, by, { action: 'message set aside', object: `receipt ${receiptId}`, detail: { why } }, at);
    return { ok: true };
  });
}
