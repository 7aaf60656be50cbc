import type { Input, Place, PlacedRule, Step } from './mapping';
import { GONE, isFields, listAt, pathAfter, placeFor, setField, under, withoutGone, type FieldPlace, type Fields } from './made';
import { FieldsInDoubt } from './fields-in-doubt';
import { NOTHING_KNOWN, type Arrival } from './reference';
import { InDoubt, type Effect, type RuleId } from './rule';
import { rulesOfStep, type Ready, type ReadyStep } from './ready';
import { plainCopy, untrack, Watch } from './track';

/** What came of running a mapping's steps over one part. Plain data: it can be kept and compared. */
export interface Outcome {
  readonly made: object;
  readonly doubts: readonly Doubt[];
  readonly effects: readonly FiredEffect[];
  /** Every field that was set: by which rule, from which paths. Found out when it is first asked for, by running the rules once more, watched. */
  readonly lineage: readonly Line[];
  readonly fired: readonly { readonly rule: RuleId; readonly at: string }[];
}
/** `spreadFrom` names the field in doubt of which this one is only a consequence. */
export interface Doubt { readonly field: string; readonly why: string; readonly rules: readonly RuleId[]; readonly values: readonly unknown[]; readonly spreadFrom?: string }
export interface FiredEffect { readonly rule: RuleId; readonly effect: Effect }
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
  const run = runSteps(steps, rules, given, false);
  let lines: readonly Line[] | undefined;
  return {
    made: run.result(), doubts: run.doubts, effects: run.effects, fired: run.fired,
    get lineage() { return lines ??= watchedSteps(steps, rules, given).lineage; },
  };
}

/** The same with every rule watched from the start. It must come to the same (test/watched-and-unwatched.test.ts). */
export function watchedSteps(steps: readonly Step[], rules: readonly PlacedRule[], given: Given): Outcome {
  const run = runSteps(steps, rules, given, true);
  return { made: run.result(), doubts: run.doubts, effects: run.effects, fired: run.fired, lineage: run.lines() };
}

function runSteps(steps: readonly Step[], rules: readonly PlacedRule[], given: Given, watched: boolean): Running {
  const run = new Running(given, watched);
  for (const step of steps) {
    const ofStep = inScopeAt(given.place, rulesOfStep(step, rules));
    for (const spot of run.spots(step)) run.applyAt(spot, ofStep, step.firstThatFits !== undefined);
  }
  return run;
}

/** Whether every clause holds; a rule without clauses always fits. */
export const fits = (rule: PlacedRule, input: Input): boolean => failedClauses(rule, input).length === 0;

export const failedClauses = (rule: PlacedRule, input: Input): string[] =>
  rule.when === 'always' ? [] : Object.entries(rule.when).filter(([, holds]) => !holds(input)).map(([name]) => name);

function inScopeAt(place: Place, { rules, everywhereFrom }: ReadyStep): readonly Ready[] {
  if (everywhereFrom !== undefined && (place.day === undefined || everywhereFrom <= place.day)) return rules;
  return rules.filter(({ rule }) => inScope(rule, place));
}

/** `day` is the day of the event, not today. What has no day or court is met by every rule: scope never hides a message. */
export function inScope({ scope }: PlacedRule, { court, room, force, channel, day }: Place): boolean {
  const here = (scope.courts === 'all' || within(scope.courts, court)) && within(scope.rooms, room) && within(scope.forces, force) && within(scope.channels, channel);
  return here && (day === undefined || (scope.from <= day && (scope.until === undefined || day <= scope.until)));
}

const within = (named: readonly string[] | undefined, one: string | undefined): boolean => named === undefined || one === undefined || named.includes(one);

const NOTHING = {};
const NONE: readonly string[] = [];

interface Spot { readonly said: unknown; readonly made: Fields; readonly saidAt: string; readonly madeAt: string; readonly among?: { readonly list: unknown[]; readonly at: number } }
interface Proposal { readonly field: FieldPlace; readonly value: unknown; readonly rule: RuleId; readonly from: readonly string[]; readonly contested: boolean }

