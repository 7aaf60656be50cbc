import { In, MoreThan, type EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { minutesAfter, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { Claim, ConcernRow, Note } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import type { ConcernKind } from './kinds';

/** A claim ends by itself, so that nothing stays with somebody who has gone home. */
export const CLAIM_MINUTES = 30;
/** Under this a shift is handed over as a whole. */
const SHIFT = 'shift';

/** `concerns/ID` or `causes/ID`, as in the address of its page; undefined where it is neither. */
export const aboutFrom = (text: string): string | undefined => /^(concerns|causes)\/[0-9a-f-]{36}$/.test(text) ? text : undefined;

export type Claimed = { readonly ok: true } | { readonly ok: false; readonly heldBy: string; readonly until: Instant };

/** Takes something on for half an hour, or for half an hour more. Where another has it, only by saying so (`over`): it is then noted from whom it was taken. */
export async function claim(database: Database, about: string, by: Acting, over: boolean, at: Instant): Promise<Claimed> {
  return database.write(async manager => {
    const held = await manager.findOneBy(Claim, { about, until: MoreThan(at) });
    const other = held && held.by !== by.name ? held : undefined;
    if (other && !over) return { ok: false, heldBy: other.by, until: other.until };
    const rows = await rowsOf(manager, `
      INSERT INTO claim (about, held_by, at, until) VALUES ($1, $2, $3, $4)
      ON CONFLICT (about) DO UPDATE SET held_by = EXCLUDED.held_by, at = EXCLUDED.at, until = EXCLUDED.until WHERE claim.until <= EXCLUDED.at OR claim.held_by = EXCLUDED.held_by OR claim.held_by = $5
      RETURNING about`, [about, by.name, at, minutesAfter(at, CLAIM_MINUTES), other?.by ?? by.name]);
    if (rows.length === 0) { const now = await manager.findOneByOrFail(Claim, { about }); return { ok: false, heldBy: now.by, until: now.until }; }
    if (other) await writeNote(manager, about, by, `Taken over from ${other.by}`, at);
    await record(manager, by, { action: 'claimed', object: about, detail: other ? { from: other.by } : {} }, at);
    return { ok: true };
  });
}

export async function release(database: Database, about: string, by: Acting, at: Instant): Promise<void> {
  await database.write(async manager => {
    if (!await manager.existsBy(Claim, { about, by: by.name })) return;
    await manager.delete(Claim, { about, by: by.name });
    await record(manager, by, { action: 'released', object: about }, at);
  });
}

/** Whoever acts on what they have claimed has it for half an hour more. */
export const renew = (database: Database, kind: ConcernKind, source: string, by: Acting, at: Instant): Promise<unknown> => database.write(manager => rowsOf(manager, `
  UPDATE claim SET until = $1 WHERE held_by = $2 AND until > $3 AND about IN (SELECT 'concerns/' || id FROM concern WHERE source = $4 AND kind = $5)`, [minutesAfter(at, CLAIM_MINUTES), by.name, at, source, kind]));

/** A note stays with what it is about, and with the case. */
export async function keepNote(database: Database, about: string, by: Acting, text: string, at: Instant): Promise<void> {
  await database.write(async manager => {
    await writeNote(manager, about, by, text, at);
    await rowsOf(manager, 'UPDATE claim SET until = $1 WHERE about = $2 AND held_by = $3 AND until > $4', [minutesAfter(at, CLAIM_MINUTES), about, by.name, at]);
    await record(manager, by, { action: 'note kept', object: about }, at);
  });
}

/** At the end of a shift: all that somebody has is free for the next, with a word for them beside each and for the shift as a whole. Answers how many. */
export async function handOver(database: Database, by: Acting, text: string, at: Instant): Promise<number> {
  return database.write(async manager => {
    const mine = await manager.findBy(Claim, { by: by.name, until: MoreThan(at) });
    for (const { about } of mine) await writeNote(manager, about, by, `Handed over: ${text}`, at);
    await manager.delete(Claim, { by: by.name });
    await writeNote(manager, SHIFT, by, text, at);
    await record(manager, by, { action: 'handed over', object: mine.map(({ about }) => about).join(', ') }, at);
    return mine.length;
  });
}

async function writeNote(manager: EntityManager, about: string, by: Acting, text: string, at: Instant): Promise<void> {
  const id = stableId('note', about, by.name, text, at);
  if (await manager.existsBy(Note, { id })) return;
  const concern = about.startsWith('concerns/') ? await manager.findOneBy(ConcernRow, { id: about.slice('concerns/'.length) }) : null;
  await manager.insert(Note, { id, about, reference: concern?.reference ?? null, by: by.name, text, at });
}

/** Who has what of these, now. */
export async function holders(manager: EntityManager, about: readonly string[], at: Instant): Promise<ReadonlyMap<string, Claim>> {
  return new Map((about.length === 0 ? [] : await manager.findBy(Claim, { about: In([...about]), until: MoreThan(at) })).map(one => [one.about, one]));
}
export const claimsOf = (manager: EntityManager, name: string, at: Instant): Promise<Claim[]> => manager.find(Claim, { where: { by: name, until: MoreThan(at) }, order: { at: 'ASC' }, take: 200 });

const MOST_NOTES = 50;
export const notesAbout = (manager: EntityManager, about: string): Promise<Note[]> => manager.find(Note, { where: { about }, order: { at: 'DESC', id: 'ASC' }, take: MOST_NOTES });
export const notesOfCase = (manager: EntityManager, reference: string): Promise<Note[]> => manager.find(Note, { where: { reference }, order: { at: 'DESC', id: 'ASC' }, take: MOST_NOTES });
export const shiftNotes = (manager: EntityManager, most = 5): Promise<Note[]> => manager.find(Note, { where: { about: SHIFT }, order: { at: 'DESC', id: 'ASC' }, take: most });
