import type { Limit, Limits } from '../../src/sdk';

const TYPES = 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceSimpleTypes-v1-2.xsd';
const RESULT = 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd';
const GOVTALK = 'hmcts/cpp-context-staging-prosecutors-spi: AddressTypes-v1-3.xsd, PersonDescriptiveTypes-v1-0.xsd (GovTalk)';

const atMost = (maxLength: number, source = TYPES): Limit => ({ maxLength, source });
const must = (limit: Limit): Limit => ({ required: true, ...limit });
const day: Limit = { pattern: /^\d{4}-\d\d-\d\d$/, form: 'a day as 2026-11-21', source: RESULT };
const time: Limit = { pattern: /^\d\d:\d\d:\d\d$/, form: 'a time as 10:00:00', source: RESULT };
const inside = (limit: Limit): Limit => ({ required: 'with its parent', ...limit });
/** Letters without accents: RestrictedStringType. */
const letters = (maxLength: number): Limit => ({ maxLength, pattern: /^[A-Za-z0-9\s~!"@#$%&'()*+,\-./:;<=>?[\\\]_{}^£€]*$/, form: 'in letters without accents', source: GOVTALK });
const form = (pattern: RegExp, words: string, source = TYPES): Limit => ({ pattern, form: words, source });

const HEARING: Limits = { CourtHearingLocation: must(atMost(10)), DateOfHearing: must(day), TimeOfHearing: must(time) };
const NAME: Limits = { PersonTitle: letters(35), PersonGivenName1: letters(35), PersonGivenName2: letters(35), PersonGivenName3: letters(35), PersonFamilyName: inside(letters(35)) };
const ADDRESS: Limits = { AddressLine1: inside(letters(35)), AddressLine2: letters(35), AddressLine3: letters(35), AddressLine4: letters(35), AddressLine5: letters(35) };

const OFFENCE: Limits = {
  'BaseOffenceDetails.OffenceSequenceNumber': must(form(/^\d{1,3}$/, 'a number of up to three digits')),
  'BaseOffenceDetails.OffenceCode': must(atMost(8)),
  'BaseOffenceDetails.OffenceWording': atMost(2500),
  'BaseOffenceDetails.OffenceTiming.OffenceDateCode': must(form(/^[1-6]$/, 'a digit from 1 to 6')),
  'BaseOffenceDetails.OffenceTiming.OffenceStart.OffenceDateStartDate': must(day),
  'BaseOffenceDetails.LocationOfOffence': atMost(80),
  InitiatedDate: must(day),
  FinalDisposalIndicator: must(form(/^[YN]$/, 'Y or N')),
  ConvictionDate: day,
  ConvictingCourt: form(/^\d{4}$/, 'four digits'),
  Plea: form(/^([0-9]|[1-8][0-8]|[1-7]9)$/, 'a number up to 88'),
  ModeOfTrial: form(/^\d{1,2}$/, 'a number of up to two digits'),
  Finding: atMost(1),
};
const RESULTS: Limits = {
  ResultCode: form(/^\d{1,4}$/, 'a number of up to four digits'),
  ResultText: atMost(2500),
  'ResultCodeQualifier[]': atMost(2),
  'NextHearing.NextHearingDetails.CourtHearingLocation': inside(atMost(10)),
  'NextHearing.NextHearingReason': atMost(80),
  'NextHearing.BailStatusOffence': atMost(1),
  'Outcome.ResultAmountSterling': form(/^\d+\.\d\d$/, 'pounds as 100.00', RESULT),
  'Outcome.Duration.DurationValue': form(/^\d{1,3}$/, 'a number of up to three digits', RESULT),
};

const under = (path: string, limits: Limits): Limits => Object.fromEntries(Object.entries(limits).map(([name, limit]) => [`${path}.${name}`, limit]));

function contentAt(path: string): Limits {
  const defendant = `${path}.Session.Case[].Defendant`;
  const person = `${defendant}.CourtIndividualDefendant.PersonDefendant`;
  return {
    ...under(`${path}.Session.CourtHearing.Hearing`, HEARING),
    [`${path}.Session.CourtHearing.PSAcode`]: must(form(/^\d{4}$/, 'four digits')),
    [`${path}.Session.Case[].PTIURN`]: must(atMost(11)),
    [`${defendant}.ProsecutorReference`]: must(atMost(20)),
    ...under(`${person}.BasePersonDetails.PersonName`, NAME),
    [`${person}.BasePersonDetails.Gender`]: inside(form(/^[0129]$/, '0, 1, 2 or 9', GOVTALK)),
    [`${defendant}.CourtIndividualDefendant.BailStatus`]: inside(atMost(1)),
    [`${defendant}.CourtIndividualDefendant.PresentAtHearing`]: inside(atMost(1)),
    [`${defendant}.CourtCorporateDefendant.BailStatus`]: inside(atMost(1)),
    [`${defendant}.CourtCorporateDefendant.PresentAtHearing`]: inside(atMost(1)),
    ...under(`${defendant}.CourtCorporateDefendant.Address.SimpleAddress`, ADDRESS),
    [`${person}.PNCidentifier`]: form(/^[0-9A-Za-z'.\-_]{0,13}$/, 'up to 13 letters, digits and marks'),
    [`${person}.BailConditions`]: atMost(2500),
    ...under(`${defendant}.CourtIndividualDefendant.Address.SimpleAddress`, ADDRESS),
    [`${defendant}.CourtCorporateDefendant.OrganisationName.OrganisationName`]: inside({ ...letters(255), source: 'OrganisationIdentifierTypes-v1-0.xsd there; ministryofjustice/bichard7-next-core: unvalidatedHearingOutcome (HO100211)' }),
    ...under(`${defendant}.Offence[]`, OFFENCE),
    ...under(`${defendant}.Offence[].Result[]`, RESULTS),
  };
}

/** What a message may hold, bare. For what we will write; a delivered one has the same content under DeliverRequest.Message. */
export const limits: Limits = contentAt('ResultedCaseMessage');
