import type { Day } from '../case-model/london';
import type { PlacedRule, Step } from './mapping';
import { GONE, isFields, listAt, pathAfter, setAt, under, withoutGone, type Fields } from './made';
import { InDoubt, type Effect, type RuleId, type RuleInput } from './rule';
import { track, untrack, type Reads } from './track';

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
  readonly place: { readonly court?: string; readonly day?: Day };
}

/** Runs steps in order. Within a step all rules see the same input; each step sees what the last one made. */
export function applySteps(steps: readonly Step[], rules: readonly PlacedRule[], given: Given): Outcome {
  const run = new Running(given);
  for (const step of steps) {
    const ofStep = rulesOfStep(step, rules).filter(rule => inScope(rule, given.place));
    for (const spot of run.spots(step)) run.applyAt(spot, ofStep, step.firstThatFits !== undefined);
  }
  return run.outcome();
}

/** Whether every clause holds; a rule without clauses always fits. */
export const fits = (rule: PlacedRule, input: Input): boolean => failedClauses(rule, input).length === 0;

export const failedClauses = (rule: PlacedRule, input: Input): string[] =>
  rule.when === 'always' ? [] : Object.entries(rule.when).filter(([, holds]) => !holds(input)).map(([name]) => name);

export type Input = RuleInput<unknown, unknown, unknown, unknown>;

function rulesOfStep(step: Step, rules: readonly PlacedRule[]): PlacedRule[] {
  const ofStep = rules.filter(rule => rule.step === step.name);
  if (!step.firstThatFits) return ofStep;
  return step.firstThatFits.map(id => {
    const rule = ofStep.find(one => one.id === id);
    if (!rule) throw new Error(`Step "${step.name}" lists ${id}, but no rule file of that step has this id`);
    return rule;
  });
}

/** `day` is the day of the event, not today. What has no day or court is met by every rule: scope never hides a message. */
function inScope({ scope }: PlacedRule, { court, day }: Given['place']): boolean {
  const here = scope.courts === 'all' || court === undefined || scope.courts.includes(court);
  return here && (day === undefined || (scope.from <= day && (scope.until === undefined || day <= scope.until)));
}

interface Spot { readonly said: unknown; readonly made: Fields; readonly saidAt: string; readonly madeAt: string; remove(): void }
interface Proposal { readonly path: string; readonly value: unknown; readonly rule: RuleId; readonly from: readonly string[] }

class Running {
  private readonly whole: Fields;
  private readonly doubts: Doubt[] = [];
  private readonly effects: FiredEffect[] = [];
  private readonly lineage: Line[] = [];
  private readonly fired: { rule: RuleId; at: string }[] = [];
  private readonly inDoubt = new Set<string>();

  constructor(private readonly given: Given) { this.whole = isFields(given.made) ? structuredClone(given.made) : {}; }

