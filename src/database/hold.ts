import type { EntityManager } from 'typeorm';
import { minutesAfter, type Instant } from '../case-model/london';
import { rowsOf } from './database';

/** Runs that one process at a time carries on while they are *running*: each has a lease, and a fence that the database checks on every write. */
export type Run = 'replay_run' | 'repair_many';
/** A run as somebody works on it. */
export interface HeldRun { readonly id: string; readonly fence: number }

/** Longer than the longest piece of one takes, and short enough that a crash is soon made good. */
const LEASE_MINUTES = 2;

/** Takes a run that is running: where nobody works on it, or `at once`, from whoever did. */
export async function hold(manager: EntityManager, of: Run, id: string, now: Instant, atOnce: boolean): Promise<HeldRun | undefined> {
  const [held] = await rowsOf<HeldRun>(manager, `
    UPDATE ${of} SET lease_until = $2, fence = fence + 1 WHERE id = $1 AND state = 'running' AND (lease_until IS NULL OR lease_until < $3 OR $4 = 1) RETURNING id, fence`,
  [id, minutesAfter(now, LEASE_MINUTES), now, atOnce ? 1 : 0]);
  return held;
}

/** Holds it a little longer, where it is still ours. */
export async function keepHolding(manager: EntityManager, of: Run, { id, fence }: HeldRun, now: Instant): Promise<boolean> {
  const rows = await rowsOf(manager, `UPDATE ${of} SET lease_until = $3 WHERE id = $1 AND fence = $2 AND state = 'running' RETURNING id`, [id, fence, minutesAfter(now, LEASE_MINUTES)]);
  return rows.length === 1;
}

export const giveBack = (manager: EntityManager, of: Run, { id, fence }: HeldRun): Promise<unknown> =>
  rowsOf(manager, `UPDATE ${of} SET lease_until = NULL WHERE id = $1 AND fence = $2 RETURNING id`, [id, fence]);
