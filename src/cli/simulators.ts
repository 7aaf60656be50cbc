import { once } from 'node:events';
import { Command } from 'commander';
import type { Simulation } from '../adapter/simulator';
import { FAULTS } from '../sandbox/dial';
import { Simulators } from '../sandbox/simulators';
import { columns, print } from './session';

interface Options { readonly folder: string; readonly port: string; readonly hub: string }

export const simulatorsCommand = (simulations: Readonly<Record<string, Simulation>>): Command => new Command('simulators')
  .description('Start every simulated neighbour on loopback, each with a ledger of its own and a dial for faults')
  .option('--folder <folder>', 'where the ledgers are kept', 'data/simulators')
  .option('--port <port>', 'of the dial; each neighbour has one of the next', '4100')
  .option('--hub <url>', 'where the hub is, for neighbours that answer by a message of their own', 'http://localhost:3000')
  .action(async ({ folder, port, hub }: Options) => {
    if (!/^\d{1,5}$/.test(port)) throw new Error(`--port is "${port}"; it must be a whole number`);
    const simulators = await Simulators.start(simulations, { folder, port: Number(port), hubUrl: hub });
    print(inWords(simulators));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await simulators.close();
  });

function inWords(simulators: Simulators): string {
  const neighbours = simulators.list();
  return [
    'The simulated neighbours answer:', '',
    columns([['neighbour', 'reached at', 'ledger'], ...neighbours.map(({ id, url, ledger }) => [id, url, ledger])]),
    '', 'Give a hub these settings (and CASEBRIDGE_PROFILE=plain):', '',
    ...neighbours.map(({ setting }) => `  ${setting}`),
    '', `The dial is at ${simulators.url}. All of them, and what each is dialled to: curl ${simulators.url}. What one has taken: curl ${simulators.url}/${neighbours[0]?.id ?? ''}. To turn one:`, '',
    `  curl ${simulators.url}/${neighbours[0]?.id ?? ''} -d '{"kind":"late","afterMs":20000,"times":3}'`, '',
    columns(Object.entries(FAULTS).map(([kind, { does, needs }]) => [`  ${kind}`, needs === undefined ? does : `${does}: ${needs}`])),
    '', 'times: for the next so many messages; without it, until it is turned again. Stop with Ctrl-C; the ledgers stay.',
  ].join('\n');
}
