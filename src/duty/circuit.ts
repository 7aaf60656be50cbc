import type { EntityManager } from 'typeorm';
import type { CircuitFigures, Found, PushOutcome } from '../adapter/adapter';
import { minutesAfter, type Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import { OpenCircuit } from '../database/entities';
import { findRow } from '../database/rows';

/** What one try says of whether a partner takes what is pushed. A look that was answered says nothing of it, nor does what never left. */
export type Heard = { readonly kind: 'takes' } | { readonly kind: 'fails'; readonly delivery: string; readonly why: string } | { readonly kind: 'nothing' };

export const heardOfPush = (delivery: string, outcome: PushOutcome): Heard => outcome.kind === 'taken' || outcome.kind === 'refused' ? { kind: 'takes' } : { kind: 'fails', delivery, why: outcome.why };
export const heardOfLook = (delivery: string, found: Found): Heard => found.kind === 'cannot say' ? { kind: 'fails', delivery, why: found.why } : { kind: 'nothing' };

/**
 * Between us and one partner. After so many failures in a row it opens: nothing is tried until a wait has passed, then one
 * delivery at a time until one is taken or refused, which closes it. Counted here, failure by failure; that it is open is a
 * row, which every process reads and a restart leaves as it is.
 */
export class Circuit {
  /** Each delivery once: one message that they cannot take, tried again and again, must not stop the others. */
  private readonly failed = new Set<string>();
  private failingSince: Instant | undefined;
  private open: OpenCircuit | undefined;

  /** Without figures it never opens. */
  constructor(private readonly system: string, private readonly figures: CircuitFigures | undefined) {}

  /** How many deliveries may be tried now. */
  async room(database: Database, now: Instant): Promise<number> {
    if (!this.figures) return Infinity;
    this.open = await findRow(database.read, OpenCircuit, { system: this.system });
    return !this.open ? Infinity : this.open.notBefore <= now ? 1 : 0;
  }

  /** What came of the deliveries for which there was room: they were tried at the same time, so one that was taken speaks for all. */
  async hear(database: Database, heard: readonly Heard[], now: Instant, dice: number): Promise<void> {
    if (!this.figures) return;
    const { open, system, figures: { failures, waitSeconds } } = this;
    if (heard.some(({ kind }) => kind === 'takes')) {
      this.forget();
      if (open) await database.write(manager => manager.delete(OpenCircuit, { system }));
      return;
    }
    const failing = heard.filter(one => one.kind === 'fails');
    const last = failing.at(-1);
    if (!last) return;
    this.failingSince ??= now;
    for (const { delivery } of failing) this.failed.add(delivery);
    if (!open && this.failed.size < failures) return;
    const waits = (open?.waits ?? 0) + 1;
    const seconds = (waitSeconds[Math.min(waits, waitSeconds.length) - 1] ?? waitSeconds[0]) * (0.75 + dice / 2);
    const { failingSince, openedAt } = open ?? { failingSince: this.failingSince, openedAt: now };
    await database.write(manager => keepOpen(manager, { system, failingSince, openedAt, waits, notBefore: minutesAfter(now, seconds / 60), why: last.why }));
    this.forget();
  }

  private forget(): void { this.failed.clear(); this.failingSince = undefined; }
}

/** Of two processes that find it out at once, one row comes. */
const keepOpen = (manager: EntityManager, { system, failingSince, openedAt, waits, notBefore, why }: OpenCircuit): Promise<unknown> => rowsOf(manager, `
  INSERT INTO open_circuit (system, failing_since, opened_at, waits, not_before, why) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (system) DO UPDATE SET waits = $4, not_before = $5, why = $6`, [system, failingSince, openedAt, waits, notBefore, why]);
