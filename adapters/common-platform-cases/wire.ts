/**
 * What Common Platform publishes when the cases and people themselves change: not what a court decided, but who is one
 * with whom, and what has left the system. Field names are those of the events.
 * Source: hmcts/cpp-context-progression, public events (case model §1.2, §4.7). Published: the ejection and the
 * unmatching. Assumed: `masterDefendantId` of a matching, and all of `case-linked` but its name.
 */
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
export interface LinkedCase { readonly caseId: string; readonly caseUrn?: string; readonly linkedToCases: readonly { readonly caseId: string; readonly caseUrn?: string }[] }
