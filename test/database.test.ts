import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, rowsOf } from '../src/database/database';
import { JobRun } from '../src/database/entities';

const run = (occurrence: string): JobRun => ({ occurrence, job: 'test', startedAt: '2026-11-21T00:00:00.000Z', endedAt: null, outcome: 'ok', lookedAt: 0, why: null });

describe('the embedded database', () => {
  let database: Database;
  beforeAll(async () => { database = await Database.open({ file: join(mkdtempSync(join(tmpdir(), 'casebridge-')), 'hub.sqlite') }); });
  afterAll(() => database.close());

  it('writes through to the disk at every commit', async () => {
    const modes = await database.write(manager => rowsOf<{ synchronous: number }>(manager, 'PRAGMA synchronous', []));
    expect(modes[0]?.synchronous).toBe(2);
  });

  it('keeps what one transaction saved when another beside it fails', async () => {
    const failing = database.write(async manager => {
      await manager.insert(JobRun, run('fails'));
      throw new Error('this one fails');
    });
    const working = database.write(manager => manager.insert(JobRun, run('works')));
    await expect(failing).rejects.toThrow('this one fails');
    await working;
    const kept = await database.read.find(JobRun);
    expect(kept.map(one => one.occurrence)).toEqual(['works']);
  });

  it('shows nothing to readers before it is committed', async () => {
    let seen = -1;
    await database.write(async manager => {
      await manager.insert(JobRun, run('half-way'));
      seen = await database.read.countBy(JobRun, { occurrence: 'half-way' });
    });
    expect(seen).toBe(0);
    expect(await database.read.countBy(JobRun, { occurrence: 'half-way' })).toBe(1);
  });

  it('refuses a transaction inside a transaction instead of waiting for ever', async () => {
    await expect(database.write(() => database.write(() => Promise.resolve(1)))).rejects.toThrow('hand the first one down');
  });
});
