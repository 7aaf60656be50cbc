import type { EntityManager } from 'typeorm';
import type { Manifest, Proof } from '../adapter/adapter';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { Attempt, Delivery, Duty } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import type { Partner } from './deliver';
import { recordProof, withdrawProof } from './proof';
import { endByAnswer } from './statements';

/** `became`: it waits for its next try; or they had it all along, and it is proved. */
export type SentAgain = { readonly ok: true; readonly became: 'waits' | 'found' } | { readonly ok: false; readonly why: string };

/** A message that is to leave again. `mayHaveLeft`: it may have reached them before. */
export interface Stuck { readonly delivery: Delivery; readonly mayHaveLeft: boolean }

/**
 * A named person has a message sent again that was held or refused. Where it may have left before, the partner is asked first what they have, if they can
 * be asked: what is there is not sent twice. Where they cannot be asked at all, the person has decided; where they cannot say just now, nothing is sent.
 */
export async function sendAgain(sending: SendingAgain, dutyId: string, by: Acting, why: string, at: Instant): Promise<SentAgain> {
  const stuck = await stuckDelivery(sending.database.read, dutyId);
  if ('why' in stuck) return { ok: false, why: stuck.why };
  const asked = await askFirst(sending, stuck);
  return asked.kind === 'not now' ? { ok: false, why: asked.why } : sending.database.writeOnce(manager => sendWithin(manager, stuck.delivery, asked, by, why, at));
}
export interface SendingAgain { readonly database: Database; readonly partners: readonly Partner[]; readonly manifestOf: (system: string) => Manifest }

/** *may go*: they do not have it, it has never left, or they cannot be asked. *there*: they have it. *not now*: nobody can say, so nothing may be sent. */
export type AskedFirst = { readonly kind: 'may go' } | { readonly kind: 'there'; readonly proof: Proof } | { readonly kind: 'not now'; readonly why: string };

export async function askFirst({ partners, manifestOf }: Pick<SendingAgain, 'partners' | 'manifestOf'>, { delivery, mayHaveLeft }: Stuck): Promise<AskedFirst> {
  if (!mayHaveLeft || !manifestOf(delivery.system).supports.findByKey) return { kind: 'may go' };
  const connection = partners.find(({ adapter }) => adapter.manifest.id === delivery.system)?.connection;
  if (!connection?.findByKey) return { kind: 'not now', why: 'They must be asked first whether they have it, and no connection to them is set up here. Nothing was sent' };
  const found = await connection.findByKey(delivery.id);
  if (found.kind === 'cannot say') return { kind: 'not now', why: `They cannot say now whether they have it (${found.why}). Nothing was sent: try again later, or tell them yourself` };
  return found.kind === 'found' ? { kind: 'there', proof: found.proof } : { kind: 'may go' };
}

/** Does what was asked about, in the transaction of whoever decided it. Where the message was done, what was taken for proof was none, and its duty is open again. */
export const sendWithin = (manager: EntityManager, delivery: Delivery, asked: Exclude<AskedFirst, { kind: 'not now' }>, by: Acting, why: string, at: Instant): Promise<SentAgain> =>
  asked.kind === 'there' ? settleFound(manager, delivery, asked.proof, by, why, at) : letGo(manager, delivery, by, why, at);

async function stuckDelivery(manager: EntityManager, dutyId: string): Promise<Stuck | { readonly why: string }> {
  const duty = await manager.findOneBy(Duty, { id: dutyId });
  if (!duty) return { why: 'There is no such duty; open it again from the list' };
  if (duty.state !== 'open') return { why: `It has ended already: it is ${duty.state}` };
  const delivery = await manager.findOneBy(Delivery, { dutyId });
  if (!delivery || (delivery.state !== 'held' && delivery.state !== 'refused')) return { why: 'Its message is not held and not refused, so there is nothing to send again' };
  const pushed = await manager.findBy(Attempt, { deliveryId: delivery.id, step: 'push' });
  return { delivery, mayHaveLeft: pushed.some(({ outcome }) => outcome !== 'held') };
}

const CHANGED = { ok: false, why: 'Something happened to the message in the meantime; look at it again' } as const;

/** The fence is checked by the database: two people who press at once send it once. The tries are counted anew. */
async function letGo(manager: EntityManager, { id, fence, dutyId, state }: Delivery, by: Acting, why: string, at: Instant): Promise<SentAgain> {
  const rows = await rowsOf(manager, `
    UPDATE delivery SET state = 'waiting', next_step = 'push', attempts = 0, not_before = $3, taken_at = NULL, last_why = 'A person had it sent again', fence = fence + 1
    WHERE id = $1 AND fence = $2 AND state = $4 RETURNING id`, [id, fence, at, state]);
  if (rows.length === 0) return CHANGED;
  if (state === 'done') await withdrawProof(manager, dutyId);
  await written(manager, id, dutyId, by, why, at);
  return { ok: true, became: 'waits' };
}

async function settleFound(manager: EntityManager, { id, fence, dutyId, takenAt, state }: Delivery, proof: Proof, by: Acting, why: string, at: Instant): Promise<SentAgain> {
  const now = await manager.findOneBy(Delivery, { id });
  if (now?.fence !== fence || now.state !== state) return CHANGED;
  await endByAnswer(manager, id, 'done', takenAt ?? at, null);
  await manager.insert(Attempt, { id: stableId('attempt', id, 'look', at), deliveryId: id, at, step: 'look', outcome: proof.grade, why: null });
  await recordProof(manager, dutyId, proof, at);
  await written(manager, id, dutyId, by, why, at);
  return { ok: true, became: 'found' };
}

async function written(manager: EntityManager, deliveryId: string, dutyId: string, by: Acting, why: string, at: Instant): Promise<void> {
  await manager.insert(Attempt, { id: stableId('attempt', deliveryId, 'person', at), deliveryId, at, step: 'person', outcome: 'again', why: `${by.name}: ${why}` });
  await record(manager, by, { action: 'sent again', object: `duty ${dutyId}`, detail: { why } }, at);
}
