import { join } from 'node:path';
import { Controller, Get, Inject, NotFoundException, Param, Render } from '@nestjs/common';
import { AdapterRegistry } from '../adapter/registry';
import { minutesAfter, type Instant } from '../case-model/london';
import { Database, rowsOf } from '../database/database';
import { readKeptLists } from '../rule/kept-lists';
import { keptCoverage } from '../rule/kept-messages';
import { Rulebook } from '../rule/rulebook';
import { CLOCK } from '../tokens';
import { coverageLines, rulePage, ruleList, type CoverageLines, type Firings, type MappingLines, type RulePage } from './rule-pages';
import { countOf } from './words';

const A_WEEK_MINUTES = 7 * 24 * 60;
const MAPPINGS = join(__dirname, '../../mappings');
/** Few enough that the page is there in a second. */
const MESSAGES_LOOKED_AT = 50;

/** The rulebook as it stands: what each rule does, how often it acted this week, and what no adapter could read. */
@Controller('rules')
export class RulesController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('rules')
  async rules(): Promise<{ title: string; mappings: readonly MappingLines[]; unread: readonly { field: string; times: string }[] }> {
    const weekAgo = minutesAfter(this.now(), -A_WEEK_MINUTES);
    const firings = await rowsOf<{ fired: string; times: number | string }>(this.database.read, 'SELECT fired, COUNT(*) AS times FROM part WHERE applied_at >= $1 AND fired IS NOT NULL GROUP BY fired', [weekAgo]);
    const counted: Firings = firings.map(({ fired, times }) => ({ fired, times: Number(times) }));
    const rules = this.rulebook.chapters.reduce((sum, { files }) => sum + files.length, 0);
    return { title: `${countOf(rules, 'rule')} in force`, mappings: ruleList(this.rulebook, counted), unread: await this.unreadFields() };
  }

  /** Over the messages kept last: what no rule reads, with the reason, and what rules could not decide, unknown codes among it. */
  @Get('coverage')
  @Render('rules-coverage')
  async coverage(): Promise<{ title: string; mappings: readonly CoverageLines[] }> {
    const covered = await keptCoverage(this.database, this.adapters, this.rulebook, readKeptLists(MAPPINGS).unread, MESSAGES_LOOKED_AT);
    return { title: `What the last ${MESSAGES_LOOKED_AT} messages held that no rule reads`, mappings: covered.map(coverageLines) };
  }

  @Get(':id')
  @Render('rule')
  rule(@Param('id') id: string): RulePage {
    const found = this.rulebook.rule(id);
    if (!found) throw new NotFoundException('There is no such rule');
    return rulePage(found.file);
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
