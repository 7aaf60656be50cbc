import type { EntityManager } from 'typeorm';
import { minutesAfter, type Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';

/** The clocks of two machines may differ by so much; what was written later than that from now was written by a clock that was wrong. */
const MAY_DIFFER_MINUTES = 1;
/** A lease is half a minute (duty/deliver.ts, intake/pull.ts) or two (reconciliation/run-statements.ts, replay/carry-on.ts). */
const LONGEST_LEASE_MINUTES = 2;
/** A partner is left alone for a quarter of an hour at most (`circuit` in the manifests); where a machine says longer, it is tried once too early. */
const LONGEST_CIRCUIT_MINUTES = 30;

/**
 * A clock that was ahead has written when to try again, until when a lease holds, and what is overdue: all in a time that has not come. Now that it
 * is right, nobody waits for that time. A delay is never negative, so what waits for a time before its own last try was set by a right clock, and keeps it.
 * A clock that was behind needs nothing: what it wrote is past. Answers how many rows were let go.
 */
export async function putClockRight(database: Database, now: Instant): Promise<number> {
  const soon = minutesAfter(now, MAY_DIFFER_MINUTES);
  const noLease = minutesAfter(soon, LONGEST_LEASE_MINUTES);
  return database.write(async manager => await letClaimsGo(manager, noLease) + await letTriesGo(manager, now, soon) + await letPullsGo(manager, now, soon) + await letLeasesGo(manager, noLease)
    + await letCircuitsGo(manager, now) + await notYetOverdue(manager, now, soon));
}

async function letTriesGo(manager: EntityManager, now: Instant, soon: Instant): Promise<number> {
  const rows = await rowsOf(manager, `
    UPDATE delivery SET not_before = $1 WHERE state = 'waiting' AND not_before > $2
      AND COALESCE((SELECT MAX(at) FROM attempt WHERE attempt.delivery_id = delivery.id), created_at) BETWEEN $2 AND not_before RETURNING id`, [now, soon]);
  return rows.length;
}

/** Comes before the tries, since it waits like them from here on. Whoever holds it has lost it: the fence refuses what they write, and what may have left is looked up. */
async function letClaimsGo(manager: EntityManager, noLease: Instant): Promise<number> {
  const rows = await rowsOf(manager, `UPDATE delivery SET state = 'waiting', lease_until = NULL WHERE state = 'claimed' AND lease_until > $1 RETURNING id`, [noLease]);
  return rows.length;
}

/** Where a system was asked, or began to fail, in that time. */
async function letPullsGo(manager: EntityManager, now: Instant, soon: Instant): Promise<number> {
  const asked = await rowsOf(manager, `
    UPDATE pull SET not_before = $1 WHERE not_before > $2 AND (asked_at BETWEEN $2 AND not_before OR failing_since BETWEEN $2 AND not_before) RETURNING system`, [now, soon]);
  const accounts = await rowsOf(manager, 'UPDATE account_reading SET not_before = $1 WHERE asked_at > $2 AND not_before >= asked_at RETURNING account', [now, soon]);
  return asked.length + accounts.length;
}

async function letLeasesGo(manager: EntityManager, noLease: Instant): Promise<number> {
  const pulls = await rowsOf(manager, 'UPDATE pull SET lease_until = NULL WHERE lease_until > $1 RETURNING system', [noLease]);
  const comparisons = await rowsOf(manager, 'UPDATE comparison_run SET lease_until = NULL WHERE lease_until > $1 RETURNING id', [noLease]);
  const replays = await rowsOf(manager, 'UPDATE replay_run SET lease_until = NULL WHERE lease_until > $1 RETURNING id', [noLease]);
  return pulls.length + comparisons.length + replays.length;
}

async function letCircuitsGo(manager: EntityManager, now: Instant): Promise<number> {
  const rows = await rowsOf(manager, 'UPDATE open_circuit SET not_before = $1 WHERE not_before > $2 RETURNING system', [now, minutesAfter(now, LONGEST_CIRCUIT_MINUTES)]);
  return rows.length;
}

/** The watch marks what is overdue by the right clock. */
async function notYetOverdue(manager: EntityManager, now: Instant, soon: Instant): Promise<number> {
  const rows = await rowsOf(manager, `UPDATE duty SET overdue_since = NULL WHERE state = 'open' AND due_at > $1 AND overdue_since > $2 RETURNING id`, [now, soon]);
  return rows.length;
}
