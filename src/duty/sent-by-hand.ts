import { record } from '../audit/record';
import { momentInWords, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { Database } from '../database/database';
import { Attempt, Delivery, Duty } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import { recordProof } from './proof';

export const WAYS = ['by telephone', 'by secure e-mail', 'by post', 'in person'] as const;
export type Way = typeof WAYS[number];

/** How a person told them, whom, and who answered: blank where nobody has answered yet. */
export interface ByHandEntry { readonly how: Way; readonly toWhom: string; readonly answeredBy: string; readonly when: Instant; readonly why: string }
export type SentByHand = { readonly ok: true; readonly became: 'met' | 'answered' | 'sent' } | { readonly ok: false; readonly why: string };

/**
 * A named person told the partner what the message would have. Somebody there who answered is proof of the grade *answered*, and the duty ends by it where it
 * asks for no more; where nobody has answered it stays open, since what was sent has not therefore arrived. Either way the message goes no further, and what
 * waits behind it in its lane goes on.
 */
export async function sentByHand(database: Database, dutyId: string, entry: ByHandEntry, by: Acting, at: Instant): Promise<SentByHand> {
  return database.writeOnce(async manager => {
    const duty = await manager.findOneBy(Duty, { id: dutyId });
    if (!duty) return { ok: false, why: 'There is no such duty; open it again from the list' };
    if (duty.state !== 'open') return { ok: false, why: `It has ended already: it is ${duty.state}` };
    const delivery = await manager.findOneBy(Delivery, { dutyId });
    if (delivery?.state === 'claimed') return { ok: false, why: 'The hub is sending it at this moment. Look at it again in half a minute' };
    const isAnswered = entry.answeredBy !== '';
    const said = stableId('attempt', dutyId, 'person', JSON.stringify(entry), by.name);
    if (await manager.existsBy(Attempt, { id: said })) return { ok: false, why: 'The same was recorded before' };
    const told = `${entry.how} to ${entry.toWhom} on ${momentInWords(entry.when)}${isAnswered ? `, answered by ${entry.answeredBy}` : ', not answered yet'}; ${by.name} says so: ${entry.why}`;
    if (delivery && delivery.state !== 'done') await manager.update(Delivery, { id: delivery.id }, { state: 'stopped', takenAt: delivery.takenAt ?? entry.when, lastWhy: 'A person told them by hand', fence: delivery.fence + 1 });
    if (delivery) await manager.insert(Attempt, { id: said, deliveryId: delivery.id, at, step: 'person', outcome: isAnswered ? 'by hand, answered' : 'by hand', why: told });
    if (isAnswered) await recordProof(manager, dutyId, { grade: 'answered', what: told }, at);
    await record(manager, by, { action: 'sent by hand', object: `duty ${dutyId}`, detail: { how: entry.how, toWhom: entry.toWhom, answeredBy: entry.answeredBy, when: entry.when, why: entry.why } }, at);
    const { state } = await manager.findOneByOrFail(Duty, { id: dutyId });
    return { ok: true, became: state === 'met' ? 'met' : isAnswered ? 'answered' : 'sent' };
  });
}
