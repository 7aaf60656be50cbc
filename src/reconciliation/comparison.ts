import type { EntityManager } from 'typeorm';
import type { Day, Instant } from '../case-model/london';
import type { Database } from '../database/database';
import type { Compared } from '../database/entities';
import type { Partner } from '../duty/deliver';
import type { Rulebook } from '../rule/rulebook';
import type { Severity } from '../rule/rule';
import type { Explanation, LaneOfSide, Verdict } from './difference';

/** One pair that was held against each other, with its one verdict. */
export interface Check extends About {
  /** What was looked at at once: a court's day, a case, a person's day of accounts, a duty. */
  readonly subject: string;
  /** The pair within it: the same tomorrow. */
  readonly pair: string;
  readonly verdict: Verdict;
  /** Why it could not be checked, or was left out. */
  readonly why?: string;
  /** Something about it is under way: it is looked at again, and not reported. */
  readonly inFlight?: true;
  readonly differences: readonly Difference[];
  /** When either side last said something of it. */
  readonly saidAt?: Instant;
  /** Where each side says it. */
  readonly lanes?: readonly LaneOfSide[];
  /** The mappings by which each side names cases. */
  readonly namedBy?: { readonly theirs: readonly string[]; readonly ours: readonly string[] };
  /** What we told the partner, where the pair is a duty that we hold for done. */
  readonly sent?: { readonly proof?: string; readonly takenAt?: Instant };
}
/** Whom and what a pair is about; blank where it is about none. */
export interface About { readonly caseReference: string; readonly court: string; readonly day: Day; readonly account: string; readonly system: string }

export interface Difference extends Explanation {
  /** The field by its path, for people: `defendants[0].dateOfBirth`. */
  readonly field: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly theirs: string | null;
  readonly ours: string | null;
  /** In words. */
  readonly expected: string;
}

/** What a comparison may use to read what it compares. */
export interface Reading { readonly database: Database; readonly rulebook: Rulebook; readonly partners: readonly Partner[]; readonly now: () => Instant }

/** A pair that the run makes up itself and puts in, to see that it would be found. It is in no table. */
export interface Seed {
  readonly name: string;
  /** The field that must be found to differ; none where the pair must come out the same. */
  readonly field?: string;
  check(rulebook: Rulebook, at: Instant): readonly Check[];
}

/** One kind of comparison: how its subjects are walked, and how they are checked. */
export interface Comparison {
  readonly compared: Compared;
  readonly title: string;
  /** So many subjects are looked at together. */
  readonly perPage: number;
  /** All subjects by key, those after the given one. */
  all(manager: EntityManager, after: string, most: number, at: Instant): Promise<string[]>;
  /** Those of which something was said since; at most so many. */
  changed(manager: EntityManager, since: Instant, most: number): Promise<string[]>;
  /** How many subjects may be looked at now, where a partner's pace limits it. */
  room?(reading: Reading): number;
  check(reading: Reading, subjects: readonly string[]): Promise<Check[]>;
  readonly seeds: readonly Seed[];
}

/** `$3, $4, $5`: places for so many values, from a number on. */
export const placesFor = (values: readonly unknown[], from: number): string => values.map((_, i) => `$${i + from}`).join(', ');
