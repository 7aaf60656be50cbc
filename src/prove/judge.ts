import { proves } from '../adapter/adapter';
import type { RehearsedDuty } from '../rule/rehearsal';
import type { PartnerHoldings } from './held';
import { fingerprintOf, type Held } from './record';

/** *replaced*: a later duty took its place, so nobody need hold it. */
export type Verdict = 'proved' | 'not proved' | 'cannot say' | 'replaced';
export interface Judgement { readonly verdict: Verdict; readonly why: string }
/** `ifLost`: what is to be said if the record turns out to belong to another duty, whose key it bears. */
export interface Judged extends Judgement { readonly duty: RehearsedDuty; readonly ifLost?: Judgement }

/** What one partner holds, and how a message of ours looks there; without holdings, nothing of theirs was given. */
export interface Partner { readonly title: string; readonly holdings?: PartnerHoldings; shows(message: object): unknown }

/**
 * Finds for each duty, as it is opened, the record that shows it: by our key, else by content. A record shows one duty: two duties that say the
 * same need two records, and one under the key of a duty belongs to that duty, even where it comes in a later group.
 */
export class Claims {
  private readonly owners = new Map<Held, { readonly key: string; readonly whom: string }>();
  private readonly keys = new Set<string>();
  private ofDuty = new Map<string, Held>();
  /** How many duties of the group were looked at. */
  seen = 0;

  /** `lost`: a record that showed this duty by its content belongs to another. */
  constructor(private readonly partnerOf: (id: string) => Partner, private readonly lost: (key: string) => void) {}

  /** The next group: what records show stays, of duties nothing does. */
  nextGroup(): void { this.ofDuty = new Map(); this.seen = 0; }

  claim({ key, tell: { whom, message } }: RehearsedDuty): Held | undefined {
    this.keys.add(key);
    const { holdings, shows } = this.partnerOf(whom);
    if (!holdings) return undefined;
    const fingerprint = fingerprintOf(shows(message));
    const own = holdings.under(key).find(one => one.fingerprint === fingerprint);
    const record = own ?? holdings.saying(fingerprint).find(one => !this.owners.has(one) && (one.key === undefined || !this.keys.has(one.key)));
    if (!record) return undefined;
    const before = this.owners.get(record);
    this.owners.set(record, { key, whom });
    this.ofDuty.set(key, record);
    if (before && before.key !== key) { this.ofDuty.delete(before.key); this.lost(before.key); }
    return record;
  }

  /** A record that was found in another way than by key or content. */
  give({ key, tell: { whom } }: RehearsedDuty, record: Held): void { this.owners.set(record, { key, whom }); this.ofDuty.set(key, record); }
  isFree(record: Held): boolean { return !this.owners.has(record); }

  recordFor({ key }: RehearsedDuty): Held | undefined { return this.ofDuty.get(key); }
  /** How many records of each partner show a duty. */
  used(whom: string): number { return [...this.owners.values()].filter(one => one.whom === whom).length; }
}

/** Judges the duties of one group, all claims made. `known`: what was found out of a duty in another way, by its key. */
export const judge = (duties: readonly RehearsedDuty[], claims: Claims, partnerOf: (id: string) => Partner, known: ReadonlyMap<string, Judgement> = new Map()): Judged[] => duties.map(duty => {
  if (duty.replaced) return { duty, verdict: 'replaced', why: 'A later message says it all' };
  const record = claims.recordFor(duty);
  const otherwise = (): Judgement => known.get(duty.key) ?? withoutRecord(duty, duties, claims, partnerOf(duty.tell.whom));
  return { duty, ...record ? byRecord(duty, record) : otherwise(), ...(record?.key !== undefined && record.key !== duty.key && { ifLost: otherwise() }) };
});

const cannotSay = (why: string): Judgement => ({ verdict: 'cannot say', why });
const notProved = (why: string): Judgement => ({ verdict: 'not proved', why });

function byRecord({ tell: { proof: needed } }: RehearsedDuty, { name, grade }: Held): Judgement {
  return proves(grade, needed) ? { verdict: 'proved', why: `${GRADES[grade]} (${name})` } : notProved(`They took it (${name}), but nothing of theirs says what they made of it`);
}
const GRADES = { taken: 'They took it', answered: 'They answered', 'effect seen': 'Their own record shows it' } as const;

function withoutRecord(duty: RehearsedDuty, duties: readonly RehearsedDuty[], claims: Claims, { holdings }: Partner): Judgement {
  if (!holdings) return cannotSay('Nothing was given of what they hold');
  if (duty.problems.length > 0) return cannotSay(`What they must be told cannot be said as they take it: ${firstOf(duty.problems)}`);
  const earlier = earlierOf(duty, duties).flatMap(one => claims.recordFor(one) ?? []).at(-1);
  const found = earlier ? `They hold an earlier one (${earlier.name}), and not this` : holdings.under(duty.key).length > 0
    ? `What they hold under its key says something else (${holdings.under(duty.key)[0]?.name ?? ''})` : holdsOthers(holdings.about(duty.references));
  if (holdings.notReadCount === 0) return notProved(found);
  const [first] = holdings.notRead;
  return cannotSay(`${found}. But ${holdings.notReadCount === 1 ? 'one record' : `${holdings.notReadCount} records`} of theirs cannot be read, and it may be there: ${first?.name ?? ''}: ${first?.why ?? ''}`);
}

/** Their first words: a path by its end, where it is long. */
const firstOf = (problems: readonly string[], most = 2): string => `${problems.slice(0, most).map(problem => problem.replace(/^(?:[\w[\]]+\.)+(?=[\w[\]]+\.[\w[\]]+ )/, '')).join('; ')}${problems.length > most ? `; and ${problems.length - most} more` : ''}`;

const holdsOthers = (count: number): string => count === 0 ? 'They hold nothing about this case' : `They hold ${count === 1 ? 'one record' : `${count} records`} about this case, and none that says this`;

/** What they were to be told before about the same. */
function earlierOf({ mapping, subject, tell: { whom, about }, key }: RehearsedDuty, duties: readonly RehearsedDuty[]): RehearsedDuty[] {
  const toThem = duties.filter(one => one.mapping === mapping && one.subject === subject && one.tell.whom === whom && one.tell.about === about);
  return toThem.slice(0, toThem.findIndex(one => one.key === key));
}