/**
 * One run of steps over one part. Rules see the plain input until something is in doubt, and then the doubtful parts of it through a
 * watch, because a doubt spreads by what was read; where lineage is wanted, all of it is watched from the start
 * (decisions/rules-are-watched-while-they-read.md).
 */
class Running {
  readonly doubts: Doubt[] = [];
  readonly effects: FiredEffect[] = [];
  readonly fired: { rule: RuleId; at: string }[] = [];
  private readonly lineage: Line[] = [];
  private readonly whole: Fields;
  private readonly wholePart: { readonly said: unknown; readonly made: Fields };
  private readonly earlier: unknown;
  private readonly arrival: Arrival;
  private readonly inDoubt = new FieldsInDoubt();
  private readonly watch = new Watch();
  private hasGaps = false;
  private seen?: { readonly spot: Spot; readonly input: Input };

  constructor(private readonly given: Given, private readonly watched: boolean) {
    this.whole = isFields(given.made) ? structuredClone(given.made) : {};
    this.wholePart = { said: given.said, made: this.whole };
    this.earlier = given.earlier ?? NOTHING;
    this.arrival = given.arrival ?? NOTHING_KNOWN;
  }

  /** What was made, the gaps of dropped children closed. */
  result(): Fields { return this.hasGaps ? withoutGone(this.whole, '', '', new Map()) : this.whole; }

  lines(): readonly Line[] {
    if (!this.hasGaps) return this.lineage;
    const where = new Map<string, string>();
    withoutGone(this.whole, '', '', where);
    return this.lineage.flatMap(line => { const path = pathAfter(line.path, where); return path === undefined ? [] : [{ ...line, path }]; });
  }

  /** The places where a step acts: the part itself, or each child of the list that it walks, in source order. */
  spots({ each }: Step): Spot[] {
    let spots: Spot[] = [{ said: this.given.said, made: this.whole, saidAt: '', madeAt: '' }];
    if (!each) return spots;
    const names = each.made.split('.');
    for (const [depth, name] of each.said.split('.').entries()) spots = childrenOf(spots, name, names[depth] ?? name);
    return spots;
  }

  applyAt(spot: Spot, rules: readonly Ready[], onlyFirst: boolean): void {
    const plain: Input = { said: spot.said, made: spot.made, whole: this.wholePart, earlier: this.earlier, doubtful: NONE, arrival: this.arrival };
    const fitting = this.fittingAt(spot, rules, plain);
    if (fitting.length === 0) return;
    const acting = actingOf(fitting, onlyFirst);
    const doubtful = this.inDoubt.size === 0 ? NONE : this.inDoubt.list();
    const proposals: Proposal[] = [];
    for (const one of acting) this.propose(one, spot, plain, doubtful, proposals);
    const before = this.effects.length;
    const fixed = proposals.length;
    for (const { rule } of acting) { this.fired.push({ rule: rule.id, at: spot.madeAt }); this.collectEffects(rule, spot, plain, doubtful, proposals); }
    const found = proposals.slice(fixed).map(({ field }) => field.path);
    this.settle(spot, found.length === 0 ? proposals : proposals.map(one => found.includes(one.field.path) ? { ...one, contested: true } : one));
    for (let i = before; i < this.effects.length; i++) this.restructure(spot, this.effects[i]?.effect);
  }

  private fittingAt(spot: Spot, rules: readonly Ready[], plain: Input): Ready[] {
    const fitting: Ready[] = [];
    for (const one of rules) if (this.inDoubt.size === 0 ? this.allHold(one, spot, plain) : this.decidedToFit(one, spot)) fitting.push(one);
    return fitting;
  }

