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
  /** Dealt with on paper, without anybody in court. */
  readonly isBoxHearing?: boolean;
  /** Dealt with by one justice alone, on the papers. */
  readonly isSJPHearing?: boolean;
  readonly defendantAttendance?: readonly { readonly defendantId?: string; readonly attendanceDays?: readonly AttendanceDay[] | null }[] | null;
  readonly defenceCounsels?: readonly { readonly attendanceDays?: readonly string[] | null; readonly defendants?: readonly string[] | null }[] | null;
  readonly youthCourt?: { readonly courtCode?: number; readonly name?: string };
  readonly youthCourtDefendantIds?: readonly string[] | null;
}

/** `day` is a London calendar day; the type is IN_PERSON, BY_VIDEO or NOT_PRESENT. */
export interface AttendanceDay { readonly day?: string; readonly attendanceType?: string }

export interface CourtCentre {
  readonly id?: string;
  /** Seven characters, `B01LY00`; the first five are the court. */
  readonly code?: string;
  readonly name?: string;
  readonly roomName?: string;
  /** The room's own code, `B01LY02`. */
  readonly courtHearingLocation?: string;
  readonly psaCode?: number;
  readonly lja?: { readonly ljaCode?: string; readonly ljaName?: string };
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
    readonly prosecutionAuthorityOUCode?: string;
    readonly contact?: { readonly primaryEmail?: string };
  };
  readonly originatingOrganisation?: string;
  /** C charge, S summons, J single justice, Q requisition, R remitted, O other. */
  readonly initiationCode?: string;
  readonly caseStatus?: string;
  /** Only on cases that were moved into Common Platform from an older system. */
  readonly migrationSourceSystem?: { readonly migrationSourceSystemName?: string };
  readonly defendants?: readonly Defendant[] | null;
}

export interface Defendant {
  readonly id?: string;
  readonly masterDefendantId?: string;
  readonly isYouth?: boolean;
  readonly pncId?: string;
  readonly croNumber?: string;
  readonly prosecutionAuthorityReference?: string;
  readonly personDefendant?: PersonDefendant;
  readonly legalEntityDefendant?: { readonly organisation: { readonly name: string; readonly address?: Address } };
  readonly offences?: readonly Offence[] | null;
  readonly defendantCaseJudicialResults?: readonly JudicialResult[] | null;
  /** Who stands by the defendant; the role of a parent or guardian names one. */
  readonly associatedPersons?: readonly { readonly role?: string }[] | null;
}

