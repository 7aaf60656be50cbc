import type { Limit, Limits } from '../../src/sdk';

/**
 * What a case must have comes from the expectations, which always show it. Lengths are those of SPI, from which each value comes, so
 * that nothing that was read can be too long. Where Common Platform names its own, they replace these.
 */
const EXPECTATIONS = 'hmcts/cpp-context-staging-prosecutors-spi: expectations of its integration tests (always there)';
const SPI = 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd (the value comes from there)';
const ASSUMED = 'assumed: Common Platform has published no lengths';

const must = (limit: Limit): Limit => ({ ...limit, required: true });
const atMost = (maxLength: number, source = SPI): Limit => ({ maxLength, source });
const day: Limit = { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, form: 'a day as 2026-11-21', source: EXPECTATIONS };
const id: Limit = { pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, form: 'an id of 36 characters', source: EXPECTATIONS };
const line = atMost(35, 'legacy formats §3.2 (five lines of 35)');

export const limits: Limits = {
  channel: must({ pattern: /^SPI$/, form: 'SPI', source: EXPECTATIONS }),
  externalId: must({ maxLength: 50, source: ASSUMED }),
  'caseDetails.caseId': must(id),
  'caseDetails.initiationCode': must({ pattern: /^[CJRS]$/, form: 'C, J, R or S', source: 'legacy formats §2.5' }),
  'caseDetails.summonsCode': atMost(1),
  'caseDetails.prosecutorCaseReference': must(atMost(11)),
  'caseDetails.originatingOrganisation': must(atMost(10)),
  'caseDetails.cpsOrganisation': atMost(10),
  'caseDetails.prosecutor.prosecutingAuthority': must(atMost(10)),
  'caseDetails.prosecutor.informant': atMost(92),
  'caseDetails.dateReceived': day,
  'caseDetails.policeSystemId': atMost(50, 'hmcts/cpp-context-staging-prosecutors-spi: cjseOperations.xsd (the value comes from there)'),
  defendants: must({ source: EXPECTATIONS }),
  'defendants[].id': must(id),
  'defendants[].asn': atMost(20),
  'defendants[].custodyStatus': atMost(1),
  'defendants[].individual.personalInformation.lastName': atMost(35),
  'defendants[].individual.personalInformation.firstName': atMost(35),
  'defendants[].individual.personalInformation.givenName2': atMost(35),
  'defendants[].individual.personalInformation.givenName3': atMost(35),
  'defendants[].individual.personalInformation.title': atMost(35),
  'defendants[].individual.personalInformation.address.address1': line,
  'defendants[].individual.personalInformation.address.address2': line,
  'defendants[].individual.personalInformation.address.address3': line,
  'defendants[].individual.personalInformation.address.address4': line,
  'defendants[].individual.personalInformation.address.address5': line,
  'defendants[].individual.selfDefinedInformation.dateOfBirth': day,
  'defendants[].individual.selfDefinedInformation.gender': { pattern: /^(MALE|FEMALE|NOT_KNOWN|NOT_SPECIFIED)$/, form: 'a gender of the case model', source: 'legacy formats §2.5' },
  'defendants[].individual.bailConditions': atMost(2500),
  'defendants[].organisationName': atMost(255),
  'defendants[].initialHearing.courtHearingLocation': must(atMost(10)),
  'defendants[].initialHearing.dateOfHearing': must(day),
  'defendants[].initialHearing.timeOfHearing': { pattern: /^\d\d:\d\d:\d\d\.\d{3}$/, form: 'a time as 09:00:00.000', source: EXPECTATIONS },
  'defendants[].postingDate': day,
  'defendants[].offences': must({ source: EXPECTATIONS }),
  'defendants[].offences[].offenceId': must(id),
  'defendants[].offences[].offenceCode': must(atMost(8)),
  'defendants[].offences[].offenceCommittedDate': must(day),
  'defendants[].offences[].offenceWording': must(atMost(2500)),
  'defendants[].offences[].offenceLocation': atMost(80),
  'defendants[].offences[].statementOfFacts': atMost(4000),
};
