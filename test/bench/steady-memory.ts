import { setImmediate as nextTurn } from 'node:timers/promises';
import { Part } from '../../src/database/entities';
import type { Raw } from '../../src/sdk';
import type { BenchHub } from './bench-hub';

export interface Memory { readonly heap: number; readonly resident: number }
export interface SteadyMemory { readonly messages: number; readonly applied: number; readonly early: Memory; readonly late: Memory; readonly broughtDown: boolean }

/** Takes many small messages in and looks at the memory after the first tenth and at the end. Ends early when the time is up. */
export async function steadyMemory(hub: BenchHub, plain: (n: number) => Raw, most: number, mostMs: number, progress: () => void): Promise<SteadyMemory> {
  const begun = performance.now();
  const before = await hub.database.read.countBy(Part, { state: 'applied' });
  let early = await memoryNow();
  let taken = 0;
  while (taken < most && performance.now() - begun < mostMs) {
    await hub.takeIn(await hub.keep(plain(taken)));
    await nextTurn();                               // each message comes in a turn of its own; only then are statements that ended given back
    taken++;
    if (taken === most / 10) early = await memoryNow();
    progress();
  }
  const applied = await hub.database.read.countBy(Part, { state: 'applied' }) - before;
  return { messages: taken, applied, early, late: await memoryNow(), broughtDown: taken < most };
}

/** In megabytes, after what can be thrown away was thrown away. */
async function memoryNow(): Promise<Memory> {
  globalThis.gc?.();
  await nextTurn();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1_000_000, resident: rss / 1_000_000 };
}
