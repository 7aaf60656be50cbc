import { shape, type Shape } from '../../src/sdk';

/**
 * What must be there for a share to be read, and the type of every field that src/case-model/share.ts names.
 * Source: public.events.hearing.hearing-resulted (hmcts/cpp-context-hearing) for what is required, loosened where the
 * published test events show that the publisher itself leaves a field out (isReshare, hearingDay).
 */
const { text, number, truth, list, object, orNull } = shape;
const texts = (...names: readonly string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, text]));
const truths = (...names: readonly string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, truth]));

const address = object({}, texts('address1', 'address2', 'address3', 'address4', 'address5', 'postcode'));

const person = object({ lastName: text }, {
  ...texts('title', 'firstName', 'middleName', 'dateOfBirth', 'gender', 'nationalityDescription'),
  address,
  contact: object({}, texts('home', 'work', 'mobile', 'primaryEmail', 'secondaryEmail')),
});
const personDefendant = object({ personDetails: person }, {
  ...texts('arrestSummonsNumber', 'bailConditions', 'bailReasons'),
  bailStatus: orNull(object({}, texts('code', 'description'))),
  employerOrganisation: object({}, texts('name')),
});
const legalEntityDefendant = object({ organisation: object({ name: text }, { address }) });

const courtCentre = object({}, {
  ...texts('id', 'code', 'name', 'roomName', 'courtHearingLocation'),
  psaCode: number,
  lja: object({}, texts('ljaCode', 'ljaName')),
});
const nextHearing = object({}, { ...texts('jurisdictionType', 'adjournmentReason', 'listedStartDateTime'), courtCentre: orNull(courtCentre) });
const durationElement = object({}, {
  ...texts('primaryDurationUnit', 'secondaryDurationUnit'), primaryDurationValue: number, secondaryDurationValue: number,
});
const prompt = object({}, { ...texts('label', 'promptReference', 'value', 'qualifier', 'type'), isFinancialImposition: truth, totalPenaltyPoints: number });

const result = object({}, {
  ...texts('judicialResultId', 'judicialResultTypeId', 'label', 'orderedDate', 'resultText', 'resultDefinitionGroup'),
  ...texts('cjsCode', 'qualifier', 'category', 'postHearingCustodyStatus', 'offenceId', 'policeSubjectLineTitle'),
  ...truths('publishedForNows', 'isNewAmendment', 'sentToCC', 'committedToCC'),
  secondaryCJSCodes: orNull(list(object({}, texts('cjsCode', 'text')))),
  judicialResultPrompts: orNull(list(prompt)),
  nextHearing: orNull(nextHearing),
  durationElement: orNull(durationElement),
});
const results = orNull(list(result));

const offence = object({}, {
  ...texts('id', 'offenceCode', 'offenceTitle', 'wording', 'convictionDate', 'startDate', 'endDate', 'arrestDate', 'chargeDate', 'dateHeldInCustodySince'),
  ...truths('isDisposed', 'proceedingsConcluded'),
  orderIndex: number,
  count: number,
  offenceDateCode: number,
  previousDaysHeldInCustody: number,
  verdict: orNull(object({}, { verdictType: object({}, texts('cjsVerdictCode')) })),
  allocationDecision: orNull(object({}, texts('motReasonCode'))),
  offenceFacts: orNull(object({}, { ...texts('vehicleCode', 'vehicleRegistration', 'alcoholReadingMethodCode'), alcoholReadingAmount: number })),
  custodyTimeLimit: orNull(object({}, { timeLimit: text, daysSpent: number, isCtlExtended: truth })),
  laaApplnReference: orNull(object({}, texts('applicationReference'))),
  plea: orNull(object({}, texts('pleaValue', 'pleaDate'))),
  indicatedPlea: orNull(object({}, texts('indicatedPleaValue'))),
  judicialResults: results,
});

const defendant = object({}, {
  ...texts('id', 'masterDefendantId', 'pncId', 'croNumber', 'prosecutionAuthorityReference'),
  isYouth: truth,
  personDefendant,
  legalEntityDefendant,
  offences: orNull(list(offence)),
  defendantCaseJudicialResults: results,
  associatedPersons: orNull(list(object({}, texts('role')))),
});

const caseIdentifier = object({}, {
  ...texts('caseURN', 'prosecutionAuthorityReference', 'prosecutionAuthorityCode', 'prosecutionAuthorityOUCode'),
  contact: object({}, texts('primaryEmail')),
});
const prosecutionCase = object({}, {
  ...texts('id', 'originatingOrganisation', 'initiationCode', 'caseStatus'),
  prosecutionCaseIdentifier: caseIdentifier,
  migrationSourceSystem: object({}, texts('migrationSourceSystemName')),
  defendants: orNull(list(defendant)),
});

const masterDefendant = object({}, {
  masterDefendantId: text,
  personDefendant,
  legalEntityDefendant,
  defendantCase: orNull(list(object({}, texts('defendantId', 'caseId', 'caseReference')))),
});

const party = object({}, { prosecutingAuthority: object({}, { ...texts('prosecutionAuthorityCode', 'prosecutionAuthorityOUCode'), contact: object({}, texts('primaryEmail')) }) });
const courtApplication = object({}, {
  ...texts('id', 'applicationReference', 'applicationReceivedDate', 'applicationParticulars', 'allegationOrComplaintStartDate', 'allegationOrComplaintEndDate'),
  type: object({}, { ...texts('code', 'type', 'linkType', 'categoryCode'), spiOutApplicableFlag: truth }),
  applicant: party,
  respondents: orNull(list(party)),
  subject: object({}, { masterDefendant }),
  judicialResults: results,
  courtApplicationCases: orNull(list(object({}, { prosecutionCaseId: text, prosecutionCaseIdentifier: caseIdentifier, offences: orNull(list(offence)) }))),
  courtOrder: orNull(object({}, { courtOrderOffences: orNull(list(object({}, { prosecutionCaseId: text, offence }))) })),
});

const hearing = object({
  id: text,
  jurisdictionType: text,
  type: object({}, texts('id', 'description')),
  courtCentre,
  hearingDays: list(object({ sittingDay: text }, { isCancelled: truth }), 1),
}, {
  prosecutionCases: orNull(list(prosecutionCase)),
  courtApplications: orNull(list(courtApplication)),
  isBoxHearing: truth,
  defendantAttendance: orNull(list(object({}, { defendantId: text, attendanceDays: orNull(list(object({}, texts('day', 'attendanceType')))) }))),
  defenceCounsels: orNull(list(object({}, { attendanceDays: orNull(list(text)), defendants: orNull(list(text)) }))),
  youthCourt: object({}, { courtCode: number, name: text }),
  youthCourtDefendantIds: orNull(list(text)),
  defendantJudicialResults: orNull(list(object({}, { ...texts('masterDefendantId', 'defendantId'), judicialResult: result }))),
});

export const shareShape = object({ hearing, sharedTime: text }, { hearingDay: text, isReshare: truth });
