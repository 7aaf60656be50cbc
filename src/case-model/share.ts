/**
 * What Common Platform publishes when the results of a hearing day are shared: a *share*.
 * Field names are those of the event on the bus, internal fields included. Only what some rule reads is typed;
 * the codec keeps every other field as it came.
 * Source: public.events.hearing.hearing-resulted (hmcts/cpp-context-hearing) and its public fixtures.
 */
export interface Share {
  readonly hearing: Hearing;
  /** An instant with its zone; test data may hold a placeholder, so a reader must check it. */
  readonly sharedTime: string;
  readonly hearingDay?: string;
  readonly isReshare?: boolean;
}

export interface Hearing {
  readonly id: string;
  readonly jurisdictionType: string;
  readonly type: { readonly id?: string; readonly description?: string };
  readonly courtCentre: CourtCentre;
  readonly hearingDays: readonly HearingDay[];
  readonly prosecutionCases?: readonly ProsecutionCase[] | null;
  readonly courtApplications?: readonly CourtApplication[] | null;
  readonly defendantJudicialResults?: readonly DefendantJudicialResult[] | null;
}

export interface CourtCentre {
  readonly id?: string;
  /** Seven characters, `B01LY00`; the first five are the court. */
  readonly code?: string;
  readonly name?: string;
  readonly roomName?: string;
  /** The room's own code, `B01LY02`. */
  readonly courtHearingLocation?: string;
}

export interface HearingDay {
  readonly sittingDay: string;
  readonly isCancelled?: boolean;
}

export interface ProsecutionCase {
  readonly id?: string;
  readonly prosecutionCaseIdentifier?: {
    readonly caseURN?: string;
    readonly prosecutionAuthorityReference?: string;
    readonly prosecutionAuthorityCode?: string;
  };
  readonly defendants?: readonly Defendant[] | null;
}

export interface Defendant {
  readonly id?: string;
  readonly masterDefendantId?: string;
  readonly isYouth?: boolean;
  readonly pncId?: string;
  readonly croNumber?: string;
  readonly personDefendant?: PersonDefendant;
  readonly legalEntityDefendant?: { readonly organisation: { readonly name: string; readonly address?: Address } };
  readonly offences?: readonly Offence[] | null;
  readonly defendantCaseJudicialResults?: readonly JudicialResult[] | null;
}

export interface PersonDefendant {
  readonly arrestSummonsNumber?: string;
  readonly personDetails: Person;
}

export interface Person {
  readonly title?: string;
  readonly firstName?: string;
  readonly middleName?: string;
  readonly lastName: string;
  readonly dateOfBirth?: string;
  readonly gender?: string;
  readonly nationalityDescription?: string;
  readonly address?: Address;
  readonly contact?: { readonly home?: string; readonly mobile?: string };
}

export interface Address {
  readonly address1?: string;
  readonly address2?: string;
  readonly address3?: string;
  readonly address4?: string;
  readonly address5?: string;
  readonly postcode?: string;
}

export interface Offence {
  readonly id?: string;
  readonly offenceCode?: string;
  readonly offenceTitle?: string;
  readonly wording?: string;
  readonly orderIndex?: number;
  readonly convictionDate?: string;
  readonly plea?: { readonly pleaValue?: string; readonly pleaDate?: string } | null;
  readonly indicatedPlea?: { readonly indicatedPleaValue?: string } | null;
  readonly judicialResults?: readonly JudicialResult[] | null;
}

export interface JudicialResult {
  /** The result line: the same in every reshare. */
  readonly judicialResultId?: string;
  readonly judicialResultTypeId?: string;
  readonly label?: string;
  readonly orderedDate?: string;
  readonly resultText?: string;
  /** A list between commas, of varying case and spacing: `Community requirements,ELMON`. Internal only. */
  readonly resultDefinitionGroup?: string;
  readonly judicialResultPrompts?: readonly ResultPrompt[] | null;
}

export interface ResultPrompt {
  readonly label?: string;
  readonly promptReference?: string;
  readonly value?: string;
}

export interface DefendantJudicialResult {
  readonly masterDefendantId?: string;
  readonly defendantId?: string;
  readonly judicialResult?: JudicialResult;
}

export interface CourtApplication {
  readonly id?: string;
  readonly applicationReference?: string;
  readonly subject?: {
    readonly masterDefendant?: {
      readonly masterDefendantId?: string;
      readonly personDefendant?: PersonDefendant;
      readonly legalEntityDefendant?: Defendant['legalEntityDefendant'];
      readonly defendantCase?: readonly { readonly defendantId?: string; readonly caseId?: string; readonly caseReference?: string }[] | null;
    };
  };
  readonly judicialResults?: readonly JudicialResult[] | null;
  readonly courtApplicationCases?: readonly { readonly prosecutionCaseId?: string; readonly offences?: readonly Offence[] | null }[] | null;
  readonly courtOrder?: { readonly courtOrderOffences?: readonly { readonly offence?: Offence }[] | null } | null;
}
