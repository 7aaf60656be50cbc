import { setImmediate as aTurn, setTimeout as pause } from 'node:timers/promises';
import type { EntityManager, QueryRunner } from 'typeorm';

interface Job { run(): Promise<void>; resolve(): void; reject(error: unknown): void }

const MOST_IN_ONE_COMMIT = 200;
/** Commits closer together than this follow upon each other. */
const BUSY_MS = 50;
const MOST_GATHERED_MS = 10;

/**
 * One queue of writers on one SQLite connection. What waits is committed together, each in a savepoint of its own, so
 * that one that fails rolls back alone; each is told only after the commit that holds it.
 * `BEGIN IMMEDIATE`, because another process (the command line) may write to the same file.
 */
export class GroupCommit {
  private readonly waiting: Job[] = [];
  private running: Promise<void> | undefined;
  /** When the last commit ended, and how long the disk took for it, in milliseconds. */
  private last = { ended: -Infinity, took: 0 };

  constructor(private readonly runner: QueryRunner) {}

  add<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let answer: { value: T } | undefined;
      this.waiting.push({
        run: async () => { answer = { value: await work(this.runner.manager) }; },
        resolve: () => { if (answer) resolve(answer.value); },
        reject,
      });
      this.running ??= this.drain();
    });
  }

  async idle(): Promise<void> { while (this.running) await this.running; }

  private async drain(): Promise<void> {
    await Promise.resolve();                        // let those who ask in the same turn come along
    while (this.waiting.length > 0) {
      await this.gather();
      await this.commitTogether(this.waiting.splice(0, MOST_IN_ONE_COMMIT));
      if (this.waiting.length > 0) await aTurn();   // a long queue of writers leaves room for those who answer requests
    }
    this.running = undefined;                       // in the same turn as the last look, so that nobody slips in between
  }

  /**
   * A commit waits for the disk, and nothing else runs meanwhile. While one follows upon the other, each waits first for as long as the last took, so that
   * more share it: no writer waits more than twice as long, and the disk never takes more than half of the time. A lone writer does not wait.
   */
  private async gather(): Promise<void> {
    const { ended, took } = this.last;
    if (performance.now() - ended < BUSY_MS && this.waiting.length < MOST_IN_ONE_COMMIT) await pause(Math.min(took, MOST_GATHERED_MS));
  }

  private async commitTogether(jobs: readonly Job[]): Promise<void> {
    const done: Job[] = [];
    try {
      await this.runner.query('BEGIN IMMEDIATE');
      for (const job of jobs) if (await this.inSavepoint(job)) done.push(job);
      const began = performance.now();
      await this.runner.query('COMMIT');
      this.last = { ended: performance.now(), took: performance.now() - began };
    } catch (error) {
      await this.runner.query('ROLLBACK').catch(() => undefined);   // the failure itself is what the jobs are told
      for (const job of jobs) job.reject(error);
      return;
    }
    for (const job of done) job.resolve();
  }

  private async inSavepoint(job: Job): Promise<boolean> {
    await this.runner.query('SAVEPOINT job');
    try {
      await job.run();
      await this.runner.query('RELEASE job');
      return true;
    } catch (error) {
      try {
        await this.runner.query('ROLLBACK TO job');
        await this.runner.query('RELEASE job');
      } catch { throw error; }                      // on a full disk SQLite has ended the whole transaction: that is what all of it is told
      job.reject(error);
      return false;
    }
  }
}
