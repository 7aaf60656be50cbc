import { createHash } from 'node:crypto';
import type { Adapter } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { cutMessage, type CutMessage } from '../intake/cut';
import { Rulebook } from '../rule/rulebook';
import type { Place } from './files';
import { asOwn } from './record';

/** A share that can be read, by where it stands; its content is read again when its group is at hand. */
export interface KnownShare extends Place { readonly sharedAt?: Instant | undefined; /** The sender's own id of it. */ readonly messageId: string }

/**
 * Which shares belong together: those that speak of one person or case, or of one hearing day, share lanes, and a lane is computed as a whole. Shares of
 * different groups know nothing of each other, so one group at a time is enough. Of a share there stays its place, and a number for each lane.
 */
export class Groups {
  private readonly shares: KnownShare[] = [];
  private readonly leader: number[] = [];
  private readonly byLane = new Map<number, number>();
  private readonly cutting: Rulebook;

  /** A mapping that follows another has the same lanes, so it need not be cut here. */
  constructor(private readonly adapter: Adapter, rulebook: Rulebook) {
    this.cutting = new Rulebook(rulebook.chapters.filter(({ mapping }) => mapping.follows === undefined), rulebook.hash, rulebook.reference);
  }

  get size(): number { return this.shares.length; }

  /** Takes its place among the others; what it came to where it cannot be read. */
  add(place: Place, bytes: Uint8Array): Extract<CutMessage, { ok: false }> | undefined {
    const message = cutMessage(this.adapter, this.cutting, { bytes, mediaType: 'application/json' });
    if (!message.ok) return message;
    const index = this.shares.push(asOwn({ ...place, messageId: message.messageId ?? place.name, sharedAt: message.cuts.find(({ at }) => at)?.at?.time })) - 1;
    this.leader.push(index);
    for (const lane of lanesIn(message)) this.join(index, numberOf(lane));
    return undefined;
  }

  /** Group after group; within each in the order in which they were shared, as they would have arrived. One of no known time comes last: what stands before it is known all the same. */
  *inTurn(): Generator<readonly KnownShare[]> {
    const groups = Map.groupBy(this.shares.keys(), index => this.leaderOf(index));
    for (const indexes of groups.values()) yield indexes.flatMap(index => this.shares[index] ?? []).toSorted((a, b) => byText(a.sharedAt ?? LAST, b.sharedAt ?? LAST));
  }

  private join(index: number, lane: number): void {
    const other = this.byLane.get(lane);
    if (other === undefined) { this.byLane.set(lane, index); return; }
    const [one, two] = [this.leaderOf(index), this.leaderOf(other)];
    this.leader[Math.max(one, two)] = Math.min(one, two);
  }

  private leaderOf(index: number): number {
    let at = index;
    for (let above = this.leader[at] ?? at; above !== at; above = this.leader[at] ?? at) { this.leader[at] = this.leader[above] ?? above; at = above; }
    return at;
  }
}

function lanesIn({ messageId, cuts }: Extract<CutMessage, { ok: true }>): ReadonlySet<string> {
  return new Set([`message ${messageId ?? ''}`, ...cuts.flatMap(({ mapping, parts, scopes }) => [...parts.map(({ subject }) => `${mapping.id} ${subject}`), ...scopes.map(scope => `list ${scope}`)])]);
}

const LAST = '9999';
/** Two lanes of one number are taken for one: their groups are computed together, which changes nothing. */
const numberOf = (lane: string): number => createHash('sha1').update(lane).digest().readUIntBE(0, 6);
const byText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
