import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rowsOf } from '../../src/database/database';
import { built } from '../journeys/built';
import { temporaryDatabase } from './temporary-database';

const [DATABASE, PULL, PACE] = ['src/database/database.js', 'src/intake/pull.js', 'src/duty/pace.js'].map(built);
const FEED = 9;
const PAGE = 3;

/** A process that asks a feed of nine and ends itself with SIGKILL at one message of it: its page has come, its checkpoint is not yet committed. */
const PROGRAM = `
const { Database } = require(process.env.DATABASE_JS), { pullDue } = require(process.env.PULL_JS), { Pace } = require(process.env.PACE_JS);
const dies = Number(process.env.DIES);
const held = Array.from({ length: ${FEED} }, (_, i) => ({ mediaType: 'text/plain', get bytes() { if (i === dies) process.kill(process.pid, 'SIGKILL'); return Buffer.from('message ' + i); } }));
const pull = async (at, most) => { const from = Number(at ?? '0'), to = Math.min(held.length, from + ${PAGE}); return { kind: 'page', messages: held.slice(from, to), checkpoint: String(to), more: to < held.length }; };
const partner = { adapter: { manifest: { id: 'mail-room', supports: { pull: true }, retryAfterSeconds: [1] } }, connection: { pull }, pace: new Pace(600) };
(async () => {
  const database = await Database.open(JSON.parse(process.env.SETTINGS));
  await pullDue({ database, partners: [partner], now: () => process.env.NOW });
  await database.close();
})();`;

test.each([0, 4, 8])('a process that is killed while it keeps message %i of a feed loses nothing and repeats nothing', async dies => {
  const { database, settings, close } = await temporaryDatabase();
  const run = async (dying: number, now: string): Promise<string | null> => {
    const child = spawn(process.execPath, ['-e', PROGRAM], { stdio: 'inherit', env: { ...process.env, DATABASE_JS: DATABASE, PULL_JS: PULL, PACE_JS: PACE, SETTINGS: JSON.stringify(settings), NOW: now, DIES: String(dying) } });
    const [, signal]: (string | null)[] = await once(child, 'exit');
    return signal ?? null;
  };
  const kept = async () => (await rowsOf<{ said: Uint8Array }>(database.read, 'SELECT body.bytes AS said FROM receipt JOIN body ON body.hash = receipt.body_hash ORDER BY receipt.arrival', []))
    .map(({ said }) => Buffer.from(said).toString('utf8'));
  const all = Array.from({ length: FEED }, (_, i) => `message ${i}`);

  expect(await run(dies, '2026-06-01T15:00:00.000Z')).toBe('SIGKILL');
  expect(await kept()).toEqual(all.slice(0, dies - dies % PAGE));
  expect(await run(-1, '2026-06-01T15:01:00.000Z')).toBeNull();
  expect(await kept()).toEqual(all);
  await close();
});
