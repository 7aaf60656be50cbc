import type { NewCaseMessage } from './new-case-wire';

/**
 * What the criminal justice exchange (CJSE) and we say to each other, in the words of SPI, the Standard Prosecutor/Police Interface.
 * Three layers: the delivery (`SubmitRequestMes`), the operation (`RouteData`, `RouteDataResp`), and the content (`NewCaseMessage`,
 * `ResultedCaseMessage`). Every leaf is text as it was written, white space and leading zeros included: trim before use. A leaf that is
 * absent is undefined; one that is there and blank is ''.
 * Sources: MessageLayer.xsd, cjseOperations.xsd, cjseBusinessEntities.xsd, CPP-StdProsPoliceResult-v1-2.xsd and
 * CPP-StdProsPoliceComplexTypes-v1-2.xsd (hmcts/cpp-context-staging-prosecutors-spi); of DeliverRequest, which has no public schema,
 * the messages that ministryofjustice/bichard7-next-core reads.
 */
export type SpiMessage =
  | { readonly DeliverRequest: DeliverRequest }
  | { readonly ResultedCaseMessage: ResultedCaseMessage }
  | { readonly NewCaseMessage: NewCaseMessage }
  | OiMessage
  | { readonly SubmitRequestMes: SubmitRequestMes }
  | { readonly SubmitResponseMes: SubmitResponseMes };

/** An operation. `text` is how it was written, where it was received: written again, it is that text and nothing else. */
export type OiMessage =
  | { readonly RouteData: RouteData; readonly text?: string }
  | { readonly RouteDataResp: RouteDataResp; readonly text?: string };

/** What stands where a message should, and is none that can be read; the text is kept. */
export interface UnreadableText { readonly unreadable: { readonly why: string; readonly place: string }; readonly text: string }

/** The delivery. What we write may leave out RequestID and Timestamp: the key and the time of sending stand there in the end. */
export interface SubmitRequestMes {
  readonly RequestID?: string;
  readonly SourceID?: string;
  readonly DestinationID?: readonly string[];
  /** `ASYNCH` is the only one that is taken. */
  readonly ExecMode?: string;
  readonly Timestamp?: string;
  readonly Message?: OiMessage | UnreadableText;
}
/** 1 is success. */
export interface SubmitResponseMes { readonly RequestID?: string; readonly ResponseCode?: string; readonly ResponseText?: string }

/**
 * Data to be routed. What we write may leave out CorrelationID (the key stands there in the end), SystemDataStreamID (the same), the
 * version numbers, RequestResponse and ContentType.
 */
export interface RouteData {
  /** `1.0`, as every VersionNumber below. */
  readonly VersionNumber?: string;
  /** `Request` */
  readonly RequestResponse?: string;
  readonly RequestFromSystem?: SystemDetails;
  readonly DataStream?: DataStream;
  readonly Routes?: { readonly VersionNumber?: string; readonly Route?: readonly Route[] };
}
export interface SystemDetails {
  readonly VersionNumber?: string;
  /** At most 50 characters, without white space. */
  readonly CorrelationID?: string;
  /** `Z00CJSE` the exchange, `B00LIBRA`, `C00CommonPlatform`, `00501PoliceCaseSystem`. */
  readonly SystemID?: string;
  /** 7 or 8 characters. */
  readonly OrganizationalUnitID?: string;
  readonly DataController?: string;
  readonly User?: string;
  readonly SourceID?: string;
  readonly DestinationID?: string;
  /** `true`, `false`, `1` or `0`. */
  readonly TestOperation?: string;
  readonly literalvalues?: LiteralValues;
}
/** What stood in the attribute `literalvalue` of a field, by the field's name. */
export type LiteralValues = Readonly<Record<string, string>>;
export interface DataStream {
  readonly VersionNumber?: string;
  readonly System?: string;
  /** `SPINewCase` or `SPIResults`. */
  readonly DataStreamType?: string;
  readonly SystemDataStreamID?: string;
  readonly Name?: string;
  readonly Reference?: string;
  readonly ReferenceType?: string;
  readonly Dated?: string;
  readonly Timed?: string;
  readonly ContentType?: string;
  readonly DataStreamContent?: SpiContent | UnreadableText;
  readonly literalvalues?: LiteralValues;
}
export type SpiContent = { readonly NewCaseMessage: NewCaseMessage } | { readonly ResultedCaseMessage: ResultedCaseMessage };
export interface Route {
  readonly VersionNumber?: string;
  readonly RouteID?: string;
  readonly RouteSourceSystem?: string;
  readonly RouteDestinationSystem?: string;
  readonly Descriptor?: string;
  readonly literalvalues?: LiteralValues;
}

