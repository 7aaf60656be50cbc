import { isDeepStrictEqual } from 'node:util';
import { breaches } from '../adapter/limits';
import type { Raw } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { AdapterRegistry } from '../adapter/registry';
import { cutMessage, type MappingCut } from '../intake/cut';
import { computeLane, inLaneOrder, type LanePart, type Told } from '../intake/lane';
import { renamedLists } from '../intake/renamed-lists';
import type { Outcome } from './apply';
import type { Mapping } from './mapping';
import type { CutPart, RuleId, Tell } from './rule';
import type { Rulebook } from './rulebook';

export interface RehearsedMessage { readonly id: string; readonly system: string; readonly raw: Raw; readonly receivedAt?: Instant }
/** What a message came to: the rules that acted while it was taken in, and why it or a part of it could not be read. */
export interface Rehearsed { readonly fired: ReadonlySet<RuleId>; readonly unreadable?: string }

/** What one message's part comes to, once all messages were taken in. `told` is all that was ever told because of it. */
export interface Decided {
  readonly message: string;
  readonly mapping: Mapping;
  readonly subject: string;
  readonly said: object;
  readonly outcome: Outcome;
  readonly told: readonly Told[];
}

/** A duty as the hub would have opened it, under the key that its delivery would have had. */
export interface RehearsedDuty {
  readonly key: string;
  readonly mapping: string;
  readonly subject: string;
  readonly references: readonly string[];
  /** The message whose part led to it. */
  readonly message: string;
  readonly rule: RuleId;
  readonly tell: Tell;
  /** Why the partner could not take the message as it stands; it was not told then. */
  readonly problems: readonly string[];
  /** When it was opened, counted in arrivals. */
  readonly openedAt: number;
  replaced: boolean;
}

/** Where a part of a message ended: *waiting* stands behind one of its lane that could not be read. */
export interface RehearsedPlace {
  readonly mapping: string;
  readonly subject: string;
  readonly state: 'applied' | 'unchanged' | 'unreadable' | 'waiting';
  readonly why?: string;
  readonly arrival: number;
  readonly part?: { readonly outcome?: Outcome; readonly computedAt?: number };
}

interface RehearsedPart extends LanePart { outcome?: Outcome; computedAt?: number; readonly told: Told[] }
interface RehearsedLane {
  readonly mapping: Mapping; readonly subject: string; scope?: string; gone: boolean; parked: boolean; references: readonly string[]; readonly parts: RehearsedPart[]; readonly told: Told[]; readonly duties: RehearsedDuty[];
}

/**
 * Takes messages in as the hub does, in memory and without telling anybody: the same cut, the same lanes, the same
 * memory, the same duties. For proof (which rules fire, who had to be told), for impact (what would change), for coverage (what nobody reads).
 */
export class Rehearsal {
  private readonly lanes = new Map<string, RehearsedLane>();
  private readonly opened: RehearsedDuty[] = [];
  private readonly places = new Map<string, RehearsedPlace[]>();
  private arrival = 0;

  constructor(private readonly adapters: AdapterRegistry, private readonly rulebook: Rulebook) {}

  take({ id, system, raw, receivedAt }: RehearsedMessage): Rehearsed {
    const message = cutMessage(this.adapters.get(system), this.rulebook, raw, receivedAt);
    if (!message.ok) return { fired: new Set(), unreadable: `${message.why} (${message.place})` };
    this.arrival++;
    const outcomes = message.cuts.flatMap(cut => this.takeCut(id, cut));
    const unreadable = message.cuts.flatMap(({ parts }) => parts).find(part => part.unreadable !== undefined)?.unreadable;
    const fired = new Set([...message.cuts, ...outcomes].flatMap(one => one.fired.map(({ rule }) => rule)));
    return { fired, ...(unreadable !== undefined && { unreadable }) };
  }

