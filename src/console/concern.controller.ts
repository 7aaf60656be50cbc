import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { causeLine, oneConcern } from '../queue/read';
import { CLOCK } from '../tokens';
import { concernRow } from './needs-a-person';
import { KIND_NAMES } from './queue-words';

/** One thing that needs a person: what it is, and where it is dealt with. */
@Controller('queue/concerns')
export class ConcernController {
  constructor(private readonly database: Database, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get(':id')
  async concern(@Param('id') id: string, @Res() response: Response): Promise<void> { await this.show(response, id); }

  private async show(response: Response, id: string): Promise<void> {
    const concern = await oneConcern(this.database.read, id);
    if (!concern) throw new NotFoundException('It has been dealt with, or there never was such a thing');
    const cause = await causeLine(this.database.read, concern.cause);
    response.render('queue-concern', {
      title: concern.what, kind: KIND_NAMES[concern.kind], back: { href: `/queue/causes/${concern.cause}`, text: 'All of this cause' }, row: concernRow(concern, this.now()), cause: cause?.what ?? '', court: concern.court, since: momentInWords(concern.since), where: concern.href,
    });
  }
}
