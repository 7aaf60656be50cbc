import type { Instant } from '../case-model/london';

/** How many messages a partner may still be sent in the running minute. */
export class Pace {
  private sent: { readonly at: number; readonly count: number }[] = [];

  constructor(private readonly perMinute: number) {}

  left(now: Instant): number {
    const at = Date.parse(now);
    this.sent = this.sent.filter(one => one.at > at - 60_000 && one.at <= at);    // a clock that was put back leaves what lies ahead
    return Math.max(0, this.perMinute - this.sent.reduce((sum, one) => sum + one.count, 0));
  }

  spend(count: number, now: Instant): void { this.sent.push({ at: Date.parse(now), count }); }
}
