import type { EntityManager } from 'typeorm';
import type { Answer } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { Attempt, Delivery } from '../database/entities';
import { recordProof, withdrawProof } from './proof';
import { endByAnswer } from './statements';

/**
 * What a partner said later of a delivery, in a message of its own: it is settled by that, whatever it was doing. False where we
 * made no delivery under this key to this system. The same answer again changes nothing.
 */
export async function settleAnswer(manager: EntityManager, system: string, { key, said }: Answer, receiptId: string, at: Instant): Promise<boolean> {
  const delivery = await manager.findOneBy(Delivery, { id: key, system });
  if (!delivery) return false;
  const id = stableId('attempt', key, 'answer', receiptId);
  if (await manager.existsBy(Attempt, { id })) return true;
  await manager.insert(Attempt, { id, deliveryId: key, at, step: 'answer', outcome: said.kind === 'found' ? said.proof.grade : 'refused', why: said.kind === 'refused' ? said.why : null });
  if (delivery.state === 'refused' || delivery.state === 'stopped') return true;                   // a person decides, or has decided
  if (said.kind === 'refused') {
    await endByAnswer(manager, key, 'refused', null, said.why);
    await withdrawProof(manager, delivery.dutyId);
    return true;
  }
  if (delivery.state !== 'done') await endByAnswer(manager, key, 'done', delivery.takenAt ?? at, null);
  await recordProof(manager, delivery.dutyId, said.proof, at);
  return true;
}
