import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database, rowsOf } from '../database/database';
import { Receipt } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { Intake } from '../intake/intake';
import { bytesOf } from '../intake/keep';
import { replay } from '../intake/replay';
import { setAside } from '../intake/set-aside';
import { keepLatest } from '../queue/keep';
import { Rulebook } from '../rule/rulebook';
import { typed, type Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { maskMessage } from './mask';
import { namesFrom } from './names';
import { writeDownViewing } from './personal-data';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { casePath, countOf, inSentence } from './words';

/** What came, and what became of it; what it says stands on a page of its own, masked. */
@Controller('receipts')
export class ReceiptController {
  constructor(
    private readonly database: Database, private readonly intake: Intake, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant,
  ) {}

  @Get(':id')
  async receipt(@Param('id') id: string, @Query('done') done: unknown, @Res() response: Response): Promise<void> {
    await this.show(response, id, NOTHING_WRITTEN, typeof done === 'string' ? DONE[done] : undefined);
  }

  @Post(':id/replay')
  async replay(@Param('id') id: string, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const replayed = await replay(this.database, id, who ?? typed('not said'), this.now());
    if (!replayed.ok) return this.show(response.status(409), id, { ...NOTHING_WRITTEN, problem: replayed.why });
    await keepLatest(this.database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    this.intake.wake();
    response.redirect(303, `/receipts/${id}?done=replayed`);
  }

  @Post(':id/set-aside')
  async setAside(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, says);
    const done = await setAside(this.database, id, says.by, says.why, this.now());
    if (!done.ok) return this.show(response.status(409), id, { written: says.written, faults: {}, problem: done.why });
    await keepLatest(this.database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    this.intake.wake();
    response.redirect(303, `/receipts/${id}?done=set-aside`);
  }

  /** What it says: its form for everybody, its words for those who may and say why. */
  @Get(':id/message')
  async message(@Param('id') id: string, @Query('from') from: unknown, @Res() response: Response): Promise<void> { await this.showMessage(response, id, from, NOTHING_WRITTEN, false); }

  @Post(':id/message')
  @HttpCode(200)
  async messageAsItCame(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.showMessage(response.status(400), id, form?.['from'], says, false);
    await this.keptReceipt(id);
    await writeDownViewing(this.database, says.by, `receipt ${id}`, says.why, this.now());
    return this.showMessage(response, id, form?.['from'], { written: says.written, faults: {} }, true);
  }

  private async keptReceipt(id: string): Promise<Receipt> {
    const receipt = await this.database.read.findOneBy(Receipt, { id });
    if (!receipt || receipt.bodyHash === null) throw new NotFoundException('There is no such message');
    return receipt;
  }

  /** A piece of it: a list of a thousand cases is no page. */
  private async showMessage(response: Response, id: string, begins: unknown, form: FormState, shown: boolean): Promise<void> {
    const receipt = await this.keptReceipt(id);
    const whole = new TextDecoder().decode((await bytesOf(this.database.read, receipt)).subarray(0, MOST_SHOWN));
    const from = typeof begins === 'string' && /^\d{1,9}$/.test(begins) ? Number(begins) : 0;
    const text = (shown ? whole : maskMessage(whole)).slice(from, from + PIECE);
    const end = from + text.length;
    response.render('receipt-message', {
      title: `What ${inSentence(namesFrom(this.adapters, this.rulebook).system(receipt.system))} sent`, receipt, form, shown, text, from, next: end < whole.length ? String(end) : '',
      part: whole.length <= PIECE ? '' : `${receipt.size > MOST_SHOWN ? 'Only the beginning of a long message is shown here. ' : ''}Characters ${(from + 1).toLocaleString('en-GB')} to ${end.toLocaleString('en-GB')} of ${whole.length.toLocaleString('en-GB')}.`,
    });
  }

  private async show(response: Response, id: string, form: FormState, done?: string): Promise<void> {
    const receipt = await this.database.read.findOneBy(Receipt, { id });
    if (!receipt) throw new NotFoundException('There is no such message');
    const parts = await this.partsOf(id);
    const unreadable = parts.some(part => part.state === 'unreadable');
    const names = namesFrom(this.adapters, this.rulebook);
    response.render('receipt', {
      title: `A message from ${names.system(receipt.system)}`, receipt, state: RECEIPT_STATES[receipt.state], received: momentInWords(receipt.receivedAt), size: countOf(receipt.size, 'byte'),
      unread: receipt.unread === null ? null : countOf(receipt.unread.length, 'field'), done: done ?? null, form, cases: await this.casesOf(id),
      parts: parts.map(({ mapping, state, why, count }) => ({ mapping: names.mapping(mapping), count: countOf(Number(count), 'part'), state, why })),
      stuck: unreadable || receipt.state === 'unreadable' || receipt.state === 'contradicts',
    });
  }

  private partsOf(id: string): Promise<{ mapping: string; state: string; why: string | null; count: number | string }[]> {
    return rowsOf(this.database.read, 'SELECT mapping, state, why, COUNT(*) AS count FROM part WHERE receipt_id = $1 GROUP BY mapping, state, why ORDER BY mapping, state LIMIT 30', [id]);
  }

  private async casesOf(id: string): Promise<{ reference: string; href: string }[]> {
    const rows = await rowsOf<{ reference: string }>(this.database.read, `
      SELECT DISTINCT ${referenceOf('part')} AS reference FROM part WHERE part.receipt_id = $1 ORDER BY reference LIMIT 100`, [id]);
    return rows.flatMap(({ reference }) => reference === null ? [] : [{ reference, href: casePath(reference) }]);
  }
}

/** Characters on one page. */
const PIECE = 12_000;
/** Of a longer message the beginning is shown: masking reads it from there each time. */
const MOST_SHOWN = 1_000_000;

const DONE: Readonly<Record<string, string>> = {
  replayed: 'It is being read again. Look at this page again in a few seconds.',
  'set-aside': 'It was set aside. What waited behind it goes on.',
};
const RECEIPT_STATES: Readonly<Record<Receipt['state'], string>> = {
  waiting: 'Waits to be read', read: 'Read', unreadable: 'Cannot be read', repeat: 'Repeats an earlier message', contradicts: 'Contradicts an earlier message', refused: 'Refused: too large to keep', 'set aside': 'Set aside by a person',
};
