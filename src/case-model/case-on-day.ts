import type { Address } from './share';
import type { Day, Instant } from './london';

/**
 * One case on one day of one court, in the case model's words: the shape to which both a court list and a share
 * are brought, so that what two systems say of a day can be compared field by field. Absent means "did not say".
 */
export interface CaseOnDay {
  readonly caseId?: string;
  readonly hearingId?: string;
  /** The court: the first five characters of its organisation code. */
  readonly courtCode?: string;
  readonly courtName?: string;
  readonly courtRoom?: string;
  readonly hearingDay?: Day;
  readonly sittingDay?: Instant;
  readonly caseURN?: string;
  /** The number by which the sending system itself knows the case, where that is neither URN nor id. */
  readonly sourceReference?: string;
  /** The local justice area by its name. */
  readonly localJusticeArea?: string;
  /** How the case began: C by charge, S by summons, and the case model's other codes. */
  readonly initiationCode?: string;
  /** Who brought it, by the sending system's own code. */
  readonly informant?: string;
  /** Markers and links as the sending system writes them. */
  readonly caseMarkers?: string;
  readonly linkedCases?: string;
  /** What stands on the day, where that is no prosecution. */
  readonly kind?: 'FINES ENFORCEMENT';
  readonly defendants?: readonly DefendantOnDay[];
}

export interface DefendantOnDay {
  readonly defendantId?: string;
  readonly defendantType?: 'PERSON' | 'ORGANISATION';
  readonly title?: string;
  readonly firstName?: string;
  readonly middleName?: string;
  readonly lastName?: string;
  readonly organisationName?: string;
  readonly dateOfBirth?: Day;
  readonly gender?: string;
  readonly nationality?: string;
  readonly additionalNationality?: string;
  readonly address?: Address;
  readonly pncId?: string;
  readonly croNumber?: string;
  readonly arrestSummonsNumber?: string;
  readonly listingNumber?: number;
  readonly parentOrGuardian?: ParentOrGuardian;
  readonly solicitorName?: string;
  readonly bailConditions?: string;
  readonly offences?: readonly OffenceOnDay[];
}

export interface ParentOrGuardian { readonly relationship?: string; readonly name?: string; readonly address?: Address }

export interface OffenceOnDay {
  readonly offenceCode?: string;
  readonly offenceTitle?: string;
  readonly offenceTitleWelsh?: string;
  readonly wording?: string;
  readonly wordingWelsh?: string;
  /** The act that it is contrary to. */
  readonly offenceLegislation?: string;
  readonly offenceLegislationWelsh?: string;
  readonly offenceFacts?: string;
  readonly maxPenalty?: string;
  readonly alcoholReadingMethod?: string;
  readonly alcoholReadingAmount?: string;
  readonly orderIndex?: number;
  readonly pleaValue?: string;
  readonly pleaDate?: Day;
  readonly convictionDate?: Day;
  readonly adjournedTo?: Day;
  readonly adjournmentReason?: string;
  /** The fines account that is enforced, where the row is enforcement and no prosecution. */
  readonly enforcedAccount?: string;
}
