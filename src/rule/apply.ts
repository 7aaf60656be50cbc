import type { Input, Place, PlacedRule, Step } from './mapping';
import { GONE, isFields, listAt, pathAfter, setAt, under, withoutGone, type Fields } from './made';
import { NOTHING_KNOWN, type Arrival } from './reference';
import { InDoubt, type Effect, type RuleId } from './rule';
import { rulesOfStep, type Ready } from './ready';
import { untrack, Watch, type Reads } from './track';

/** What came of running a mapping's steps over one part. Plain data: it can be kept and compared. */
export interface Outcome {
  readonly made: object;
  readonly doubts: readonly Doubt[];
  readonly effects: readonly FiredEffect[];
  /** Every field that was set: by which rule, from which paths. */
  readonly lineage: readonly Line[];
  readonly fired: readonly { readonly rule: RuleId; readonly at: string }[];
}
/** `spreadFrom` names the field in doubt of which this one is only a consequence. */
export interface Doubt { readonly field: string; readonly why: string; readonly rules: readonly RuleId[]; readonly values: readonly unknown[]; readonly spreadFrom?: string }
export interface FiredEffect { readonly rule: RuleId; readonly effect: Effect; readonly from: readonly string[] }
export interface Line { readonly path: string; readonly rule: RuleId; readonly from: readonly string[] }

export interface Given {
  readonly said: unknown;
  readonly made?: unknown;
  readonly earlier?: unknown;
  readonly place: Place;
  readonly arrival?: Arrival;
}

/** Runs steps in order. Within a step all rules see the same input; each step sees what the last one made. */
export function applySteps(steps: readonly Step[], rules: readonly PlacedRule[], given: Given): Outcome {
  const run = new Running(given);
  for (const step of steps) {
    const ofStep = rulesOfStep(step, rules).filter(({ rule }) => inScope(rule, given.place));
    for (const spot of run.spots(step)) run.applyAt(spot, ofStep, step.firstThatFits !== undefined);
  }
  return run.outcome();
}

/** Whether every clause holds; a rule without clauses always fits. */
export const fits = (rule: PlacedRule, input: Input): boolean => failedClauses(rule, input).length === 0;

export const failedClauses = (rule: PlacedRule, input: Input): string[] =>
  rule.when === 'always' ? [] : Object.entries(rule.when).filter(([, holds]) => !holds(input)).map(([name]) => name);

/** `day` is the day of the event, not today. What has no day or court is met by every rule: scope never hides a message. */
function inScope({ scope }: PlacedRule, { court, room, force, channel, day }: Place): boolean {
  const here = (scope.courts === 'all' || within(scope.courts, court)) && within(scope.rooms, room) && within(scope.forces, force) && within(scope.channels, channel);
  return here && (day === undefined || (scope.from <= day && (scope.until === undefined || day <= scope.until)));
}

const within = (named: readonly string[] | undefined, one: string | undefined): boolean => named === undefined || one === undefined || named.includes(one);

const NOTHING = {};
const NONE: readonly string[] = [];

interface Spot { readonly said: unknown; readonly made: Fields; readonly saidAt: string; readonly madeAt: string; remove(): void }
interface Proposal { readonly path: string; readonly value: unknown; readonly rule: RuleId; readonly from: readonly string[] }

class Running {
  private readonly whole: Fields;
  private readonly doubts: Doubt[] = [];
  private readonly effects: FiredEffect[] = [];
  private readonly lineage: Line[] = [];
  private readonly fired: { rule: RuleId; at: string }[] = [];
  private readonly inDoubt = new Set<string>();
  private readonly watch = new Watch();
  private hasGaps = false;

  constructor(private readonly given: Given) { this.whole = isFields(given.made) ? structuredClone(given.made) : {}; }

  outcome(): Outcome {
    if (!this.hasGaps) return { made: this.whole, doubts: this.doubts, effects: this.effects, lineage: this.lineage, fired: this.fired };
    const where = new Map<string, string>();
    const made = withoutGone(this.whole, '', '', where);
    const lineage = this.lineage.flatMap(line => { const path = pathAfter(line.path, where); return path === undefined ? [] : [{ ...line, path }]; });
    return { made, doubts: this.doubts, effects: this.effects, lineage, fired: this.fired };
  }

