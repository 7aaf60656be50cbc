import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { Database } from '../database/database';
import { SavedView } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import { filterFrom, queryOf } from './filter';

const MOST_VIEWS = 100;

/** Keeps what somebody asks for under a name. One of the same name by the same person takes its place. */
export async function keepView(database: Database, view: { readonly name: string; readonly query: string; readonly shared: boolean }, by: Acting, at: Instant): Promise<void> {
  const row: SavedView = { id: stableId('view', by.name, view.name), name: view.name, query: canonical(view.query), by: by.name, shared: view.shared ? 1 : 0, at };
  await database.write(async manager => {
    await manager.delete(SavedView, { id: row.id });
    await manager.insert(SavedView, row);
    await record(manager, by, { action: 'view kept', object: `view ${row.id}`, detail: { name: row.name, query: row.query } }, at);
  });
}

export async function removeView(database: Database, id: string, by: Acting, at: Instant): Promise<boolean> {
  return database.write(async manager => {
    const view = await manager.findOneBy(SavedView, { id });
    if (view?.by !== by.name) return false;
    await manager.delete(SavedView, { id });
    await record(manager, by, { action: 'view removed', object: `view ${id}`, detail: { name: view.name } }, at);
    return true;
  });
}

/** What everybody shares, and what this person keeps for themselves. */
export const viewsFor = (manager: EntityManager, name: string | undefined): Promise<SavedView[]> =>
  manager.find(SavedView, { where: [{ shared: 1 }, ...name === undefined ? [] : [{ by: name }]], order: { name: 'ASC', id: 'ASC' }, take: MOST_VIEWS });

/** Only what a filter can say is kept, however the address was written. */
const canonical = (query: string): string => queryOf(filterFrom(Object.fromEntries(new URLSearchParams(query))));
