import { Body, Controller, Get, Header, HttpCode, Inject, NotFoundException, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { londonDay, type Instant } from '../case-model/london';
import { csvLine } from '../csv-line';
import { Database } from '../database/database';
import { MismatchRow, TaskRow, type ConcernRow } from '../database/entities';
import { holders } from '../queue/claims';
import { AGES, filterFrom, queryOf, type Filter } from '../queue/filter';
import { KINDS } from '../queue/kinds';
import { agesOf, causeLine, causes, concernsIn, everyConcern, firstOf, type CauseLine } from '../queue/read';
import { searchQueue } from '../queue/search';
import { keepView, removeView, viewsFor } from '../queue/views';
import { SEVERITIES } from '../rule/rule';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { helpIn, helpOfCause, helpOfKind, type Help } from './help';
import { aboutOf, causeRow, concernRow, withHolders, type Row } from './needs-a-person';
import { textOf, whoDoes } from './person-says';
import { KIND_NAMES, WORK_DONE } from './queue-words';
import { Viewers } from './viewers';
import { systemName } from './who-is-who';
import { workOn } from './work-on';
import { casePath, countOf, HARM } from './words';

type Asked = Readonly<Record<string, unknown>>;

/** All that could not be read, decided or delivered, by its cause; what is asked for is in the address. */
@Controller('queue')
export class QueueController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, private readonly viewers: Viewers, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async queue(@Query() query: Asked, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const [filter, now, manager] = [filterFrom(query), this.now(), this.database.read];
    const { rows, next } = await causes(manager, filter, now, textOf(query['after']));
    const firsts = await firstOf(manager, rows.map(({ id }) => id), filter.courts);
    response.render('queue', {
      title: 'What needs a person', rows: await this.held(rows.map(line => causeRow(line, firsts.get(line.id), filter, now))), next: next === undefined ? null : `/queue${queryOf(filter, { after: next })}`,
      ...await this.choices(filter, now), choice: this.chosen(filter), list: `/queue/list.csv${queryOf(filter)}`, query: queryOf(filter).slice(1), done: VIEW_DONE[textOf(query['done'])] ?? null,
      views: (await viewsFor(manager, who?.name)).map(({ id, name, query: asked, by, shared }) => ({ id, name, href: `/queue${asked}`, by, isShared: shared === 1, isMine: by === who?.name })),
    });
  }

  /** All that is asked for, line by line, however much it is. */
  @Get('list.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="needs-a-person.csv"')
  list(@Query() query: Asked): StreamableFile { return new StreamableFile(Readable.from(this.lines(filterFrom(query), textOf(query['cause'])))); }

  private async* lines(filter: Filter, cause: string): AsyncGenerator<string> {
    yield csvLine(['harm', 'kind', 'system', 'cause', 'what', 'why', 'case', 'court', 'since', 'due', 'what to do']);
    for await (const { line, concern } of everyConcern(this.database.read, filter, this.now(), cause)) {
      yield csvLine([concern.severity, KIND_NAMES[line.kind], line.system === '' ? '' : systemName(this.adapters, line.system), line.what, concern.what, concern.why, concern.reference ?? '', concern.court, concern.since, concern.dueAt ?? '', concern.verb]);
    }
  }

  @Get('causes/:id')
  async cause(@Param('id') id: string, @Query() query: Asked, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const [filter, now, manager] = [filterFrom(query), this.now(), this.database.read];
    const line = await causeLine(manager, id);
    if (!line) throw new NotFoundException('There is no such cause');
    const { rows, next } = await concernsIn(manager, id, filter, now, textOf(query['after']));
    response.render('queue-cause', {
      title: line.what, kind: KIND_NAMES[line.kind], help: await this.helpWith(line, rows[0]), replays: line.kind === 'receipt' || line.kind === 'parked', done: WORK_DONE[textOf(query['done'])] ?? null, back: { href: '/queue', text: 'What needs a person' }, rows: await this.held(rows.map(row => concernRow(row, now))),
      next: next === undefined ? null : `/queue/causes/${id}${queryOf(filter, { after: next })}`, list: `/queue/list.csv${queryOf(filter, { cause: id })}`, work: await workOn({ manager, viewers: this.viewers }, `causes/${id}`, who, now),
      narrowed: filter.courts.length > 0 || filter.severity !== undefined || filter.age !== undefined ? { in: this.chosen(filter).words, all: `/queue/causes/${id}` } : null,
    });
  }

  /** Of the code of a task, of the suspected cause of a mismatch, or of what a partner answered; and of its kind. */
  private async helpWith({ kind, system }: Pick<CauseLine, 'kind' | 'system'>, first: ConcernRow | undefined): Promise<Help[]> {
    const manager = this.database.read;
    const task = kind === 'task' && first ? await manager.findOneBy(TaskRow, { id: first.source }) : null;
    const mismatch = kind === 'mismatch' && first ? await manager.findOneBy(MismatchRow, { fingerprint: first.source }) : null;
    const answered = kind === 'duty' || kind === 'receipt' || kind === 'parked' ? helpIn(this.adapters, [first?.why ?? ''], system) : [];
    return [...task ? helpIn(this.adapters, [task.code]) : mismatch ? [helpOfCause(mismatch.cause)] : answered, helpOfKind(kind)];
  }

  /** A form, not an address: a name has no place in addresses, which are kept in many places. */
  @Post('search')
  @HttpCode(200)
  async search(@Body() form: Asked | undefined, @Res() response: Response): Promise<void> {
    const [typed, now] = [textOf(form?.['text']).slice(0, 100), this.now()];
    const found = typed === '' ? [] : await searchQueue(this.database.read, typed, londonDay(now));
    response.render('queue-search', { title: 'Search', typed, found: found.map(({ reference, concerns }) => ({ reference, href: casePath(reference), rows: concerns.map(one => concernRow(one, now)), count: countOf(concerns.length, 'thing waits', 'things wait') })) });
  }

  @Post('views')
  async keepView(@Body() form: Asked | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const [by, name, query] = [whoDoes(form, who), textOf(form?.['name']), textOf(form?.['query'])];
    if (!by || name === '' || name.length > 80) { response.status(400).render('problem', { title: 'Enter a name', text: `Go back and enter ${by ? '' : 'your own name, and '}a name for the view, of at most 80 characters.` }); return; }
    // without sign-in nobody's own views could be told from another's
    await keepView(this.database, { name, query, shared: who === undefined || form?.['shared'] === 'yes' }, by, this.now());
    response.redirect(303, `/queue${queryOf(filterFrom(Object.fromEntries(new URLSearchParams(query))), { done: 'kept' })}`);
  }

  @Post('views/:id/remove')
  async removeView(@Param('id') id: string, @Body() form: Asked | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const by = whoDoes(form, who);
    if (!by || !await removeView(this.database, id, by, this.now())) { response.status(409).render('problem', { title: 'The view stays', text: 'Only whoever made a view can remove it.' }); return; }
    response.redirect(303, '/queue?done=removed');
  }

  private async held(rows: readonly Row[]): Promise<Row[]> { return withHolders(rows, await holders(this.database.read, rows.map(aboutOf), this.now())); }

  /** What can be chosen, and how much there is of each age under the rest of what is chosen. */
  private async choices(filter: Filter, now: Instant) {
    const ages = await agesOf(this.database.read, filter, now);
    const { age: _, ...ofAnyAge } = filter;
    const total = [...ages.values()].reduce((sum, count) => sum + count, 0);
    const inView = filter.age ? ages.get(filter.age) ?? 0 : total;
    return {
      total: countOf(inView, 'thing needs', 'things need'),
      ages: [{ name: 'Of any age', count: total.toLocaleString('en-GB'), href: `/queue${queryOf(ofAnyAge)}`, current: filter.age === undefined },
        ...AGES.map(({ id, name }) => ({ name, count: (ages.get(id) ?? 0).toLocaleString('en-GB'), href: `/queue${queryOf({ ...filter, age: id })}`, current: filter.age === id }))],
      kinds: KINDS.map(id => ({ id, name: KIND_NAMES[id] })), severities: SEVERITIES.map(id => ({ id, name: HARM[id].word })), systems: this.adapters.all.map(({ manifest }) => ({ id: manifest.id, name: systemName(this.adapters, manifest.id) })),
    };
  }

  /** What is chosen, for the form and in words. */
  private chosen(filter: Filter) {
    const { kind, system, severity, age, courts } = filter;
    const words = [
      ...kind ? [KIND_NAMES[kind]] : [], ...system === undefined ? [] : [systemName(this.adapters, system)], ...severity ? [`harm: ${HARM[severity].word}`] : [],
      ...age ? [AGES.find(({ id }) => id === age)?.name ?? age] : [], ...courts.length > 0 ? [`${courts.length === 1 ? 'court' : 'courts'} ${courts.join(', ')}`] : [],
    ];
    return { kind: kind ?? '', system: system ?? '', severity: severity ?? '', age: age ?? '', court: courts.join(', '), words: words.join('; ') };
  }
}

const VIEW_DONE: Readonly<Record<string, string>> = { kept: 'The view is kept under its name.', removed: 'The view was removed.' };
