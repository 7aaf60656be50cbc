/**
 * A notice to the fines office about the accounts of one person: what changed, and what they must do. Days as `dd/MM/yyyy` or
 * `yyyy-MM-dd`, as the original writes each field; accounts and divisions between commas.
 * Source: hmcts/cpp-context-results, results.event.nces-email-notification-requested.json and 362 public examples of it.
 */
export interface EnforcementNotice {
  readonly notificationId: string;
  readonly materialId: string;
  /** The e-mail address of the division. */
  readonly sendTo: string;
  /** `AMEND AND RESHARE- DUPLICATE ACCOUNT: WRITE OFF REQUIRED`, … : what the fines office files it under. */
  readonly subject: string;
  readonly defendantName: string;
  readonly masterDefendantId: string;
  readonly caseReferences: string;
  readonly divisionCode?: string;
  readonly gobAccountNumber?: string;
  readonly oldDivisionCode?: string;
  readonly oldGobAccountNumber?: string;
  readonly isWriteOff?: boolean;
  readonly isSJPHearing?: boolean;
  readonly listedDate?: string;
  readonly defendantAddress?: string;
  readonly defendantContactNumber?: string;
  readonly defendantDateOfBirth?: string;
  readonly defendantEmail?: string;
  readonly hearingCourtCentreName?: string;
  readonly hearingSittingDay?: string;
  readonly originalDateOfOffence?: string;
  readonly originalDateOfSentence?: string;
  readonly dateDecisionMade?: string;
  readonly isFinancialPenaltiesWrittenOff?: string;
  readonly applicationResult?: string;
  readonly amendmentDate?: string;
  readonly amendmentReason?: string;
  readonly impositionOffenceDetails?: readonly NoticeImposition[];
  readonly newOffenceByResult?: readonly NoticeImposition[];
  readonly newApplicationResults?: ApplicationResults;
  readonly originalApplicationResults?: ApplicationResults;
}
export interface NoticeImposition { readonly offenceId: string; readonly title?: string; readonly offenceDate?: string; readonly details?: string }
/** A result without a name is null: one of the public examples has it. */
export interface ApplicationResults { readonly applicationTitle?: string; readonly applicationResult?: readonly (string | null)[] }

/** What the office answers: that it has it, and under which of its own numbers it works on it. */
export interface EnforcementAnswer { readonly status: 'FILED' | 'RECEIVED' | 'REJECTED'; readonly workItem?: string; readonly reason?: string }
