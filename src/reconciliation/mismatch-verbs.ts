import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { dayFrom, dayInWords, londonDay, type Day, type Instant } from '../case-model/london';
import { dayAfter } from '../case-model/court-hours';
import { stableId } from '../case-model/stable-id';
import type { Database } from '../database/database';
import { MismatchEvent, MismatchRow } from '../database/entities';
import type { Acting } from '../sign-in/acting';

export type Done = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** An acceptance is looked at again at least once a year. */
const MOST_DAYS = 366;

/** A named person takes it on. */
export const own = (database: Database, fingerprint: string, by: Acting, why: string, at: Instant): Promise<Done> =>
  change(database, fingerprint, { by, why, at, what: 'owned' }, row => ended(row) ?? { owner: by.name });

/** A note stays with the mismatch for good, also when it has ended. */
export const noteOn = (database: Database, fingerprint: string, by: Acting, why: string, at: Instant): Promise<Done> =>
  change(database, fingerprint, { by, why, at, what: 'noted' }, () => ({}));

/** It stays as it is until the end of a day. It is open again when the day has passed, or when what is said changes. */
export function accept(database: Database, fingerprint: string, { by, why, until }: { readonly by: Acting; readonly why: string; readonly until: Day }, at: Instant): Promise<Done> {
  const today = londonDay(at);
  return change(database, fingerprint, { by, why: `Until ${dayInWords(until)}: ${why}`, at, what: 'accepted' }, row => {
    if (dayFrom(until) === undefined || until < today || until > dayAfter(today, MOST_DAYS)) return 'Choose a day from today on, and at most a year from now';
    return ended(row) ?? { state: 'accepted', acceptedUntil: until, acceptedBy: by.name, acceptedWhy: why };
  });
}

/** A person says that it is mended: the next word of either system shows whether it is. */
export const sayFixed = (database: Database, fingerprint: string, by: Acting, why: string, at: Instant): Promise<Done> =>
  change(database, fingerprint, { by, why, at, what: 'said fixed' }, row => ended(row) ?? { state: 'said fixed', saidFixedAt: at, saidFixedBy: by.name, acceptedUntil: null, acceptedBy: null, acceptedWhy: null });

const ended = ({ state }: MismatchRow): string | undefined => state === 'fixed' || state === 'gone' ? `It has ended already: it is ${state}` : undefined;

interface Said { readonly by: Acting; readonly why: string; readonly at: Instant; readonly what: MismatchEvent['what'] }
/** What a person does, and its line in the history, are saved together. The same said twice is said once. */
function change(database: Database, fingerprint: string, { by, why, at, what }: Said, to: (row: MismatchRow) => Partial<MismatchRow> | string): Promise<Done> {
  return database.writeOnce(async (manager: EntityManager): Promise<Done> => {
    const row = await manager.findOneBy(MismatchRow, { fingerprint });
    if (!row) return { ok: false, why: 'There is no such mismatch; open it again from the list' };
    const changed = to(row);
    if (typeof changed === 'string') return { ok: false, why: changed };
    const id = stableId('mismatch event', fingerprint, at, what, by.name, why);
    if (await manager.existsBy(MismatchEvent, { id })) return { ok: true };
    if (Object.keys(changed).length > 0) await manager.update(MismatchRow, { fingerprint }, changed);
    await manager.insert(MismatchEvent, { id, fingerprint, at, what, by: by.name, why, runId: null });
    await record(manager, by, { action: 'mismatch worked on', object: `mismatch ${fingerprint}`, detail: { what, why } }, at);
    return { ok: true };
  });
}
