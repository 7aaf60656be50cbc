import type { EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { heldBack, offNow } from '../switch/held';

/**
 * The handwritten statements of delivery, for SQLite and PostgreSQL. A claim takes only what is due, and of each lane
 * to one partner, about the same, only the first that has not been taken: order is kept where it matters and nowhere else.
 * What somebody switched off holds its own back (switch/held.ts); it waits with its clock running.
 * What is due is found out once, before anything is changed: as a plain subquery PostgreSQL may ask it again for each row, and claims more than it may.
 */
const CLAIM = (held: string, skipLocked: string) => `
  WITH first AS MATERIALIZED (
    SELECT due.sequence FROM delivery AS due
    WHERE due.state = 'waiting' AND due.not_before <= $2 AND due.system = $1 AND NOT EXISTS (
      SELECT 1 FROM delivery AS earlier
      WHERE earlier.system = due.system AND earlier.mapping = due.mapping AND earlier.subject = due.subject AND earlier.about = due.about
        AND earlier.sequence < due.sequence AND earlier.taken_at IS NULL AND earlier.state IN ('waiting', 'claimed', 'held', 'refused')) ${held}
    ORDER BY due.not_before, due.sequence LIMIT $4 ${skipLocked})
  UPDATE delivery SET state = 'claimed', lease_until = $3, fence = fence + 1 WHERE sequence IN (SELECT sequence FROM first) AND state = 'waiting'
  RETURNING id, fence, next_step AS "nextStep"`;

export interface Claim { readonly id: string; readonly fence: number; readonly nextStep: 'push' | 'look' }

export async function claimDue(manager: EntityManager, system: string, now: Instant, leaseUntil: Instant, most: number): Promise<Claim[]> {
  const postgres = manager.connection.options.type === 'postgres';
  const values: unknown[] = [system, now, leaseUntil, most];
  const held = (await offNow(manager, now)).map(off => `AND NOT ${heldBack(off, 'due', values)}`).join(' ');
  return rowsOf<Claim>(manager, CLAIM(held, postgres ? 'FOR UPDATE OF due SKIP LOCKED' : ''), values);
}

/** Before a message leaves, it is written down that it may have left: after a crash it is looked up, not repeated. */
export const markMayHaveLeft = (manager: EntityManager, claim: Claim): Promise<{ id: string }[]> =>
  rowsOf<{ id: string }>(manager, `UPDATE delivery SET next_step = 'look', attempts = attempts + 1 WHERE id = $1 AND fence = $2 AND state = 'claimed' RETURNING id`, [claim.id, claim.fence]);

export interface Settlement {
  readonly state: 'waiting' | 'done' | 'refused' | 'held' | 'stopped';
  readonly nextStep: 'push' | 'look';
  readonly notBefore: Instant;
  readonly takenAt: Instant | null;
  readonly why: string | null;
}

/** Ends a claim. The fence is checked by the database: whoever lost the lease changes nothing. */
export async function settleClaim(manager: EntityManager, claim: Claim, to: Settlement): Promise<boolean> {
  const rows = await rowsOf(manager, `
    UPDATE delivery SET state = $3, next_step = $4, not_before = $5, taken_at = COALESCE(taken_at, $6), last_why = $7, lease_until = NULL
    WHERE id = $1 AND fence = $2 AND state = 'claimed' RETURNING id`, [claim.id, claim.fence, to.state, to.nextStep, to.notBefore, to.takenAt, to.why]);
  return rows.length === 1;
}

/** Ends a delivery by what they said of it later. The fence moves on: a try that is still under way settles nothing. A refusal means that they do not have it. */
export const endByAnswer = (manager: EntityManager, id: string, state: 'done' | 'refused', takenAt: Instant | null, why: string | null): Promise<{ id: string }[]> =>
  rowsOf<{ id: string }>(manager, `
    UPDATE delivery SET state = $2, next_step = 'push', taken_at = $3, last_why = $4, lease_until = NULL, fence = fence + 1 WHERE id = $1 RETURNING id`, [id, state, takenAt, why]);

/** Claims whose holder is gone go back to waiting, with the step that they had reached. */
export const reapLapsed = (manager: EntityManager, now: Instant): Promise<{ id: string }[]> =>
  rowsOf<{ id: string }>(manager, `UPDATE delivery SET state = 'waiting', lease_until = NULL WHERE state = 'claimed' AND lease_until < $1 RETURNING id`, [now]);

/** Marks open duties past their time; each is returned once, when it becomes overdue. */
export const markOverdue = (manager: EntityManager, now: Instant): Promise<{ id: string }[]> =>
  rowsOf<{ id: string }>(manager, `UPDATE duty SET overdue_since = $1 WHERE state = 'open' AND due_at <= $1 AND overdue_since IS NULL RETURNING id`, [now]);
