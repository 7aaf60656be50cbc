import type { Day } from './london';

/** A fines account as its system last said it, in the words of what a share imposes: whose, of which case, how much, and how it is to be paid. Amounts in whole pence. */
export interface FinesAccount {
  readonly accountNumber?: string;
  readonly caseReference?: string;
  /** Raised with each change; text, because it exceeds any number that is exact here. */
  readonly version?: string;
  readonly businessUnitCode?: string;
  readonly accountType?: string;
  readonly status?: string;
  readonly debtorType?: string;
  readonly isYouth?: boolean;
  readonly hasConsolidatedAccounts?: boolean;
  readonly enforcementCaseStatus?: string;
  readonly imposed?: number;
  readonly paid?: number;
  readonly balance?: number;
  /** What still counts as owed on this account: nothing where another account carries it on. */
  readonly owed?: number;
  readonly defendant?: FinesAccountDefendant;
  readonly impositions?: readonly FinesAccountImposition[];
  readonly terms?: FinesAccountTerms;
}
export interface FinesAccountDefendant {
  readonly title?: string;
  readonly forenames?: string;
  readonly lastName?: string;
  readonly organisationName?: string;
  /** Where the names of a parent or guardian stand as one text, which nobody parts. */
  readonly fullName?: string;
  readonly dateOfBirth?: Day;
  readonly age?: number;
  readonly address1?: string;
  readonly address2?: string;
  readonly address3?: string;
  readonly address4?: string;
  readonly address5?: string;
  readonly postcode?: string;
}
export interface FinesAccountImposition {
  readonly offenceCode?: string;
  readonly resultCode?: string;
  readonly imposed?: number;
  readonly paid?: number;
  readonly imposedDay?: Day;
  readonly postedDay?: Day;
  /** Of an imposition on an account that was written off: it counts once, there or here. */
  readonly isCopy?: boolean;
}
export interface FinesAccountTerms {
  readonly kind?: 'BY_DATE' | 'INSTALMENTS' | 'PAID';
  /** The day by which, or of the first instalment. */
  readonly day?: Day;
  readonly every?: 'WEEKLY' | 'FORTNIGHTLY' | 'MONTHLY';
  readonly instalment?: number;
  readonly lumpSum?: number;
  readonly postedDay?: Day;
}
