import type { Adapter, Raw, Simulation } from '../src/sdk';

/** An adapter as the contract kit looks at it: the code, its folder and its fixtures. */
export interface Subject {
  readonly adapter: Adapter;
  readonly folder: string;
  readonly fixtures: readonly Fixture[];
  /** Messages of other systems, which it must refuse. */
  readonly foreign: readonly Raw[];
  readonly simulation?: Simulation;
}
export interface Fixture { readonly name: string; readonly raw: Raw; readonly golden: unknown }

/** What we would push: where some fixtures are called so, `sent-…`, only these; the others were only ever sent to us. */
export function sentBy(fixtures: readonly Fixture[]): readonly Fixture[] {
  const sent = fixtures.filter(({ name }) => name.startsWith('sent-'));
  return sent.length > 0 ? sent : fixtures;
}

/** How long a partner may take: long enough that a machine with much to do is not taken for a partner that says nothing. */
export const TIMEOUT_MS = 800;

/** A check says what is wrong, in words that tell the author what to mend; nothing, when all is well. */
export type Check = (subject: Subject) => readonly string[] | Promise<readonly string[]>;

export const must = (holds: boolean, otherwise: string): string[] => holds ? [] : [otherwise];

/** What a promise comes to, or `never` where it has not ended long after its time-out. What it was rejected with is thrown. */
export async function endsIn<T>(milliseconds: number, promise: Promise<T>): Promise<T | 'never'> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<'never'>(resolve => { timer = setTimeout(() => resolve('never'), milliseconds); });
  try { return await Promise.race([promise, never]); } finally { clearTimeout(timer); }
}
