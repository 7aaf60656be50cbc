import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Delivery, Duty } from '../database/entities';
import type { Partner } from '../duty/deliver';
import { sendAgain } from '../duty/send-again';
import { renew } from '../queue/claims';
import { keepLatest } from '../queue/keep';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK, PARTNERS } from '../tokens';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { whetherTwice } from './whether-twice';
import { systemName } from './who-is-who';

/** Where a person has a message sent again that was held or refused. */
@Controller('duties/:id/send-again')
export class SendAgainController {
  constructor(
    private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(PARTNERS) private readonly partners: readonly Partner[], @Inject(CLOCK) private readonly now: () => Instant,
  ) {}

  @Get()
  async form(@Param('id') id: string, @Res() response: Response): Promise<void> { await this.show(response, id, NOTHING_WRITTEN); }

  @Post()
  async send(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, says);
    const { database, partners } = this;
    const sent = await sendAgain({ database, partners, manifestOf: system => this.adapters.get(system).manifest }, id, says.by, says.why, this.now());
    if (!sent.ok) return this.show(response.status(409), id, { written: says.written, faults: {}, problem: sent.why });
    await renew(this.database, 'duty', id, says.by, this.now());
    await keepLatest(database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    response.redirect(303, `/duties/${id}?done=${sent.became === 'found' ? 'found' : 'again'}`);
  }

  private async show(response: Response, id: string, form: FormState): Promise<void> {
    const duty = await this.database.read.findOneBy(Duty, { id });
    const delivery = await this.database.read.findOneBy(Delivery, { dutyId: id });
    if (!duty || !delivery) throw new NotFoundException('There is no message to send');
    const { supports } = this.adapters.get(delivery.system).manifest;
    const whom = systemName(this.adapters, duty.whom);
    response.render('send-again', { title: 'Send it again', duty, whom, lastWhy: delivery.lastWhy ?? '', note: whetherTwice(supports), form });
  }
}
