import type { ProofGrade } from '../adapter/adapter';
import type { Day, Instant } from '../case-model/london';
import type { Arrival } from './reference';

/** MAP: plain; WA: workaround; TP: transitional process; NEW: a rule that the public register lacks. */
export type RuleId = `MAP-${string}` | TemporaryId | `NEW-${string}`;
type TemporaryId = `WA-${string}` | `TP-${string}`;

/** What is harmed if the rule is missed, worst first. */
export const SEVERITIES = ['custody', 'tag', 'warrant', 'fine', 'record', 'cosmetic'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * One rule, one file. All of it but the functions is literal, so that the catalogue can be printed from it.
 * A rule is pure: it sees only its input, and all it can do is set fields and return effects.
 */
export type Rule<Said = unknown, Made = unknown, Whole = unknown, Earlier = unknown> =
  About & Does<Said, Made, Whole, Earlier> & (
    | { readonly id: TemporaryId; readonly retireWhen: string }
    | { readonly id: Exclude<RuleId, TemporaryId>; readonly retireWhen?: string });

interface About {
  readonly title: string;
  readonly why: string;
  readonly evidence: readonly [string, ...string[]];
  readonly owner: string;
  readonly severity: Severity;
  /** By the day of the event, not today: an old message replays under the rules of its day. */
  readonly scope: {
    readonly courts: 'all' | readonly string[];
    readonly rooms?: readonly string[];
    readonly forces?: readonly string[];
    readonly channels?: readonly string[];
    readonly from: Day;
    readonly until?: Day;
  };
  readonly reviewBy: Day;
  /** The rule that yields to this one: where both apply, it does not act at all. */
  readonly exceptionTo?: RuleId;
  /** Fields that the yielding rule would set and this one leaves out on purpose. */
  readonly leavesOut?: readonly string[];
  /** What a person would spend on one case, where a person would do it by hand. */
  readonly staffMinutes?: number;
  /** Which comparison sees that what its tasks ask for is done: such a task ends by itself when that says *same*. Absent where none can see it, such as a letter or a call. */
  readonly doneWhenSame?: 'court day' | 'case' | 'accounts';
  /** What the target cannot hold, in words. */
  readonly loses?: readonly string[];
}

/**
 * A function that reads one step's input. Written as a method so that rules of every shape fit one rulebook: the step
 * that a rule belongs to fixes its shapes, and the engine gives it no other input.
 */
type Reading<In, Out> = { of(input: In): Out }['of'];

export interface Does<Said, Made, Whole, Earlier> {
  /** Each clause has a name that can be read aloud; all must hold. */
  readonly when: 'always' | Readonly<Record<string, Reading<RuleInput<Said, Made, Whole, Earlier>, boolean>>>;
  /** Field → its value. `undefined` leaves the field absent; `inDoubt(why)` hands it to a person. */
  readonly sets?: { readonly [P in Path<Made>]?: Reading<RuleInput<Said, Made, Whole, Earlier>, ValueAt<Made, P> | InDoubt | undefined> };
  readonly then?: Reading<RuleInput<Said, Made, Whole, Earlier>, readonly Effect[]>;
  /** The way back, for targets that are written too: what `said` must have held. */
  readonly back?: Reading<Made, Partial<Said>>;
  readonly examples: readonly [Example<Said, Made, Whole, Earlier>, ...Example<Said, Made, Whole, Earlier>[]];
}

/** All that a rule can see. */
export interface RuleInput<Said, Made, Whole, Earlier> {
  /** What the source says, at this step's level (a case, a defendant, an offence…). */
  readonly said: Said;
  /** What earlier steps made of it, at the same level. */
  readonly made: Made;
  /** The whole part, for a rule at a lower level. */
  readonly whole: Whole;
  /** The lane's memory as of this part. Read, never written. */
  readonly earlier: Earlier;
  /** Paths under `made` that are in doubt, from the top of the part: for a rule whose matter is the doubt itself. */
  readonly doubtful: readonly string[];
  /** When the message came, and the reference data of then: for the steps on a whole message only. */
  readonly arrival: Arrival;
}

export interface Example<Said, Made, Whole, Earlier> {
  readonly name: string;
  readonly given: { readonly said: Said; readonly made?: Made; readonly whole?: Whole; readonly earlier?: Earlier; readonly doubtful?: readonly string[]; readonly arrival?: Arrival };
  /** The fields set and the effects, all of them; or that the rule does not apply. */
  readonly expect: Expectation<Made> | 'does not apply';
  /** `back` of what was set is what was said. */
  readonly returns?: boolean;
}
export interface Expectation<Made> {
  readonly sets?: { readonly [P in Path<Made>]?: ValueAt<Made, P> | InDoubt };
  readonly effects?: readonly Effect[];
}

/** What a rule can do beside setting fields. The set is closed: "log and go on" cannot be written. */
export type Effect = SetField | Drop | Add | Move | Suppress | Defer | Split | Tell | Task | FieldInDoubt;
/** Sets a field whose path is known only from the message: `results[2].qualifiers`. Where it is fixed, `sets` reads better. */
export interface SetField { readonly do: 'set'; readonly field: string; readonly value: unknown }
/** This child is left out of the target, and of every later step. */
export interface Drop { readonly do: 'drop'; readonly reason: string }
/** A child that the source has no counterpart for joins a list at this level. */
export interface Add { readonly do: 'add'; readonly to: string; readonly child: object }
/** A child leaves one list at this level for another. */
export interface Move { readonly do: 'move'; readonly from: string; readonly at: number; readonly to: string }
/** This part is left out of the target, by this rule and for this reason; comparisons count it as excluded. */
export interface Suppress { readonly do: 'suppress'; readonly reason: string }
/** Nothing can be said yet: it waits for an event, and not for ever. */
export interface Defer { readonly do: 'defer'; readonly until: string; readonly atMost: Instant }
/** One message becomes these parts. Only in a mapping's message steps. */
export interface Split {
  readonly do: 'split';
  readonly parts: readonly CutPart[];
  /** The lists that the message holds in full: what stood on one of them before and does not now is gone. `…*` names all that begin so. */
  readonly scopes?: readonly string[];
  /**
   * Lists of one family, named by how they begin: `…*`. One of them may come again under a new name (a session whose start
   * was changed): where at least half of what it held stands on a list that nobody has seen before, the rest of it is gone.
   */
  readonly families?: readonly string[];
  /** Where a part that is gone takes its place in its lane; by arrival without it. */
  readonly at?: LanePosition;
}
export interface LanePosition { readonly day: Day; readonly time: Instant }
/** Somebody must be told: message, duty and deadline in one act. */
export interface Tell {
  readonly do: 'tell';
  /** The adapter of the partner. */
  readonly whom: string;
  readonly what: string;
  /**
   * What of the lane's subject the duty is about, where a lane has several to one partner: a defendant of a case. A later duty
   * replaces an earlier one about the same only, and messages wait for earlier ones about the same only.
   */
  readonly about?: string;
  readonly message: object;
  readonly dueAt: Instant;
  readonly proof: ProofGrade;
  /** What a person does if it is overdue. */
  readonly otherwise: string;
}
export interface Task { readonly do: 'task'; readonly audience: string; readonly code: string; readonly instruction: string }
export interface FieldInDoubt { readonly do: 'doubt'; readonly field: string; readonly why: string }

/** One part: what a message says of one subject. */
export interface CutPart {
  /** The subject's key: its lane. */
  readonly subject: string;
  /** How people find it: URN, case number, ids. */
  readonly references: readonly string[];
  /** Which list it stood on; a subject of that list which the next one lacks is *gone*. */
  readonly scope?: string;
  /** The hearing day and time of sharing, by which the lane is ordered; by arrival without them. */
  readonly day?: Day;
  readonly time?: Instant;
  readonly said: object;
  /** Where in the message each field of `said` stands: `defendant` → `hearing.prosecutionCases[0].defendants[1]`. For explaining. */
  readonly origin?: Readonly<Record<string, string>>;
  /** Why this part cannot be placed or read; it parks its lane. */
  readonly unreadable?: string;
}

export class InDoubt { constructor(readonly why: string) {} }
export const inDoubt = (why: string): InDoubt => new InDoubt(why);
export const set = (field: string, value: unknown): SetField => ({ do: 'set', field, value });
export const drop = (reason: string): Drop => ({ do: 'drop', reason });
export const add = (to: string, child: object): Add => ({ do: 'add', to, child });
export const move = (from: string, at: number, to: string): Move => ({ do: 'move', from, at, to });
export const suppress = (reason: string): Suppress => ({ do: 'suppress', reason });
export const defer = (until: string, atMost: Instant): Defer => ({ do: 'defer', until, atMost });
export const split = (parts: readonly CutPart[], scopes: readonly string[] = [], at?: LanePosition, families: readonly string[] = []): Split =>
  ({ do: 'split', parts, scopes, ...(at && { at }), ...(families.length > 0 && { families }) });
export const tell = (duty: Omit<Tell, 'do'>): Tell => ({ do: 'tell', ...duty });
export const task = (audience: string, code: string, instruction: string): Task => ({ do: 'task', audience, code, instruction });
export const doubt = (field: string, why: string): FieldInDoubt => ({ do: 'doubt', field, why });

type Primitive = string | number | boolean | null | undefined;
/** `person.lastName`: every field of a shape, with dots into what it holds; lists are set whole. */
export type Path<T> = T extends Primitive | readonly unknown[] ? never
  : unknown extends T ? string
  : { [K in keyof T & string]: NonNullable<T[K]> extends Primitive | readonly unknown[] ? K : K | `${K}.${Path<NonNullable<T[K]>>}` }[keyof T & string];
export type ValueAt<T, P extends string> = unknown extends T ? unknown
  : P extends `${infer K}.${infer Rest}` ? (K extends keyof T ? ValueAt<NonNullable<T[K]>, Rest> : never)
  : P extends keyof T ? NonNullable<T[P]> : never;
