import type { Day, Instant } from './london';

/**
 * What a share says of one person's money, in the form in which Common Platform hands it to the fines office: the *track
 * results* request. Source: hmcts/cpp-context-results, results.command.track-results, and its public fixtures
 * (case model §3.5.1).
 */
export interface FinancialResults extends FinancialResultsHeader {
  readonly kind: 'financial-results';
  readonly hearingId: string;
  readonly masterDefendantId: string;
  /** The id of the request by which an account is made for these results; blank or absent where they impose nothing. */
  readonly accountCorrelationId?: string;
  readonly offenceResults: readonly FinancialResultsRow[];
  readonly receivedAt?: Instant;
  readonly context: FinancialContext;
}
/** Who and where; kept as last known. */
export interface FinancialResultsHeader {
  readonly accountDivisionCode?: string; readonly ncesEmail?: string; readonly defendantName?: string; readonly defendantAddress?: string; readonly defendantDateOfBirth?: Day;
  readonly defendantContactNumber?: string; readonly defendantEmail?: string; readonly hearingCourtCentreName?: string; readonly hearingSittingDay?: string;
  readonly isSJPHearing?: boolean; readonly prosecutionCaseReferences?: readonly string[];
}
/** What the hearing's other records say, as reference data of the request. Days as they are printed. */
export interface FinancialContext {
  readonly offenceDates: Readonly<Record<string, Day>>;
  readonly originalDateOfOffence?: string; readonly originalDateOfSentence?: string; readonly isFinancialPenaltiesWrittenOff?: string; readonly applicationResult?: string;
  readonly today: Day;
  /** Offences of the share on which nothing is decided now: what was decided before was taken back. */
  readonly withoutResult?: readonly string[];
}
export interface FinancialResultsRow {
  readonly offenceId: string; readonly isFinancial?: boolean; readonly isDeemedServed?: boolean; readonly dateOfResult?: Day; readonly offenceTitle?: string;
  readonly impositionOffenceDetails?: string; readonly resultCode?: string; readonly amendmentDate?: Day; readonly amendmentReason?: string;
  /** Absent on the results of a case; on those of an application, the *parent* row is the offence as a whole and the others are its single results. */
  readonly applicationType?: string; readonly isParentFlag?: boolean; readonly applicationId?: string; readonly applicationTitle?: string; readonly applicationResultType?: string;
  readonly applicationResultsCategory?: string; readonly offenceResultsCategory?: string;
}

/** A number that came for the account of a request, kept also where the request itself is not known yet. */
export interface NumberGiven { readonly id?: string; readonly account: string; /** A person, asked which of several holds, said this one. */ readonly decided?: true }
/** The numbers that came for the account of a request, each once: more than one is a contradiction, until a person has said which holds. */
export function accountNumbersOf(numbers: readonly NumberGiven[], id: string | undefined): string[] {
  const own = numbers.filter(one => one.id === id);
  return [...new Set(own.slice(Math.max(0, own.findLastIndex(one => one.decided))).map(({ account }) => account))];
}
