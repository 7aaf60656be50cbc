import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, rowsOf } from '../src/database/database';
import { JobRun } from '../src/database/entities';
import { failureOf } from '../src/database/failure';

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

  it('says that the disk is full where it is, keeps none of that commit, and goes on when there is room', async () => {
    await database.write(manager => rowsOf(manager, 'PRAGMA max_page_count = 1', []));     // no smaller than the file is
    const writes = [database.write(manager => manager.insert(JobRun, run('beside'))), database.write(manager => manager.insert(JobRun, { ...run('large'), why: 'x'.repeat(1_000_000) }))];
    expect((await Promise.allSettled(writes)).map(result => result.status === 'rejected' ? failureOf(result.reason) : result.status)).toEqual(Array.from(writes, () => 'the disk is full: make room where the database is kept'));
    await database.write(manager => rowsOf(manager, 'PRAGMA max_page_count = 1000000', []));
    await database.write(manager => manager.insert(JobRun, run('after')));
    expect((await database.read.find(JobRun)).map(one => one.occurrence).filter(one => ['beside', 'large', 'after'].includes(one))).toEqual(['after']);
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
