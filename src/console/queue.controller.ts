import { Controller, Get, Inject, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { Database } from '../database/database';
import { AGES, filterFrom, queryOf, type Filter } from '../queue/filter';
import { KINDS } from '../queue/kinds';
import { agesOf, causeLine, causes, concernsIn, firstOf } from '../queue/read';
import { SEVERITIES } from '../rule/rule';
import { CLOCK } from '../tokens';
import { causeRow, concernRow } from './needs-a-person';
import { KIND_NAMES } from './queue-words';
import { systemName } from './who-is-who';
import { countOf, HARM } from './words';

/** All that could not be read, decided or delivered, by its cause; what is asked for is in the address. */
@Controller('queue')
export class QueueController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async queue(@Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): Promise<void> {
    const [filter, now, manager] = [filterFrom(query), this.now(), this.database.read];
    const { rows, next } = await causes(manager, filter, now, textOf(query['after']));
    const firsts = await firstOf(manager, rows.map(({ id }) => id), filter.courts);
    response.render('queue', {
      title: 'What needs a person', rows: rows.map(line => causeRow(line, firsts.get(line.id), filter, now)), next: next === undefined ? null : `/queue${queryOf(filter, { after: next })}`,
      ...await this.choices(filter, now), choice: this.chosen(filter),
    });
  }

  @Get('causes/:id')
  async cause(@Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): Promise<void> {
    const [filter, now, manager] = [filterFrom(query), this.now(), this.database.read];
    const line = await causeLine(manager, id);
    if (!line) throw new NotFoundException('There is no such cause');
    const { rows, next } = await concernsIn(manager, id, filter, now, textOf(query['after']));
    response.render('queue-cause', {
      title: line.what, kind: KIND_NAMES[line.kind], replays: line.kind === 'receipt' || line.kind === 'parked', done: query['done'] === 'resolved', back: { href: '/queue', text: 'What needs a person' }, rows: rows.map(row => concernRow(row, now)), next: next === undefined ? null : `/queue/causes/${id}${queryOf(filter, { after: next })}`,
      narrowed: filter.courts.length > 0 || filter.severity !== undefined || filter.age !== undefined ? { in: this.chosen(filter).words, all: `/queue/causes/${id}` } : null,
    });
  }

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

const textOf = (value: unknown): string => typeof value === 'string' ? value : '';
