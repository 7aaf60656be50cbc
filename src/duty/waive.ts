import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Delivery, Duty } from '../database/entities';
import type { Acting } from '../sign-in/acting';

export type Waived = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** A named person ends a duty, with a reason: it was done another way, or need not be done. Its message goes no further. */
export async function waive(database: Database, dutyId: string, by: Acting, why: string, at: Instant): Promise<Waived> {
  return database.writeOnce(async manager => {
    const duty = await manager.findOneBy(Duty, { id: dutyId });
    if (!duty) return { ok: false, why: 'There is no such duty; open it again from the list' };
    if (duty.state !== 'open') return { ok: false, why: `It has ended already: it is ${duty.state}` };
    await manager.update(Duty, { id: dutyId }, { state: 'waived', waivedBy: by.name, waivedWhy: why, endedAt: at });
    for (const state of ['waiting', 'held', 'refused'] as const) await manager.update(Delivery, { dutyId, state }, { state: 'stopped', lastWhy: 'Its duty was waived' });
    await record(manager, by, { action: 'duty waived', object: `duty ${dutyId}`, detail: { why } }, at);
    return { ok: true };
  });
}