export interface PersonDefendant {
  readonly arrestSummonsNumber?: string;
  readonly bailStatus?: { readonly code?: string; readonly description?: string } | null;
  readonly bailConditions?: string;
  readonly bailReasons?: string;
  readonly employerOrganisation?: { readonly name?: string };
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
  readonly additionalNationalityDescription?: string;
  readonly address?: Address;
  readonly contact?: { readonly home?: string; readonly work?: string; readonly mobile?: string; readonly primaryEmail?: string; readonly secondaryEmail?: string };
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
  readonly offenceTitleWelsh?: string;
  readonly wordingWelsh?: string;
  readonly offenceLegislation?: string;
  readonly maxPenalty?: string;
  /** How often the offence has been listed. Internal only. */
  readonly listingNumber?: number;
  readonly orderIndex?: number;
  readonly convictionDate?: string;
  readonly plea?: { readonly pleaValue?: string; readonly pleaDate?: string } | null;
  readonly indicatedPlea?: { readonly indicatedPleaValue?: string } | null;
  readonly judicialResults?: readonly JudicialResult[] | null;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly arrestDate?: string;
  readonly chargeDate?: string;
  /** 1 on or in, 2 before, 3 after, 4 between, 5 on or about, 6 on or before. */
  readonly offenceDateCode?: number;
  readonly verdict?: { readonly verdictType?: { readonly cjsVerdictCode?: string } } | null;
  readonly allocationDecision?: { readonly motReasonCode?: string } | null;
  readonly offenceFacts?: { readonly vehicleCode?: string; readonly vehicleRegistration?: string; readonly alcoholReadingAmount?: number; readonly alcoholReadingMethodCode?: string } | null;
  /** Of the counts of an indictment; 0 where there is none. */
  readonly count?: number;
  readonly isDisposed?: boolean;
  readonly proceedingsConcluded?: boolean;
  readonly custodyTimeLimit?: { readonly timeLimit?: string; readonly daysSpent?: number; readonly isCtlExtended?: boolean } | null;
  readonly dateHeldInCustodySince?: string;
  readonly previousDaysHeldInCustody?: number;
  readonly laaApplnReference?: { readonly applicationReference?: string } | null;
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
  readonly cjsCode?: string;
  readonly secondaryCJSCodes?: readonly { readonly cjsCode?: string; readonly text?: string }[] | null;
  /** Between commas: `A,C,E`. */
  readonly qualifier?: string;
  /** FINAL, INTERMEDIARY or ANCILLARY. */
  readonly category?: string;
  readonly postHearingCustodyStatus?: string;
  readonly publishedForNows?: boolean;
  readonly isNewAmendment?: boolean;
  /** Why and when it was changed after it had been shared; days as they stand on the bus. */
  readonly amendmentDate?: string;
  readonly amendmentReason?: string;
  /** It imposes money, or changes money that was imposed. */
  readonly isFinancialResult?: boolean;
  /** What the subject of a mail to the police says of this result. */
  readonly policeSubjectLineTitle?: string;
  readonly sentToCC?: boolean;
  readonly committedToCC?: boolean;
  /** On a result for the defendant as a whole: the offence to which it belongs. */
  readonly offenceId?: string;
  readonly nextHearing?: NextHearing | null;
  readonly durationElement?: DurationElement | null;
}

export interface NextHearing {
  readonly jurisdictionType?: string;
  readonly adjournmentReason?: string;
  readonly listedStartDateTime?: string;
  readonly courtCentre?: CourtCentre | null;
}

/** Units are D, W, M, Y, H, L (life), S (sessions). */
export interface DurationElement {
  readonly primaryDurationUnit?: string;
  readonly primaryDurationValue?: number;
  readonly secondaryDurationUnit?: string;
  readonly secondaryDurationValue?: number;
}

export interface ResultPrompt {
  readonly label?: string;
  readonly promptReference?: string;
  readonly value?: string;
  readonly qualifier?: string;
  /** BOOLEAN, CURR, DATE, FIXL, INT, NAMEADDRESS, TXT… */
  readonly type?: string;
  readonly isFinancialImposition?: boolean;
  readonly totalPenaltyPoints?: number;
}

export interface DefendantJudicialResult {
  readonly masterDefendantId?: string;
  readonly defendantId?: string;
  readonly judicialResult?: JudicialResult;
}

export interface CourtApplication {
  readonly id?: string;
  readonly type?: { readonly code?: string; readonly type?: string; readonly linkType?: string; readonly categoryCode?: string; readonly spiOutApplicableFlag?: boolean };
  readonly applicationReceivedDate?: string;
  readonly applicationParticulars?: string;
  readonly allegationOrComplaintStartDate?: string;
  readonly allegationOrComplaintEndDate?: string;
  readonly applicant?: { readonly prosecutingAuthority?: ProsecutingAuthority };
  readonly respondents?: readonly { readonly prosecutingAuthority?: ProsecutingAuthority }[] | null;
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
  readonly courtApplicationCases?: readonly { readonly prosecutionCaseId?: string; readonly prosecutionCaseIdentifier?: ProsecutionCase['prosecutionCaseIdentifier']; readonly offences?: readonly Offence[] | null }[] | null;
  readonly courtOrder?: { readonly courtOrderOffences?: readonly { readonly prosecutionCaseId?: string; readonly offence?: Offence }[] | null } | null;
}

export interface ProsecutingAuthority { readonly prosecutionAuthorityCode?: string; readonly prosecutionAuthorityOUCode?: string; readonly contact?: { readonly primaryEmail?: string } }
