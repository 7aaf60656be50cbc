import { userInfo } from 'node:os';
import { Command } from 'commander';
import { AdapterRegistry } from '../adapter/registry';
import { Database } from '../database/database';
import { replay } from '../intake/replay';
import { takeIn } from '../intake/take-in';
import { Rulebook } from '../rule/rulebook';
import { atCommandLine } from '../sign-in/acting';
import { print, printJson, type Session } from './session';

export const replayCommand = (session: Session): Command => new Command('replay')
  .description('Read a kept receipt again, after an adapter or a rule was mended')
  .argument('<receipt>', 'its id')
  .option('--json', 'as data')
  .action(async (receipt: string, options: { json?: boolean }) => {
    const taken = await session(async hub => {
      const replayed = await replay(hub.get(Database), receipt, atCommandLine(userInfo().username), new Date().toISOString());
      if (!replayed.ok) throw new Error(replayed.why);
      return takeIn(hub.get(Database), { adapters: hub.get(AdapterRegistry), rulebook: hub.get(Rulebook) }, receipt, () => new Date().toISOString());
    });
    if (options.json) printJson(taken); else print(`${taken.state}${taken.why === undefined ? '' : `: ${taken.why} (${taken.place ?? ''})`}`);
  });
