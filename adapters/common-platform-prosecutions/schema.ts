import { shape, type Shape } from '../../src/sdk';

/** The types of a prosecution and of an answer. What must be filled, and how long it may be, is in limits.ts. */
const { text, number, list, object, oneOf } = shape;
const texts = (...names: readonly string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, text]));

const name = texts('title', 'firstName', 'givenName2', 'givenName3', 'lastName');
const address = object({}, texts('address1', 'address2', 'address3', 'address4', 'address5', 'postcode'));
const contactDetails = object({}, texts('primaryEmail', 'secondaryEmail', 'work', 'home', 'mobile'));
const personFields = { ...name, address, contactDetails, observedEthnicity: number, ...texts('occupation', 'occupationCode') };
const person = object({}, personFields);
const initialHearing = object({}, texts('courtHearingLocation', 'dateOfHearing', 'timeOfHearing'));

const offence = object({}, {
  ...texts('offenceId', 'offenceCode', 'offenceCommittedDate', 'offenceCommittedEndDate', 'offenceLocation', 'chargeDate', 'arrestDate', 'offenceWording', 'offenceWordingWelsh', 'statementOfFacts', 'statementOfFactsWelsh'),
  offenceSequenceNumber: number, offenceDateCode: number,
  alcoholRelatedOffence: object({ alcoholLevelAmount: number, alcoholLevelMethod: text }),
  vehicleRelatedOffence: object(texts('vehicleCode', 'vehicleRegistrationMark')),
  otherPartyVictim: list(object({}, { ...personFields, ...texts('dateOfBirth', 'gender', 'selfDefinedEthnicity') })),
});

const individual = object({}, {
  personalInformation: person,
  selfDefinedInformation: object({}, texts('gender', 'dateOfBirth', 'ethnicity', 'nationality')),
  ...texts('bailConditions', 'perceivedBirthYear', 'driverNumber', 'driverLicenceCode', 'offenderCode'),
  parentGuardianInformation: object({}, { personalInformation: person, ...texts('dateOfBirth', 'gender', 'selfDefinedEthnicity') }),
});

const defendant = object({}, {
  ...texts('id', 'asn', 'prosecutorDefendantReference', 'custodyStatus', 'documentationLanguage', 'hearingLanguage', 'languageRequirement', 'specificRequirements', 'pncIdentifier', 'croNumber', 'postingDate'),
  individual, individualAliases: list(object({}, name)),
  ...texts('organisationName', 'telephoneNumberBusiness', 'emailAddress1', 'emailAddress2'), aliasForCorporate: list(text), address, initialHearing, offences: list(offence),
});

export const prosecutionShape = object({
  channel: oneOf('SPI'), externalId: text,
  caseDetails: object({}, {
    ...texts('caseId', 'initiationCode', 'summonsCode', 'prosecutorCaseReference', 'originatingOrganisation', 'cpsOrganisation', 'dateReceived', 'policeSystemId'),
    prosecutor: object({}, texts('prosecutingAuthority', 'informant')), caseMarkers: list(object({ markerTypeCode: text })),
    otherPartyOfficerInCase: object({}, { policeOfficerRank: text, personalInformation: person }),
  }),
  defendants: list(defendant),
});

export const answerShape = object({ status: oneOf('ACCEPTED', 'RECEIVED', 'REJECTED') }, texts('caseId', 'reason'));
