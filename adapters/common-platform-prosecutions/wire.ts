/**
 * A prosecution case as Common Platform's prosecution case file takes it. What the published expectations of
 * hmcts/cpp-context-staging-prosecutors-spi show is named as there. The fields marked † are shown by none of them: their names are
 * ours after the published domain event, and assumed.
 */
export interface CommonPlatformCase {
  readonly channel: 'SPI';
  /** The exchange's id of the submission, in our form. */
  readonly externalId: string;
  readonly caseDetails: {
    readonly caseId?: string;
    /** C charge, J single justice, R requisition, S summons. */
    readonly initiationCode?: string;
    /** † */
    readonly summonsCode?: string;
    /** The URN. */
    readonly prosecutorCaseReference?: string;
    readonly originatingOrganisation?: string;
    readonly cpsOrganisation?: string;
    readonly prosecutor?: { readonly prosecutingAuthority?: string; /** † */ readonly informant?: string };
    /** Two letters each; the name of the field is †. */
    readonly caseMarkers?: readonly { readonly markerTypeCode: string }[];
    /** Not in single justice cases. */
    readonly dateReceived?: string;
    /** Not in single justice cases. */
    readonly policeSystemId?: string;
    readonly otherPartyOfficerInCase?: { readonly policeOfficerRank?: string; readonly personalInformation?: FiledPerson };
  };
  readonly defendants: readonly FiledDefendant[];
}

export interface FiledDefendant {
  readonly id?: string;
  /** The arrest/summons number. */
  readonly asn?: string;
  readonly prosecutorDefendantReference?: string;
  readonly custodyStatus?: string;
  /** E English, W Welsh. */
  readonly documentationLanguage?: string;
  readonly hearingLanguage?: string;
  /** † */
  readonly languageRequirement?: string;
  /** † */
  readonly specificRequirements?: string;
  /** † */
  readonly pncIdentifier?: string;
  /** † */
  readonly croNumber?: string;
  /** A person. */
  readonly individual?: FiledIndividual;
  /** † */
  readonly individualAliases?: readonly FiledName[];
  /** † A company, by its name, with the fields that follow. */
  readonly organisationName?: string;
  readonly aliasForCorporate?: readonly string[];
  readonly telephoneNumberBusiness?: string;
  readonly emailAddress1?: string;
  readonly emailAddress2?: string;
  readonly address?: FiledAddress;
  readonly initialHearing?: { readonly courtHearingLocation?: string; readonly dateOfHearing?: string; readonly timeOfHearing?: string };
  readonly postingDate?: string;
  readonly offences?: readonly FiledOffence[];
}
export interface FiledIndividual {
  readonly personalInformation?: FiledPerson;
  readonly selfDefinedInformation?: { readonly gender?: string; readonly dateOfBirth?: string; readonly ethnicity?: string; /** † */ readonly nationality?: string };
  readonly bailConditions?: string;
  readonly perceivedBirthYear?: string;
  /** † */
  readonly driverNumber?: string;
  /** † */
  readonly driverLicenceCode?: string;
  /** † */
  readonly offenderCode?: string;
  /** † */
  readonly parentGuardianInformation?: { readonly personalInformation?: FiledPerson; readonly dateOfBirth?: string; readonly gender?: string; readonly selfDefinedEthnicity?: string };
}
/** Middle names are `givenName2` and `givenName3`. */
export interface FiledName { readonly title?: string; readonly firstName?: string; readonly givenName2?: string; readonly givenName3?: string; readonly lastName?: string }
export interface FiledPerson extends FiledName {
  readonly address?: FiledAddress;
  /** Home and mobile are †. */
  readonly contactDetails?: { readonly primaryEmail?: string; readonly secondaryEmail?: string; readonly work?: string; readonly home?: string; readonly mobile?: string };
  readonly observedEthnicity?: number;
  readonly occupation?: string;
  /** † */
  readonly occupationCode?: string;
}
export interface FiledAddress {
  readonly address1?: string; readonly address2?: string; readonly address3?: string; readonly address4?: string; readonly address5?: string; readonly postcode?: string;
}
export interface FiledOffence {
  readonly offenceId?: string;
  readonly offenceCode?: string;
  readonly offenceSequenceNumber?: number;
  readonly offenceDateCode?: number;
  readonly offenceCommittedDate?: string;
  /** † */
  readonly offenceCommittedEndDate?: string;
  readonly offenceLocation?: string;
  readonly chargeDate?: string;
  /** † */
  readonly arrestDate?: string;
  readonly offenceWording?: string;
  /** † */
  readonly offenceWordingWelsh?: string;
  readonly statementOfFacts?: string;
  /** † */
  readonly statementOfFactsWelsh?: string;
  readonly alcoholRelatedOffence?: { readonly alcoholLevelAmount: number; readonly alcoholLevelMethod: string };
  readonly vehicleRelatedOffence?: { readonly vehicleCode: string; readonly vehicleRegistrationMark: string };
  /** Empty in every expectation; what a victim looks like in it is †. */
  readonly otherPartyVictim?: readonly FiledVictim[];
}
export interface FiledVictim extends FiledPerson { readonly dateOfBirth?: string; readonly gender?: string; readonly selfDefinedEthnicity?: string }

/** Assumed: what Common Platform answers. */
export interface FilingAnswer {
  readonly status: 'ACCEPTED' | 'RECEIVED' | 'REJECTED';
  readonly caseId?: string;
  readonly reason?: string;
}
