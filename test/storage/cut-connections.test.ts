import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { rowsOf } from '../../src/database/database';
import { JobRun } from '../../src/database/entities';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';

const run = (occurrence: string): JobRun => ({ occurrence, job: 'test', startedAt: '2026-11-21T00:00:00.000Z', endedAt: null, outcome: 'ok', lookedAt: 0, why: null });
const onPostgres = process.env['DATABASE_URL'] ? describe : describe.skip;

onPostgres('a server that ends our connections', () => {
  let opened: TemporaryDatabase;
  beforeAll(async () => { opened = await temporaryDatabase(); });
  afterAll(() => opened.close());

  async function cut(): Promise<void> {
    const client = new Client({ connectionString: 'url' in opened.settings ? opened.settings.url : '' });
    await client.connect();
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    await client.end();
  }

  it.each(['between two statements', 'within a statement', 'while none is in use'])('does what was under way once more, and once: %s', async when => {
    const { database } = opened;
    const underWay = [1, 2, 3].map(n => database.write(async manager => {
      await manager.insert(JobRun, run(`${when} ${n}`));
      if (when === 'between two statements') await wait(300);
      if (when === 'within a statement') await rowsOf(manager, 'SELECT pg_sleep(0.4)', []);
    }));
    if (when === 'while none is in use') await Promise.all(underWay);
    await wait(100);
    await cut();
    await Promise.all(underWay);
    await database.write(manager => manager.insert(JobRun, run(`after ${when}`)));
    expect((await database.read.find(JobRun)).filter(({ occurrence }) => occurrence.includes(when))).toHaveLength(4);
  });

  it('is asked to end what stands still within a transaction, so that a hub that was stopped there holds nobody up', async () => {
    expect(await rowsOf(opened.database.read, 'SHOW idle_in_transaction_session_timeout', [])).toEqual([{ idle_in_transaction_session_timeout: '30s' }]);
  });

  /** Also one that is just being opened, or handed out: an error that nobody listens for would end the process. */
  it('is lived through at any moment', async () => {
    const { database } = opened;
    let going = true;
    let written = 0;
    const writer = async () => { while (going) { await database.write(manager => rowsOf(manager, 'SELECT 1', [])).then(() => { written += 1; }, () => undefined); } };
    const writers = Promise.all(Array.from({ length: 12 }, writer));
    for (let i = 0; i < 40; i++) { await wait(5 + i % 7); await cut(); }
    going = false;
    await writers;
    expect(written).toBeGreaterThan(0);
  });
});
