import { shape, type Shape } from '../../src/sdk';

const { text, truth, list, object, oneOf } = shape;

export const envelopeShape: Shape = object({ _metadata: object({ id: text, name: text }) });

const event = (name: string, required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Record<string, Shape> =>
  ({ [name]: object({ _metadata: object({ id: text, name: oneOf(name) }, { createdAt: text }), ...required }, optional) });

/** Each kind of event by its name. What a kind does not name is kept, and listed as unread. */
export const eventShapes: Readonly<Record<string, Shape>> = {
  ...event('public.progression.events.case-or-application-ejected', { removalReason: text }, { prosecutionCaseId: text, applicationId: text, hearingIds: list(text) }),
  ...event('public.progression.defendant-matched', { defendantId: text, masterDefendantId: text }, { prosecutionCaseId: text, hasDefendantAlreadyBeenDeleted: truth }),
  ...event('public.progression.defendant-unmatched', { defendantId: text }, { prosecutionCaseId: text }),
  ...event('public.hearing.nces-email-notification-for-application', { masterDefendantId: text, applicationType: oneOf('STAT_DEC', 'REOPEN', 'APPEAL'), caseOffenceIdList: list(text) }, {
    listingDate: text, caseUrns: list(text), hearingCourtCentreName: text, caseIds: list(text), hearingCourtCentreId: text,
  }),
  ...event('public.progression.case-linked', {
    linkActionType: oneOf('LINK', 'MERGE', 'UNLINK', 'SPLIT'),
    cases: list(object({ caseId: text, linkedToCases: list(object({ caseId: text }, { caseUrn: text }), 1) }, { caseUrn: text }), 1),
  }),
};