  outcome(): Outcome {
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

  applyAt(spot: Spot, rules: readonly PlacedRule[], onlyFirst: boolean): void {
    const fitting = this.fitting(spot, rules);
    const silenced = new Set(fitting.map(rule => rule.exceptionTo));
    const acting = fitting.filter(rule => !silenced.has(rule.id)).slice(0, onlyFirst ? 1 : undefined);
    const proposals = acting.flatMap(rule => this.proposalsOf(rule, spot));
    const before = this.effects.length;
    for (const rule of acting) { this.fired.push({ rule: rule.id, at: spot.madeAt }); this.collectEffects(rule, spot); }
    const done = this.effects.slice(before);
    this.settle(spot, [...proposals, ...done.flatMap(asProposal)]);
    for (const { effect } of done) this.restructure(spot, effect);
  }

  private fitting(spot: Spot, rules: readonly PlacedRule[]): PlacedRule[] {
    return rules.filter(rule => this.guarded(rule, spot, () => this.fitsFor(rule, spot), false));
  }

  /** A rule whose clauses rest on a field in doubt cannot be decided: what it would do is in doubt too. */
  private fitsFor(rule: PlacedRule, spot: Spot): boolean {
    if (this.inDoubt.size === 0) return fits(rule, this.input(spot));
    const reads: Reads = new Set();
    const fitting = fits(rule, this.input(spot, reads));
    const doubtful = this.firstInDoubt(reads);
    if (doubtful === undefined) return fitting;
    for (const field of Object.keys(rule.sets ?? {})) this.spread(spot, field, rule, doubtful);
    if (rule.then) this.spread(spot, `(${rule.id})`, rule, doubtful);
    return false;
  }

  private proposalsOf(rule: PlacedRule, spot: Spot): Proposal[] {
    return Object.entries(rule.sets ?? {}).flatMap(([field, valueOf]) => {
      if (!valueOf) return [];
      const reads: Reads = new Set();
      const value = this.guarded(rule, spot, () => untrack(valueOf(this.input(spot, reads))), undefined);
      const doubtful = this.firstInDoubt(reads);
      if (doubtful !== undefined) this.spread(spot, field, rule, doubtful);
      return value === undefined || doubtful !== undefined ? [] : [{ path: field, value, rule: rule.id, from: [...reads] }];
    });
  }

  private collectEffects(rule: PlacedRule, spot: Spot): void {
    if (!rule.then) return;
    const reads: Reads = new Set();
    const does = rule.then;
    for (const returned of this.guarded(rule, spot, () => does(this.input(spot, reads)), [])) {
      const effect = untrack(returned) as Effect;       // untrack changes no shape: it is the effect that the rule returned
      if (effect.do === 'doubt') this.raise(spot, effect.field, effect.why, [rule.id], []);
      else this.effects.push({ rule: rule.id, effect, from: [...reads] });
    }
  }

  /** Two rules that set one field differently put that field in doubt and name both. */
  private settle(spot: Spot, proposals: readonly Proposal[]): void {
    for (const [field, all] of Object.entries(Object.groupBy(proposals, proposal => proposal.path))) {
      const [first, ...others] = all ?? [];
      if (!first) continue;
      const rules = [first, ...others].map(({ rule }) => rule);
      const unsure = [first, ...others].find(({ value }) => value instanceof InDoubt)?.value;
      const clash = others.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value));
      if (unsure instanceof InDoubt) this.raise(spot, field, unsure.why, rules, []);
      else if (clash) this.raise(spot, field, `${rules.join(' and ')} give different values`, rules, all?.map(({ value }) => value) ?? []);
      else {
        setAt(spot.made, field, first.value);
        this.lineage.push({ path: under(spot.madeAt, field), rule: first.rule, from: first.from });
      }
    }
  }

  /** Children join, leave and change lists only after every rule of the step has seen the same input. */
  private restructure(spot: Spot, effect: Effect): void {
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
      this.raise(spot, `(${rule.id})`, `Rule ${rule.id} broke on this message (${error instanceof Error ? error.name : 'error'}); mend the rule and replay`, [rule.id], []);
      return otherwise;
    }
  }

  private input(spot: Spot, reads?: Reads): Input {
    const whole = { said: this.given.said, made: this.whole };
    const earlier = this.given.earlier ?? {};
    const doubtful = [...this.inDoubt];
    if (!reads) return { said: spot.said, made: spot.made, whole, earlier, doubtful };
    return {
      said: track(spot.said, spot.saidAt, reads),
      made: track(spot.made, under('made', spot.madeAt), reads),
      whole: { said: track(whole.said, '', reads), made: track(whole.made, 'made', reads) },
      earlier: track(earlier, 'earlier', reads),
      doubtful,
    };
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

const asProposal = ({ rule, effect, from }: FiredEffect): Proposal[] => effect.do === 'set' ? [{ path: effect.field, value: effect.value, rule, from }] : [];