/** What became of data that was routed; its CorrelationID is that of the RouteData which it answers. */
export interface RouteDataResp {
  readonly VersionNumber?: string;
  readonly ResponseToSystem?: SystemDetails;
  readonly OperationStatus?: readonly OperationStatus[];
}
export interface OperationStatus {
  /** `FatalError` */
  readonly StatusClass?: string;
  readonly Code?: string;
  readonly Description?: string;
  readonly ResponseContext?: string;
  readonly RouteId?: string;
}

/** Whether a message of this system is at hand, where its type is not known: for `reads` of a mapping, which sees only what the codec read. */
export const isSpiMessage = (wire: unknown): wire is SpiMessage =>
  typeof wire === 'object' && wire !== null && ['DeliverRequest', 'ResultedCaseMessage', 'NewCaseMessage', 'RouteData', 'RouteDataResp', 'SubmitRequestMes', 'SubmitResponseMes'].some(name => name in wire);

/** The operation in a message, alone or delivered; undefined where it holds none that can be read. */
export function operationIn(message: SpiMessage): OiMessage | undefined {
  if ('SubmitRequestMes' in message) { const { Message } = message.SubmitRequestMes; return Message === undefined || 'unreadable' in Message ? undefined : Message; }
  return 'RouteData' in message || 'RouteDataResp' in message ? message : undefined;
}

/** The content of a message, bare, routed or delivered; undefined where it holds none that can be read. */
export function contentIn(message: SpiMessage): SpiContent | undefined {
  if ('DeliverRequest' in message) return message.DeliverRequest.Message;
  if ('ResultedCaseMessage' in message || 'NewCaseMessage' in message) return message;
  const operation = operationIn(message);
  const content = operation && 'RouteData' in operation ? operation.RouteData.DataStream?.DataStreamContent : undefined;
  return content === undefined || 'unreadable' in content ? undefined : content;
}
export function resultedCaseIn(message: SpiMessage): ResultedCaseMessage | undefined {
  const content = contentIn(message);
  return content && 'ResultedCaseMessage' in content ? content.ResultedCaseMessage : undefined;
}
export function newCaseIn(message: SpiMessage): NewCaseMessage | undefined {
  const content = contentIn(message);
  return content && 'NewCaseMessage' in content ? content.NewCaseMessage : undefined;
}

/** How the exchange delivered a result before it routed data. Only Message and MessageIdentifier are read by anything; the rest is kept. */
export interface DeliverRequest {
  readonly schemaLocation?: string;
  readonly MessageIdentifier?: string;
  readonly RequestingSystem?: SpiSystem;
  readonly AckRequested?: string;
  readonly MessageMetadata?: {
    readonly SchemaVersion?: string;
    readonly OriginatingSystem?: SpiSystem;
    readonly DataController?: { readonly Organisation?: string; readonly ReferencedElementURI?: string };
    readonly CreationDateTime?: string;
    readonly ExpiryDateTime?: string;
    readonly SenderRequestedDestination?: string;
  };
  readonly MessageFormat?: {
    readonly SchemaVersion?: string;
    readonly MessageType?: { readonly Type?: string; readonly Version?: string };
    readonly MessageSchema?: { readonly Namespace?: string; readonly Version?: string };
  };
  /** `escaped` where the content came as text, markup escaped, and is to be written so again. */
  readonly Message: { readonly escaped?: true; readonly ResultedCaseMessage: ResultedCaseMessage };
}
export interface SpiSystem { readonly Name?: string; readonly OrgUnitCode?: string; readonly Environment?: string }

export interface ResultedCaseMessage {
  /** `ResultedCasesForThePolice` */
  readonly Flow?: string;
  /** `LibraStandardProsecutorPolice` */
  readonly Interface?: string;
  /** `0.6g` */
  readonly SchemaVersion?: string;
  readonly Session: SpiSession;
}

/** One sitting. The schema allows many cases; senders write one, and Bichard takes one only. */
export interface SpiSession {
  readonly CourtHearing: {
    readonly Hearing: SpiHearing;
    /** Four digits: the local justice area. */
    readonly PSAcode: string;
  };
  readonly Case: readonly SpiCase[];
}

/** Place as seven characters, court and room: `B01LY02`. Day as `2026-11-21`; time as `10:00:00` on the court's clock, without a zone. */
export interface SpiHearing { readonly CourtHearingLocation: string; readonly DateOfHearing: string; readonly TimeOfHearing: string }

export interface SpiCase {
  /** At most 11 characters. */
  readonly PTIURN: string;
  readonly Defendant: SpiDefendant;
}

export interface SpiDefendant {
  /** The arrest/summons number, at most 20 characters; or a dummy. */
  readonly ProsecutorReference: string;
  readonly CourtIndividualDefendant?: SpiIndividual;
  readonly CourtCorporateDefendant?: SpiCorporate;
  readonly Offence: readonly SpiOffence[];
}

