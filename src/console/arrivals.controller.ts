import { Controller, Get, Inject, Render } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { PullRow } from '../database/entities';
import { jobs } from '../sync/jobs';
import { CLOCK } from '../tokens';
import { arrivalsNow, SORTS, type Arriving, type Sort } from '../watch/arrivals';
import { systemName } from './who-is-who';

interface Line { readonly name: string; readonly now: string; readonly usually: string; readonly state: string; readonly colour: string }
interface ArrivalsPage { readonly title: string; readonly unknown: string; readonly groups: readonly { readonly title: string; readonly lines: readonly Line[] }[]; readonly failing: readonly { readonly system: string; readonly since: string; readonly why: string }[] }

/** What arrives: for every system, court, partner and job, how much came by this hour and how much usually does. */
@Controller('arrivals')
export class ArrivalsController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('arrivals')
  async arrivals(): Promise<ArrivalsPage> {
    const arrivals = await arrivalsNow(this.database.read, this.now());
    const failing = await this.database.read.find(PullRow, { where: { failingSince: Not(IsNull()) }, order: { system: 'ASC' } });
    return {
      title: 'What arrives', unknown: arrivals.known ? '' : arrivals.why,
      groups: arrivals.known ? SORTS.flatMap(sort => { const of = arrivals.all.filter(one => one.sort === sort); return of.length === 0 ? [] : [{ title: TITLES[sort], lines: of.map(one => this.line(one)) }]; }) : [],
      failing: failing.map(({ system, failingSince, lastWhy }) => ({ system: systemName(this.adapters, system), since: momentInWords(failingSince ?? ''), why: lastWhy ?? 'no reason was given' })),
    };
  }

  private line({ sort, name, quietness }: Arriving): Line {
    const called = sort === 'job' ? jobs.find(({ id }) => id === name)?.title ?? name : sort === 'court' ? `Court ${name}` : systemName(this.adapters, name);
    if (quietness.kind === 'not known') return { name: called, now: '–', usually: '–', state: `Not known: ${quietness.why}`, colour: 'grey' };
    const quiet = quietness.kind === 'quiet';
    return { name: called, now: quietness.now.toLocaleString('en-GB'), usually: quietness.usually.toLocaleString('en-GB'), state: quiet ? 'Unusually quiet' : 'As usual', colour: quiet ? 'red' : 'green' };
  }
}

const TITLES: Readonly<Record<Sort, string>> = { system: 'Messages of each system', court: 'Shares of each court', partner: 'Duties opened to each partner', job: 'What each job found to do' };
