import { SchedulerRegistry } from '@nestjs/schedule';
import type { Database } from '../src/database/database';
import { JobRun } from '../src/database/entities';
import { JobRunner } from '../src/sync/job-runner';
import { jobs, type Job, type JobContext } from '../src/sync/jobs';
import { temporaryDatabase, type TemporaryDatabase } from './storage/temporary-database';
import { Workshop } from './storage/workshop';
import { Intake } from '../src/intake/intake';

describe('scheduled jobs', () => {
  let temporary: TemporaryDatabase;
  let database: Database;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); database = temporary.database; workshop = new Workshop(database); });
  afterEach(() => temporary.close());

  const context = (): JobContext => {
    const now = () => workshop.now;
    const intake = new Intake(database, workshop.deciding, now, { applied: () => undefined, failed: () => undefined });
    return { ...workshop.delivering(), ...workshop.deciding, intake, folders: [] };
  };
  const job = (id: string, run: Job['run']): Job => ({ id, title: id, every: '0 0 0 1 1 *', lateAfterMinutes: 1, run });
  const runs = async () => (await database.read.find(JobRun, { order: { startedAt: 'ASC' } })).map(({ job: id, outcome, lookedAt, why }) => ({ job: id, outcome, lookedAt, why }));

  it('calls a run that looked at nothing empty, not ok', async () => {
    const runner = new JobRunner([], context(), new SchedulerRegistry());
    await runner.runOnce(job('finds', () => Promise.resolve(3)));
    await runner.runOnce(job('finds nothing', () => Promise.resolve(0)));
    expect(await runs()).toEqual([{ job: 'finds', outcome: 'ok', lookedAt: 3, why: null }, { job: 'finds nothing', outcome: 'empty', lookedAt: 0, why: null }]);
  });

  it('records a run that failed, and does not throw', async () => {
    const runner = new JobRunner([], context(), new SchedulerRegistry());
    await runner.runOnce(job('breaks', () => Promise.reject(new TypeError('Ashby'))));
    expect(await runs()).toEqual([{ job: 'breaks', outcome: 'failed', lookedAt: 0, why: 'TypeError' }]);
  });

  it('does not throw where the database cannot say whose run it is', async () => {
    const closed = await temporaryDatabase();
    await closed.close();
    let times = 0;
    await new JobRunner([], { ...context(), database: closed.database }, new SchedulerRegistry()).runOnce(job('cannot begin', () => Promise.resolve(++times)));
    expect(times).toBe(0);
  });

  it('runs one occurrence once, whichever process gets to it first', async () => {
    let times = 0;
    const counted = job('counted', () => Promise.resolve(++times));
    const [one, two] = [new JobRunner([], context(), new SchedulerRegistry()), new JobRunner([], context(), new SchedulerRegistry())];
    await Promise.all([one.runOnce(counted), two.runOnce(counted)]);
    expect(times).toBe(1);
  });

  it('has every job of the table run without a partner, a message or a court', async () => {
    const runner = new JobRunner(jobs, context(), new SchedulerRegistry());
    for (const one of jobs) await runner.runOnce(one);
    expect((await runs()).map(({ job: id, outcome }) => `${id}: ${outcome}`).toSorted()).toEqual(['census: empty', 'check-ledger: empty', 'check-silence: empty', 'clock: empty', 'compare-all: empty', 'compare-changed: ok', 'compare-on: empty', 'compare: empty', 'deliver: empty', 'folders: empty', 'identities: empty', 'keep-queue: empty', 'pull: empty', 'read-accounts: empty', 'repairs: empty', 'replays: empty', 'take-in: empty', 'watch-duties: empty']);
  });
});
