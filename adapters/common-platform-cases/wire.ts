/**
 * What Common Platform publishes when the cases and people themselves change: not what a court decided, but who is one
 * with whom, what has left the system, and that an application against a fine has come. Field names are those of the events.
 * Source: hmcts/cpp-context-progression, public events (case model §1.2, §4.7). Published: the ejection and the
 * unmatching. Assumed: `masterDefendantId` of a matching, and all of `case-linked` but its name.
 */
export type PublishedEvent = CaseEvent | ApplicationComes;
export type CaseEvent = Ejected | Matched | Unmatched | Linked;

export interface Metadata { readonly id: string; readonly createdAt?: string }
export interface Ejected {
  readonly _metadata: Metadata & { readonly name: 'public.progression.events.case-or-application-ejected' };
  readonly prosecutionCaseId?: string;
  readonly applicationId?: string;
  readonly hearingIds?: readonly string[];
  readonly removalReason: string;
}
export interface Matched {
  readonly _metadata: Metadata & { readonly name: 'public.progression.defendant-matched' };
  readonly defendantId: string;
  readonly masterDefendantId: string;
  readonly prosecutionCaseId?: string;
  readonly hasDefendantAlreadyBeenDeleted?: boolean;
}
export interface Unmatched {
  readonly _metadata: Metadata & { readonly name: 'public.progression.defendant-unmatched' };
  readonly defendantId: string;
  readonly prosecutionCaseId?: string;
}
export interface Linked {
  readonly _metadata: Metadata & { readonly name: 'public.progression.case-linked' };
  readonly linkActionType: 'LINK' | 'MERGE' | 'UNLINK' | 'SPLIT';
  readonly cases: readonly LinkedCase[];
}
/**
 * A hearing is begun for an application that may undo a fine. Source: hmcts/cpp-context-hearing, InitiateHearingEventProcessor; 119 public
 * examples. `caseIds` and `hearingCourtCentreId` are in no schema, and the results service reads them all the same.
 */
export interface ApplicationComes {
  readonly _metadata: Metadata & { readonly name: 'public.hearing.nces-email-notification-for-application' };
  readonly masterDefendantId: string;
  readonly applicationType: 'STAT_DEC' | 'REOPEN' | 'APPEAL';
  readonly caseOffenceIdList: readonly string[];
  /** `01/07/2026`. */
  readonly listingDate?: string;
  readonly caseUrns?: readonly string[];
  readonly hearingCourtCentreName?: string;
  readonly caseIds?: readonly string[];
  readonly hearingCourtCentreId?: string;
}
export interface LinkedCase { readonly caseId: string; readonly caseUrn?: string; readonly linkedToCases: readonly { readonly caseId: string; readonly caseUrn?: string }[] }
