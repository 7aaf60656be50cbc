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
  readonly address?: Address;
  readonly pncId?: string;
  readonly croNumber?: string;
  readonly arrestSummonsNumber?: string;
  readonly listingNumber?: number;
  readonly offences?: readonly OffenceOnDay[];
}

export interface OffenceOnDay {
  readonly offenceCode?: string;
  readonly offenceTitle?: string;
  readonly wording?: string;
  readonly orderIndex?: number;
  readonly pleaValue?: string;
  readonly pleaDate?: Day;
  readonly convictionDate?: Day;
}
