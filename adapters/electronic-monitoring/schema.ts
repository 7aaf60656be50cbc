import { shape, type Shape } from '../../src/sdk';

/** The types of a notice and of an answer. What must be filled, and how long it may be, is in limits.ts. */
const { text, list, object, oneOf } = shape;
const texts = (...names: readonly string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, text]));

const address = object({}, texts('line1', 'line2', 'line3', 'line4', 'line5', 'postcode'));
const person = object(texts('lastName'), { ...texts('title', 'firstName', 'middleName', 'dateOfBirth', 'gender', 'telephone'), address });
const order = object(
  { ...texts('resultId', 'orderedDate', 'label'), details: list(object(texts('name', 'value'))) },
  texts('offenceId', 'offenceCode', 'text'),
);

export const noticeShape = object({
  kind: oneOf('ORDERED', 'CHANGED', 'ENDED', 'WITHDRAWN'),
  ...texts('caseReference', 'defendantId', 'hearingDay', 'sharedTime'),
  court: object({ code: text }, { name: text }),
  person,
  orders: list(order),
}, { courtOrder: oneOf('ATTACHED', 'TO_FOLLOW') });

export const answerShape = object({ status: oneOf('ACCEPTED', 'RECEIVED', 'REJECTED') }, texts('reference', 'reason'));
