import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { ConcernRow, DoubtRow, Resolution, TaskRow } from '../database/entities';
import type { Acting } from '../sign-in/acting';

/** What a person has resolved waits no more, while it stays the one that they resolved: one that went and comes back is asked anew. */
export const UNRESOLVED = (table: 'doubt' | 'task'): string => `NOT EXISTS (SELECT 1 FROM resolution WHERE resolution.source = ${table}.id AND resolution.at >= ${table}.opened_at)`;

export type Resolved = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * A named person says that a doubt is cleared up, or a task is done, and how. It waits for nobody any more, and what they said is kept for ever. The
 * doubt itself stays in the data, since no rule can decide it: what hangs on it goes another way.
 */
export async function resolve(database: Database, concernId: string, by: Acting, why: string, at: Instant): Promise<Resolved> {
  return database.writeOnce(async manager => {
    const concern = await manager.findOneBy(ConcernRow, { id: concernId });
    if (!concern) return { ok: false, why: 'It has been dealt with already, or it has changed; open it again from the list' };
    if (concern.kind !== 'doubt' && concern.kind !== 'task') return { ok: false, why: 'Only a doubt or a task can be resolved here' };
    const waiting = concern.kind === 'doubt' ? await doubtsOf(manager, concern) : await tasksOf(manager, concern);
    if (waiting.length === 0) return { ok: false, why: 'It no longer waits: a later message has said what was missing' };
    for (const { id: source, mapping, subject, what } of waiting) {
      const id = stableId('resolution', source, at, by.name);
      if (!await manager.existsBy(Resolution, { id })) await manager.insert(Resolution, { id, kind: concern.kind, source, mapping, subject, what, by: by.name, why, at });
    }
    await rowsOf(manager, 'INSERT INTO mark (kind, source) VALUES ($1, $2)', [concern.kind, concern.source]);
    await record(manager, by, { action: concern.kind === 'doubt' ? 'doubt resolved' : 'task resolved', object: waiting.map(({ id }) => `${concern.kind} ${id}`).join(', '), detail: { why } }, at);
    return { ok: true };
  });
}

interface Waiting { readonly id: string; readonly mapping: string; readonly subject: string; readonly what: string }

/** All that the same rules could not decide of the same subject: it is one concern. */
async function doubtsOf(manager: EntityManager, { source, id }: ConcernRow): Promise<Waiting[]> {
  const doubts = await manager.findBy(DoubtRow, { mapping: source.slice(0, source.indexOf('|')), subject: source.slice(source.indexOf('|') + 1) });
  return doubts.filter(doubt => stableId('concern', 'doubt', source, doubt.rules.join()) === id).map(doubt => ({ ...doubt, what: `${doubt.field}: ${doubt.why}` }));
}

const tasksOf = async (manager: EntityManager, { source }: ConcernRow): Promise<Waiting[]> => (await manager.findBy(TaskRow, { id: source })).map(task => ({ ...task, what: task.instruction }));
