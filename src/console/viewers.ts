import { minutesAfter, type Instant } from '../case-model/london';

const MINUTES = 5;
const MOST = 2000;

/** Who has lately opened a page, so that two people see each other. Kept in this process alone, and for minutes: reading locks nothing and writes nothing. */
export class Viewers {
  private readonly seen = new Map<string, Map<string, Instant>>();

  /** Notes that somebody looks, and answers who else does. Who is not signed in has no name, and is not seen. */
  look(page: string, name: string | undefined, now: Instant): string[] {
    const since = minutesAfter(now, -MINUTES);
    const lately = new Map([...this.seen.get(page) ?? []].filter(([, at]) => at > since));
    const others = [...lately.keys()].filter(other => other !== name).sort();
    if (name !== undefined) lately.set(name, now);
    this.seen.delete(page);
    if (lately.size > 0) this.seen.set(page, lately);
    for (const [oldest] of this.seen) { if (this.seen.size <= MOST) break; this.seen.delete(oldest); }
    return others;
  }
}
