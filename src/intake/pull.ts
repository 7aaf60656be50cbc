import type { EntityManager } from 'typeorm';
import { boundedWait, ofTooLongAWait } from '../adapter/asked-wait';
import type { Connection, Manifest, Pulled } from '../adapter/adapter';
import { minutesAfter, type Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import type { Partner } from '../duty/deliver';
import { keepWithin } from './keep';

export interface Pulling { readonly database: Database; readonly partners: readonly Partner[]; readonly now: () => Instant }

/** Longer than the longest try (settings.ts holds that to 20 seconds), and short enough that a crash is soon made good. */
const LEASE_MINUTES = 0.5;
const MOST_MESSAGES = 100;
/** So much of a long backlog in one run; the next one goes on from there. */
const MOST_PAGES = 20;

interface Claim { readonly system: string; readonly fence: number; readonly checkpoint: string | null; readonly failures: number }

/** Asks every system that is asked for what it has, page by page. Answers how many messages were kept. */
export async function pullDue(pulling: Pulling): Promise<number> {
  const asked = pulling.partners.filter(({ adapter, connection }) => adapter.manifest.supports.pull && connection.pull);
  const counts = await Promise.all(asked.map(partner => pullFrom(pulling, partner)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function pullFrom({ database, now }: Pulling, { adapter: { manifest }, connection, pace }: Partner): Promise<number> {
  let claim = await database.write(manager => claimPull(manager, manifest.id, now()));
  let kept = 0;
  for (let pages = 0; claim && pages < MOST_PAGES; pages++) {
    const held: Claim = claim;
    if (pace.left(now()) === 0) break;
    pace.spend(1, now());
    const page = await pageFrom(connection, held.checkpoint);
    const at = now();
    if (page.kind === 'no page') { await database.write(manager => endPull(manager, held, notBeforeOf(manifest, held, page, at), page.why + ofTooLongAWait(page.afterSeconds), at)); return kept; }
    // One transaction: whoever lost the lease keeps nothing, and a crash before its end leaves the checkpoint where it was.
    const moved = await database.write(async manager => {
      if (!await moveOn(manager, held, page, at)) return false;
      for (const raw of page.messages) await keepWithin(manager, manifest.id, raw, at);
      return true;
    });
    if (!moved) return kept;
    kept += page.messages.length;
    claim = { ...held, checkpoint: page.checkpoint, failures: 0 };
    if (!page.more) break;
  }
  if (claim) { const last = claim; await database.write(manager => endPull(manager, last, now(), null, now())); }
  return kept;
}

/** A page that cannot be gone on from is none: it would be kept again and again. */
async function pageFrom(connection: Connection, checkpoint: string | null): Promise<Pulled> {
  const page = await connection.pull?.(checkpoint ?? undefined, MOST_MESSAGES) ?? { kind: 'no page', why: 'They cannot be asked' };
  const stuck = page.kind === 'page' && page.checkpoint === checkpoint && (page.messages.length > 0 || page.more);
  return stuck ? { kind: 'no page', why: 'Their page does not say where the next one begins' } : page;
}

function notBeforeOf({ retryAfterSeconds: delays }: Manifest, { failures }: Claim, { afterSeconds }: Extract<Pulled, { kind: 'no page' }>, at: Instant): Instant {
  const delay = delays[Math.min(failures, delays.length - 1)] ?? delays[0];
  return minutesAfter(at, Math.max(delay, boundedWait(afterSeconds)) / 60);
}

/** One process at a time asks one system. */
async function claimPull(manager: EntityManager, system: string, now: Instant): Promise<Claim | undefined> {
  await rowsOf(manager, 'INSERT INTO pull (system, failures, not_before, fence) VALUES ($1, 0, $2, 0) ON CONFLICT (system) DO NOTHING', [system, now]);
  const [claim] = await rowsOf<Claim>(manager, `
    UPDATE pull SET lease_until = $3, fence = fence + 1 WHERE system = $1 AND not_before <= $2 AND (lease_until IS NULL OR lease_until < $2)
    RETURNING system, fence, checkpoint, failures`, [system, now, minutesAfter(now, LEASE_MINUTES)]);
  return claim;
}

/** Moves the checkpoint past a page, and the lease with it. The fence is checked by the database, and so is where the page began: after a commit whose answer was lost it is not kept again. */
async function moveOn(manager: EntityManager, { system, fence, checkpoint }: Claim, page: Extract<Pulled, { kind: 'page' }>, at: Instant): Promise<boolean> {
  const rows = await rowsOf(manager, `
    UPDATE pull SET checkpoint = $3, asked_at = $4, kept_at = COALESCE($5, kept_at), failing_since = NULL, failures = 0, last_why = NULL, lease_until = $6
    WHERE system = $1 AND fence = $2 AND COALESCE(checkpoint, '') = $7 RETURNING system`, [system, fence, page.checkpoint, at, page.messages.length === 0 ? null : at, minutesAfter(at, LEASE_MINUTES), checkpoint ?? '']);
  return rows.length === 1;
}

/** Gives the lease back; with a reason where no page came. */
async function endPull(manager: EntityManager, { system, fence }: Claim, notBefore: Instant, why: string | null, at: Instant): Promise<void> {
  await rowsOf(manager, `
    UPDATE pull SET lease_until = NULL, not_before = $3, last_why = COALESCE($4, last_why), failures = failures + CASE WHEN $4 IS NULL THEN 0 ELSE 1 END,
      failing_since = CASE WHEN $4 IS NULL THEN failing_since ELSE COALESCE(failing_since, $5) END
    WHERE system = $1 AND fence = $2 RETURNING system`, [system, fence, notBefore, why, at]);
}
