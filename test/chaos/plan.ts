import type { Fault } from '../../src/adapter/simulator';
import type { Dice } from './dice';
import { PARTNERS, type PartnerId } from './neighbours';

/** What is done to the hub and to its neighbours when so many messages have been acknowledged. */
export type Blow =
  | { readonly after: number; readonly kind: 'kill'; readonly waitMs: number }
  | { readonly after: number; readonly kind: 'cut' }
  /** Killed, and started with a clock that is so far ahead; 0 puts it back. */
  | { readonly after: number; readonly kind: 'clock'; readonly minutesAhead: number }
  | { readonly after: number; readonly kind: 'fault'; readonly partner: PartnerId; readonly fault: Fault; readonly times: number };

/** Faults after which the partner is well again by itself. After a reply that a mail server has lost a person decides, since it cannot be asked. */
const FAULTS: readonly Fault[] = [
  { kind: 'busy', retryAfterSeconds: 1 }, { kind: 'drops the reply' }, { kind: 'broken' }, { kind: 'nonsense' }, { kind: 'late', afterMs: 700 }, { kind: 'silent' },
];
const EVERY = 60;
/** Every partner fails at least so often, however short the run. */
const AT_LEAST_EACH = 1;

/** How far the clock jumps; and then back. */
const JUMP_MINUTES = 60;

/** Kills, cuts and jumps of the clock spread over the whole, at random; partners fail in turn. The same dice give the same plan. */
export function planOf(messages: number, { kills, cuts, jumps }: { readonly kills: number; readonly cuts: number; readonly jumps: number }, dice: Dice): readonly Blow[] {
  const spread = (count: number): number[] => Array.from({ length: count }, (_, i) => Math.floor((i + dice()) * messages / Math.max(count, 1)));
  const blows: Blow[] = [
    ...spread(kills).map((after): Blow => ({ after, kind: 'kill', waitMs: Math.floor(dice() * 700) })),
    ...spread(cuts).map((after): Blow => ({ after, kind: 'cut' })),
    ...spread(jumps * 2).map((after, i): Blow => ({ after, kind: 'clock', minutesAhead: i % 2 === 0 ? JUMP_MINUTES : 0 })),
    ...spread(Math.max(PARTNERS.length * AT_LEAST_EACH, Math.ceil(messages / EVERY))).map((after, i): Blow => ({
      after, kind: 'fault', partner: PARTNERS[i % PARTNERS.length] ?? 'police-spi', fault: FAULTS[Math.floor(dice() * FAULTS.length)] ?? { kind: 'busy' }, times: 1 + Math.floor(dice() * 4),
    })),
  ];
  return blows.toSorted((a, b) => a.after - b.after);
}
