import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import type { Instant } from '../case-model/london';
import { Database } from '../database/database';
import { lastFourWeeks, periodFrom } from '../debtors/period';
import { debtorReport, debtorsBehind } from '../debtors/report';
import { CLOCK } from '../tokens';
import { behindFrom, debtorPage, debtorRows, type DebtorPage, type DebtorRowsPage } from './debtor-pages';

/** What enforcement lacks of debtors, by prosecuting authority and by court; every figure opens the hearing days behind it. */
@Controller('debtors')
export class DebtorsController {
  constructor(private readonly database: Database, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('debtors')
  async debtors(@Query() query: Readonly<Record<string, unknown>>): Promise<DebtorPage> {
    const asked = periodFrom(wordOf(query['from']), wordOf(query['until']), this.now());
    return debtorPage(await debtorReport(this.database.read, asked ?? lastFourWeeks(this.now())), asked === undefined);
  }

  @Get('behind')
  @Render('debtors-behind')
  async behind(@Query() query: Readonly<Record<string, unknown>>): Promise<DebtorRowsPage> {
    const period = periodFrom(wordOf(query['from']), wordOf(query['until']), this.now()) ?? lastFourWeeks(this.now());
    const behind = behindFrom(period, { counted: wordOf(query['counted']), who: textOf(query['who']), code: wordOf(query['code']), show: wordOf(query['show']) });
    return debtorRows(behind, await debtorsBehind(this.database.read, behind));
  }
}

const textOf = (value: unknown): string | undefined => typeof value === 'string' ? value.trim() : undefined;
const wordOf = (value: unknown): string | undefined => textOf(value) === '' ? undefined : textOf(value);
