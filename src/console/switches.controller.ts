import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MoreThan } from 'typeorm';
import { AdapterRegistry } from '../adapter/registry';
import { londonDay, momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { OffSwitch, type SwitchKind } from '../database/entities';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { actedSince, countHeld, listHeld, offNow } from '../switch/held';
import { confirmOff, endOff, proposeOff, untilInWords, type Switched } from '../switch/switches';
import { CLOCK } from '../tokens';
import { switchName } from './off-switches';
import { NOTHING_WRITTEN, personSays, textOf, type FormState } from './person-says';
import { systemName } from './who-is-who';
import { casePath, countOf, HARM, inSentence, timeLeft } from './words';

const AT_ONCE = 50;
const LATELY = 20;

interface Asked { readonly partner: string; readonly rule: string; readonly court: string; readonly until: string }

/** What two people have switched off, or propose to: what waits because of it, and the way back. */
@Controller('switches')
export class SwitchesController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, private readonly rulebook: Rulebook, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async switches(@Res() response: Response): Promise<void> { await this.list(response, NOTHING_WRITTEN, { partner: '', rule: '', court: '', until: londonDay(this.now()) }); }

  @Post()
  async propose(@Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const asked = { partner: textOf(form?.['partner']), rule: textOf(form?.['rule']).toUpperCase(), court: textOf(form?.['court']).toUpperCase(), until: textOf(form?.['until']) };
    const [says, chosen] = [await personSays(form, who), this.chosen(asked)];
    if (!says.ok) return this.list(response.status(400), says, asked);
    if (typeof chosen === 'string') return this.list(response.status(400), { written: says.written, faults: {}, problem: chosen }, asked);
    const proposed = await proposeOff(this.database, { ...chosen, why: says.why, until: asked.until }, says.by, this.now());
    if (!proposed.ok) return this.list(response.status(409), { written: says.written, faults: {}, problem: proposed.why }, asked);
    response.redirect(303, `/switches/${proposed.id}?done=proposed`);
  }

  @Get(':id')
  async one(@Param('id') id: string, @Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): Promise<void> {
    await this.show(response, id, NOTHING_WRITTEN, wholeFrom(query['after']), DONE[String(query['done'])] ?? '');
  }

  @Post(':id/confirm')
  async confirm(@Param('id') id: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const problem = (why: string) => this.show(response.status(409), id, { ...NOTHING_WRITTEN, problem: why });
    if (!who) return problem('It takes two people who are signed in; this hub does not know who you are');
    const confirmed = await confirmOff(this.database, id, who, this.now());
    return confirmed.ok ? response.redirect(303, `/switches/${id}?done=confirmed`) : problem(confirmed.why);
  }

  @Post(':id/end')
  async end(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, says);
    const ended: Switched = await endOff(this.database, id, says.by, says.why, this.now());
    if (!ended.ok) return this.show(response.status(409), id, { written: says.written, faults: {}, problem: ended.why });
    response.redirect(303, `/switches/${id}?done=ended`);
  }

  /** Exactly one of the three, and one that there is. */
  private chosen({ partner, rule, court }: Asked): { readonly kind: SwitchKind; readonly what: string } | string {
    const named = [{ kind: 'partner' as const, what: partner }, { kind: 'rule' as const, what: rule }, { kind: 'court' as const, what: court }].filter(({ what }) => what !== '');
    const [one, ...others] = named;
    if (!one || others.length > 0) return 'Choose a partner, or write a rule, or a court: one of the three';
    if (one.kind === 'partner' && !this.partners().some(({ id }) => id === one.what)) return 'There is no such partner';
    if (one.kind === 'rule' && !this.rulebook.rule(one.what)) return `There is no rule ${one.what}; its id stands on the page of rules`;
    if (one.kind === 'court' && !/^[A-Z]\d{2}[A-Z]{2}$/.test(one.what)) return 'A court is written as five characters, such as B01LY';
    return one;
  }

  private partners(): { readonly id: string; readonly name: string }[] {
    return this.adapters.all.filter(({ connect }) => connect).map(({ manifest }) => ({ id: manifest.id, name: systemName(this.adapters, manifest.id) }));
  }

  private async list(response: Response, form: FormState, asked: Asked): Promise<void> {
    const [now, manager] = [this.now(), this.database.read];
    const off = await offNow(manager, now);
    const proposed = await manager.find(OffSwitch, { where: { state: 'proposed', until: MoreThan(now) }, order: { sequence: 'DESC' }, take: AT_ONCE });
    const rest = await manager.find(OffSwitch, { order: { sequence: 'DESC' }, take: LATELY + AT_ONCE });
    const over = rest.filter(one => !off.some(({ id }) => id === one.id) && !proposed.some(({ id }) => id === one.id)).slice(0, LATELY);
    const lineOf = (one: OffSwitch) => ({ href: `/switches/${one.id}`, name: this.nameOf(one), until: untilInWords(one), why: one.why });
    response.render('switches', { title: 'Switched off', form, asked, partners: this.partners(), today: londonDay(now), off: off.map(lineOf), proposed: proposed.map(lineOf), over: over.map(lineOf) });
  }

  private async show(response: Response, id: string, form: FormState, after?: number, done = ''): Promise<void> {
    const [now, manager] = [this.now(), this.database.read];
    const one = await manager.findOneBy(OffSwitch, { id });
    if (!one) throw new NotFoundException('There is no such switch');
    const state = one.state === 'ended' || one.until <= now ? 'over' : one.state;
    const held = state === 'over' ? { duties: 0, overdue: 0, byHarm: [] } : await countHeld(manager, one, now);
    const rows = state === 'over' ? [] : await listHeld(manager, one, AT_ONCE, after);
    const last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    const acted = one.kind === 'rule' && one.confirmedAt !== null ? await actedSince(manager, one.what, one.confirmedAt, AT_ONCE) : undefined;
    response.render('switch', {
      title: this.nameOf(one), form, done, one, state, words: state === 'over' ? 'Over: it is on' : `${state === 'off' ? 'Switched off' : 'Proposed: to be off'} ${untilInWords(one)}`, proposed: `${one.proposedBy}, ${momentInWords(one.proposedAt)}`, confirmed: one.confirmedAt === null ? '' : `${one.confirmedBy ?? ''}, ${momentInWords(one.confirmedAt)}`,
      ended: one.endedAt === null ? '' : `${one.endedBy ?? ''}, ${momentInWords(one.endedAt)}: ${one.endedWhy ?? ''}`,
      sum: `${countOf(held.duties, 'message')} ${state === 'off' ? held.duties === 1 ? 'waits' : 'wait' : 'would wait'}${held.overdue === 0 ? '' : `, ${held.overdue.toLocaleString('en-GB')} of them past their time`}`, byHarm: held.byHarm.map(({ severity, duties }) => ({ ...HARM[severity], text: countOf(duties, 'message') })),
      rows: rows.map(row => ({ href: `/duties/${row.id}`, harm: HARM[row.severity], what: `Tell ${inSentence(systemName(this.adapters, row.whom))}: ${row.what}`, time: timeLeft(row.dueAt, now), about: row.reference === null ? null : { reference: row.reference, href: casePath(row.reference) } })),
      next: last ? `/switches/${id}?after=${last.sequence}` : '',
      acted: acted === undefined ? null : { times: countOf(acted.times, 'time'), latest: acted.latest.flatMap(({ reference, left }) => reference === null ? [] : [{ reference, href: casePath(reference), left }]) },
    });
  }

  private nameOf(one: OffSwitch): string { return switchName(one, this.adapters, this.rulebook); }
}

const DONE: Readonly<Record<string, string>> = { proposed: 'It is proposed. Another supervisor must confirm it; until then nothing changes.', confirmed: 'It is switched off. What it would have sent waits, and the clocks run.', ended: 'It is over. What waited goes its way.' };

function wholeFrom(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !/^\d{1,9}$/.test(given)) throw new NotFoundException('There is no such page');
  return Number(given);
}
