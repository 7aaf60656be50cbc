/** So many callers are remembered; of more, the one that was quiet longest is forgotten. */
const MOST_CALLERS = 10_000;

/** How often a caller may ask: a bucket that holds a minute's worth and refills steadily. In memory, bounded; the clock is handed in. */
export class Limit {
  private readonly callers = new Map<string, { left: number; at: number }>();

  constructor(private readonly perMinute: number, private readonly most = MOST_CALLERS) {}

  /** Takes one from the caller's bucket; false where it is empty. */
  allows(caller: string, nowMs: number): boolean {
    const before = this.callers.get(caller);
    const left = before === undefined ? this.perMinute : Math.min(this.perMinute, before.left + (nowMs - before.at) / 60_000 * this.perMinute);
    this.callers.delete(caller);                    // and to the end: the first of the map is the one quiet longest
    this.callers.set(caller, { left: left >= 1 ? left - 1 : left, at: nowMs });
    if (this.callers.size > this.most) for (const [oldest] of this.callers) { this.callers.delete(oldest); break; }
    return left >= 1;
  }
}
