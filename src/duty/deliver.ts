import { setTimeout as pause } from 'node:timers/promises';
import type { Adapter, Connection } from '../adapter/adapter';
import { breaches } from '../adapter/limits';
import { minutesAfter, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database';
import { Attempt, Delivery, Duty } from '../database/entities';
import { insertRows, theRow } from '../database/rows';
import { hearAnswer } from '../intake/hear-answer';
import type { Rulebook } from '../rule/rulebook';
import { heardOfLook, heardOfPush, type Circuit, type Heard } from './circuit';
import type { Pace } from './pace';
import { recordProof } from './proof';
import { afterLook, afterPush, type Settled, type Tried } from './settle';
import { claimDue, markMayHaveLeft, reapLapsed, settleClaim, type Claim } from './statements';

/** A partner that can be pushed to from this machine. */
export interface Partner { readonly adapter: Adapter; readonly connection: Connection; readonly pace: Pace; readonly circuit: Circuit }
export interface Delivering {
  readonly database: Database;
  /** Which lanes wait for what a partner answers. */
  readonly rulebook: Rulebook;
  readonly partners: readonly Partner[];
  readonly now: () => Instant;
  /** Between 0 and 1. */
  readonly dice: () => number;
}

/** Longer than the longest try (settings.ts holds that to 20 seconds), and short enough that a crash is soon made good. */
const LEASE_MINUTES = 0.5;
/** So many are on their way to a partner at the same time; while it takes all of them the next time twice as many, up to the most. */
const AT_ONCE = 8;
const MOST_AT_ONCE = 32;
/** A run ends after so long, so that it is seen to be alive; the next one goes on. */
const LONGEST_RUN_MS = 60_000;
const LOOK_AGAIN_MS = 250;

/**
 * Delivers what is due to every partner, each at its own pace. To whom nothing is due, that is looked at again while others are at work: one that is slow, or
 * has much to catch up on, holds up nobody else. Answers how many tries were made.
 */
export async function deliverDue(delivering: Delivering): Promise<number> {
  await delivering.database.write(manager => reapLapsed(manager, delivering.now()));
  const until = Date.parse(delivering.now()) + LONGEST_RUN_MS;
  let [atWork, tries] = [0, 0];
  await Promise.all(delivering.partners.map(async partner => {
    do {
      atWork += 1;
      const made = await deliverTo(delivering, partner, until).finally(() => { atWork -= 1; });
      tries += made;
      if (atWork > 0) await pause(LOOK_AGAIN_MS);
    } while (atWork > 0 && Date.parse(delivering.now()) < until);
  }));
  return tries;
}

async function deliverTo(delivering: Delivering, partner: Partner, until: number): Promise<number> {
  const { id, atOnce } = partner.adapter.manifest;
  const first = Math.min(AT_ONCE, atOnce ?? AT_ONCE);
  let [tries, room] = [0, first];
  for (;;) {
    const now = delivering.now();
    if (Date.parse(now) >= until) return tries;
    const most = Math.min(room, partner.pace.left(now), await partner.circuit.room(delivering.database, now));
    if (most === 0) return tries;                   // the rest waits for the next run, a few seconds on
    const claims = await delivering.database.write(manager => claimDue(manager, id, now, minutesAfter(now, LEASE_MINUTES), most));
    if (claims.length === 0) return tries;
    partner.pace.spend(claims.length, now);
    const heard = await Promise.all(claims.map(claim => tryOnce(delivering, partner, claim)));
    await partner.circuit.hear(delivering.database, heard, delivering.now(), delivering.dice());
    room = heard.some(({ kind }) => kind === 'fails') ? first : Math.min(2 * room, atOnce ?? MOST_AT_ONCE);
    tries += claims.length;
  }
}

/** One try at one delivery: look or push, then settle by what came of it. Answers what it says of the partner. */
async function tryOnce(delivering: Delivering, { adapter, connection }: Partner, claim: Claim): Promise<Heard> {
  const { database, now } = delivering;
  const delivery = await theRow(database.read, Delivery, { id: claim.id });
  const duty = await theRow(database.read, Duty, { id: delivery.dutyId });
  const tried = (attempts: number, at: Instant): Tried => ({ manifest: adapter.manifest, needed: duty.proofNeeded, attempts, takenAt: delivery.takenAt, now: at, dice: delivering.dice() });
  const stopsAt = (at: Instant, outcome: 'stopped' | 'held', why: string) => settle(delivering, claim, duty, 'push', at, { outcome, to: { state: outcome, nextStep: 'push', notBefore: at, takenAt: null, why } });

  if (duty.state === 'waived') return saysNothing(stopsAt(now(), 'stopped', 'Its duty was waived'));
  if (claim.nextStep === 'look') {
    const found = connection.findByKey ? await connection.findByKey(delivery.id) : { kind: 'cannot say' as const, why: 'It may have left before the hub was stopped' };
    const at = now();
    await settle(delivering, claim, duty, 'look', at, afterLook(tried(delivery.attempts + 1, at), found));
    return connection.findByKey ? heardOfLook(claim.id, found) : { kind: 'nothing' };
  }
  const broken = breaches(adapter.limits, delivery.message);
  if (broken.length > 0) return saysNothing(stopsAt(now(), 'held', broken.join('; ')));
  const mine = await database.write(manager => markMayHaveLeft(manager, claim));
  if (mine.length === 0) return { kind: 'nothing' };
  const outcome = await connection.push(adapter.codec.encode(delivery.message, delivery.id), delivery.id);
  const returned = outcome.kind === 'taken' || outcome.kind === 'refused' ? outcome.returned : undefined;
  const at = now();
  await settle(delivering, claim, duty, 'push', at, afterPush(tried(delivery.attempts + 1, at), outcome), returned && (manager => hearAnswer(manager, delivering.rulebook, delivery, duty.partId, returned, at)));
  return heardOfPush(claim.id, outcome);
}

async function saysNothing(settled: Promise<void>): Promise<Heard> { await settled; return { kind: 'nothing' }; }

/** `at` is the one moment of this try: what it waits for is never before it (sync/wrong-clock.ts leans on that). */
async function settle({ database }: Delivering, claim: Claim, duty: Duty, step: 'push' | 'look', at: Instant, settled: Settled, and?: (manager: EntityManager) => Promise<unknown>): Promise<void> {
  await database.write(async manager => {
    if (!await settleClaim(manager, claim, settled.to)) return;
    await insertRows(manager, Attempt, [{ id: stableId('attempt', claim.id, String(claim.fence)), deliveryId: claim.id, at, step, outcome: settled.outcome, why: settled.to.why }]);
    if (settled.proof) await recordProof(manager, duty.id, settled.proof, at);
    await and?.(manager);
  });
}
