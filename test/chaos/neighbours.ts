import { simulations } from '../../adapters';
import type { Fault, Simulator } from '../../src/adapter/simulator';

/**
 * The partners, in a process of their own: their ledgers are on the disk, and no kill of the hub reaches them. Told over IPC how to behave.
 */
export const PARTNERS = ['electronic-monitoring', 'police-spi', 'police-email', 'fines-accounts', 'fines-enforcement'] as const;
export type PartnerId = (typeof PARTNERS)[number];

export type Order =
  | { readonly do: 'dial'; readonly partner: PartnerId; readonly fault: Fault; readonly times?: number }
  | { readonly do: 'end' };
export interface Listening { readonly urls: Readonly<Record<string, string>> }

/** Cases whose monitoring provider says that it has received the order, and never acts: the silent loss that must be found. */
export const isSilentlyLost = (about: string): boolean => Number(about.slice(4)) % 211 === 17;

async function main(folder: string, hubUrl: string): Promise<void> {
  const started = new Map<string, Simulator>();
  for (const id of PARTNERS) {
    const simulator = await simulations[id]?.partner?.({
      ledgerFile: `${folder}/${id}.jsonl`, hubUrl, answerAfterMs: 300,
      ...(id === 'electronic-monitoring' && { faultFor: about => isSilentlyLost(about) ? { kind: 'only receives' } : undefined }),
    });
    if (!simulator) throw new Error(`${id} has no simulator`);
    started.set(id, simulator);
  }
  process.on('message', (order: Order) => {
    if (order.do === 'dial') { started.get(order.partner)?.dial(order.fault, order.times); return; }
    Promise.all([...started.values()].map(simulator => simulator.close())).then(() => process.exit(0), () => process.exit(1));
  });
  process.on('disconnect', () => process.exit(0));
  const listening: Listening = { urls: Object.fromEntries([...started].map(([id, { url }]) => [id, url])) };
  process.send?.(listening);
}

if (require.main === module) {
  const [folder = '', hubUrl = ''] = process.argv.slice(2);
  main(folder, hubUrl).catch(() => { process.exitCode = 1; });
}
