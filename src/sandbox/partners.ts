import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionSettings } from '../adapter/adapter';
import type { Simulation, Simulator } from '../adapter/simulator';

/** Simulated partners as real HTTP servers on loopback, each with a ledger of its own that outlives the hub. */
export async function startPartners(simulations: Readonly<Record<string, Simulation>>, dataFolder: string): Promise<ReadonlyMap<string, Simulator>> {
  const folder = join(dataFolder, 'sandbox');
  mkdirSync(folder, { recursive: true });
  const started = new Map<string, Simulator>();
  for (const [id, simulation] of Object.entries(simulations)) {
    if (simulation.partner) started.set(id, await simulation.partner({ ledgerFile: join(folder, `${id}.jsonl`), script: 'court day' }));
  }
  return started;
}

/** The sandbox's partners answer at once or not at all, so it need not wait long. */
export const connectionsTo = (partners: ReadonlyMap<string, Simulator>): Record<string, ConnectionSettings> =>
  Object.fromEntries([...partners].map(([id, { url }]) => [id, { baseUrl: url, timeoutMs: 3000 }]));
