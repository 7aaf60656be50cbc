import { setImmediate as aTurn } from 'node:timers/promises';
import type { Raw } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import type { Deciding } from './apply-part';
import { keep, keepRefusal } from './keep';
import { takeInTogether } from './take-in';

/** How many receipts are looked up at once: a backlog stays on the disk. */
const AT_ONCE = 200;
/** How many of them are worked through in one line before the others are heard: whoever wants to write meanwhile, a delivery above all, waits for so many. */
const TOGETHER = 5;

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

  /** The same for an arrival that may be seen again after a crash: under one id it is kept once. */
  async receiveOnce(id: string, system: string, raw: Raw): Promise<void> {
    await keep(this.database, system, raw, this.now(), id);
    this.wake();
  }

  refuseOnce(id: string, system: string, mediaType: string, size: number, why: string): Promise<void> {
    return keepRefusal(this.database, system, mediaType, size, why, this.now(), id);
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
      const before = this.taken;
      const receipts = await this.waiting();
      const together = TOGETHER * this.database.linesAtOnce;
      for (let from = 0; from < receipts.length && !this.stopped; from += together) {
        if (!await this.takeInSome(receipts.slice(from, from + together))) return;
        await aTurn();                              // SQLite answers in the same turn: without this no request, job or lease would get one
      }
      if (receipts.length === AT_ONCE && this.taken > before) this.again = true;
    } catch (error) {
      this.events.failed('(the list of what waits)', error);
    }
  }

  /** What fails stays waiting, and is tried again by the job. False where the storage failed: what came later must not overtake. */
  private async takeInSome(receipts: readonly string[]): Promise<boolean> {
    try {
      const taken = await takeInTogether(this.database, this.deciding, receipts, this.now, this.events.failed);
      this.taken += taken.length;
      if (taken.length > 0) this.events.applied();
      return true;
    } catch (error) {
      this.events.failed('(the storage)', error);
      return false;
    }
  }

  /** The oldest of what is kept and not worked through, whatever process left it so; parts of a parked lane stay behind. */
  private async waiting(): Promise<string[]> {
    const rows = await rowsOf<{ id: string }>(this.database.read, `
      SELECT id, arrival FROM (SELECT id, arrival FROM receipt WHERE state = 'waiting' ORDER BY arrival LIMIT $1) AS unread
      UNION SELECT id, arrival FROM (
        SELECT part.receipt_id AS id, part.arrival FROM part LEFT JOIN lane ON lane.mapping = part.mapping AND lane.subject = part.subject
        WHERE part.state = 'waiting' AND lane.parked_why IS NULL ORDER BY part.arrival LIMIT $1) AS unapplied
      ORDER BY arrival LIMIT $1`, [AT_ONCE]);
    return rows.map(row => row.id);
  }
}
