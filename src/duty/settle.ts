import { boundedWait, ofTooLongAWait } from '../adapter/asked-wait';
import { proves, type Found, type Manifest, type Proof, type ProofGrade, type PushOutcome } from '../adapter/adapter';
import { minutesAfter, type Instant } from '../case-model/london';
import type { Settlement } from './statements';

/** What is known when one try has ended. Pure: the clock and the dice come in. */
export interface Tried {
  readonly manifest: Manifest;
  readonly needed: ProofGrade;
  /** Tries so far, this one included. */
  readonly attempts: number;
  readonly takenAt: Instant | null;
  readonly now: Instant;
  /** Between 0 and 1: spreads the next tries. */
  readonly dice: number;
}
export interface Settled { readonly to: Settlement; readonly proof?: Proof; readonly outcome: string }

/** After a push: one of the four outcomes. */
export function afterPush(tried: Tried, outcome: PushOutcome): Settled {
  const { supports, mostTries = {} } = tried.manifest;
  switch (outcome.kind) {
    case 'taken': return taken(tried, outcome.proof);
    case 'refused': return { outcome: 'refused', to: ended(tried, 'refused', outcome.why) };
    case 'later': return { outcome: 'later', to: outcome.askedToWait && tooOften(tried, mostTries.askedToWait)
      ? ended(tried, 'held', `${outcome.why}, ${tried.attempts} times now: find out why, then let it go or give it up`)
      : again(tried, 'push', outcome.why, outcome.afterSeconds) };
    case 'unknown': return { outcome: 'unknown', to: supports.findByKey ? again(tried, 'look', outcome.why) : unasked(tried, outcome.why, 'later') };
  }
}

/**
 * A reply was lost, and they cannot be asked. Where a repeat under the same key is ignored, sending it again does no harm and
 * brings the answer; so often, and then a person. Where it would be done twice, a person at once.
 */
function unasked(tried: Tried, why: string, when: 'at once' | 'later'): Settlement {
  const { supports, mostTries } = tried.manifest;
  if (supports.repeats === 'duplicated') return ended(tried, 'held', `${why}. They cannot be asked what became of it: find out, then let it go or give it up`);
  if (tooOften(tried, mostTries?.lost ?? MOST_LOST)) return ended(tried, 'held', `${why}, after ${tried.attempts} tries; they may have it: find out, then let it go or give it up`);
  return when === 'later' ? again(tried, 'push', why) : { state: 'waiting', nextStep: 'push', notBefore: tried.now, takenAt: tried.takenAt, why };
}
const MOST_LOST = 5;
const tooOften = ({ attempts }: Tried, most: number | undefined): boolean => most !== undefined && attempts >= most;

/** After a look by key: what the partner's own record says. */
export function afterLook(tried: Tried, found: Found): Settled {
  switch (found.kind) {
    case 'found': return taken(tried, found.proof);
    case 'refused': return { outcome: 'refused', to: ended(tried, 'refused', found.why) };
    case 'absent': return { outcome: 'absent', to: { state: 'waiting', nextStep: 'push', notBefore: tried.now, takenAt: null, why: 'They do not have it' } };
    case 'cannot say': return { outcome: 'cannot say', to: tried.manifest.supports.findByKey ? again(tried, 'look', found.why) : unasked(tried, found.why, 'at once') };
  }
}

function taken(tried: Tried, proof: Proof): Settled {
  const enough = proves(proof.grade, tried.needed);
  const askAgain = !enough && tried.manifest.supports.findByKey;
  const why = enough ? null : tried.needed === 'effect seen' ? 'They took it, but their own record does not show it yet' : 'They took it, but have not answered what they made of it';
  const at = tried.takenAt ?? tried.now;
  return { outcome: proof.grade, proof, to: askAgain ? { ...again(tried, 'look', why ?? ''), takenAt: at } : { state: 'done', nextStep: 'look', notBefore: tried.now, takenAt: at, why } };
}

const ended = (tried: Tried, state: 'refused' | 'held', why: string): Settlement => ({ state, nextStep: 'push', notBefore: tried.now, takenAt: tried.takenAt, why });

function again(tried: Tried, nextStep: 'push' | 'look', why: string, afterSeconds?: number): Settlement {
  const delays = tried.manifest.retryAfterSeconds;
  const delay = delays[Math.min(tried.attempts, delays.length) - 1] ?? delays[0];
  // Never before they asked, and not all of them at once.
  const seconds = Math.max(boundedWait(afterSeconds) * (1 + tried.dice / 4), delay * (0.75 + tried.dice / 2));
  return { state: 'waiting', nextStep, notBefore: minutesAfter(tried.now, seconds / 60), takenAt: tried.takenAt, why: why + ofTooLongAWait(afterSeconds) };
}
