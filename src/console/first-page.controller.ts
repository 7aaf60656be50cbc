import { Controller, Get, Inject, Render } from '@nestjs/common';
import { Healths, type SystemHealth } from '../adapter/healths';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Rulebook } from '../rule/rulebook';
import { jobs } from '../sync/jobs';
import { CLOCK } from '../tokens';
import { EVERYTHING } from '../queue/filter';
import { holders } from '../queue/claims';
import { agesOf, causes, firstOf } from '../queue/read';
import { factsOfTheWorld, WATCH } from './facts-of-the-world';
import { aboutOf, isAmiss, needsAPerson, withHolders, type JobState, type Row } from './needs-a-person';
import { offLines, type OffLine } from './off-switches';
import { stateOfTheWorld, type StateOfTheWorld } from './state-of-the-world';
import { statesOfJobs } from './states-of-jobs';
import { countOf } from './words';

/** So many causes fit a page that an old computer opens at once; the list has all of them. */
const MOST_CAUSES = 40;

interface FirstPage { readonly title: string; readonly world: StateOfTheWorld; readonly off: readonly OffLine[]; readonly inTime: string; readonly rows: readonly Row[]; readonly hasMore: boolean; readonly jobs: readonly JobLine[]; readonly systems: readonly JobLine[] }
interface JobLine { readonly title: string; readonly last: string; readonly state: string; readonly colour: string }

/** How the world stands, and what needs a person. */
@Controller()
export class FirstPageController {
  constructor(private readonly database: Database, private readonly healths: Healths, private readonly adapters: AdapterRegistry, private readonly rulebook: Rulebook, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('first-page')
  async firstPage(): Promise<FirstPage> {
    const now = this.now();
    const manager = this.database.read;
    const world = await factsOfTheWorld(manager, now, jobs.find(job => job.id === WATCH)?.lateAfterMinutes ?? 0);
    const jobStates = await statesOfJobs(manager, jobs, now);
    const { rows, next } = await causes(manager, EVERYTHING, now, '', MOST_CAUSES);
    const needing = needsAPerson(rows, await firstOf(manager, rows.map(({ id }) => id), []), jobStates, now);
    const things = [...(await agesOf(manager, EVERYTHING, now)).values()].reduce((sum, count) => sum + count, 0) + jobStates.filter(isAmiss).length;
    const off = await offLines(manager, this.adapters, this.rulebook, now);
    return {
      title: things === 0 ? 'Nothing needs a person' : `${countOf(things, 'thing needs', 'things need')} a person`, world: stateOfTheWorld(world), inTime: `${countOf(world.inTime, 'duty is', 'duties are')} open and still in time.`,
      off, rows: withHolders(needing, await holders(manager, needing.map(aboutOf), now)), hasMore: next !== undefined, jobs: jobStates.map(jobLine), systems: (await this.healths.latest()).map(systemLine),
    };
  }
}

const systemLine = ({ title, health, why, at }: SystemHealth): JobLine => ({
  title, last: at === undefined ? 'not yet' : momentInWords(at), state: `${health.slice(0, 1).toUpperCase()}${health.slice(1)}${why === undefined ? '' : `: ${why}`}`, colour: health === 'up' ? 'green' : health === 'down' ? 'red' : 'grey',
});

const jobLine = ({ title, lastEndedAt, outcome, late }: JobState): JobLine => ({
  title, last: lastEndedAt === undefined ? 'not yet' : momentInWords(lastEndedAt),
  state: outcome === 'failed' ? 'Failed' : late ? 'Late' : outcome === 'empty' ? 'Found nothing to do' : 'Ran well', colour: outcome === 'failed' || late ? 'red' : outcome === 'empty' ? 'grey' : 'green',
});
