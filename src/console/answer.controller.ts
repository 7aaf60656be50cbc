import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Duty } from '../database/entities';
import { byHandOf, enterByHand } from '../intake/enter-by-hand';
import { Intake } from '../intake/intake';
import { keepLatest } from '../queue/keep';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { namesFrom } from './names';
import { NOTHING_WRITTEN, personSays, textOf, type FormState } from './person-says';

/** Where a person enters what a partner should have answered: they did by hand what the duty is about. */
@Controller('duties/:id/answer')
export class AnswerController {
  constructor(
    private readonly database: Database, private readonly intake: Intake, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant,
  ) {}

  @Get()
  async form(@Param('id') id: string, @Res() response: Response): Promise<void> { await this.show(response, id, '', NOTHING_WRITTEN); }

  @Post()
  async enter(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const [says, value] = [await personSays(form, who), textOf(form?.['value'])];
    if (!says.ok) return this.show(response.status(400), id, value, says, value === '');
    const { by, why } = says;
    const entered = await enterByHand(this.database, this.rulebook, id, { value, by, why }, this.now());
    if (!entered.ok) return this.show(response.status(entered.of ? 400 : 409), id, value, { written: says.written, faults: entered.of ? { value: entered.why } : {}, ...(!entered.of && { problem: entered.why }) });
    await keepLatest(this.database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    this.intake.wake();
    response.redirect(303, `/duties/${id}?done=entered`);
  }

  private async show(response: Response, id: string, value: string, form: FormState, isMissing = false): Promise<void> {
    const duty = await this.database.read.findOneBy(Duty, { id });
    const byHand = duty && byHandOf(this.rulebook, duty);
    if (!duty || !byHand) throw new NotFoundException('There is nothing to enter here');
    const faults = { ...form.faults, ...(isMissing && { value: `Enter the ${byHand.what}` }) };
    response.render('answer-by-hand', { title: `Enter the ${byHand.what}`, duty, byHand, value, whom: namesFrom(this.adapters, this.rulebook).system(duty.whom), form: { ...form, faults } });
  }
}
