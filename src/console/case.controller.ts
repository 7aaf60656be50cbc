import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { In } from 'typeorm';
import { AdapterRegistry } from '../adapter/registry';
import { londonDay, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { MismatchRow } from '../database/entities';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { casePage } from './case-page';
import { findCases } from './find-case';
import { titleOf } from './mismatches.controller';
import { MASKED, SHOWN } from './mask';
import { namesFrom } from './names';
import { writeDownViewing } from './personal-data';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { systemName } from './who-is-who';
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
  async case(@Param('reference') reference: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> { await this.show(response, reference, who, NOTHING_WRITTEN); }

  /** With what is said of people, for those who may and say why. */
  @Post(':reference/people')
  @HttpCode(200)
  async people(@Param('reference') reference: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), reference, who, says);
    await writeDownViewing(this.database, says.by, `case ${reference.trim()}`, says.why, this.now());
    return this.show(response, reference, undefined, NOTHING_WRITTEN);
  }

  /** Masked for whoever is signed in and has not said why they must see it; a hub without sign-in has no roles to tell apart. */
  private async show(response: Response, reference: string, masks: Acting | undefined, form: FormState): Promise<void> {
    const found = await findCases(this.database.read, reference.trim(), londonDay(this.now()));
    const [one, ...others] = found;
    if (!one) return response.status(404).render('no-such-case', { title: 'No case has this reference', reference });
    if (others.length > 0) return response.render('several-cases', { title: 'More than one case has this reference', reference, cases: found.map(each => ({ reference: each.reference, href: casePath(each.reference) })) });
    const page = await casePage(this.database, this.rulebook, namesFrom(this.adapters, this.rulebook), one, this.now(), masks ? MASKED : SHOWN);
    return response.render('case', { title: `Case ${page.reference}`, page, form, isMasked: masks !== undefined, mismatches: await this.mismatchesOf(page.reference) });
  }

  private async mismatchesOf(caseReference: string): Promise<{ href: string; text: string; state: string }[]> {
    const rows = await this.database.read.find(MismatchRow, { where: { caseReference, state: In(['open', 'accepted', 'said fixed']) }, order: { firstSeen: 'DESC', fingerprint: 'ASC' }, take: MOST_MISMATCHES });
    return rows.map(row => ({ href: `/mismatches/${encodeURIComponent(row.fingerprint)}`, text: titleOf(row, systemName(this.adapters, row.system), systemName(this.adapters, 'common-platform')), state: row.state === 'open' ? row.owner === null ? 'nobody has taken it on' : `with ${row.owner}` : row.state }));
  }
}

const MOST_MISMATCHES = 20;
