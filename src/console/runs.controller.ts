import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { dayInWords, momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { ComparisonRun, type Compared } from '../database/entities';
import type { Partner } from '../duty/deliver';
import { comparisonOf, comparisons } from '../reconciliation/comparisons';
import { beginRun, coverageOf } from '../reconciliation/run';
import { keptUnchecked } from '../reconciliation/run-statements';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK, PARTNERS } from '../tokens';
import { personNamed, type FormState, NOTHING_WRITTEN } from './person-says';
import { casePath, countOf, fieldInWords, sentenceCase } from './words';

const MOST_RUNS = 50;
const MOST_UNCHECKED = 100;

/** What was compared, how much of it could be, and whether the comparison itself can be relied on. */
@Controller('runs')
export class RunsController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, @Inject(PARTNERS) private readonly partners: readonly Partner[], @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async runs(@Res() response: Response): Promise<void> { await this.show(response, NOTHING_WRITTEN); }

  @Post('begin')
  async begin(@Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personNamed(form, who);
    if (!says.ok) return this.show(response.status(400), says);
    const compared = comparisons.find(one => one.compared === form?.['compared'])?.compared;
    if (compared === undefined) return this.show(response.status(400), { written: { by: says.by.name, why: '' }, faults: {}, problem: 'Choose what is compared' });
    const begun = await beginRun({ database: this.database, rulebook: this.rulebook, partners: this.partners, now: this.now }, { compared, scope: form?.['scope'] === 'all' ? 'all' : 'changed', by: says.by });
    if (!begun.ok) return this.show(response.status(409), { written: { by: says.by.name, why: '' }, faults: {}, problem: begun.why });
    response.redirect(303, 'nothing' in begun ? '/runs?done=nothing' : `/runs/${begun.run}`);
  }

  @Get(':id')
  async run(@Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): Promise<void> {
    const run = await this.database.read.findOneBy(ComparisonRun, { id });
    if (!run) throw new NotFoundException('There is no such run');
    const text = (name: string): string => { const value = query[name]; return typeof value === 'string' ? value : ''; };
    const rows = await keptUnchecked(this.database.read, id, { subject: text('subject'), pair: text('pair') }, MOST_UNCHECKED);
    const last = rows.length === MOST_UNCHECKED ? rows.at(-1) : undefined;
    response.render('run', {
      title: comparisonOf(run.compared).title, run, ...linesOf(run), unchecked: rows.map(({ caseReference, court, day, why }) => ({ about: caseReference === '' ? null : { reference: caseReference, href: casePath(caseReference) }, where: [court, day === '' ? '' : dayInWords(day)].filter(one => one !== '').join(', '), why: inWords(why) })),
      kept: rows.length > 0 || run.unchecked === 0, next: last ? `/runs/${id}?${new URLSearchParams({ subject: last.subject, pair: last.pair }).toString()}` : '',
      seeds: comparisonOf(run.compared).seeds.map(({ name }) => ({ name, found: run.seedsFound[name] ?? 0, missed: run.seedsMissed[name] ?? 0 })),
    });
  }

  private async show(response: Response, form: FormState): Promise<void> {
    const rows = await this.database.read.find(ComparisonRun, { order: { startedAt: 'DESC' }, take: MOST_RUNS });
    response.render('runs', { title: 'Comparisons', form, done: response.req.query['done'] === 'nothing', rows: rows.map(run => ({ href: `/runs/${run.id}`, title: comparisonOf(run.compared).title, ...linesOf(run) })), kinds: comparisons.map(({ compared, title }) => ({ compared, title })) });
  }
}

/** A reason begins with the path of a field, where a doubt is the reason. */
const inWords = (why: string): string => why.replace(/^(\S+)(?= is in doubt: )/, path => sentenceCase(fieldInWords(path)));

interface RunLines { readonly headline: string; readonly sum: string; readonly state: { readonly word: string; readonly colour: string }; readonly when: string; readonly scope: string; readonly seedsLine: string; readonly stopped: string }
function linesOf(run: ComparisonRun): RunLines {
  const { population, same, explained, mismatched, unchecked, inFlight, excluded, state, startedAt, endedAt, scope, since, askedBy } = run;
  const [found, missed] = [run.seedsFound, run.seedsMissed].map(counts => Object.keys(counts));
  return {
    headline: population === 0 ? (state === 'running' ? 'Nothing was compared yet' : 'There was nothing to compare') : `${coverageOf(run)} % could be checked: ${(population - unchecked).toLocaleString('en-GB')} of ${countOf(population, NAMES[run.compared].one, NAMES[run.compared].many)}`,
    sum: `${population.toLocaleString('en-GB')} = ${same.toLocaleString('en-GB')} the same + ${explained.toLocaleString('en-GB')} different as expected + ${mismatched.toLocaleString('en-GB')} mismatched + ${unchecked.toLocaleString('en-GB')} not checked${inFlight === 0 ? '' : ` (${inFlight.toLocaleString('en-GB')} of them in flight)`} + ${excluded.toLocaleString('en-GB')} left out`,
    state: state === 'red' ? { word: 'Cannot be relied on', colour: 'red' } : state === 'running' ? { word: 'Under way', colour: 'blue' } : { word: 'Ended', colour: 'green' },
    when: `Began ${momentInWords(startedAt)}${endedAt === null ? '' : `, ended ${momentInWords(endedAt)}`}, asked for by ${askedBy === 'schedule' ? 'the schedule' : askedBy}`,
    scope: scope === 'all' || since === null ? 'Everything was compared' : `Compared: what changed since ${momentInWords(since)}, and what could not be checked before`,
    seedsLine: missed && missed.length > 0 ? `It missed differences that it had put in itself: ${missed.join(', ')}. Nothing that it says can be relied on` : `It found all ${found?.length ?? 0} kinds of pairs that it put in itself so far`,
    stopped: run.lastWhy ?? '',
  };
}
const NAMES: Readonly<Record<Compared, { one: string; many: string }>> = { 'court day': { one: 'case on its day', many: 'cases on their days' }, accounts: { one: 'account', many: 'accounts' }, case: { one: 'case', many: 'cases' }, duty: { one: 'duty', many: 'duties' } };
