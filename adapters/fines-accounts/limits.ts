import type { Limits } from '../../src/sdk';

const REQUEST = 'hmcts/cpp-context-results: enforceFinancialImposition.json';
const ACCOUNT = 'hmcts/opal-fines-service: db/migration (lengths of defendant accounts)';
const atMost = (maxLength: number, required = false) => ({ maxLength, required, source: ACCOUNT });
const day = { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, form: 'a day as 2026-11-21', source: REQUEST };
const pounds = { pattern: /^\d{1,16}\.\d\d$/, form: 'pounds and pence as 100.00', source: ACCOUNT };

export const limits: Limits = {
  actionType: { required: true, pattern: /^[A-Za-z_.]{1,80}$/, form: 'the name of a procedure', source: 'hmcts/opal-fines-service: LegacyGatewayService' },
  'body.requestId': { required: true, maxLength: 36, source: REQUEST },
  'body.originator': { required: true, pattern: /^(Courts|ATCM)$/, form: 'Courts or ATCM', source: REQUEST },
  'body.prosecutionCaseReference': atMost(40, true),
  'body.defendant.title': atMost(20),
  'body.defendant.forenames': atMost(50),
  'body.defendant.surname': atMost(80, true),
  'body.defendant.dateOfBirth': day,
  'body.defendant.address1': atMost(35),
  'body.defendant.address2': atMost(35),
  'body.defendant.address3': atMost(35),
  'body.defendant.address4': atMost(35),
  'body.defendant.address5': atMost(35),
  'body.defendant.postcode': atMost(10),
  'body.imposition': { required: true, source: REQUEST },
  'body.imposition[].offenceCode': atMost(10, true),
  'body.imposition[].impositionResultCode': atMost(6, true),
  'body.imposition[].impositionAmount': { ...pounds, required: true },
  'body.imposition[].imposedDate': day,
  'body.paymentTerms.byDate': day,
  'body.paymentTerms.startDate': day,
  'body.paymentTerms.instalmentAmount': pounds,
};