  /** The places where a step acts: the part itself, or each child of the list that it walks, in source order. */
  spots({ each }: Step): Spot[] {
    let spots: Spot[] = [{ said: this.given.said, made: this.whole, saidAt: '', madeAt: '', remove: () => { throw new Error('A whole part cannot be dropped: suppress it'); } }];
    if (!each) return spots;
    const names = each.made.split('.');
    for (const [depth, name] of each.said.split('.').entries()) spots = spots.flatMap(spot => childrenOf(spot, name, names[depth] ?? name));
    return spots;
  }

  applyAt(spot: Spot, rules: readonly Ready[], onlyFirst: boolean): void {
    const seen = this.input(spot);
    const fitting = rules.filter(one => this.fitsAt(one, spot, seen));
    if (fitting.length === 0) return;
    const silenced = new Set(fitting.map(({ rule }) => rule.exceptionTo));
    const acting = fitting.filter(({ rule }) => !silenced.has(rule.id)).slice(0, onlyFirst ? 1 : undefined);
    const watched = this.watchedInput(spot);
    const proposals = acting.flatMap(one => this.proposalsOf(one, spot, watched));
    const before = this.effects.length;
    for (const { rule } of acting) { this.fired.push({ rule: rule.id, at: spot.madeAt }); this.collectEffects(rule, spot, watched); }
    const done = this.effects.slice(before);
    this.settle(spot, [...proposals, ...done.flatMap(asProposal)]);
    for (const { effect } of done) this.restructure(spot, effect);
  }

  /** A rule whose clauses rest on a field in doubt cannot be decided: what it would do is in doubt too. */
  private fitsAt({ rule, clauses }: Ready, spot: Spot, seen: Input): boolean {
    if (this.inDoubt.size === 0) return this.allHold(rule, clauses, spot, seen);
    const input = this.watchedInput(spot);
    const [fitting, reads] = this.watching(() => this.allHold(rule, clauses, spot, input));
    const doubtful = this.firstInDoubt(reads);
    if (doubtful === undefined) return fitting;
    for (const field of Object.keys(rule.sets ?? {})) this.spread(spot, field, rule, doubtful);
    if (rule.then) this.spread(spot, `(${rule.id})`, rule, doubtful);
    return false;
  }

  /** Asked for every rule at every place, so it is kept plain. */
  private allHold(rule: PlacedRule, clauses: Ready['clauses'], spot: Spot, input: Input): boolean {
    try {
      for (const holds of clauses) if (!holds(input)) return false;
      return true;
    } catch (error) {
      this.broke(rule, spot, error);
      return false;
    }
  }

  private proposalsOf({ rule, sets }: Ready, spot: Spot, input: Input): Proposal[] {
    const proposals: Proposal[] = [];
    for (const [field, valueOf] of sets) {
      const reads: Reads = new Set();
      this.watch.reads = reads;
      const value = this.guarded(rule, spot, () => untrack(valueOf(input)), undefined);
      const doubtful = this.firstInDoubt(reads);
      if (doubtful !== undefined) this.spread(spot, field, rule, doubtful);
      else if (value !== undefined) proposals.push({ path: field, value, rule: rule.id, from: [...reads] });
    }
    return proposals;
  }

  private collectEffects(rule: PlacedRule, spot: Spot, input: Input): void {
    const does = rule.then;
    if (!does) return;
    const [effects, reads] = this.watching(() => this.guarded(rule, spot, () => plainEffects(does(input)), []));
    for (const effect of effects) {
      if (effect.do === 'doubt') this.raise(spot, effect.field, effect.why, [rule.id], []);
      else this.effects.push({ rule: rule.id, effect, from: [...reads] });
    }
  }

  /** Two rules that set one field differently put that field in doubt and name both. */
  private settle(spot: Spot, proposals: readonly Proposal[]): void {
    const byField = new Map<string, Proposal[]>();
    for (const proposal of proposals) {
      const same = byField.get(proposal.path);
      if (same) same.push(proposal); else byField.set(proposal.path, [proposal]);
    }
    for (const [field, all] of byField) this.settleField(spot, field, all);
  }

