import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { In } from 'typeorm';
import { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { Database } from '../database/database';
import { MismatchRow, RepairRow } from '../database/entities';
import { countAlike, MOST_IN_MANY, previewMany, proposeMany } from '../repair/many';
import { previewOf, type Preview } from '../repair/preview';
import { proposeRepair, STANDING } from '../repair/repair';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { MASKED, maskMessage, SHOWN } from './mask';
import { titleOf } from './mismatches.controller';
import { writeDownViewing } from './personal-data';
import { NOTHING_WRITTEN, personSays, textOf, type FormState } from './person-says';
import { KIND_OF_REPAIR } from './repair-words';
import { typedInto } from './sheet';
import { shownInWords } from './side-by-side';
import { whetherTwice } from './whether-twice';
import { systemName } from './who-is-who';
import { casePath, countOf, fieldInWords, HARM, inSentence } from './words';

/** Characters of a message on the page. */
const PIECE = 12_000;
const FIRST_ROWS = 20;

/** What would mend a mismatch: the exact write and the difference after it, before anybody agrees to it; and the same for all that are alike. */
@Controller('mismatches/:fingerprint')
export class RepairController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get('repair')
  async repair(@Param('fingerprint') fingerprint: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> { await this.show(response, fingerprint, NOTHING_WRITTEN, '', who); }

  /** The message as it would leave: that it was shown is written down. */
  @Post('repair/message')
  @HttpCode(200)
  async message(@Param('fingerprint') fingerprint: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    await this.rowOf(fingerprint);
    if (who) await writeDownViewing(this.database, who, `mismatch ${fingerprint}`, 'To see what would be sent', this.now());
    await this.show(response, fingerprint, NOTHING_WRITTEN, '', undefined);
  }

  @Post('repair')
  async propose(@Param('fingerprint') fingerprint: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const [says, keyedBy] = [await personSays(form, who), textOf(form?.['value'])];
    if (!says.ok) return this.show(response.status(400), fingerprint, says, keyedBy, who);
    if (keyedBy.length > 100) return this.show(response.status(400), fingerprint, { written: says.written, faults: { value: 'The name must be 100 characters or fewer' } }, keyedBy, who);
    const proposed = await proposeRepair(this.database, this.adapters, fingerprint, { by: says.by, why: says.why, keyedBy, hash: textOf(form?.['hash']) }, this.now());
    if (!proposed.ok) return this.show(response.status(409), fingerprint, { written: says.written, faults: {}, problem: proposed.why }, keyedBy, who);
    response.redirect(303, `/repairs/${proposed.id}?done=proposed`);
  }

  @Get('repair-alike')
  async alike(@Param('fingerprint') fingerprint: string, @Res() response: Response): Promise<void> { await this.showAlike(response, fingerprint, NOTHING_WRITTEN); }

  @Post('repair-alike')
  async proposeAlike(@Param('fingerprint') fingerprint: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.showAlike(response.status(400), fingerprint, says);
    const proposed = await proposeMany(this.database, this.adapters, fingerprint, { by: says.by, why: says.why, hash: textOf(form?.['hash']) }, this.now());
    if (!proposed.ok) return this.showAlike(response.status(409), fingerprint, { written: says.written, faults: {}, problem: proposed.why });
    response.redirect(303, `/repairs/many/${proposed.id}?done=proposed`);
  }

  private async rowOf(fingerprint: string): Promise<MismatchRow> {
    const row = await this.database.read.findOneBy(MismatchRow, { fingerprint });
    if (!row) throw new NotFoundException('There is no such mismatch');
    return row;
  }

  private namesOf({ system, compared }: MismatchRow): readonly [string, string] { return [systemName(this.adapters, system), compared === 'duty' ? 'The hub' : systemName(this.adapters, 'common-platform')]; }

  /** Masked for whoever is signed in and has not asked to see it; a hub without sign-in has no roles to tell apart. */
  private async show(response: Response, fingerprint: string, form: FormState, keyedBy: string, masks: Acting | undefined): Promise<void> {
    const row = await this.rowOf(fingerprint);
    const seen = await previewOf(this.database.read, this.adapters, row, this.now());
    const standing = await this.database.read.findOneBy(RepairRow, { fingerprint, state: In([...STANDING]) });
    const [theirs, ours] = this.namesOf(row);
    const veil = (value: string | null): string => value === null ? 'Nothing' : shownInWords((masks ? MASKED : SHOWN)(row.field, value));
    const { way, after } = seen;
    response.render('repair-preview', {
      title: 'What would mend it', caption: titleOf(row, theirs, ours), row, form, keyedBy, hasSheet: row.caseReference !== '' && typedInto(this.adapters).some(({ id }) => id === row.system), hash: seen.hash, what: way.what, kind: KIND_OF_REPAIR[way.what], harmOf: HARM[seen.severity], needsSecond: seen.needsSecond, isEnded: row.state === 'fixed' || row.state === 'gone',
      why: way.what === 'send again' ? '' : way.why, instead: way.what === 'nothing' && way.duty !== undefined ? `/duties/${way.duty}` : '', duty: way.what === 'send again' ? `/duties/${way.duty.id}` : '', standing: standing && `/repairs/${standing.id}`,
      sides: [{ name: theirs, now: veil(row.libra), after: veil(after.theirs) }, { name: ours, now: veil(row.commonPlatform), after: veil(after.ours) }], verdict: after.verdict, message: this.messageOf(seen, masks !== undefined), isMasked: masks !== undefined,
      alike: row.state === 'open' ? await countAlike(this.database.read, row) : 0, words: `${fieldInWords(row.field)}, ${inSentence(theirs)}`,
    });
  }

  private messageOf({ message, way }: Preview, isMasked: boolean) {
    if (!message || way.what !== 'send again') return null;
    const whole = new TextDecoder().decode(message.raw.bytes);
    const text = (isMasked ? maskMessage(whole) : whole).slice(0, PIECE);
    return {
      text, key: message.key, whom: systemName(this.adapters, message.whom), what: way.duty.what, size: countOf(message.raw.bytes.length, 'byte'), mediaType: message.raw.mediaType, more: whole.length > PIECE, twice: whetherTwice(this.adapters.get(message.whom).manifest.supports),
    };
  }

  private async showAlike(response: Response, fingerprint: string, form: FormState): Promise<void> {
    const row = await this.rowOf(fingerprint);
    const [theirs, ours] = this.namesOf(row);
    const { listed, inAll, leftOut, beyond, hash } = await previewMany(this.database.read, this.adapters, row, this.now());
    response.render('repair-many-preview', {
      title: 'All that are like it', caption: titleOf(row, theirs, ours), row, form, hash, whom: inSentence(theirs), count: countOf(listed.length, 'message'), some: listed.length > 0,
      sum: `${countOf(inAll, 'open mismatch', 'open mismatches')} alike = ${listed.length.toLocaleString('en-GB')} to be sent again + ${leftOut.toLocaleString('en-GB')} left out + ${beyond.toLocaleString('en-GB')} beyond the first ${MOST_IN_MANY}`,
      rows: listed.slice(0, FIRST_ROWS).map((one, place) => ({ place: place + 1, harm: HARM[one.severity], href: `/mismatches/${encodeURIComponent(one.row.fingerprint)}/repair`, about: one.row.caseReference === '' ? null : { reference: one.row.caseReference, href: casePath(one.row.caseReference) } })), more: Math.max(0, listed.length - FIRST_ROWS),
    });
  }
}
