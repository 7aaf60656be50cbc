import { join } from 'node:path';
import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { answerCost, MOST_MINUTES, saidOfRule, sayItCostsTime, unanswered } from '../burden/time-cost';
import { dayInWords, londonDay, minutesAfter, type Instant } from '../case-model/london';
import { Database, rowsOf } from '../database/database';
import { readKeptLists } from '../rule/kept-lists';
import { keptCoverage } from '../rule/kept-messages';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { NOTHING_WRITTEN, personSays, textOf, type FormState } from './person-says';
import { coverageLines, rulePage, ruleList, type CoverageLines, type Firings, type MappingLines } from './rule-pages';
import { costLine } from './time-costs';
import { countOf } from './words';

const A_WEEK_MINUTES = 7 * 24 * 60;
const MAPPINGS = join(__dirname, '../../mappings');
/** Few enough that the page is there in a second. */
const MESSAGES_LOOKED_AT = 50;

/** What the form holds beside name and reason. */
interface CostSaid { readonly court: string; readonly minutes: string }
const NOTHING_SAID: CostSaid = { court: '', minutes: '' };
const isMinutes = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_MINUTES;
const DONE: Readonly<Record<string, string>> = { said: 'It was kept, and an answer is promised by the day below.', answered: 'The answer was kept.' };

/** The rulebook as it stands: what each rule does, how often it acted this week, and what no adapter could read. */
@Controller('rules')
export class RulesController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('rules')
  async rules(): Promise<{ title: string; mappings: readonly MappingLines[]; unread: readonly { field: string; times: string }[]; waiting: readonly { rule: string; href: string; by: string; isLate: boolean }[]; late: number }> {
    const weekAgo = minutesAfter(this.now(), -A_WEEK_MINUTES);
    const firings = await rowsOf<{ fired: string; times: number | string }>(this.database.read, 'SELECT fired, COUNT(*) AS times FROM part WHERE applied_at >= $1 AND fired IS NOT NULL GROUP BY fired', [weekAgo]);
    const counted: Firings = firings.map(({ fired, times }) => ({ fired, times: Number(times) }));
    const rules = this.rulebook.chapters.reduce((sum, { files }) => sum + files.length, 0);
    const today = londonDay(this.now());
    const { rows, late } = await unanswered(this.database.read, today);
    return {
      title: `${countOf(rules, 'rule')} in force`, mappings: ruleList(this.rulebook, counted), unread: await this.unreadFields(), late,
      waiting: rows.map(({ rule, answerBy }) => ({ rule, href: `/rules/${encodeURIComponent(rule)}#costs-time`, by: dayInWords(answerBy), isLate: answerBy < today })),
    };
  }

  /** Over the messages kept last: what no rule reads, with the reason, and what rules could not decide, unknown codes among it. */
  @Get('coverage')
  @Render('rules-coverage')
  async coverage(): Promise<{ title: string; mappings: readonly CoverageLines[] }> {
    const covered = await keptCoverage(this.database, this.adapters, this.rulebook, readKeptLists(MAPPINGS).unread, MESSAGES_LOOKED_AT);
    return { title: `What the last ${MESSAGES_LOOKED_AT} messages held that no rule reads`, mappings: covered.map(coverageLines) };
  }

  @Get(':id')
  async rule(@Param('id') id: string, @Query('done') done: unknown, @Res() response: Response): Promise<void> { await this.show(response, id, NOTHING_WRITTEN, NOTHING_SAID, typeof done === 'string' ? DONE[done] : undefined); }

  /** A person says that it costs them time, and is promised an answer by a day. */
  @Post(':id/costs-time')
  async costsTime(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const said: CostSaid = { court: textOf(form?.['court']).toUpperCase(), minutes: textOf(form?.['value']) };
    const says = await personSays(form, who);
    const faults = { ...!says.ok && says.faults, ...!isMinutes(said.minutes) && { value: `Enter the minutes that it takes each time, from 1 to ${MOST_MINUTES}` } };
    if (!says.ok || Object.keys(faults).length > 0) return this.show(response.status(400), id, { written: says.written, faults }, said);
    if (!/^[A-Z]\d{2}[A-Z]{2}$/.test(said.court)) return this.show(response.status(400), id, { written: says.written, faults: {}, problem: 'A court is written as five characters, such as B01LY' }, said);
    if (!this.rulebook.rule(id)) throw new NotFoundException('There is no such rule');
    const kept = await sayItCostsTime(this.database, { rule: id, court: said.court, minutes: Number(said.minutes), why: says.why }, says.by, this.now());
    if (!kept.ok) return this.show(response.status(409), id, { written: says.written, faults: {}, problem: kept.why }, said);
    response.redirect(303, `/rules/${encodeURIComponent(id)}?done=said#costs-time`);
  }

  @Post(':id/costs-time/:said/answer')
  async answer(@Param('id') id: string, @Param('said') said: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, { written: says.written, faults: {}, problem: says.faults.why === undefined ? 'Enter your name' : 'Enter the answer: what will change, or why nothing will' }, NOTHING_SAID);
    const kept = await answerCost(this.database, said, says.why, says.by, this.now());
    if (!kept.ok) return this.show(response.status(409), id, { written: says.written, faults: {}, problem: kept.why }, NOTHING_SAID);
    response.redirect(303, `/rules/${encodeURIComponent(id)}?done=answered#costs-time`);
  }

  private async show(response: Response, id: string, form: FormState, said: CostSaid, done = ''): Promise<void> {
    const found = this.rulebook.rule(id);
    if (!found) throw new NotFoundException('There is no such rule');
    const today = londonDay(this.now());
    response.render('rule', { ...rulePage(found.file), id, form, cost: said, done, costs: (await saidOfRule(this.database.read, id)).map(one => costLine(one, today)) });
  }

  /** Fields that came and that no adapter knows, most frequent first. */
  private async unreadFields(): Promise<{ field: string; times: string }[]> {
    const rows = await rowsOf<{ system: string; unread: string; times: number | string }>(this.database.read, `
      SELECT system, unread, COUNT(*) AS times FROM receipt WHERE unread IS NOT NULL AND unread <> '[]' GROUP BY system, unread LIMIT 1000`, []);
    const totals = new Map<string, number>();
    for (const { system, unread, times } of rows) {
      const fields: string[] = JSON.parse(unread);
      for (const field of fields) totals.set(`${system}: ${field}`, (totals.get(`${system}: ${field}`) ?? 0) + Number(times));
    }
    return [...totals].sort((a, b) => b[1] - a[1]).slice(0, 100).map(([field, times]) => ({ field, times: countOf(times, 'message') }));
  }
}
