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
