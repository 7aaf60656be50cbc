import type { Raw } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import type { Deciding } from './apply-part';
import { keep, keepRefusal } from './keep';
import { takeIn } from './take-in';

export interface IntakeEvents { readonly applied: () => void; readonly failed: (receipt: string, error: unknown) => void }

/** Takes messages in: keeps each at once, works through what is kept in the order of arrival, one receipt at a time. */
export class Intake {
  /** Receipts taken in since this process began. */
  taken = 0;
  private working: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(private readonly database: Database, private readonly deciding: Deciding, private readonly now: () => Instant, private readonly events: IntakeEvents) {}

  /** When this resolves the message is kept, and may be acknowledged. What it means is worked out afterwards. */
  async receive(system: string, raw: Raw): Promise<string> {
    const receipt = await keep(this.database, system, raw, this.now());
    this.wake();
    return receipt;
  }

  refuse(system: string, mediaType: string, size: number, why: string): Promise<void> {
    return keepRefusal(this.database, system, mediaType, size, why, this.now());
  }

  /** Goes through everything that waits: also what an earlier process left half done. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.working ??= this.workThrough();
  }

  async idle(): Promise<void> { while (this.working) await this.working; }

  async stop(): Promise<void> { this.stopped = true; await this.idle(); }

  private async workThrough(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.takeInWaiting();
    }
    this.working = undefined;                       // in the same turn as the last look, so that no call to wake is lost
  }

  private async takeInWaiting(): Promise<void> {
    try {
      for (const receipt of await this.waiting()) if (!this.stopped) await this.takeInOne(receipt);
    } catch (error) {
      this.events.failed('(the list of what waits)', error);
    }
  }

  private async takeInOne(receipt: string): Promise<void> {
    try {
      await takeIn(this.database, this.deciding, receipt, this.now);
      this.taken++;
      this.events.applied();
    } catch (error) {
      this.events.failed(receipt, error);           // it stays waiting, and is tried again by the job
    }
  }

  private async waiting(): Promise<string[]> {
    const rows = await rowsOf<{ id: string }>(this.database.read, `
      SELECT receipt.id FROM receipt WHERE state = 'waiting'
        OR (state = 'read' AND EXISTS (SELECT 1 FROM part JOIN lane ON lane.mapping = part.mapping AND lane.subject = part.subject
            WHERE part.receipt_id = receipt.id AND part.state = 'waiting' AND lane.parked_why IS NULL))
        OR (state = 'read' AND EXISTS (SELECT 1 FROM part WHERE part.receipt_id = receipt.id AND part.state = 'waiting'
            AND NOT EXISTS (SELECT 1 FROM lane WHERE lane.mapping = part.mapping AND lane.subject = part.subject)))
      ORDER BY arrival`, []);
    return rows.map(row => row.id);
  }
}
