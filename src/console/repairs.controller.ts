import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LessThan } from 'typeorm';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { AuditRow, RepairMany, RepairRow, type RepairState } from '../database/entities';
import { confirmMany, goOnWithMany, standOf, totalsOfMany, withdrawMany, type ManyTotals } from '../repair/many';
import { confirmRepair, NEEDS_PEOPLE, objectOf, withdrawRepair, type Repaired } from '../repair/repair';
import { stageInWords } from '../replay/ramp';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { KIND_OF_REPAIR, MANY_STATES, REPAIR_STATES, stepsOf } from './repair-words';
import { typedInto } from './sheet';
import { systemName } from './who-is-who';
import { casePath, countOf, fieldInWords, HARM, sentenceCase } from './words';

const AT_ONCE = 50;
const LATELY = 10;
const STATES: readonly RepairState[] = ['proposed', 'confirmed', 'sent', 'taken', 'refused', 'held', 'in doubt', 'closed', 'withdrawn'];

/** Repairs from the proposal to the comparison that closes them: one, or many together. */
@Controller('repairs')
export class RepairsController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async repairs(@Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): Promise<void> {
    const state = STATES.find(one => one === query['state']);
    const before = typeof query['before'] === 'string' && /^\d{1,12}$/.test(query['before']) ? Number(query['before']) : undefined;
    const rows = await this.database.read.find(RepairRow, { where: { ...(state && { state }), ...(before !== undefined && { sequence: LessThan(before) }) }, order: { sequence: 'DESC' }, take: AT_ONCE });
    const many = before === undefined ? await this.database.read.find(RepairMany, { order: { sequence: 'DESC' }, take: LATELY }) : [];
    const last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    response.render('repairs', {
      title: 'Repairs', states: STATES.map(one => ({ state: one, text: REPAIR_STATES[one].word, chosen: one === state })), isFiltered: state !== undefined, next: last ? `/repairs?${new URLSearchParams({ ...(state && { state }), before: String(last.sequence) }).toString()}` : '',
      many: many.map(one => ({ href: `/repairs/many/${one.id}`, state: MANY_STATES[one.state], name: this.nameOfMany(one), when: momentInWords(one.proposedAt) })),
      rows: rows.map(one => ({ href: `/repairs/${one.id}`, harm: HARM[one.severity], state: REPAIR_STATES[one.state], what: `${KIND_OF_REPAIR[one.what]}: ${systemName(this.adapters, one.system)}`, when: momentInWords(one.proposedAt), answer: one.answer ?? '', about: one.reference === '' ? null : { reference: one.reference, href: casePath(one.reference) } })),
    });
  }

  @Get(':id')
  async repair(@Param('id') id: string, @Query('done') done: unknown, @Res() response: Response): Promise<void> { await this.show(response, id, NOTHING_WRITTEN, doneOf(done)); }

  @Post(':id/confirm')
  confirm(@Param('id') id: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    return this.answer(response, id, NOTHING_WRITTEN, who ? confirmRepair(this.database, this.adapters, id, who, this.now()) : Promise.resolve(NEEDS_PEOPLE), 'confirmed');
  }

  @Post(':id/withdraw')
  async withdraw(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, says);
    await this.answer(response, id, { written: says.written, faults: {} }, withdrawRepair(this.database, id, says.by, says.why, this.now()), 'withdrawn');
  }

  @Get('many/:id')
  async many(@Param('id') id: string, @Query('done') done: unknown, @Res() response: Response): Promise<void> { await this.showMany(response, id, NOTHING_WRITTEN, doneOf(done)); }

  @Post('many/:id/confirm')
  confirmMany(@Param('id') id: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    return this.answerMany(response, id, NOTHING_WRITTEN, who ? confirmMany(this.database, this.adapters, id, who, this.now()) : Promise.resolve(NEEDS_PEOPLE), 'confirmed');
  }

  @Post('many/:id/go-on')
  goOn(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> { return this.act(goOnWithMany, 'gone-on', id, form, who, response); }

  @Post('many/:id/withdraw')
  withdrawMany(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> { return this.act(withdrawMany, 'withdrawn', id, form, who, response); }

  private async act(change: (database: Database, id: string, by: Acting, why: string, at: Instant) => Promise<Repaired>, done: string, id: string, form: Record<string, unknown> | undefined, who: Acting | undefined, response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.showMany(response.status(400), id, says);
    await this.answerMany(response, id, { written: says.written, faults: {} }, change(this.database, id, says.by, says.why, this.now()), done);
  }

  private async answer(response: Response, id: string, form: FormState, doing: Promise<Repaired>, done: string): Promise<void> {
    const outcome = await doing;
    return outcome.ok ? response.redirect(303, `/repairs/${id}?done=${done}`) : this.show(response.status(409), id, { ...form, problem: outcome.why });
  }

  private async answerMany(response: Response, id: string, form: FormState, doing: Promise<Repaired>, done: string): Promise<void> {
    const outcome = await doing;
    return outcome.ok ? response.redirect(303, `/repairs/many/${id}?done=${done}`) : this.showMany(response.status(409), id, { ...form, problem: outcome.why });
  }

  private async show(response: Response, id: string, form: FormState, done = ''): Promise<void> {
    const repair = await this.database.read.findOneBy(RepairRow, { id });
    if (!repair) throw new NotFoundException('There is no such repair');
    const whom = systemName(this.adapters, repair.system);
    response.render('repair', {
      title: `${KIND_OF_REPAIR[repair.what]}: ${whom}`, form, done, repair, state: REPAIR_STATES[repair.state], harmOf: HARM[repair.severity], hasSheet: repair.what === 'type in' && repair.reference !== '' && typedInto(this.adapters).some(({ id }) => id === repair.system), steps: stepsOf(repair), about: repair.reference === '' ? null : { reference: repair.reference, href: casePath(repair.reference) },
      mismatch: `/mismatches/${encodeURIComponent(repair.fingerprint)}`, duty: repair.dutyId === null ? '' : `/duties/${repair.dutyId}`, many: repair.manyId === null ? '' : `/repairs/many/${repair.manyId}`, next: NEXT[repair.what === 'type in' && repair.state === 'confirmed' ? 'typing' : repair.state],
      waits: repair.state === 'confirmed' ? repair.answer ?? '' : '', canConfirm: repair.state === 'proposed' && repair.manyId === null, canWithdraw: !['sent', 'closed', 'withdrawn'].includes(repair.state) && (repair.manyId === null || !['proposed', 'confirmed'].includes(repair.state)),
    });
  }

  private async showMany(response: Response, id: string, form: FormState, done = ''): Promise<void> {
    const many = await this.database.read.findOneBy(RepairMany, { id });
    if (!many) throw new NotFoundException('There is no such repair of many');
    const items = await this.database.read.find(RepairRow, { where: { manyId: id }, order: { place: 'ASC' } });
    const askable = this.adapters.get(many.system).manifest.supports.findByKey;
    const totals = totalsOfMany(items, askable);
    const acts = await this.database.read.find(AuditRow, { where: { object: objectOf(id) }, order: { sequence: 'ASC' }, take: AT_ONCE });
    const lineOf = (one: RepairRow) => ({ href: `/repairs/${one.id}`, place: (one.place ?? 0) + 1, harm: HARM[one.severity], state: REPAIR_STATES[one.state], answer: one.answer ?? one.endedWhy ?? '', about: one.reference === '' ? null : { reference: one.reference, href: casePath(one.reference) } });
    const worstFirst = [...items.filter(one => standOf(one, askable) === 'surprised'), ...items.filter(one => standOf(one, askable) !== 'surprised')];
    response.render('repair-many', {
      title: this.nameOfMany(many), form, done, many, state: MANY_STATES[many.state], harmOf: HARM[many.severity], sum: sumInWords(many, totals), counts: figuresOf(many, totals), stage: many.state === 'running' ? sentenceCase(stageInWords(many.population - totals.left, many.rampFrom)) : '',
      leftOut: many.leftOut + many.beyond === 0 ? '' : `${many.leftOut.toLocaleString('en-GB')} that sending again does not mend or that somebody sees to already, and ${many.beyond.toLocaleString('en-GB')} beyond the length of one list`, mismatch: `/mismatches/${encodeURIComponent(many.fingerprint)}`,
      rows: worstFirst.slice(0, AT_ONCE).map(lineOf), more: Math.max(0, items.length - AT_ONCE), story: acts.map(({ at, name, action }) => `${momentInWords(at)}: ${action} by ${name}`), isOver: many.state === 'ended' || many.state === 'withdrawn',
    });
  }

  private nameOfMany({ population, field, system }: RepairMany): string { return `${countOf(population, 'message')} again to ${systemName(this.adapters, system)}: ${fieldInWords(field)}`; }
}

/** What happens next, in words. */
const NEXT: Readonly<Record<RepairState | 'typing', string>> = {
  proposed: 'Another person must confirm it. Until then nothing is sent.', confirmed: 'It goes within seconds. Look at this page again.', typing: 'It is typed in over there. The next comparison closes it.', sent: 'Their answer is waited for. Look at this page again in a few seconds.', taken: 'The next comparison shows whether it is mended, and closes it.',
  refused: 'Find out why with them. Then propose it anew, or have it typed in.', held: 'Find out what stopped it, on the page of the duty.', 'in doubt': 'Nobody knows yet whether they have it. The page of the duty says what is done.', closed: 'It is mended.', withdrawn: 'Nothing more is done about it here.',
};
const DONE: Readonly<Record<string, string>> = { proposed: 'It was proposed in your name.', confirmed: 'It was confirmed in your name.', withdrawn: 'It was withdrawn in your name.', 'gone-on': 'It goes on. Look at this page again in a few seconds.' };
const doneOf = (given: unknown): string => typeof given === 'string' ? DONE[given] ?? '' : '';

const sumInWords = ({ population }: RepairMany, totals: ManyTotals): string =>
  `${population} = ${totals['as expected']} answered as expected + ${totals.surprised} surprised + ${totals['under way']} under way + ${totals.left} left + ${totals.withdrawn} withdrawn`;
const figuresOf = ({ population }: RepairMany, totals: ManyTotals) => [
  ...[['In it', population], ['As expected', totals['as expected']], ['Under way', totals['under way']], ['Left', totals.left], ['Withdrawn', totals.withdrawn]].map(([name, count]) => ({ name, count: count?.toLocaleString('en-GB') })), { name: 'Surprised', count: totals.surprised.toLocaleString('en-GB'), ...(totals.surprised > 0 && { tone: 'bad' }) },
];
