/**
 * One call of the gateway: the name of a procedure, and its input as JSON. What comes back is XML.
 * Source: hmcts/opal-fines-service, dto/legacy and LegacyGatewayService; hmcts/opal-legacy-db-stub.
 */
export interface GatewayCall {
  /** `createAccount`, `searchDefendantAccounts`, `LIBRA.add_payment_terms`, … */
  readonly actionType: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The call that makes an account for what a share imposes on one person. */
export interface CreateAccountCall extends GatewayCall { readonly actionType: 'createAccount'; readonly body: AccountRequest & Readonly<Record<string, unknown>> }

/**
 * What an account is made of. Every amount is text: pounds and pence, `100.00`.
 * Source: hmcts/cpp-context-results, enforceFinancialImposition.json (a second request with one requestId is not processed).
 */
export interface AccountRequest {
  readonly originator: 'Courts' | 'ATCM';
  readonly requestId: string;
  readonly business_unit_id?: number;
  readonly prosecutionAuthorityCode?: string;
  readonly prosecutionCaseReference: string;
  readonly imposingCourt?: string;
  readonly defendant: AccountDefendant;
  readonly imposition: readonly AccountImposition[];
  readonly paymentTerms?: AccountPaymentTerms;
  readonly collectionOrder?: boolean;
}
/** `title` is `Co` for a company, whose name then stands in `surname`. */
export interface AccountDefendant {
  readonly title?: string;
  readonly forenames?: string;
  readonly surname: string;
  readonly dateOfBirth?: string;
  readonly address1?: string;
  readonly address2?: string;
  readonly address3?: string;
  readonly address4?: string;
  readonly address5?: string;
  readonly postcode?: string;
  readonly telephone?: string;
  readonly email?: string;
}
export interface AccountImposition { readonly offenceCode: string; readonly impositionResultCode: string; readonly impositionAmount: string; readonly imposedDate?: string }
/** BY_DATE with a day; WEEKLY, FORTNIGHTLY or MONTHLY with an amount and a first day. */
export interface AccountPaymentTerms { readonly type: string; readonly byDate?: string; readonly startDate?: string; readonly instalmentAmount?: string; readonly text?: string }

/**
 * One account as the legacy side says it, in its own field names, every value as text and as it came: amounts `100.00` or `600`, days `2026-11-21`,
 * a version greater than any long. What was not said is absent; what was said blank is blank; a list without entries was said to be empty.
 * A message that holds one is JSON: this record (`kind: "account"`, as a transport writes it that reads columns), or the gateway's answers word for
 * word (`AccountAnswers`), which the codec reads into this record.
 * Source: answers in hmcts/opal-legacy-db-stub (getDefendantAccount, …HeaderSummary, …AtAGlance, …Impositions, …PaymentTerms); columns in
 * hmcts/opal-fines-service, V1_1__opal-fines-db_baseline_DDL.sql (defendant_accounts, impositions, payment_terms, parties).
 */
export interface AccountRecord {
  readonly kind: 'account';
  readonly account_number: string;
  readonly defendant_account_id?: string;
  /** Raised with each change; text, because it exceeds a long. */
  readonly version?: string;
  readonly business_unit_id?: string;
  readonly business_unit_code?: string;
  readonly business_unit_name?: string;
  readonly account_type?: string;
  /** `L` live, `C` completed, … */
  readonly account_status?: string;
  readonly debtor_type?: string;
  readonly is_youth?: string;
  readonly has_consolidated_accounts?: string;
  /** `C` where it was consolidated into another account, `M` where others were into it. */
  readonly consolidated_account_type?: string;
  readonly prosecutor_case_reference?: string;
  readonly originator_name?: string;
  readonly originator_type?: string;
  readonly originator_reference?: string;
  readonly imposed_hearing_date?: string;
  readonly imposed_amount?: string;
  readonly paid_amount?: string;
  readonly arrears_amount?: string;
  /** The legacy side does not store one; where it is said, somebody computed it. */
  readonly account_balance?: string;
  readonly completed_date?: string;
  readonly last_changed_date?: string;
  /** What became of the request for an enforcement case on Common Platform. */
  readonly enforcement_case_status?: string;
  readonly debtor?: DebtorRecord;
  readonly impositions?: readonly ImpositionRecord[];
  readonly payment_terms?: PaymentTermsRecord;
}
export interface DebtorRecord {
  readonly party_id?: string;
  readonly organisation_flag?: string;
  readonly organisation_name?: string;
  readonly title?: string;
  readonly forenames?: string;
  readonly surname?: string;
  readonly date_of_birth?: string;
  readonly age?: string;
  readonly address_line_1?: string;
  readonly address_line_2?: string;
  readonly address_line_3?: string;
  readonly address_line_4?: string;
  readonly address_line_5?: string;
  readonly postcode?: string;
}
export interface ImpositionRecord {
  readonly imposition_id?: string;
  /** When it was put on this account (`date_added` in the gateway's answer). */
  readonly posted_date?: string;
  /** Filled only on the copy of an imposition from an account that consolidation wrote off. */
  readonly original_posted_date?: string;
  readonly imposed_date?: string;
  readonly result_id?: string;
  readonly offence_code?: string;
  readonly offence_title?: string;
  readonly imposed_amount?: string;
  readonly paid_amount?: string;
  readonly balance?: string;
  readonly creditor_type?: string;
  readonly creditor_name?: string;
}
export interface PaymentTermsRecord {
  /** `B` by a day, `P` paid, `I` by instalments. */
  readonly payment_terms_type_code?: string;
  /** The day by which, or of the first instalment. */
  readonly effective_date?: string;
  /** `W`, `F`, `M`. */
  readonly instalment_period?: string;
  readonly instalment_amount?: string;
  readonly lump_sum_amount?: string;
  readonly posted_date?: string;
}

/** The gateway's answers about one account, each word for word, under the number that was asked for. */
export interface AccountAnswers {
  readonly account_number: string;
  readonly answers: readonly { readonly actionType: string; readonly answer: string }[];
}
