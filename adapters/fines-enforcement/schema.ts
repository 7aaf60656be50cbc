import { shape, type Shape } from '../../src/sdk';

/** The types of a notice and of an answer. What must be filled, and how long it may be, is in limits.ts. */
const { text, truth, list, object, oneOf, orNull } = shape;
const texts = (...names: readonly string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, text]));

const imposition = object({ offenceId: text }, texts('title', 'offenceDate', 'details'));
const results = object({}, { applicationTitle: text, applicationResult: list(orNull(text)) });

export const noticeShape = object(
  texts('notificationId', 'materialId', 'sendTo', 'subject', 'defendantName', 'masterDefendantId', 'caseReferences'),
  {
    ...texts('divisionCode', 'gobAccountNumber', 'oldDivisionCode', 'oldGobAccountNumber', 'listedDate', 'defendantAddress', 'defendantContactNumber', 'defendantDateOfBirth', 'defendantEmail',
      'hearingCourtCentreName', 'hearingSittingDay', 'originalDateOfOffence', 'originalDateOfSentence', 'dateDecisionMade', 'isFinancialPenaltiesWrittenOff', 'applicationResult', 'amendmentDate', 'amendmentReason'),
    isWriteOff: truth, isSJPHearing: truth,
    impositionOffenceDetails: list(imposition), newOffenceByResult: list(imposition), newApplicationResults: results, originalApplicationResults: results,
  },
);
export const answerShape = object({ status: oneOf('FILED', 'RECEIVED', 'REJECTED') }, texts('workItem', 'reason'));
