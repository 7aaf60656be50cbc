import type { Day, Instant } from '../case-model/london';
import type { Described } from '../identity/describe';
import type { IdentifierKind } from '../identity/identifiers';
import type { Relation } from '../identity/relation';
import type { LanePosition, Rule, RuleId, RuleInput } from './rule';

/** One folder under `mappings/`: from a shape, to a shape, in named steps. */
export interface Mapping {
  readonly id: string;
  readonly title: string;
  /** The adapter whose messages it reads. */
  readonly from: string;
  /** The system in whose shape it ends, where it tells nobody; the case model without it. */
  readonly to?: string;
  /** What one lane is about, in words. */
  readonly subject: string;
  /** Which kinds of that system's messages it is about, where it sends several; without it, all. What no mapping reads is said aloud. */
  reads?(wire: unknown): boolean;
  /** Steps on a whole message; the last one splits it into parts. */
  readonly message: readonly Step[];
  /**
   * Instead of steps on a message: the field that another mapping makes of each of its parts is what is said here; where it makes
   * none, nothing is. That mapping reads its part alone, without the memory of its lane. Several may be followed, also of other
   * systems: what each says of a subject comes into one lane.
   */
  readonly follows?: readonly Followed[];
  /** Steps on each part of a lane, in the lane's order. */
  readonly part: readonly Step[];
  /** Steps on the lane's end only: what it comes to, and whom to tell. */
  readonly lane?: readonly Step[];
  /**
   * Each part is news of its own (a share of one day), not a new state of all: the lane's steps run on each part that is computed,
   * so that one that comes late is told too. They see what was told, and tell nothing twice.
   */
  readonly tellsEachPart?: true;
  /** What a partner answers to messages that another mapping tells it becomes a part of the lane of the same subject here. */
  readonly hears?: { readonly whom: string; readonly toldBy: string; as(answer: HeardAnswer): object; readonly byHand?: ByHand };
  /** What it means that a list no longer holds a subject, said as a part; without it the subject is marked as gone. */
  whenGone?(lastSaid: object, at: LanePosition): object;
  /** Whom and what a statement is about, with the numbers that they carry: what was made, not what was said. */
  names?(made: object): readonly Described[];
  /** What a statement says of who is one with whom. */
  relates?(made: object): readonly Relation[];
  /** What was checked of the subject before it went to enforcement, and what is missing: counted, and asked for. */
  checks?(made: object): readonly Checked[];
  /**
   * The words of a subject's key, between `|`: which number each is, null where it is none. Where words come to name one case
   * or person, their lanes drain into one; so only where this mapping's rules tell the parts of two subjects apart.
   */
  readonly keyedBy?: readonly (IdentifierKind | null)[];
  /** Where and when a part happened, for the scope of rules. */
  place(said: unknown): Place;
}

export interface Followed { readonly mapping: string; readonly field: string }

/** What a subject owes by one hearing day, and what is missing for it to be enforced. */
export interface Checked {
  /** The same in every share of that day. */
  readonly about: string;
  readonly day: Day;
  readonly caseReference?: string;
  readonly court?: string;
  readonly authority?: string;
  readonly pence: number;
  readonly gaps: readonly { readonly code: string; readonly missing: string; readonly ask: 'prosecuting authority' | 'court'; readonly question: string; readonly waits: boolean }[];
}

/**
 * What a person may enter where they did by hand what the partner should have done: under which name it is said, what it is in words (with a
 * small letter), its form, and how one comes by it. Who entered it, and why, is said as `enteredBy` and `why`.
 */
export interface ByHand { readonly says: string; readonly what: string; readonly pattern: RegExp; readonly form: string; readonly how: string }

/** What was told, what the partner's answer says, and when it came. */
export interface HeardAnswer { readonly told: object; readonly says: Readonly<Record<string, string>>; readonly at: Instant }

/** What is not known of a part limits no rule: scope never hides a message. */
export interface Place { readonly court?: string; readonly room?: string; readonly force?: string; readonly channel?: string; readonly day?: Day }

export interface Step {
  readonly name: string;
  /** Lists of `said` and of `made` that the step walks side by side: `rows.offences` → `defendants.offences`. */
  readonly each?: { readonly said: string; readonly made: string };
  /** The rules in the order in which they are tried, where only the first that fits acts; without it, all that fit. */
  readonly firstThatFits?: readonly RuleId[];
}

/** A rule as it is kept in a rulebook: it knows its step. */
export type PlacedRule = Rule & { readonly step: string };

/** Fixes, once per step, the shapes that its rules join. */
export const ruleIn = <Said, Made, Whole = unknown, Earlier = unknown>(step: string) =>
  (rule: Rule<Said, Made, Whole, Earlier>): PlacedRule => ({ ...rule, step });

/** What a rule of any shape sees. */
export type Input = RuleInput<unknown, unknown, unknown, unknown>;
