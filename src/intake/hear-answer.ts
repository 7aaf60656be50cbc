import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Returned } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { Part, Receipt, type Delivery } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { keepWithin } from './keep';

/**
 * What a partner answered to a message is news for the lanes that wait for it: it is kept like every arrival, word for word, and becomes
 * a part of the lane of the same subject, right after the part because of which they were told. All in the transaction in
 * which the delivery is settled, so that an answer is heard once, and never lost between the two. False where it was heard before, or
 * where nothing waits for it.
 */
export async function hearAnswer(manager: EntityManager, rulebook: Rulebook, delivery: Delivery, toldBecauseOf: string, { raw, says }: Returned, at: Instant): Promise<boolean> {
  const hearing = rulebook.hearing(delivery.system, delivery.mapping);
  if (hearing.length === 0) return false;
  const receiptId = await keepWithin(manager, delivery.system, raw, at, stableId('answer', delivery.id, JSON.stringify(says)));
  const receipt = await manager.findOneByOrFail(Receipt, { id: receiptId });
  if (receipt.state !== 'waiting') return false;
  await manager.update(Receipt, { id: receiptId }, { state: 'read', messageId: `answer to ${delivery.id}`, unread: [] });
  const { day, time, ownSubject } = await manager.findOneByOrFail(Part, { id: toldBecauseOf });
  for (const { id: mapping, hears } of hearing) {
    const said = hears.as({ told: delivery.message, says, at });
    await manager.insert(Part, {
      id: stableId('part', receiptId, mapping, '0'), receiptId, mapping, subject: delivery.subject, ownSubject, ordinal: 0, arrival: receipt.arrival, day, time, scope: null,
      contentHash: createHash('sha256').update(JSON.stringify(said)).digest('hex'), said, origin: null, gone: 0, state: 'waiting', why: null, made: null, lineage: null, rulebook: null, fired: null, appliedAt: null,
    });
  }
  return true;
}