  /** What a partner answered to the message of a duty is news for the lanes that wait for it, right after the part because of which they were told. */
  hear({ mapping: toldBy, subject, message, tell }: RehearsedDuty, says: Readonly<Record<string, string>>, at: Instant): void {
    const because = this.lanes.get(`${toldBy}|${subject}`)?.parts.findLast(part => part.id === message);
    this.arrival++;
    for (const { id, hears } of this.rulebook.hearing(tell.whom, toldBy)) {
      const lane = this.laneOf(this.rulebook.chapter(id).mapping, subject);
      if (!lane.parked) this.apply(lane, { id: `answer to ${message}`, day: because?.day ?? null, time: because?.time ?? null, arrival: this.arrival, said: asKept(hears.as({ told: tell.message, says, at })), gone: false, told: [] });
    }
  }

  /** Every duty that was opened, in the order of opening. */
  duties(): readonly RehearsedDuty[] { return this.opened; }

  /** Where the parts of a message ended. */
  placesOf(message: string): readonly RehearsedPlace[] { return this.places.get(message) ?? []; }

  get arrivals(): number { return this.arrival; }

  /** How many lanes wait for an event. */
  waitingLanes(): number { return [...this.lanes.values()].filter(({ parts }) => parts.at(-1)?.outcome?.effects.some(({ effect }) => effect.do === 'defer')).length; }

  isParked(mapping: string, subject: string): boolean { return this.lanes.get(`${mapping}|${subject}`)?.parked ?? false; }

  decided(): Decided[] {
    return [...this.lanes.values()].flatMap(({ mapping, subject, parts }) =>
      parts.flatMap(({ id, said, outcome, told }) => outcome && said ? [{ message: id, mapping, subject, said, outcome, told }] : []));
  }

  /** What each lane of a mapping says now; what left its list says nothing. */
  latest(mapping: string): Decided[] {
    const gone = new Set([...this.lanes.values()].filter(lane => lane.gone).map(({ subject }) => subject));
    return [...Map.groupBy(this.decided().filter(one => one.mapping.id === mapping && !gone.has(one.subject)), one => one.subject).values()].flatMap(all => all.slice(-1));
  }

  private takeCut(id: string, { mapping, parts, scopes, families, at }: MappingCut): Outcome[] {
    const subjects = new Set(parts.map(part => part.subject));
    const ofMapping = [...this.lanes.values()].filter(lane => lane.mapping.id === mapping.id);
    const renamed = new Set(families.flatMap(family => [...renamedLists(ofMapping.filter(lane => onList(lane.scope, family)), parts, scopes)]));
    const gone = ofMapping.filter(lane => !lane.gone && !subjects.has(lane.subject) && (scopes.some(scope => onList(lane.scope, scope)) || renamed.has(lane.scope ?? '')));
    return [
      ...parts.flatMap(part => this.takePart(mapping, part, id)),
      ...gone.flatMap(lane => this.apply(lane, { id, day: at?.day ?? null, time: at?.time ?? null, arrival: this.arrival, ...whatIsLeft(lane, at), told: [] })),
    ];
  }

  private takePart(mapping: Mapping, part: CutPart, id: string): Outcome[] {
    const lane = this.laneOf(mapping, part.subject);
    lane.references = [...new Set([...lane.references, ...part.references])];
    const waits = lane.parked;
    if (part.unreadable !== undefined) lane.parked = true;
    if (waits || part.unreadable !== undefined) {
      this.place(id, { mapping: mapping.id, subject: part.subject, state: waits ? 'waiting' : 'unreadable', arrival: this.arrival, ...(part.unreadable !== undefined && { why: part.unreadable }) });
      return [];
    }
    if (part.scope !== undefined) lane.scope = part.scope;
    lane.gone = false;
    const applied: RehearsedPart = { id, day: part.day ?? null, time: part.time ?? null, arrival: this.arrival, said: part.said, gone: false, told: [] };
    const outcomes = this.apply(lane, applied);
    this.place(id, { mapping: mapping.id, subject: part.subject, state: outcomes.length === 0 ? 'unchanged' : 'applied', arrival: this.arrival, part: applied });
    return outcomes;
  }

  private place(message: string, place: RehearsedPlace): void {
    const places = this.places.get(message) ?? [];
    places.push(place);
    this.places.set(message, places);
  }

