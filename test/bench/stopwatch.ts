/** Adds up how long each kind of work took, and how often it was done. */
export class Stopwatch {
  private readonly totals = new Map<string, { ms: number; times: number }>();

  timeNow<T>(name: string, work: () => T): T {
    const begun = performance.now();
    try { return work(); } finally { this.add(name, performance.now() - begun); }
  }

  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try { return await work(); } finally { this.add(name, performance.now() - begun); }
  }

  ms(name: string): number { return this.totals.get(name)?.ms ?? 0; }
  times(name: string): number { return this.totals.get(name)?.times ?? 0; }
  /** Forgets what was timed while everything warmed up. */
  restart(): void { this.totals.clear(); }

  private add(name: string, ms: number): void {
    const before = this.totals.get(name) ?? { ms: 0, times: 0 };
    this.totals.set(name, { ms: before.ms + ms, times: before.times + 1 });
  }
}
