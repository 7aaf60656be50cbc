import type { Limit, Limits } from '../../src/sdk';
import { resultedCaseMessage, type Element } from './elements';
import { routeData, routeDataResp } from './exchange-elements';
import { newCaseMessage } from './new-case-elements';

const SPI = 'hmcts/cpp-context-staging-prosecutors-spi';
const TYPES = `${SPI}: CPP-StdProsPoliceSimpleTypes-v1-2.xsd, CPP-StdProsPoliceComplexTypes-v1-2.xsd`;
const GOVTALK = `${SPI}: AddressTypes-v1-3.xsd, PersonDescriptiveTypes-v1-0.xsd, CommonSimpleTypes-v1-3.xsd, BS7666-v1-3.xsd (GovTalk)`;
const OPERATIONS = `${SPI}: cjseOperations.xsd, cjseBusinessEntities.xsd, cjseBusinessTypes.xsd`;

const atMost = (maxLength: number, source = TYPES): Limit => ({ maxLength, source });
const form = (pattern: RegExp, words: string, source = TYPES): Limit => ({ pattern, form: words, source });
/** Letters without accents: RestrictedStringType. */
const letters = (maxLength: number, source = GOVTALK): Limit => ({ maxLength, pattern: /^[A-Za-z0-9\s~!"@#$%&'()*+,\-./:;<=>?[\\\]_{}^£€]*$/, form: 'in letters without accents', source });
const day = form(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day as 2026-11-21');
const time = form(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, 'a time as 10:00:00');
const digits = (from: number, to = from): Limit => form(new RegExp(`^\\d{${from},${to}}$`), from === to ? `${to} digits` : `a number of up to ${to} digits`);
const house = form(/^[0-9 ]{4}[A-Z ]([0-9 ]{4}[A-Z ][0-Z%-+a-z ]{0,90})?$/, 'a house as British Standard 7666 has it: number 4, suffix 1, number 4, suffix 1, and at most 90 characters', GOVTALK);
const telephone = form(/^[0-9 -]{1,20}$/, 'up to 20 digits, spaces and hyphens', GOVTALK);
const email = form(/^[0-9A-Za-z'.\-_]{1,127}@[0-9A-Za-z'.\-_]{1,127}$/, 'an e-mail address', GOVTALK);
const system = atMost(50, OPERATIONS);

/** What each leaf may hold, by its name: a name means the same wherever it stands. */
const LEAVES: Readonly<Record<string, Limit>> = {
  CourtHearingLocation: atMost(10), DateOfHearing: day, TimeOfHearing: time, PSAcode: digits(4),
  PTIURN: atMost(11), ProsecutorReference: atMost(20),
  PersonTitle: letters(35), PersonGivenName1: letters(35), PersonGivenName2: letters(35), PersonGivenName3: letters(35), PersonFamilyName: letters(35),
  TelephoneNumberBusiness: telephone, TelephoneNumberHome: telephone, TelephoneNumberMobile: telephone, FAXnumber: telephone, EmailAddress1: email, EmailAddress2: email,
  Birthdate: day, Gender: form(/^[0129]$/, '0, 1, 2 or 9', GOVTALK),
  AddressLine1: letters(35), AddressLine2: letters(35), AddressLine3: letters(35), AddressLine4: letters(35), AddressLine5: letters(35),
  SAON: house, PAON: house, StreetDescription: atMost(100, GOVTALK), Locality: atMost(35, GOVTALK), Town: atMost(30, GOVTALK), AdministrativeArea: atMost(30, GOVTALK), PostTown: atMost(30, GOVTALK),
  UniqueStreetReferenceNumber: form(/^ *\d{1,8}$/, 'a number of up to eight digits', GOVTALK), UniquePropertyReferenceNumber: form(/^ *\d{1,12}$/, 'a number of up to twelve digits', GOVTALK),
  PostCode: form(/^[A-Z]{1,2}[0-9R][0-9A-Z]? [0-9][A-Z]{2}$/, 'a postcode as SW11 9ZY', GOVTALK),
  PNCidentifier: form(/^[0-9A-Za-z'.\-_]{0,13}$/, 'up to 13 letters, digits and marks'), PersonStatedNationality: atMost(3), BailConditions: atMost(2500), ReasonForBailConditionsOrCustody: atMost(2500),
  BailStatus: atMost(1), PresentAtHearing: atMost(1), OrganisationName: letters(255),
  OffenceSequenceNumber: digits(1, 3), OffenceCode: atMost(8), OffenceWording: atMost(2500), OffenceDateCode: form(/^[1-6]$/, 'a digit from 1 to 6'),
  OffenceDateStartDate: day, OffenceStartTime: time, OffenceEndDate: day, OffenceEndTime: time, ChargeDate: day, ArrestDate: day, LocationOfOffence: atMost(80),
  AlcoholLevelAmount: digits(1, 3), AlcoholLevelMethod: atMost(1), VehicleCode: atMost(1), VehicleRegistrationMark: atMost(11),
  InitiatedDate: day, Plea: form(/^([0-9]|[1-7]\d|8[0-8])$/, 'a number up to 88'), ModeOfTrial: digits(1, 2), FinalDisposalIndicator: form(/^[YN]$/, 'Y or N'), ConvictionDate: day, ConvictingCourt: digits(4), Finding: atMost(1),
  ResultCode: digits(1, 4), ResultText: atMost(2500), ResultCodeQualifier: atMost(2), NextHearingReason: atMost(80), BailStatusOffence: atMost(1),
  PenaltyPoints: digits(1, 2), ResultAmountSterling: form(/^\d{1,12}\.\d\d$/, 'pounds as 100.00'),
  DurationValue: digits(1, 3), DurationUnit: atMost(1), SecondaryDurationValue: digits(1, 3), SecondaryDurationUnit: atMost(1), DurationStartDate: day, DurationEndDate: day,
  OriginatingOrganisation: atMost(10), InitiationCode: atMost(1), SummonsCode: atMost(1), CaseInitiation: atMost(1), Informant: atMost(92), CPSorganisation: atMost(10), CaseMarker: atMost(10),
  VehicleOperatorLicenceNumber: atMost(9), PoliceOfficerRank: atMost(35), PoliceWorkerReferenceNumber: atMost(15), PoliceWorkerLocationCode: atMost(10), DXaddress: atMost(80),
  PerceivedBirthYear: digits(4), ObservedEthnicity: form(/^\d$/, 'one digit'), SelfDefinedEthnicity: form(/^[A-Z][A-Z0-9]$/, 'a letter, and a letter or digit'),
  OccupationCode: form(/^\d{0,5}$/, 'up to five digits'), Occupation: atMost(54), CROnumber: atMost(12), OffenderCode: atMost(3), CustodyStatus: atMost(1),
  DocumentationLanguage: atMost(1), HearingLanguage: atMost(1), LanguageNeeds: atMost(150), SpecialNeeds: atMost(80),
  DriverNumber: form(/^[A-Z,0-9]{5}[0-9][0,156][0-9](0[1-9]|[12][0-9]|3[0,1])[0-9][A-Z,0-9]{3}[A-Z]{2}$/, 'a number of a driving licence', GOVTALK), DriverLicenceCode: atMost(1), DriverLicenceIssue: atMost(2), CounterpartIssue: atMost(1),
  Alias: letters(255), ProsecutionFacts: atMost(4000),
  CorrelationID: { maxLength: 50, pattern: /^[!-~]+$/, form: 'in letters, digits and marks without white space', source: OPERATIONS }, SystemID: system, OrganizationalUnitID: form(/^.{7,8}$/, 'seven or eight characters', OPERATIONS), DataController: system, User: atMost(30, OPERATIONS),
  SourceID: system, DestinationID: system, TestOperation: form(/^(true|false|0|1)$/, 'true or false', OPERATIONS),
  System: system, DataStreamType: form(/^.{6,30}$/, '6 to 30 characters', OPERATIONS), SystemDataStreamID: system, Name: system, Reference: system, ReferenceType: atMost(20, OPERATIONS), Dated: day, ContentType: form(/^.{4,20}$/, '4 to 20 characters', OPERATIONS),
  RouteID: system, RouteSourceSystem: system, RouteDestinationSystem: system, Descriptor: system,
  StatusClass: atMost(100, OPERATIONS), Code: form(/^\d{1,9}$/, 'a number', OPERATIONS), Description: atMost(200, OPERATIONS), ResponseContext: atMost(300, OPERATIONS), RouteId: system,
};
/** Texts that the schema must have and that may be empty: the element stands there and says nothing. */
const MAY_BE_BLANK = ['OffenceWording', 'ResultText'];
/** What the codec puts in as it writes. */
const PUT_IN = ['RouteData.RequestFromSystem.CorrelationID', 'RouteData.DataStream.SystemDataStreamID'];

/** The limits of an element and of all inside, by the table that reading and writing follow. */
function limitsOf(spec: Element, path: string): Limits {
  const required = spec.required && !MAY_BE_BLANK.includes(spec.name) && !PUT_IN.includes(path) && { required: 'with its parent' as const };
  if (spec.holds === 'text') {
    const leaf = LEAVES[spec.name];
    return leaf || required ? { [spec.repeats ? `${path}[]` : path]: { ...(leaf ?? { source: TYPES }), ...required } } : {};
  }
  const inside = spec.holds.flatMap(inner => Object.entries(limitsOf(inner, `${path}${spec.repeats ? '[]' : ''}.${inner.name}`)));
  return { ...(required && { [path]: { ...required, source: TYPES } }), ...Object.fromEntries(inside) };
}

const CONTENT = 'RouteData.DataStream.DataStreamContent';
/** One of the other kinds that a message may be. What is relayed is another's message: it goes as it came, or not at all. */
const KINDS = ['RouteDataResp', 'SubmitRequestMes', 'SubmitResponseMes', 'DeliverRequest', 'ResultedCaseMessage', 'NewCaseMessage'];

export const limits: Limits = {
  ...limitsOf(routeData, 'RouteData'),
  RouteData: { required: true, instead: KINDS, source: OPERATIONS },
  ...limitsOf({ ...newCaseMessage, required: false }, `${CONTENT}.NewCaseMessage`),
  ...limitsOf({ ...resultedCaseMessage, required: false }, `${CONTENT}.ResultedCaseMessage`),
  ...limitsOf({ ...routeDataResp, required: false }, 'RouteDataResp'),
};
