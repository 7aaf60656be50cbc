import { join } from 'node:path';
import { adapters } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import { minutesAfter } from '../src/case-model/london';
import type { Database } from '../src/database/database';
import { keep } from '../src/intake/keep';
import { takeIn } from '../src/intake/take-in';
import { holdRun, letGo, step } from '../src/replay/carry-on';
import { preview } from '../src/replay/preview';
import { startRun } from '../src/replay/run';
import { loadRulebook } from '../src/rule/load-rulebook';
import { typed } from '../src/sign-in/acting';
import { NOW } from './console-court-day';
import { asJson, share, tag } from './messages/shares';

const rulebook = loadRulebook(join(__dirname, '../mappings'));
const deciding = { rulebook, adapters: new AdapterRegistry(adapters) };
const breaks = (): never => { throw new TypeError('a fault of ours'); };
const broken = { rulebook, adapters: new AdapterRegistry(adapters.map(one => one.manifest.id === 'common-platform' ? { ...one, codec: { ...one.codec, decode: breaks } } : one)) };

/** Shares that came while their adapter was broken, each of another case. */
export async function cameUnread(database: Database, urns: readonly string[]): Promise<void> {
  for (const urn of urns) {
    const receipt = await keep(database, 'common-platform', asJson(share({ urn, hearingId: `hearing-of-${urn}`, hearingDay: '2026-11-20', results: [tag()] })), minutesAfter(NOW, -60));
    await takeIn(database, broken, receipt, () => minutesAfter(NOW, -60));
  }
}

/** A replay of three that stopped at its second, because the adapter was not mended after all; and one message that waits for another. */
export async function playReplay(database: Database): Promise<string> {
  await cameUnread(database, ['01ZD5000126', '01ZD5000226', '01ZD5000326']);
  const selection = { what: 'unreadable' as const, system: 'common-platform', from: minutesAfter(NOW, -120), to: NOW, cap: 500 };
  const { hash } = await preview(database.read, deciding, selection);
  const started = await startRun(database, deciding, selection, hash, { name: 'The adapter was mended', by: typed('Robin Vale'), waitSeconds: 0 }, minutesAfter(NOW, -5));
  if (!started.ok) throw new Error(started.why);
  const held = await holdRun(database, started.run, minutesAfter(NOW, -4), false);
  if (!held) throw new Error('it is not running');
  await step({ database, deciding, now: () => minutesAfter(NOW, -4) }, held);
  await step({ database, deciding: broken, now: () => minutesAfter(NOW, -3) }, held);
  await letGo(database, held);
  await cameUnread(database, ['01ZD5000426']);
  return started.run;
}
