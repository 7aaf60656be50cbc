import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database, rowsOf } from '../database/database';
import { Attempt, AuditRow, Delivery, Duty } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { escalationOf } from '../duty/escalation';
import { waive } from '../duty/waive';
import { byHandOf } from '../intake/enter-by-hand';
import { keepLatest } from '../queue/keep';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { holding } from '../switch/held';
import { untilInWords } from '../switch/switches';
import { CLOCK } from '../tokens';
import { dutyLine } from './case-page';
import { helpIn } from './help';
import { MASKED_MESSAGE, SHOWN } from './mask';
import { namesFrom } from './names';
import { switchName } from './off-switches';
import { writeDownViewing } from './personal-data';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { readOut } from './read-out';
import { attemptsOf } from './story';
import { casePath } from './words';

/** One duty: whom to tell what by when, what to do otherwise, and the way for a person to end it. */
@Controller('duties')
export class DutyController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get(':id')
  async duty(@Param('id') id: string, @Query('done') done: unknown, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    await this.show(response, id, NOTHING_WRITTEN, who, typeof done === 'string' ? DONE[done] : undefined);
  }

  /** The message in words, to be read out to the partner: that it was shown is written down. */
  @Post(':id/message')
  @HttpCode(200)
  async message(@Param('id') id: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    if (!await this.database.read.existsBy(Duty, { id })) throw new NotFoundException('There is no such duty');
    if (who) await writeDownViewing(this.database, who, `duty ${id}`, 'To read it out', this.now());
    await this.show(response, id, NOTHING_WRITTEN, undefined);
  }

  @Post(':id/waive')
  async waive(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, says, who);
    const waived = await waive(this.database, id, says.by, says.why, this.now());
    if (!waived.ok) return this.show(response.status(409), id, { written: says.written, faults: {}, problem: waived.why }, who);
    await keepLatest(this.database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    response.redirect(303, `/duties/${id}?done=waived`);
  }

  /** Masked for whoever is signed in and has not asked to see it; a hub without sign-in has no roles to tell apart. */
  private async show(response: Response, id: string, form: FormState, masks: Acting | undefined, done?: string): Promise<void> {
    const manager = this.database.read;
    const duty = await manager.findOneBy(Duty, { id });
    if (!duty) throw new NotFoundException('There is no such duty');
    const delivery = await manager.findOneBy(Delivery, { dutyId: id });
    const attempts = delivery ? await manager.findBy(Attempt, { deliveryId: delivery.id }) : [];
    const [named] = await rowsOf<{ reference: string | null }>(manager, `SELECT ${referenceOf('duty')} AS reference FROM duty WHERE duty.id = $1`, [id]);
    const off = delivery ? await holding(manager, delivery.id, this.now()) : [];
    const [waived] = duty.state === 'waived' ? await manager.find(AuditRow, { where: { object: `duty ${id}`, action: 'duty waived' }, take: 1 }) : [];
    const names = namesFrom(this.adapters, this.rulebook);
    const reference = named?.reference ?? null;
    response.render('duty', {
      title: duty.what, desk: duty.state === 'open' ? escalationOf(duty, this.rulebook.rule(duty.rule)?.file.rule.owner ?? 'the owner of its rule', this.now())?.inWords ?? '' : '', duty, line: dutyLine(duty, names, this.now()), done, form, rule: this.rulebook.rule(duty.rule)?.file.rule ?? null, byHand: byHandOf(this.rulebook, duty) ?? null, whom: names.system(duty.whom),
      opened: momentInWords(duty.openedAt), due: momentInWords(duty.dueAt), about: reference === null ? null : { reference, href: casePath(reference) },
      waivedBy: `${duty.waivedBy ?? ''}${waived?.named === 'signed in' ? '' : ' (name as typed)'}`, off: off.map(one => ({ href: `/switches/${one.id}`, text: `${switchName(one, this.adapters, this.rulebook)}, ${untilInWords(one)}` })),
      help: helpIn(this.adapters, [delivery?.lastWhy ?? '', ...attempts.map(({ why }) => why ?? '')], duty.whom),
      isStuck: delivery?.state === 'held' || delivery?.state === 'refused', delivery: delivery && { state: DELIVERY_STATES[delivery.state], lastWhy: delivery.lastWhy, message: readOut(delivery.message, masks ? MASKED_MESSAGE : SHOWN) }, isMasked: masks !== undefined,
      attempts: (delivery ? attemptsOf(delivery, attempts, names) : []).slice(-30).map(one => ({ ...one, when: momentInWords(one.at) })),
    });
  }
}

const DONE: Readonly<Record<string, string>> = { waived: 'The duty was ended in your name.', entered: 'It was entered in your name. What waited for it goes on.', again: 'It is being sent again. Look at this page again in a few seconds.', found: 'They were asked first, and they have it: nothing was sent twice.',
  met: 'Recorded in your name: they answered, and the duty is met.', answered: 'Recorded in your name. They answered, but the duty asks that their own record show it, so it stays open.', sent: 'Recorded in your name. The duty stays open until somebody there answers: then record who.' };
const DELIVERY_STATES: Readonly<Record<Delivery['state'], string>> = {
  waiting: 'Waits for its next try', claimed: 'Is being tried now', done: 'Done', refused: 'Refused: a person decides', held: 'Cannot go as it stands: a person decides', stopped: 'Stopped',
};
