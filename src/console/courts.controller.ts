import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { MinutesEach } from '../burden/burden';
import { burdenSince, fieldsAtCourt } from '../burden/read-burden';
import { saidAtCourt } from '../burden/time-cost';
import { dayInWords, londonDay, minutesAfter, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Rulebook } from '../rule/rulebook';
import { CLOCK } from '../tokens';
import { costLine } from './time-costs';
import { countOf, fieldInWords, sentenceCase } from './words';

const DAYS = 28;
/** What a court is called of whom nobody named the court. */
const NONE = 'none';

/** What differs at each court, and what the workarounds ask of its people: counted by court and rule, never by person. */
@Controller('courts')
export class CourtsController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async courts(@Res() response: Response): Promise<void> {
    const courts = await burdenSince(this.database.read, this.rulebook, this.since());
    const most = Math.max(1, ...courts.map(({ minutes }) => minutes));
    response.render('courts', {
      title: 'What the workarounds cost the courts', period: this.period(),
      courts: courts.map(one => ({ ...shown(one.court), differences: inFigures(one.differences), open: inFigures(one.open), asked: inFigures(one.asked), doubted: inFigures(one.doubted), minutes: inFigures(one.minutes), unestimated: one.unestimated, queue: queueOf(one.court) })),
      bars: courts.slice(0, BARS).filter(({ minutes }) => minutes > 0).map(({ court, minutes }, i) => ({ name: nameOf(court), y: i * 26, width: Math.max(1, Math.round(300 * minutes / most)), minutes: inFigures(minutes) })),
    });
  }

  /** A statement to print. */
  @Get(':court')
  async court(@Param('court') named: string, @Res() response: Response): Promise<void> {
    const court = named === NONE ? '' : named;
    const [burden] = await burdenSince(this.database.read, this.rulebook, this.since(), court);
    const said = await saidAtCourt(this.database.read, court);
    if (!burden && said.length === 0 && !COURT_CODE.test(court)) throw new NotFoundException('There is no such court');
    const fields = await fieldsAtCourt(this.database.read, this.since(), court);
    const { rules = [], minutes = 0, unestimated = 0 } = burden ?? {};
    response.render('court', {
      title: `Statement for ${court === '' ? 'no court in particular' : `court ${court}`}`, period: this.period(), queue: queueOf(court),
      total: `${countOf(minutes, 'minute')} of people’s time, at least${unestimated === 0 ? '' : `; nobody has estimated ${countOf(unestimated, 'rule')} of those below`}`,
      rules: rules.map(one => ({
        id: one.rule, href: `/rules/${encodeURIComponent(one.rule)}`, title: this.rulebook.rule(one.rule)?.file.rule.title ?? 'A rule that is no longer in force', owner: this.rulebook.rule(one.rule)?.file.rule.owner ?? '–',
        times: inFigures(one.asked + one.doubted), each: eachInWords(one.each), minutes: one.each ? inFigures(one.minutes) : '–',
      })),
      fields: fields.map(one => ({ field: sentenceCase(fieldInWords(one.field)), all: inFigures(one.all), open: inFigures(one.open) })),
      said: said.map(one => ({ rule: one.rule, href: `/rules/${encodeURIComponent(one.rule)}`, ...costLine(one, londonDay(this.now())) })),
    });
  }

  private since(): Instant { return minutesAfter(this.now(), -DAYS * 24 * 60); }
  private period(): string { return `${dayInWords(londonDay(this.since()))} to ${dayInWords(londonDay(this.now()))}`; }
}

const BARS = 10;
const COURT_CODE = /^[A-Z]\d{2}[A-Z]{2}$/;
const inFigures = (count: number): string => count.toLocaleString('en-GB');
const nameOf = (court: string): string => court === '' ? 'No court named' : court;
const shown = (court: string): { readonly name: string; readonly href: string } => ({ name: nameOf(court), href: `/courts/${encodeURIComponent(court === '' ? NONE : court)}` });
const queueOf = (court: string): string => court === '' ? '' : `/queue?court=${encodeURIComponent(court)}`;
const eachInWords = (each: MinutesEach | undefined): string => each === undefined ? 'Nobody has said' : `${each.minutes}, ${each.by === 'people' ? 'as people say' : 'as the rule estimates'}`;
