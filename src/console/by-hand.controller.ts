import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { dayFromSlashes, londonDay, londonInstant, londonTime, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Duty } from '../database/entities';
import { sentByHand, WAYS } from '../duty/sent-by-hand';
import { byHandOf } from '../intake/enter-by-hand';
import { Intake } from '../intake/intake';
import { renew } from '../queue/claims';
import { keepLatest } from '../queue/keep';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { personSays, textOf } from './person-says';
import { systemName } from './who-is-who';

const FIELDS = ['how', 'toWhom', 'answeredBy', 'day', 'time'] as const;
type Said = Readonly<Record<typeof FIELDS[number] | 'by' | 'why', string>>;
interface ByHandForm { readonly written: Said; readonly faults: Readonly<Record<string, string>>; readonly problem?: string }

/** Where a person records that they told a partner themselves: how, whom, who answered, when. */
@Controller('duties/:id/by-hand')
export class ByHandController {
  constructor(
    private readonly database: Database, private readonly intake: Intake, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant,
  ) {}

  @Get()
  async form(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const now = this.now();
    await this.show(response, id, { written: { how: '', toWhom: '', answeredBy: '', day: slashes(londonDay(now)), time: londonTime(now), by: '', why: '' }, faults: {} });
  }

  @Post()
  async record(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    const said = (field: typeof FIELDS[number]): string => textOf(form?.[field]);
    const written: Said = { how: said('how'), toWhom: said('toWhom'), answeredBy: said('answeredBy'), day: said('day'), time: said('time'), ...says.written };
    const { how, when, faults } = this.read(written);
    if (!says.ok || how === undefined || when === undefined || Object.keys(faults).length > 0) return this.show(response.status(400), id, { written, faults: { ...faults, ...!says.ok && { ...says.faults } } });
    const done = await sentByHand(this.database, id, { how, when, toWhom: written.toWhom, answeredBy: written.answeredBy, why: says.why }, says.by, this.now());
    if (!done.ok) return this.show(response.status(409), id, { written, faults: {}, problem: done.why });
    await renew(this.database, 'duty', id, says.by, this.now());
    await keepLatest(this.database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    this.intake.wake();
    response.redirect(303, `/duties/${id}?done=${done.became}`);
  }

  /** What is in order of the form, and what is wrong with the rest, in words. */
  private read({ how, toWhom, answeredBy, day, time }: Said) {
    const way = WAYS.find(one => one === how);
    const on = dayFromSlashes(day);
    const at = on !== undefined && /^([01]?\d|2[0-3]):[0-5]\d$/.test(time) ? londonInstant(on, time.padStart(5, '0')) : undefined;
    const faults = {
      ...way === undefined && { how: 'Choose how you told them' },
      ...(toWhom === '' || toWhom.length > MOST) && { toWhom: `Enter whom you told, in at most ${MOST} characters` },
      ...answeredBy.length > MOST && { answeredBy: `Enter who answered, in at most ${MOST} characters` },
      ...answeredBy === '' && (way === 'by telephone' || way === 'in person') && { answeredBy: 'Enter who answered' },
      ...on === undefined && { day: 'Enter the day, such as 21/11/2026' },
      ...on !== undefined && at === undefined && { time: 'Enter the time, such as 16:20' },
      ...at !== undefined && at > this.now() && { time: 'The time must not be ahead of now' },
    };
    return { how: way, when: at, faults };
  }

  private async show(response: Response, id: string, form: ByHandForm): Promise<void> {
    const duty = await this.database.read.findOneBy(Duty, { id });
    if (!duty || byHandOf(this.rulebook, duty)) throw new NotFoundException('There is nothing to record here');
    response.render('by-hand', { title: 'How you told them, and who answered', duty, ways: WAYS.map(way => ({ value: way, name: way.slice(0, 1).toUpperCase() + way.slice(1), checked: way === form.written.how })), whom: systemName(this.adapters, duty.whom), form });
  }
}

const MOST = 200;
const slashes = (day: string): string => day.split('-').reverse().join('/');
