/**
 * A new case in the words of SPI: what the police tell a court. Every leaf is text as it was written, white space and leading zeros
 * included. Every field may be absent: what the schema requires is in new-case-elements.ts, and what a missing one means is for rules.
 * Source: CPP-StdProsPoliceCase-v1-2.xsd and CPP-StdProsPoliceComplexTypes-v1-2.xsd (hmcts/cpp-context-staging-prosecutors-spi).
 */
export interface NewCaseMessage {
  /** `NewCasesFromThePolice` */
  readonly Flow?: string;
  /** `LibraStandardProsecutorPolice` */
  readonly Interface?: string;
  /** `0.6g` */
  readonly SchemaVersion?: string;
  /** One case a message. */
  readonly Case: PoliceCase;
}

export interface PoliceCase {
  /** At most 11 characters. */
  readonly PTIURN?: string;
  /** Organisation code of the prosecutor, `001AA00`. */
  readonly OriginatingOrganisation?: string;
  /** With a summons code; else the letter stands in CaseInitiation. */
  readonly InitiationCode?: string;
  readonly SummonsCode?: string;
  /** C charge, R requisition, S summons, J single justice. */
  readonly CaseInitiation?: string;
  readonly Informant?: string;
  readonly CPSorganisation?: string;
  /** Markers of two letters each, with spaces between them or without. */
  readonly CaseMarker?: string;
  readonly InitialHearing?: InitialHearing;
  readonly VehicleOperatorLicenceNumber?: string;
  readonly OtherPartyOfficerInCase?: OfficerInCase;
  readonly Defendant?: readonly PoliceDefendant[];
}
/** Place as seven characters, court and room. Day as `2026-11-21`; time as `10:00:00`, with an offset or without, with parts of a second or without. */
export interface InitialHearing { readonly CourtHearingLocation?: string; readonly DateOfHearing?: string; readonly TimeOfHearing?: string }

export interface OfficerInCase {
  readonly OfficerName?: PoliceName;
  readonly PoliceOfficerRank?: string;
  readonly PoliceWorkerReferenceNumber?: string;
  readonly PoliceWorkerLocationCode?: string;
  readonly StructuredAddress?: PoliceAddress;
  readonly TelephoneDetails?: { readonly TelephoneNumberBusiness?: string; readonly TelephoneNumberMobile?: string };
  readonly DXaddress?: string;
  readonly FAXnumber?: string;
  readonly EmailDetails?: PoliceEmail;
}
export interface PoliceName {
  readonly PersonTitle?: string;
  readonly PersonGivenName1?: string;
  readonly PersonGivenName2?: string;
  readonly PersonGivenName3?: string;
  readonly PersonFamilyName?: string;
}
export interface PoliceEmail { readonly EmailAddress1?: string; readonly EmailAddress2?: string }
/**
 * British Standard 7666. SAON and PAON begin with a prefix of fixed width: start number 4, suffix 1, end number 4, suffix 1, and then
 * at most 90 characters of text; senders keep to it loosely.
 */
export interface PoliceAddress {
  readonly SAON?: string;
  readonly PAON?: string;
  readonly StreetDescription?: string;
  readonly UniqueStreetReferenceNumber?: string;
  readonly Locality?: string;
  readonly Town?: string;
  readonly AdministrativeArea?: string;
  readonly PostTown?: string;
  readonly PostCode?: string;
  readonly UniquePropertyReferenceNumber?: string;
}

/** One of the two kinds. */
export interface PoliceDefendant {
  /** The arrest/summons number. */
  readonly ProsecutorReference?: string;
  readonly PoliceIndividualDefendant?: PoliceIndividual;
  readonly PoliceCorporateDefendant?: PoliceCorporate;
  readonly Offence?: readonly PoliceOffence[];
}

export interface PoliceIndividual {
  readonly PersonDefendant?: { readonly BasePersonDetails?: PolicePerson; readonly PNCidentifier?: string; readonly PersonStatedNationality?: string; readonly BailConditions?: string };
  readonly PerceivedBirthYear?: string;
  readonly Address?: PoliceAddress;
  readonly PersonEthnicity?: PoliceEthnicity;
  readonly OccupationCode?: string;
  readonly Occupation?: string;
  readonly CROnumber?: string;
  readonly OffenderCode?: string;
  readonly CustodyStatus?: string;
  /** E English, W Welsh. */
  readonly LanguageOptions?: { readonly DocumentationLanguage?: string; readonly HearingLanguage?: string };
  readonly LanguageNeeds?: string;
  readonly SpecialNeeds?: string;
  readonly DriverInformation?: { readonly DriverNumber?: string; readonly DriverLicenceCode?: string; readonly DriverLicenceIssue?: string };
  readonly CounterpartIssue?: string;
  readonly Alias?: readonly PoliceName[];
  readonly ParentGuardianDetails?: { readonly BasePersonDetails?: PolicePerson; readonly Address?: PoliceAddress; readonly PersonEthnicity?: PoliceEthnicity };
}
export interface PolicePerson {
  readonly PersonName?: PoliceName;
  readonly TelephoneDetails?: PoliceTelephones;
  readonly EmailDetails?: PoliceEmail;
  readonly Birthdate?: string;
  /** 0 not known, 1 male, 2 female, 9 not specified. */
  readonly Gender?: string;
}
export interface PoliceTelephones { readonly TelephoneNumberBusiness?: string; readonly TelephoneNumberHome?: string; readonly TelephoneNumberMobile?: string }
/** Observed: 0 to 9. Self-defined: two characters. */
export interface PoliceEthnicity { readonly ObservedEthnicity?: string; readonly SelfDefinedEthnicity?: string }

export interface PoliceCorporate {
  readonly OrganisationName?: { readonly OrganisationName?: string };
  readonly TelephoneNumberBusiness?: string;
  readonly EmailDetails?: PoliceEmail;
  readonly PNCidentifier?: string;
  readonly Address?: PoliceAddress;
  readonly CROnumber?: string;
  readonly Alias?: readonly string[];
}

export interface PoliceOffence {
  readonly BaseOffenceDetails?: PoliceOffenceDetails;
  readonly ProsecutionFacts?: string;
  readonly OtherPartyVictim?: readonly PoliceVictim[];
}
export interface PoliceOffenceDetails {
  readonly OffenceSequenceNumber?: string;
  readonly OffenceCode?: string;
  readonly OffenceWording?: string;
  readonly OffenceTiming?: {
    /** 1 on, 2 before, 3 after, 4 between, 5 on or about, 6 on or before. */
    readonly OffenceDateCode?: string;
    readonly OffenceStart?: { readonly OffenceDateStartDate?: string; readonly OffenceStartTime?: string };
    readonly OffenceEnd?: { readonly OffenceEndDate?: string; readonly OffenceEndTime?: string };
  };
  readonly ChargeDate?: string;
  readonly ArrestDate?: string;
  readonly LocationOfOffence?: string;
  readonly AlcoholRelatedOffence?: { readonly AlcoholLevelAmount?: string; readonly AlcoholLevelMethod?: string };
  readonly VehicleRelatedOffence?: { readonly VehicleCode?: string; readonly VehicleRegistrationMark?: string };
}
export interface PoliceVictim {
  readonly PersonDetails?: PoliceName;
  readonly Address?: PoliceAddress;
  readonly TelephoneDetails?: PoliceTelephones;
  readonly EmailDetails?: PoliceEmail;
  readonly Birthdate?: string;
  readonly Gender?: string;
  readonly PersonEthnicity?: PoliceEthnicity;
}