export interface SpiIndividual {
  readonly PersonDefendant: {
    readonly BasePersonDetails: SpiPerson;
    readonly PNCidentifier?: string;
    readonly PersonStatedNationality?: string;
    readonly BailConditions?: string;
  };
  /** One letter: A, B, C, J, L, P, S, U… */
  readonly BailStatus: string;
  readonly Address: SpiAddress;
  /** Y, N or A (not applicable). */
  readonly PresentAtHearing: string;
  readonly ReasonForBailConditionsOrCustody?: string;
  readonly ParentGuardianDetails?: { readonly BasePersonDetails: SpiPerson; readonly Address?: SpiAddress };
}

export interface SpiCorporate {
  readonly OrganisationName: { readonly OrganisationName: string };
  readonly TelephoneNumberBusiness?: string;
  readonly EmailDetails?: SpiEmail;
  readonly PNCidentifier?: string;
  readonly Address: SpiAddress;
  readonly PresentAtHearing: string;
  readonly BailStatus: string;
}

export interface SpiPerson {
  readonly PersonName: SpiName;
  readonly TelephoneDetails?: { readonly TelephoneNumberBusiness?: string; readonly TelephoneNumberHome?: string; readonly TelephoneNumberMobile?: string };
  readonly EmailDetails?: SpiEmail;
  readonly Birthdate?: string;
  /** 0 not known, 1 male, 2 female, 9 not specified. */
  readonly Gender: string;
}
export interface SpiEmail { readonly EmailAddress1: string; readonly EmailAddress2?: string }
export interface SpiName {
  readonly PersonTitle?: string;
  readonly PersonGivenName1?: string;
  readonly PersonGivenName2?: string;
  readonly PersonGivenName3?: string;
  readonly PersonFamilyName: string;
}

/** One of the two. */
export interface SpiAddress { readonly SimpleAddress?: SpiSimpleAddress; readonly ComplexAddress?: SpiComplexAddress }
export interface SpiSimpleAddress {
  readonly AddressLine1: string;
  readonly AddressLine2?: string;
  readonly AddressLine3?: string;
  readonly AddressLine4?: string;
  /** Common Platform writes the postcode here. */
  readonly AddressLine5?: string;
}
/** British Standard 7666. */
export interface SpiComplexAddress {
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

export interface SpiOffence {
  readonly BaseOffenceDetails: SpiOffenceDetails;
  readonly InitiatedDate: string;
  /** 1 to 8. */
  readonly Plea?: string;
  /** `01`, or `1`. */
  readonly ModeOfTrial?: string;
  /** Y or N. */
  readonly FinalDisposalIndicator: string;
  readonly ConvictionDate?: string;
  readonly ConvictingCourt?: string;
  /** G, N, A, O or C. */
  readonly Finding?: string;
  readonly Result: readonly SpiResult[];
}
export interface SpiOffenceDetails {
  /** Three digits. */
  readonly OffenceSequenceNumber: string;
  readonly OffenceCode: string;
  readonly OffenceWording: string;
  readonly OffenceTiming: {
    /** 1 on, 2 before, 3 after, 4 between, 5 on or about, 6 on or before. */
    readonly OffenceDateCode: string;
    readonly OffenceStart: { readonly OffenceDateStartDate: string; readonly OffenceStartTime?: string };
    readonly OffenceEnd?: { readonly OffenceEndDate?: string; readonly OffenceEndTime?: string };
  };
  readonly ChargeDate?: string;
  readonly ArrestDate?: string;
  readonly LocationOfOffence?: string;
  readonly AlcoholRelatedOffence?: { readonly AlcoholLevelAmount: string; readonly AlcoholLevelMethod: string };
  readonly VehicleRelatedOffence?: { readonly VehicleCode?: string; readonly VehicleRegistrationMark?: string };
}

export interface SpiResult {
  /** Four digits, of the national list of results; absent where the result is text only. */
  readonly ResultCode?: string;
  readonly ResultText: string;
  /** Two characters each, four at most: a fifth has no place. */
  readonly ResultCodeQualifier?: readonly string[];
  readonly NextHearing?: { readonly NextHearingDetails: SpiHearing; readonly NextHearingReason?: string; readonly BailStatusOffence?: string };
  readonly Outcome?: SpiOutcome;
}
export interface SpiOutcome {
  readonly PenaltyPoints?: string;
  /** Pounds: `100.00`. */
  readonly ResultAmountSterling?: string;
  readonly Duration?: SpiDuration;
}
/** Units: D days, W weeks, M months, Y years, H hours, L life, S sessions. */
export interface SpiDuration {
  readonly DurationValue?: string;
  readonly DurationUnit?: string;
  readonly SecondaryDurationValue?: string;
  readonly SecondaryDurationUnit?: string;
  readonly DurationStartDate?: string;
  readonly DurationEndDate?: string;
}
