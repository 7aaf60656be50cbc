import { shape, type Shape } from '../../src/sdk';

/**
 * What must be there for a share to be read, and the type of every field that src/case-model/share.ts names.
 * Source: public.events.hearing.hearing-resulted (hmcts/cpp-context-hearing) for what is required, loosened where the
 * published test events show that the publisher itself leaves a field out (isReshare, hearingDay).
 */
const { text, number, truth, list, object, orNull } = shape;
const texts = (...names: readonly string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, text]));

const address = object({}, texts('address1', 'address2', 'address3', 'address4', 'address5', 'postcode'));

const person = object({ lastName: text }, {
  ...texts('title', 'firstName', 'middleName', 'dateOfBirth', 'gender', 'nationalityDescription'),
  address,
  contact: object({}, texts('home', 'mobile')),
});
const personDefendant = object({ personDetails: person }, texts('arrestSummonsNumber'));
const legalEntityDefendant = object({ organisation: object({ name: text }, { address }) });

const result = object({}, {
  ...texts('judicialResultId', 'judicialResultTypeId', 'label', 'orderedDate', 'resultText', 'resultDefinitionGroup'),
  judicialResultPrompts: orNull(list(object({}, texts('label', 'promptReference', 'value')))),
});
const results = orNull(list(result));

const offence = object({}, {
  ...texts('id', 'offenceCode', 'offenceTitle', 'wording', 'convictionDate'),
  orderIndex: number,
  plea: orNull(object({}, texts('pleaValue', 'pleaDate'))),
  indicatedPlea: orNull(object({}, texts('indicatedPleaValue'))),
  judicialResults: results,
});

const defendant = object({}, {
  ...texts('id', 'masterDefendantId', 'pncId', 'croNumber'),
  isYouth: truth,
  personDefendant,
  legalEntityDefendant,
  offences: orNull(list(offence)),
  defendantCaseJudicialResults: results,
});

const prosecutionCase = object({}, {
  id: text,
  prosecutionCaseIdentifier: object({}, texts('caseURN', 'prosecutionAuthorityReference', 'prosecutionAuthorityCode')),
  defendants: orNull(list(defendant)),
});

const masterDefendant = object({}, {
  masterDefendantId: text,
  personDefendant,
  legalEntityDefendant,
  defendantCase: orNull(list(object({}, texts('defendantId', 'caseId', 'caseReference')))),
});

const courtApplication = object({}, {
  ...texts('id', 'applicationReference'),
  subject: object({}, { masterDefendant }),
  judicialResults: results,
  courtApplicationCases: orNull(list(object({}, { prosecutionCaseId: text, offences: orNull(list(offence)) }))),
  courtOrder: orNull(object({}, { courtOrderOffences: orNull(list(object({}, { offence }))) })),
});

const hearing = object({
  id: text,
  jurisdictionType: text,
  type: object({}, texts('id', 'description')),
  courtCentre: object({}, texts('id', 'code', 'name', 'roomName', 'courtHearingLocation')),
  hearingDays: list(object({ sittingDay: text }, { isCancelled: truth }), 1),
}, {
  prosecutionCases: orNull(list(prosecutionCase)),
  courtApplications: orNull(list(courtApplication)),
  defendantJudicialResults: orNull(list(object({}, { ...texts('masterDefendantId', 'defendantId'), judicialResult: result }))),
});

export const shareShape = object({ hearing, sharedTime: text }, { hearingDay: text, isReshare: truth });