  /** A rule whose clauses rest on a field in doubt cannot be decided: what it would do is in doubt too. */
  private decidedToFit(one: Ready, spot: Spot): boolean {
    this.watchAnew();
    const fitting = this.allHold(one, spot, this.watchedInput(spot, this.inDoubt.list()));
    const doubtful = this.doubtRead();
    if (doubtful === undefined) return fitting;
    const { rule } = one;
    for (const field of Object.keys(rule.sets ?? {})) this.spread(spot, field, rule, doubtful);
    if (rule.then) this.spread(spot, `(${rule.id})`, rule, doubtful);
    return false;
  }

  /** Asked for every rule at every place, so it is kept plain. */
  private allHold({ rule, clauses }: Ready, spot: Spot, input: Input): boolean {
    try {
      for (const holds of clauses) if (!holds(input)) return false;
      return true;
    } catch (error) {
      this.broke(rule, spot, error);
      return false;
    }
  }

  private propose({ rule, sets }: Ready, spot: Spot, plain: Input, doubtful: readonly string[], proposals: Proposal[]): void {
    for (const { field, valueOf, contested } of sets) {
      const watching = this.watchAnew();
      let value: unknown;
      try {
        value = watching ? untrack(valueOf(this.watchedInput(spot, doubtful))) : plainCopy(valueOf(plain));
      } catch (error) {
        this.broke(rule, spot, error);
      }
      const unsure = watching ? this.doubtRead() : undefined;
      if (unsure !== undefined) this.spread(spot, field.path, rule, unsure);
      else if (value !== undefined) proposals.push({ field, value, rule: rule.id, from: this.reads(), contested: contested || value instanceof InDoubt });
    }
  }

  private collectEffects(rule: PlacedRule, spot: Spot, plain: Input, doubtful: readonly string[], proposals: Proposal[]): void {
    const does = rule.then;
    if (!does) return;
    const watching = this.watchAnew();
    let effects: readonly Effect[] = [];
    try {
      effects = watching ? plainEffects(does(this.watchedInput(spot, doubtful))) : does(plain).map(copied);
    } catch (error) {
      this.broke(rule, spot, error);
    }
    for (const effect of effects) {
      if (effect.do === 'doubt') { this.raise(spot, effect.field, effect.why, [rule.id], []); continue; }
      this.effects.push({ rule: rule.id, effect });
      if (effect.do === 'set') proposals.push({ field: placeFor(effect.field), value: effect.value, rule: rule.id, from: this.reads(), contested: true });
    }
  }

  /** Two rules that set one field differently put that field in doubt and name both. */
  private settle(spot: Spot, proposals: readonly Proposal[]): void {
    for (const one of proposals) {
      if (!one.contested) { this.accept(spot, one); continue; }
      const all = proposals.filter(({ field }) => field.path === one.field.path);
      if (all[0] === one) this.settleField(spot, all);
    }
  }