  private settleField(spot: Spot, field: string, all: readonly Proposal[]): void {
    const [first, ...others] = all;
    if (!first) return;
    if (others.length === 0 && !(first.value instanceof InDoubt)) { this.accept(spot, field, first); return; }
    const rules = all.map(({ rule }) => rule);
    const unsure = all.find(({ value }) => value instanceof InDoubt)?.value;
    const clash = others.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value));
    if (unsure instanceof InDoubt) { this.raise(spot, field, unsure.why, rules, []); return; }
    if (clash) { this.raise(spot, field, `${rules.join(' and ')} give different values`, rules, all.map(({ value }) => value)); return; }
    this.accept(spot, field, first);
  }

  private accept(spot: Spot, field: string, { value, rule, from }: Proposal): void {
    setAt(spot.made, field, value);
    this.lineage.push({ path: under(spot.madeAt, field), rule, from });
  }

  /** Children join, leave and change lists only after every rule of the step has seen the same input. */
  private restructure(spot: Spot, effect: Effect): void {
    if (effect.do === 'drop' || effect.do === 'move') this.hasGaps = true;
    if (effect.do === 'add') listAt(spot.made, effect.to).push(structuredClone(effect.child));
    if (effect.do === 'move') {
      const from = listAt(spot.made, effect.from);
      listAt(spot.made, effect.to).push(from[effect.at]);
      from[effect.at] = GONE;
    }
    if (effect.do === 'drop') spot.remove();
  }

  private raise(spot: Spot, field: string, why: string, rules: readonly RuleId[], values: readonly unknown[]): void {
    const path = under(spot.madeAt, field);
    this.inDoubt.add(path);
    this.doubts.push({ field: path, why, rules, values });
  }

  private spread(spot: Spot, field: string, rule: PlacedRule, from: string): void {
    const path = under(spot.madeAt, field);
    if (this.inDoubt.has(path)) return;
    this.inDoubt.add(path);
    this.doubts.push({ field: path, why: `It is computed from ${from}, which is in doubt`, rules: [rule.id], values: [], spreadFrom: from });
  }

  /** A rule that breaks is a doubt for people, never a message lost. Its error may quote the message, so only its kind is kept. */
  private guarded<T>(rule: PlacedRule, spot: Spot, work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      this.broke(rule, spot, error);
      return otherwise;
    }
  }

  private broke(rule: PlacedRule, spot: Spot, error: unknown): void {
    this.raise(spot, `(${rule.id})`, `Rule ${rule.id} broke on this message (${error instanceof Error ? error.name : 'error'}); mend the rule and replay`, [rule.id], []);
  }

  private input(spot: Spot): Input {
    return { said: spot.said, made: spot.made, whole: { said: this.given.said, made: this.whole }, earlier: this.given.earlier ?? NOTHING, doubtful: this.inDoubt.size === 0 ? NONE : [...this.inDoubt], arrival: this.given.arrival ?? NOTHING_KNOWN };
  }

  /** The same input, watched: what is read of it goes to the reads of the moment. */
  private watchedInput(spot: Spot): Input {
    const { said, made, earlier, doubtful, arrival } = this.input(spot);
    const { watch } = this;
    return {
      said: watch.over(said, spot.saidAt), made: watch.over(made, under('made', spot.madeAt)),
      whole: { said: watch.over(this.given.said, ''), made: watch.over(this.whole, 'made') }, earlier: watch.over(earlier, 'earlier'), doubtful, arrival,
    };
  }

  private watching<T>(work: () => T): readonly [T, Reads] {
    const reads: Reads = new Set();
    this.watch.reads = reads;
    return [work(), reads];
  }

  private firstInDoubt(reads: Reads): string | undefined {
    if (this.inDoubt.size === 0) return undefined;
    const made = [...reads].filter(read => read.startsWith('made.')).map(read => read.slice('made.'.length));
    return [...this.inDoubt].find(path => made.some(read => read === path || path.startsWith(`${read}.`) || path.startsWith(`${read}[`)));
  }
}

function childrenOf(spot: Spot, saidName: string, madeName: string): Spot[] {
  const said = isFields(spot.said) ? spot.said[saidName] : undefined;
  if (!Array.isArray(said)) return [];
  const made = spot.made[madeName] ?? said.map(() => ({}));
  spot.made[madeName] = made;
  if (!Array.isArray(made)) throw new Error(`${madeName} is not a list; the step's "each" names a list of children`);
  return said.flatMap((child: unknown, i) => {
    const madeChild: unknown = made[i];
    return isFields(madeChild) ? [{ said: child, made: madeChild, saidAt: under(spot.saidAt, `${saidName}[${i}]`), madeAt: under(spot.madeAt, `${madeName}[${i}]`), remove: () => { made[i] = GONE; } }] : [];
  });
}

/** `untrack` changes no shape: these are the effects that the rule returned. */
const plainEffects = (effects: readonly Effect[]): readonly Effect[] => untrack(effects) as readonly Effect[];

const asProposal = ({ rule, effect, from }: FiredEffect): Proposal[] => effect.do === 'set' ? [{ path: effect.field, value: effect.value, rule, from }] : [];
