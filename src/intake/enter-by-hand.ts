import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Delivery, Duty } from '../database/entities';
import { recordProof } from '../duty/proof';
import type { ByHand } from '../rule/mapping';
import type { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { hearAnswer } from './hear-answer';

export type Entered = { readonly ok: true } | { readonly ok: false; readonly why: string; readonly of?: 'value' };

/** What a person can enter in the partner's place where the partner refused, or never answers; undefined where nothing waits for an answer. */
export const byHandOf = (rulebook: Rulebook, { whom, mapping }: Pick<Duty, 'whom' | 'mapping'>): ByHand | undefined =>
  rulebook.hearing(whom, mapping).flatMap(({ hears }) => hears.byHand ?? [])[0];

/**
 * A named person did by hand what a partner was told to do, and says what came of it. It is heard as the partner's own answer would be, in the
 * one transaction that meets the duty, and the message goes no further. What contradicts what is known is for the rules to say.
 */
export async function enterByHand(database: Database, rulebook: Rulebook, dutyId: string, entry: { readonly value: string; readonly by: Acting; readonly why: string }, at: Instant): Promise<Entered> {
  return database.writeOnce(async manager => {
    const duty = await manager.findOneBy(Duty, { id: dutyId });
    if (!duty) return { ok: false, why: 'There is no such duty; open it again from the list' };
    const byHand = byHandOf(rulebook, duty);
    if (!byHand) return { ok: false, why: 'Nothing waits for an answer to this duty' };
    const value = entry.value.replaceAll(/\s/g, '').toUpperCase();
    if (!byHand.pattern.test(value)) return { ok: false, why: `The ${byHand.what} must be ${byHand.form}`, of: 'value' };
    const says = { [byHand.says]: value, enteredBy: entry.by.name, why: entry.why };
    const raw = { bytes: new TextEncoder().encode(JSON.stringify({ enteredByHand: says })), mediaType: 'application/json' };
    const delivery = await manager.findOneByOrFail(Delivery, { dutyId });
    if (!await hearAnswer(manager, rulebook, delivery, duty.partId, { raw, says }, at)) return { ok: false, why: 'It was entered before, in the same words. Where it is to hold against another, say in the reason who confirmed it' };
    for (const state of ['waiting', 'held', 'refused'] as const) await manager.update(Delivery, { dutyId, state }, { state: 'stopped', lastWhy: 'A person did it by hand' });
    if (duty.state === 'open') await recordProof(manager, dutyId, { grade: duty.proofNeeded, what: `${entry.by.name} did it by hand: ${value}` }, at);
    await record(manager, entry.by, { action: 'answer entered', object: `duty ${dutyId}`, detail: { value, why: entry.why } }, at);
    return { ok: true };
  });
}