  private settleField(spot: Spot, all: readonly Proposal[]): void {
    const [first, ...others] = all;
    if (!first) return;
    if (others.length === 0 && !(first.value instanceof InDoubt)) { this.accept(spot, first); return; }
    const { path } = first.field;
    const rules = all.map(({ rule }) => rule);
    const unsure = all.find(({ value }) => value instanceof InDoubt)?.value;
    const clash = others.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value));
    if (unsure instanceof InDoubt) { this.raise(spot, path, unsure.why, rules, []); return; }
    if (clash) { this.raise(spot, path, `${rules.join(' and ')} give different values`, rules, all.map(({ value }) => value)); return; }
    this.accept(spot, first);
  }

  private accept(spot: Spot, { field, value, rule, from }: Proposal): void {
    setField(spot.made, field, value);
    if (this.watched) this.lineage.push({ path: under(spot.madeAt, field.path), rule, from });
  }

  /** Children join, leave and change lists only after every rule of the step has seen the same input. */
  private restructure(spot: Spot, effect: Effect | undefined): void {
    if (effect?.do === 'drop' || effect?.do === 'move') this.hasGaps = true;
    if (effect?.do === 'add') listAt(spot.made, effect.to).push(structuredClone(effect.child));
    if (effect?.do === 'move') {
      const from = listAt(spot.made, effect.from);
      listAt(spot.made, effect.to).push(from[effect.at]);
      from[effect.at] = GONE;
    }
    if (effect?.do !== 'drop') return;
    if (!spot.among) throw new Error('A whole part cannot be dropped: suppress it');
    spot.among.list[spot.among.at] = GONE;
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
  private broke(rule: PlacedRule, spot: Spot, error: unknown): void {
    this.raise(spot, `(${rule.id})`, `Rule ${rule.id} broke on this message (${error instanceof Error ? error.name : 'error'}); mend the rule and replay`, [rule.id], []);
  }

  /** Notes anew what is read; false where nobody needs to know. */
  private watchAnew(): boolean {
    if (this.watched) this.watch.reads = new Set();
    if (this.inDoubt.size > 0) this.inDoubt.watchAnew();
    return this.watched || this.inDoubt.size > 0;
  }

  private reads(): readonly string[] { return this.watched ? [...this.watch.reads] : NONE; }

  /** The same input, watched: all of it where lineage is wanted, else what holds a field in doubt. */
  private watchedInput(spot: Spot, doubtful: readonly string[]): Input {
    if (this.seen?.spot === spot && this.seen.input.doubtful === doubtful) return this.seen.input;
    const { said, made, saidAt, madeAt } = spot;
    const { watch, inDoubt, whole, earlier, given, arrival } = this;
    const input: Input = this.watched ? {
      said: watch.over(said, saidAt), made: watch.over(made, under('made', madeAt)),
      whole: { said: watch.over(given.said, ''), made: watch.over(whole, 'made') }, earlier: watch.over(earlier, 'earlier'), doubtful, arrival,
    } : { said, made: inDoubt.over(made, madeAt), whole: { said: given.said, made: inDoubt.over(whole, '') }, earlier, doubtful, arrival };
    this.seen = { spot, input };
    return input;
  }

  /** Of the fields in doubt that were read, the one that came into doubt first. */
  private doubtRead(): string | undefined {
    if (this.inDoubt.size === 0) return undefined;
    if (!this.watched) return this.inDoubt.readSince();
    const made = [...this.watch.reads].filter(read => read.startsWith('made.')).map(read => read.slice('made.'.length));
    return this.inDoubt.list().find(path => made.some(read => read === path || path.startsWith(`${read}.`) || path.startsWith(`${read}[`)));
  }
}

/** Without the rules that yield to another one that fits. */
function actingOf(fitting: readonly Ready[], onlyFirst: boolean): readonly Ready[] {
  const acting = fitting.some(({ rule }) => rule.exceptionTo !== undefined)
    ? fitting.filter(({ rule: { id } }) => !fitting.some(({ rule }) => rule.exceptionTo === id)) : fitting;
  return onlyFirst ? acting.slice(0, 1) : acting;
}

function childrenOf(spots: readonly Spot[], saidName: string, madeName: string): Spot[] {
  const children: Spot[] = [];
  for (const { said: whole, made: into, saidAt, madeAt } of spots) {
    const said = isFields(whole) ? whole[saidName] : undefined;
    if (!Array.isArray(said)) continue;
    const list = into[madeName] ??= said.map(() => ({}));
    if (!Array.isArray(list)) throw new Error(`${madeName} is not a list; the step's "each" names a list of children`);
    const [saidIn, madeIn] = [under(saidAt, saidName), under(madeAt, madeName)];
    for (let i = 0; i < said.length; i++) {
      const made: unknown = list[i];
      if (isFields(made)) children.push({ said: said[i], made, saidAt: `${saidIn}[${i}]`, madeAt: `${madeIn}[${i}]`, among: { list, at: i } });
    }
  }
  return children;
}

/** `untrack` changes no shape: these are the effects that the rule returned. */
export const plainEffects = (effects: readonly Effect[]): readonly Effect[] => untrack(effects) as readonly Effect[];

/** The parts of a split stay as the rule gave them: they may be a whole list, and nothing writes to what was said. */
const copied = (effect: Effect): Effect => effect.do === 'split' ? effect : plainCopy(effect) as Effect;
