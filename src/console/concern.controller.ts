import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { keepLatest } from '../queue/keep';
import { causeLine, oneConcern } from '../queue/read';
import { resolve } from '../queue/resolve';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { concernRow } from './needs-a-person';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { KIND_NAMES, OPENS, WORK_DONE } from './queue-words';
import { Viewers } from './viewers';
import { workOn } from './work-on';

/** One thing that needs a person: what it is, and how it is dealt with. */
@Controller('queue/concerns')
export class ConcernController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, private readonly viewers: Viewers, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get(':id')
  async concern(@Param('id') id: string, @Query('done') done: unknown, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    await this.show(response, id, who, NOTHING_WRITTEN, done);
  }

  @Post(':id/resolve')
  async resolve(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, who, says);
    const concern = await oneConcern(this.database.read, id);
    if (!concern) { response.status(409).render('problem', { title: 'It has been dealt with already', text: `Nothing was changed. This is what you wrote, in case it must be kept elsewhere: “${says.why}”` }); return; }
    const resolved = await resolve(this.database, id, says.by, says.why, this.now());
    if (!resolved.ok) return this.show(response.status(409), id, who, { written: says.written, faults: {}, problem: resolved.why });
    await keepLatest(this.database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    response.redirect(303, `/queue/causes/${concern.cause}?done=resolved`);
  }

  private async show(response: Response, id: string, who: Acting | undefined, form: FormState, done?: unknown): Promise<void> {
    const concern = await oneConcern(this.database.read, id);
    if (!concern) throw new NotFoundException('It has been dealt with, or there never was such a thing');
    const cause = await causeLine(this.database.read, concern.cause);
    response.render('queue-concern', {
      title: concern.what, kind: KIND_NAMES[concern.kind], back: { href: `/queue/causes/${concern.cause}`, text: 'All of this cause' }, row: concernRow(concern, this.now()), cause: cause?.what ?? '', court: concern.court, since: momentInWords(concern.since), where: concern.href, opens: OPENS[concern.kind], whyIs: concern.kind === 'duty' ? 'Why, and what to do' : 'Why', form, id,
      resolve: RESOLVES[concern.kind] ?? null, done: WORK_DONE[String(done)] ?? null, work: await workOn({ manager: this.database.read, viewers: this.viewers }, `concerns/${id}`, who, this.now()),
    });
  }
}

/** How people end by their word what no message will end. */
const RESOLVES: Readonly<Record<string, { readonly heading: string; readonly text: string; readonly button: string; readonly hint: string }>> = {
  doubt: {
    heading: 'It is cleared up', text: 'When you have found out what holds, and seen to it where it matters. It waits for nobody any more; what no rule can decide stays out of messages. What you write is kept for good.',
    button: 'It is cleared up', hint: 'What holds, who confirmed it, and where it was put right. Do not write about the defendant.',
  },
  task: { heading: 'It is done', text: 'When what is asked has been done. It waits for nobody any more, unless a later message asks for it anew. What you write is kept for good.', button: 'It is done', hint: 'What was done, with whom, and when. Do not write about the defendant.' },
};
