import type { Receipt } from '../database/entities';
import type { CountedResult } from './high-harm-results';
import type { MustBeTold } from './who-must-be-told';

/** A message in which results were counted. Moments are any texts that sort as they came. */
export interface CountedIn { readonly id: string; readonly state: Receipt['state']; readonly receivedAt: string; readonly arrival: number }
/** What a message said of one subject, and what was made of it. */
export interface DecidedPart { readonly id: string; readonly mapping: string; readonly subject: string; readonly ownSubject: string; readonly state: string; readonly fired: string | null; readonly made: object | null; readonly appliedAt: string | null }
export interface OpenedDuty { readonly id: string; readonly partId: string; readonly about: string; readonly openedAt: string }

/** All that the census asks of what was decided, wherever that stands: in the database (kept-facts.ts), or in memory where shares were only rehearsed. */
export interface Facts {
  /** The parts of a message under a mapping, gone ones left out. */
  partsOf(message: CountedIn, mapping: string): Promise<readonly DecidedPart[]>;
  isParked(part: DecidedPart): Promise<boolean>;
  /** The duties of its lane to these partners, in the order of opening. */
  dutiesOf(part: DecidedPart, whom: MustBeTold['whom']): Promise<readonly OpenedDuty[]>;
  /** The duty by which the very result was told because of an earlier share, while that duty is there. */
  toldEarlier(message: CountedIn, must: MustBeTold, result: CountedResult): Promise<string | undefined>;
  /** The rule that left all of the part out. */
  exclusionOf(part: DecidedPart): Promise<{ readonly rule: string; readonly reason: string } | undefined>;
  tasksOf(part: DecidedPart): Promise<readonly { readonly rule: string; readonly audience: string }[]>;
  /** Whether an order of a later hearing day about the same offence was told. */
  isOvertaken(message: CountedIn, must: MustBeTold, result: CountedResult, part: DecidedPart): Promise<boolean>;
  /** Whether a later share of the same hearing day no longer holds it. */
  isTakenBack(message: CountedIn, result: CountedResult): Promise<boolean>;
}
