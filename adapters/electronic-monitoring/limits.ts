import type { Limits } from '../../src/sdk';

/**
 * ASSUMED, every one of them. They are wide on purpose: a limit that we invented must not hold back a real order.
 * When the provider names its own, they replace these, with its document as the source.
 */
const source = 'assumed: the provider has published no lengths';
const day = { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, form: 'a day as 2026-11-21', source };
const name = { maxLength: 70, source };
const line = { maxLength: 70, source };

export const limits: Limits = {
  kind: { required: true, pattern: /^(ORDERED|CHANGED|ENDED|WITHDRAWN)$/, form: 'ORDERED, CHANGED, ENDED or WITHDRAWN', source },
  caseReference: { required: true, maxLength: 36, source },
  defendantId: { required: true, maxLength: 36, source },
  'court.code': { required: true, pattern: /^[A-Z0-9]{5}$/, form: 'a court code of five characters', source },
  'court.name': { maxLength: 100, source },
  hearingDay: { ...day, required: true },
  sharedTime: { required: true, pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/, form: 'a moment with its zone as 2026-11-21T16:05:00Z', source },
  'person.title': { maxLength: 35, source },
  'person.firstName': name,
  'person.middleName': name,
  'person.lastName': { ...name, required: true },
  'person.dateOfBirth': day,
  'person.gender': { maxLength: 20, source },
  'person.telephone': { maxLength: 35, source },
  'person.address.line1': line,
  'person.address.line2': line,
  'person.address.line3': line,
  'person.address.line4': line,
  'person.address.line5': line,
  'person.address.postcode': { maxLength: 8, source },
  orders: { required: true, source },
  'orders[].resultId': { required: true, maxLength: 36, source },
  'orders[].offenceId': { maxLength: 36, source },
  'orders[].offenceCode': { maxLength: 8, source },
  'orders[].orderedDate': { ...day, required: true },
  'orders[].label': { required: true, maxLength: 250, source },
  'orders[].text': { maxLength: 8000, source },
  'orders[].details[].name': { required: true, maxLength: 250, source },
  'orders[].details[].value': { maxLength: 4000, source },
};
