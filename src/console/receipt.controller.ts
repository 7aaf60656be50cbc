import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database, rowsOf } from '../database/database';
import { Receipt } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { Intake } from '../intake/intake';
import { replay } from '../intake/replay';
import { setAside } from '../intake/set-aside';
import { keepLatest } from '../queue/keep';
import { Rulebook } from '../rule/rulebook';
import { typed, type Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { namesFrom } from './names';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { casePath, countOf } from './words';

/** What came, and what became of it; never what it says. */
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

const DONE: Readonly<Record<string, string>> = {
  replayed: 'It is being read again. Look at this page again in a few seconds.',
  'set-aside': 'It was set aside. What waited behind it goes on.',
};
const RECEIPT_STATES: Readonly<Record<Receipt['state'], string>> = {
  waiting: 'Waits to be read', read: 'Read', unreadable: 'Cannot be read', repeat: 'Repeats an earlier message', contradicts: 'Contradicts an earlier message', refused: 'Refused: too large to keep', 'set aside': 'Set aside by a person',
};
