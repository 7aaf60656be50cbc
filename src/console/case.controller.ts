import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { londonDay, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Rulebook } from '../rule/rulebook';
import { CLOCK } from '../tokens';
import { casePage } from './case-page';
import { findCases } from './find-case';
import { namesFrom } from './names';
import { casePath } from './words';

/** A case by any of its references, with its story. */
@Controller('cases')
export class CaseController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  /** What the search box sends. */
  @Get()
  search(@Query('reference') typed: unknown, @Res() response: Response): void {
    const reference = typeof typed === 'string' ? typed.trim() : '';
    response.redirect(303, reference === '' ? '/' : casePath(reference));
  }

  @Get(':reference')
  async case(@Param('reference') reference: string, @Res() response: Response): Promise<void> {
    const found = await findCases(this.database.read, reference.trim(), londonDay(this.now()));
    const [one, ...others] = found;
    if (!one) return response.status(404).render('no-such-case', { title: 'No case has this reference', reference });
    if (others.length > 0) return response.render('several-cases', { title: 'More than one case has this reference', reference, cases: found.map(each => ({ reference: each.reference, href: casePath(each.reference) })) });
    const page = await casePage(this.database, this.rulebook, namesFrom(this.adapters, this.rulebook), one, this.now());
    return response.render('case', { title: `Case ${page.reference}`, page });
  }
}
