import { Controller, Get, Inject, Render } from '@nestjs/common';
import { Healths, type SystemHealth } from '../adapter/healths';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Rulebook } from '../rule/rulebook';
import { jobs } from '../sync/jobs';
import { CLOCK } from '../tokens';
import { waitingForPeople } from './facts-of-the-queue';
import { factsOfTheWorld, WATCH } from './facts-of-the-world';
import { needsAPerson, type JobState, type Queue } from './needs-a-person';
import { stateOfTheWorld, type StateOfTheWorld } from './state-of-the-world';
import { countOf } from './words';

interface FirstPage { readonly title: string; readonly world: StateOfTheWorld; readonly inTime: string; readonly queue: Queue; readonly jobs: readonly JobLine[]; readonly systems: readonly JobLine[] }
interface JobLine { readonly title: string; readonly last: string; readonly state: string; readonly colour: string }

/** How the world stands, and what needs a person. */
@Controller()
export class FirstPageController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, private readonly healths: Healths, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('first-page')
  async firstPage(): Promise<FirstPage> {
    const now = this.now();
    const manager = this.database.read;
    const world = await factsOfTheWorld(manager, now, jobs.find(job => job.id === WATCH)?.lateAfterMinutes ?? 0);
    const waiting = await waitingForPeople({ manager, rulebook: this.rulebook, adapters: this.adapters }, jobs, now);
    const queue = needsAPerson(waiting);
    const title = queue.rows.length === 0 ? 'Nothing needs a person' : `${countOf(queue.rows.length + queue.more, 'thing needs', 'things need')} a person`;
    return { title, world: stateOfTheWorld(world), inTime: `${countOf(world.inTime, 'duty is', 'duties are')} open and still in time.`, queue, jobs: waiting.jobs.map(jobLine), systems: (await this.healths.latest()).map(systemLine) };
  }
}

const systemLine = ({ title, health, why, at }: SystemHealth): JobLine => ({
  title, last: at === undefined ? 'not yet' : momentInWords(at), state: `${health.slice(0, 1).toUpperCase()}${health.slice(1)}${why === undefined ? '' : `: ${why}`}`, colour: health === 'up' ? 'green' : health === 'down' ? 'red' : 'grey',
});

const jobLine = ({ title, lastEndedAt, outcome, late }: JobState): JobLine => ({
  title, last: lastEndedAt === undefined ? 'not yet' : momentInWords(lastEndedAt),
  state: outcome === 'failed' ? 'Failed' : late ? 'Late' : outcome === 'empty' ? 'Found nothing to do' : 'Ran well', colour: outcome === 'failed' || late ? 'red' : outcome === 'empty' ? 'grey' : 'green',
});