  /** A part equal to its lane's latest changes nothing; a late older one takes its place, and the lane is computed again from there. */
  private apply(lane: RehearsedLane, part: RehearsedPart): Outcome[] {
    const latest = lane.parts.at(-1);
    if (latest && latest.gone === part.gone && isDeepStrictEqual(latest.said, part.said) && inLaneOrder(latest, part) < 0) return [];
    lane.parts.push(part);
    lane.parts.sort(inLaneOrder);
    const from = lane.parts.indexOf(part);
    const computed = computeLane(this.rulebook.chapter(lane.mapping.id), lane.parts[from - 1]?.outcome?.made, lane.parts.slice(from), lane.told);
    for (const [i, { outcome }] of computed.entries()) this.keep(lane, lane.parts[from + i], outcome);
    lane.gone = lane.parts.at(-1)?.gone ?? false;
    return computed.map(({ outcome }) => outcome);
  }

  /** What a partner's limits would hold back was never told. */
  private keep(lane: RehearsedLane, part: RehearsedPart | undefined, outcome: Outcome): void {
    if (!part) return;
    part.outcome = outcome;
    part.computedAt = this.arrival;
    for (const { rule, effect } of outcome.effects) {
      if (effect.do !== 'tell') continue;
      const told = { whom: effect.whom, what: effect.what, ...(effect.about !== undefined && { about: effect.about }), rule, message: effect.message };
      part.told.push(told);
      const problems = breaches(this.adapters.get(effect.whom).limits, effect.message);
      if (problems.length === 0) lane.told.push(told);
      this.open(lane, part.id, rule, effect, problems.length === 0 ? [] : [...problems, ...outcome.doubts.filter(({ spreadFrom }) => spreadFrom === undefined).map(({ field, why }) => `${field} is in doubt: ${why}`)]);
    }
  }

  /** As src/duty/open-duty.ts has it: what was told of a thing last is not told again, and a later duty about it replaces the earlier one. */
  private open(lane: RehearsedLane, message: string, rule: RuleId, tell: Tell, problems: readonly string[]): void {
    const { mapping: { id: mapping }, subject, references } = lane;
    const toThem = lane.duties.filter(duty => duty.tell.whom === tell.whom);
    const aboutIt = toThem.filter(duty => duty.tell.about === tell.about);
    if (tell.about !== undefined && isDeepStrictEqual(asKept(aboutIt.at(-1)?.tell.message), asKept(tell.message))) return;
    for (const duty of aboutIt) duty.replaced = true;
    const taken = new Set(toThem.map(({ key }) => key));
    const keyFor = (n: number): string => stableId('delivery', stableId('duty', mapping, subject, tell.whom, tell.what, String(n)));
    let n = toThem.length + 1;
    while (taken.has(keyFor(n))) n++;
    const duty: RehearsedDuty = { key: keyFor(n), mapping, subject, references, message, rule, tell, problems, openedAt: this.arrival, replaced: false };
    lane.duties.push(duty);
    this.opened.push(duty);
  }

  private laneOf(mapping: Mapping, subject: string): RehearsedLane {
    const key = `${mapping.id}|${subject}`;
    const lane = this.lanes.get(key) ?? { mapping, subject, gone: false, parked: false, references: [], parts: [], told: [], duties: [] };
    this.lanes.set(key, lane);
    return lane;
  }
}

/** As it comes back from where it is kept: what is undefined is not there. */
function asKept<T extends object>(value: T): T;
function asKept<T extends object>(value: T | undefined): T | undefined;
function asKept<T extends object>(value: T | undefined): T | undefined {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const onList = (scope: string | undefined, list: string): boolean => scope !== undefined && (list.endsWith('*') ? scope.startsWith(list.slice(0, -1)) : scope === list);

function whatIsLeft(lane: RehearsedLane, at: MappingCut['at']): Pick<LanePart, 'said' | 'gone'> {
  const last = lane.parts.findLast(part => !part.gone);
  return lane.mapping.whenGone && at ? { said: lane.mapping.whenGone(last?.said ?? {}, at), gone: false } : { said: null, gone: true };
}
