import type { Instant } from '../case-model/london';
import type { Harm } from '../census/high-harm-lists';
import { SEVERITIES, type Severity } from '../rule/rule';
import type { NotRead } from './held';
import type { Verdict } from './judge';

/** proved + not proved + cannot say + replaced = duties. */
export interface Totals { readonly duties: number; readonly proved: number; readonly notProved: number; readonly cannotSay: number; readonly replaced: number }
/** A duty that needs somebody's look. It names cases and ids, and nobody. */
export interface ListedDuty {
  readonly verdict: Extract<Verdict, 'not proved' | 'cannot say'>;
  readonly harm: Severity;
  readonly whom: string;
  readonly partner: string;
  readonly what: string;
  readonly caseReference: string;
  readonly person: string;
  readonly court: string;
  readonly hearingDay: string;
  readonly dueAt: Instant;
  readonly why: string;
  readonly otherwise: string;
  readonly rule: string;
  /** The message because of which it was opened, and the key of its delivery. */
  readonly share: string;
  readonly key: string;
}
/** A result of high harm for which no duty was opened, and no rule says why. */
export interface ForgottenResult { readonly harm: Harm; readonly severity: Severity; readonly whom: string; readonly code: string; readonly caseReference: string; readonly person: string; readonly court: string; readonly share: string; readonly place: string }
export interface CensusOf { readonly harm: Harm; readonly whom: string; readonly counted: number; readonly told: number; readonly explained: number; readonly held: number; readonly waiting: number; readonly without: number }
export interface PartnerLine extends Totals {
  readonly whom: string;
  readonly partner: string;
  readonly given: boolean;
  readonly files: number;
  readonly records: number;
  /** Records that show a duty; the others are about nothing that these shares ask for. */
  readonly recordsUsed: number;
  readonly recordsNotRead: number;
  readonly notRead: readonly NotRead[];
}
export interface Proof {
  readonly at: Instant;
  readonly rulebook: string;
  readonly shares: { readonly found: number; readonly read: number; readonly repeats: number; readonly notRead: number; /** Shares of which something is not applied, because its place or an earlier share cannot be read. */ readonly notApplied: number; readonly named: readonly NotRead[]; readonly otherFiles: readonly string[] };
  readonly total: Totals;
  readonly harms: readonly (Totals & { readonly harm: Severity })[];
  readonly partners: readonly PartnerLine[];
  readonly duties: readonly ListedDuty[];
  /** Counted, but not on the list: the least harmful. */
  readonly notListed: number;
  /** What can only be told once an account has its number. */
  readonly waiting: number;
  readonly census: readonly CensusOf[];
  readonly forgotten: readonly ForgottenResult[];
  readonly nobodysFiles: readonly string[];
}

const NOTHING: Totals = { duties: 0, proved: 0, notProved: 0, cannotSay: 0, replaced: 0 };
const FIELDS = { proved: 'proved', 'not proved': 'notProved', 'cannot say': 'cannotSay', replaced: 'replaced' } as const satisfies Record<Verdict, keyof Totals>;

/** Counts by a key, in totals that add up. */
export class Counter<Key extends string> {
  private readonly totals = new Map<Key, Totals>();
  count(key: Key, verdict: Verdict): void {
    const before = this.totals.get(key) ?? NOTHING;
    const field = FIELDS[verdict];
    this.totals.set(key, { ...before, duties: before.duties + 1, [field]: before[field] + 1 });
  }
  /** What was counted as one is another. */
  recount(key: Key, from: Verdict, to: Verdict): void {
    const before = this.of(key);
    const [one, other] = [FIELDS[from], FIELDS[to]];
    if (one !== other) this.totals.set(key, { ...before, [one]: before[one] - 1, [other]: before[other] + 1 });
  }
  of(key: Key): Totals { return this.totals.get(key) ?? NOTHING; }
  keys(): Key[] { return [...this.totals.keys()]; }
  get all(): Totals {
    return [...this.totals.values()].reduce((sum, one) => ({ duties: sum.duties + one.duties, proved: sum.proved + one.proved, notProved: sum.notProved + one.notProved, cannotSay: sum.cannotSay + one.cannotSay, replaced: sum.replaced + one.replaced }), NOTHING);
  }
}

export const rankOf = (harm: Severity): number => SEVERITIES.indexOf(harm);
/** What is not proved before what cannot be said; then by harm; then what was due first. */
export const byHarm = (a: ListedDuty, b: ListedDuty): number =>
  (a.verdict === b.verdict ? 0 : a.verdict === 'not proved' ? -1 : 1) || rankOf(a.harm) - rankOf(b.harm) || byText(a.dueAt, b.dueAt) || byText(a.caseReference, b.caseReference) || byText(a.key, b.key);
export const byText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** The first so many, worst first; of the rest only the count stays. */
export class Shortlist {
  private duties: ListedDuty[] = [];
  private dropped = 0;
  constructor(private readonly most: number) {}
  add(duty: ListedDuty): void {
    this.duties.push(duty);
    if (this.duties.length >= this.most * 2) this.cut();
  }
  get listed(): readonly ListedDuty[] { this.cut(); return this.duties; }
  get notListed(): number { this.cut(); return this.dropped; }
  private cut(): void {
    this.duties.sort(byHarm);
    this.dropped += Math.max(0, this.duties.length - this.most);
    this.duties = this.duties.slice(0, this.most);
  }
}
