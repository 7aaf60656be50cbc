import type { AdapterRegistry } from '../adapter/registry';
import { londonDay, type Instant } from '../case-model/london';
import { takeCensus } from '../census/census';
import type { Database } from '../database/database';
import { Duty } from '../database/entities';
import { deliverDue, type Partner } from '../duty/deliver';
import { markOverdue } from '../duty/statements';
import { carryOutRelations } from '../identity/carry-out';
import { matchWhatIsDue } from '../identity/match';
import type { Intake } from '../intake/intake';
import { pullDue } from '../intake/pull';
import type { WatchedFolder } from '../intake/watched-folder';
import { compareAndRecord, courtsOn } from '../reconciliation/compare-court-day';
import { readAccounts } from '../reconciliation/read-accounts';
import { keepQueue } from '../queue/keep';
import { beginScheduled, carryOnRuns } from '../reconciliation/run';
import { carryOnRepairs } from '../repair/carry-on-many';
import { carryOnAll } from '../replay/carry-on';
import type { Rulebook } from '../rule/rulebook';
import { checkLedger } from '../watch/check-ledger';
import { checkSilence } from '../watch/check-silence';
import { putClockRight } from './wrong-clock';

/** What a job may use. */
export interface JobContext {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly adapters: AdapterRegistry;
  readonly intake: Intake;
  readonly partners: readonly Partner[];
  readonly folders: readonly WatchedFolder[];
  readonly now: () => Instant;
  readonly dice: () => number;
}

export interface Job {
  readonly id: string;
  readonly title: string;
  /** Six-part cron, in London time. */
  readonly every: string;
  /** When it last ran longer ago than this, it is late and the console says so. */
  readonly lateAfterMinutes: number;
  /** Answers how many things it looked at. None means *empty*, which is not *ok*. */
  run(context: JobContext): Promise<number>;
}

/** Every scheduled job. Nothing else is scheduled anywhere. */
export const jobs: readonly Job[] = [
  {
    id: 'take-in', title: 'Take in what waits', every: '*/10 * * * * *', lateAfterMinutes: 2,
    run: async ({ intake }) => { const before = intake.taken; intake.wake(); await intake.idle(); return intake.taken - before; },
  },
  {
    id: 'folders', title: 'Look into watched folders', every: '*/5 * * * * *', lateAfterMinutes: 2,
    run: async ({ folders }) => {
      const looks = await Promise.all(folders.map(folder => folder.look()));
      return looks.reduce((sum, { taken, refused, stays }) => sum + taken + refused + stays, 0);
    },
  },
  {
    id: 'pull', title: 'Ask the systems that are asked', every: '*/10 * * * * *', lateAfterMinutes: 5,
    run: async context => { const kept = await pullDue(context); if (kept > 0) context.intake.wake(); return kept; },
  },
  {
    id: 'deliver', title: 'Deliver what is due', every: '*/2 * * * * *', lateAfterMinutes: 2,
    run: context => deliverDue(context),
  },
  {
    id: 'watch-duties', title: 'Watch the clocks of open duties', every: '*/10 * * * * *', lateAfterMinutes: 5,
    run: async ({ database, now }) => {
      await database.write(manager => markOverdue(manager, now()));
      return database.read.countBy(Duty, { state: 'open' });
    },
  },
  {
    id: 'clock', title: 'Let go what a clock that was ahead made wait', every: '10 */5 * * * *', lateAfterMinutes: 20,
    run: ({ database, now }) => putClockRight(database, now()),
  },
  {
    id: 'keep-queue', title: 'List what needs a person, by its cause', every: '*/5 * * * * *', lateAfterMinutes: 5,
    run: ({ database, rulebook, adapters, now }) => keepQueue(database, { rulebook, adapters }, now),
  },
  {
    id: 'check-ledger', title: 'Count that no duty is lost', every: '30 */2 * * * *', lateAfterMinutes: 10,
    run: ({ database, now }) => checkLedger(database, now()),
  },
  {
    id: 'census', title: 'Count the results of high harm, and who was told', every: '15 * * * * *', lateAfterMinutes: 10,
    run: ({ database, now }) => takeCensus(database, now()),
  },
  {
    id: 'check-silence', title: 'Notice who is unusually quiet', every: '50 */5 * * * *', lateAfterMinutes: 20,
    run: ({ database, rulebook, now }) => checkSilence(database, rulebook, now()),
  },
  {
    id: 'identities', title: 'Link cases and people whom several systems know', every: '*/10 * * * * *', lateAfterMinutes: 5,
    run: async ({ database, adapters, rulebook, now }) => {
      const matched = await matchWhatIsDue(database, now);
      return await carryOutRelations(database, { adapters, rulebook }, now) + matched;
    },
  },
  {
    id: 'replays', title: 'Go on with replays that were started', every: '*/5 * * * * *', lateAfterMinutes: 5,
    run: ({ database, adapters, rulebook, now }) => carryOnAll({ database, deciding: { adapters, rulebook }, now }),
  },
  {
    id: 'repairs', title: 'Send, follow and close repairs that were agreed to', every: '*/5 * * * * *', lateAfterMinutes: 5,
    run: context => carryOnRepairs(context),
  },
  {
    id: 'compare', title: 'Compare today\'s lists with today\'s shares', every: '*/30 * * * * *', lateAfterMinutes: 15,
    run: async ({ database, rulebook, now }) => {
      const day = londonDay(now());
      const courts = await courtsOn(database, day);
      for (const court of courts) await compareAndRecord(database, rulebook, court, day, now());
      return courts.length;
    },
  },
  {
    id: 'read-accounts', title: 'Ask for the fines accounts whose numbers are known', every: '20 * * * * *', lateAfterMinutes: 15,
    run: async context => { const asked = await readAccounts(context); if (asked > 0) context.intake.wake(); return asked; },
  },
  {
    id: 'compare-changed', title: 'Begin to compare what changed, of every kind', every: '5 */10 * * * *', lateAfterMinutes: 30,
    run: context => beginScheduled(context, 'changed'),
  },
  {
    id: 'compare-all', title: 'Begin to compare all there is, once a day', every: '0 30 2 * * *', lateAfterMinutes: 26 * 60,
    run: context => beginScheduled(context, 'all'),
  },
  {
    id: 'compare-on', title: 'Carry on the comparisons that are under way', every: '*/20 * * * * *', lateAfterMinutes: 15,
    run: context => carryOnRuns(context, 15_000),
  },
];
