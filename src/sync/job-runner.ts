import { Logger } from '@nestjs/common';
import type { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { Not, type EntityManager } from 'typeorm';
import { londonDay, londonTime, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { JobRun } from '../database/entities';
import { failureOf } from '../database/failure';
import type { Job, JobContext } from './jobs';

/** Runs the table of jobs on the clock. One occurrence runs once, whichever process gets to it first; a job never overlaps itself. */
export class JobRunner {
  private readonly started: CronJob[] = [];
  private readonly logger = new Logger('Jobs');

  constructor(private readonly jobs: readonly Job[], private readonly context: JobContext, private readonly schedule: SchedulerRegistry) {}

  /** Each job once at the start, since what an earlier process left waits for it, and then on its clock. */
  start(): void {
    for (const job of this.jobs) {
      const cron = CronJob.from({ cronTime: job.every, timeZone: 'Europe/London', waitForCompletion: true, runOnInit: true, onTick: () => this.runOnce(job) });
      this.schedule.addCronJob(job.id, cron);
      cron.start();
      this.started.push(cron);
    }
  }

  stop(): void { for (const cron of this.started) void cron.stop(); }

  /** One run now, recorded with what came of it. Never throws: a failed run is a fact for the console. */
  async runOnce(job: Job): Promise<void> {
    const started = this.context.now();
    const occurrence = stableId('job', job.id, started.slice(0, 19));
    if (!await this.claimed({ occurrence, job: job.id, startedAt: started, endedAt: null, outcome: 'running', lookedAt: 0, why: null })) return;
    try {
      const lookedAt = await job.run(this.context);
      await this.end(job, occurrence, lookedAt === 0 ? 'empty' : 'ok', lookedAt, null);
    } catch (error) {
      const why = failureOf(error);
      this.logger.error(`The job ${job.id} failed (${why})`);
      await this.end(job, occurrence, 'failed', 0, why).catch(() => undefined);   // the database may be what failed; the log has it
    }
  }

  /** Where the database fails, nobody knows whose this occurrence is: it is left alone, and the next one is tried. */
  private claimed(run: JobRun): Promise<boolean> {
    return claim(this.context.database, run).catch((error: unknown) => {
      this.logger.error(`The job ${run.job} could not begin (${failureOf(error)})`);
      return false;
    });
  }

  /** Keeps each run that failed, and of the others the last of each outcome: a job may run every few seconds. */
  private async end(job: Job, occurrence: string, outcome: JobRun['outcome'], lookedAt: number, why: string | null): Promise<void> {
    await this.context.database.write(async manager => {
      await manager.update(JobRun, { occurrence }, { endedAt: this.context.now(), outcome, lookedAt, why });
      if (lookedAt > 0) await addToHour(manager, job.id, this.context.now(), lookedAt);
      if (outcome !== 'failed') await manager.delete(JobRun, { job: job.id, outcome, occurrence: Not(occurrence) });
    });
  }
}

/** The database decides which process has this occurrence. */
async function claim(database: Database, { occurrence, job, startedAt, outcome, lookedAt }: JobRun): Promise<boolean> {
  const rows = await database.write(manager => rowsOf(manager, `
    INSERT INTO job_run (occurrence, job, started_at, outcome, looked_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (occurrence) DO NOTHING RETURNING occurrence`,
  [occurrence, job, startedAt, outcome, lookedAt]));
  return rows.length === 1;
}

/** What it found to do, added to that of its hour: from this is known what is usual. */
const addToHour = (manager: EntityManager, job: string, at: Instant, lookedAt: number): Promise<unknown> => rowsOf(manager, `
  INSERT INTO job_hour (job, day, hour, looked_at) VALUES ($1, $2, $3, $4) ON CONFLICT (job, day, hour) DO UPDATE SET looked_at = job_hour.looked_at + $4`, [job, londonDay(at), Number(londonTime(at).slice(0, 2)), lookedAt]);
