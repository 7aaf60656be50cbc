import { isDeepStrictEqual } from 'node:util';
import { breaches } from '../adapter/limits';
import type { Raw } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import type { AdapterRegistry } from '../adapter/registry';
import { cutMessage, type MappingCut } from '../intake/cut';
import { computeLane, inLaneOrder, type LanePart, type Told } from '../intake/lane';
import { renamedLists } from '../intake/renamed-lists';
import type { Outcome } from './apply';
import type { Mapping } from './mapping';
import type { CutPart, RuleId } from './rule';
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

interface RehearsedPart extends LanePart { outcome?: Outcome; readonly told: Told[] }
interface RehearsedLane { readonly mapping: Mapping; readonly subject: string; scope?: string; gone: boolean; parked: boolean; readonly parts: RehearsedPart[]; readonly told: Told[] }

/**
 * Takes messages in as the hub does, in memory and without telling anybody: the same cut, the same lanes, the same
 * memory. For proof (which rules fire), for impact (what would change), for coverage (what nobody reads).
 */
export class Rehearsal {
  private readonly lanes = new Map<string, RehearsedLane>();
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
    if (part.unreadable !== undefined) lane.parked = true;
    if (lane.parked) return [];
    if (part.scope !== undefined) lane.scope = part.scope;
    lane.gone = false;
    return this.apply(lane, { id, day: part.day ?? null, time: part.time ?? null, arrival: this.arrival, said: part.said, gone: false, told: [] });
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
    for (const { rule, effect } of outcome.effects) {
      if (effect.do !== 'tell') continue;
      const told = { whom: effect.whom, what: effect.what, ...(effect.about !== undefined && { about: effect.about }), rule, message: effect.message };
      part.told.push(told);
      if (breaches(this.adapters.get(effect.whom).limits, effect.message).length === 0) lane.told.push(told);
    }
  }

  private laneOf(mapping: Mapping, subject: string): RehearsedLane {
    const key = `${mapping.id}|${subject}`;
    const lane = this.lanes.get(key) ?? { mapping, subject, gone: false, parked: false, parts: [], told: [] };
    this.lanes.set(key, lane);
    return lane;
  }
}

const onList = (scope: string | undefined, list: string): boolean => scope !== undefined && (list.endsWith('*') ? scope.startsWith(list.slice(0, -1)) : scope === list);

function whatIsLeft(lane: RehearsedLane, at: MappingCut['at']): Pick<LanePart, 'said' | 'gone'> {
  const last = lane.parts.findLast(part => !part.gone);
  return lane.mapping.whenGone && at ? { said: lane.mapping.whenGone(last?.said ?? {}, at), gone: false } : { said: null, gone: true };
}
