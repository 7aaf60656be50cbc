import type { EntityManager } from 'typeorm';
import { Lane, Part } from '../database/entities';

/** A lane goes on when nothing in it is unreadable any more; a drained one may hold several such parts. */
export async function parkWhileUnreadable(manager: EntityManager, lane: { readonly mapping: string; readonly subject: string }): Promise<void> {
  const [first] = await manager.find(Part, { where: { ...lane, state: 'unreadable' }, order: { arrival: 'ASC' }, take: 1 });
  await manager.update(Lane, lane, { parkedWhy: first?.why ?? null });
}
