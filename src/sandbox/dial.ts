import { readerOf, shape } from '../adapter/json-shape';
import type { Fault } from '../adapter/simulator';
import type { WireFault } from './faulty-wire';

/** What somebody turns a neighbour's dial to. `times`: for the next so many messages; without it, until it is turned again. */
export type Dialled =
  | { readonly at: 'neighbour'; readonly fault: Fault; readonly times?: number }
  | { readonly at: 'wire'; readonly fault: WireFault };

interface Asked { readonly kind: string; readonly afterMs?: number; readonly retryAfterSeconds?: number; readonly why?: string; readonly factor?: number; readonly times?: number }

/** Every fault there is, by the name that is dialled: what it does, and what it must be told. */
export const FAULTS: Readonly<Record<string, { readonly does: string; readonly needs?: keyof Asked; as(asked: Asked): Dialled }>> = {
  well: { does: 'behaves as it should', as: () => ({ at: 'neighbour', fault: { kind: 'well' } }) },
  late: { does: 'takes the message, and answers so late', needs: 'afterMs', as: ({ afterMs = 0 }) => neighbour({ kind: 'late', afterMs }) },
  silent: { does: 'takes the message, and never answers', as: () => neighbour({ kind: 'silent' }) },
  'drops the reply': { does: 'takes the message, and drops the reply', as: () => neighbour({ kind: 'drops the reply' }) },
  nonsense: { does: 'takes the message, and answers something wrong', as: () => neighbour({ kind: 'nonsense' }) },
  broken: { does: 'breaks before it has taken anything', as: () => neighbour({ kind: 'broken' }) },
  busy: { does: 'takes nothing, and asks to come back later', as: ({ retryAfterSeconds }) => neighbour({ kind: 'busy', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }) },
  refuses: { does: 'refuses, and says why', needs: 'why', as: ({ why = '' }) => neighbour({ kind: 'refuses', why }) },
  'answers later': { does: 'takes the message, and says only later what it made of it', as: () => neighbour({ kind: 'answers later' }) },
  'only receives': { does: 'takes the message, and never says more than that', as: () => neighbour({ kind: 'only receives' }) },
  'half-open': { does: 'the connection stands, and nothing comes through', as: () => ({ at: 'wire', fault: { kind: 'half-open' } }) },
  slow: { does: 'answers piece by piece, so many times slower', needs: 'factor', as: ({ factor = 1 }) => ({ at: 'wire', fault: { kind: 'slow', factor } }) },
  twice: { does: 'each answer comes twice', as: () => ({ at: 'wire', fault: { kind: 'twice' } }) },
};
const neighbour = (fault: Fault): Dialled => ({ at: 'neighbour', fault });

const { text, number, object } = shape;
const asked = readerOf<Asked>(object({ kind: text }, { afterMs: number, retryAfterSeconds: number, why: text, factor: number, times: number }));

/** What was asked for, or what to ask instead. */
export function dialledBy(value: unknown): { readonly ok: true; readonly dialled: Dialled } | { readonly ok: false; readonly why: string } {
  const read = asked(value);
  if (!read.ok) return { ok: false, why: `${read.why} (${read.place})` };
  const { wire } = read;
  const known = Object.hasOwn(FAULTS, wire.kind) ? FAULTS[wire.kind] : undefined;
  if (!known) return { ok: false, why: `No fault has this kind. There are: ${Object.keys(FAULTS).join(', ')}` };
  if (known.needs !== undefined && wire[known.needs] === undefined) return { ok: false, why: `${wire.kind} must be told ${known.needs}` };
  const dialled = known.as(wire);
  if (dialled.at === 'wire' && wire.times !== undefined) return { ok: false, why: `${wire.kind} is a fault of the wire and stays until it is turned back: leave times out` };
  return { ok: true, dialled: dialled.at === 'neighbour' && wire.times !== undefined ? { ...dialled, times: wire.times } : dialled };
}
