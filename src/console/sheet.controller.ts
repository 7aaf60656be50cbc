import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { londonDay, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { MismatchRow } from '../database/entities';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { findCases } from './find-case';
import { MASKED_MESSAGE, SHOWN } from './mask';
import { writeDownViewing } from './personal-data';
import { NOTHING_WRITTEN, personSays, textOf, type FormState } from './person-says';
import { sheetOf, typedInto } from './sheet';
import { systemName } from './who-is-who';
import { casePath } from './words';

interface Asked { readonly reference: string; readonly system: string; readonly page: number }

/** A page to print, for whoever must type a case into another system: every value in the order of its screens. */
@Controller()
export class SheetController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get('cases/:reference/sheet')
  async sheet(@Param('reference') reference: string, @Query() query: Record<string, unknown>, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    await this.show(response, this.asked(reference, query), who, NOTHING_WRITTEN);
  }

  /** With what is said of people, for those who may and say why. */
  @Post('cases/:reference/sheet')
  @HttpCode(200)
  async people(@Param('reference') reference: string, @Query() query: Record<string, unknown>, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const asked = this.asked(reference, query);
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), asked, who, says);
    await writeDownViewing(this.database, says.by, `case ${asked.reference}`, `To type it into ${systemName(this.adapters, asked.system)}: ${says.why}`, this.now());
    return this.show(response, asked, undefined, NOTHING_WRITTEN);
  }

  /** What a mismatch asks to be typed: the sheet of its case, which begins with what differs. */
  @Get('mismatches/:fingerprint/sheet')
  async mismatch(@Param('fingerprint') fingerprint: string, @Res() response: Response): Promise<void> {
    const row = await this.database.read.findOneBy(MismatchRow, { fingerprint });
    if (!row || row.caseReference === '') throw new NotFoundException('There is no such mismatch of a case');
    response.redirect(303, `${casePath(row.caseReference)}/sheet?system=${encodeURIComponent(row.system)}`);
  }

  private asked(reference: string, query: Record<string, unknown>): Asked {
    const page = Number(textOf(query['page']) || '1');
    return { reference: reference.trim(), system: textOf(query['system']) || (typedInto(this.adapters).find(({ id }) => id === 'libra')?.id ?? ''), page: Number.isInteger(page) ? page : 1 };
  }

  /** Masked for whoever is signed in and has not said why they must see it; a hub without sign-in has no roles to tell apart. */
  private async show(response: Response, { reference, system, page }: Asked, masks: Acting | undefined, form: FormState): Promise<void> {
    const [found] = await findCases(this.database.read, reference, londonDay(this.now()));
    if (!found) return response.status(404).render('no-such-case', { title: 'No case has this reference', reference });
    const path = `${casePath(found.reference)}/sheet`;
    const made = await sheetOf({ database: this.database, rulebook: this.rulebook, adapters: this.adapters }, found, system, page, this.now(), { message: masks ? MASKED_MESSAGE : SHOWN, isMasked: masks !== undefined });
    const name = systemName(this.adapters, system);
    const address = (more: Readonly<Record<string, string>>): string => `${path}?${new URLSearchParams({ system, ...more }).toString()}`;
    return response.render('sheet', {
      title: `Re-key sheet for ${name}: case ${found.reference}`, reference: found.reference, name, form, isMasked: masks !== undefined, sheet: made.ok ? made.sheet : null, why: made.ok ? '' : made.why,
      others: typedInto(this.adapters).filter(({ id }) => id !== system).map(one => ({ name: one.name, href: `${path}?system=${one.id}` })), back: { href: casePath(found.reference), text: `Case ${found.reference}` },
      action: address({ page: String(page) }), next: made.ok && made.sheet.page < made.sheet.pages ? address({ page: String(made.sheet.page + 1) }) : null,
    });
  }
}
