/**
 * What the monitoring provider is told: the whole of what a court's results now say of one defendant on one case.
 * ASSUMED: no public source gives the provider's real interface; this shape is ours until the provider agrees one.
 */
export interface MonitoringNotice {
  readonly kind: 'ORDERED' | 'CHANGED' | 'ENDED' | 'WITHDRAWN';
  readonly caseReference: string;
  readonly defendantId: string;
  readonly court: { readonly code: string; readonly name?: string };
  readonly hearingDay: string;
  readonly sharedTime: string;
  readonly person: {
    readonly title?: string;
    readonly firstName?: string;
    readonly middleName?: string;
    readonly lastName: string;
    readonly dateOfBirth?: string;
    readonly gender?: string;
    readonly telephone?: string;
    readonly address?: { readonly line1?: string; readonly line2?: string; readonly line3?: string; readonly line4?: string; readonly line5?: string; readonly postcode?: string };
  };
  /** `TO_FOLLOW` until the court has sent the signed order. */
  readonly courtOrder?: 'ATTACHED' | 'TO_FOLLOW';
  /** What is in force after this notice; empty when nothing is. */
  readonly orders: readonly MonitoringOrder[];
}

export interface MonitoringOrder {
  readonly resultId: string;
  readonly offenceId?: string;
  readonly offenceCode?: string;
  readonly orderedDate: string;
  readonly label: string;
  readonly text?: string;
  /** The result's prompts as the court filled them in. */
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

/** The provider's answer to a notice, and to a look-up by key. */
export interface MonitoringAnswer {
  readonly status: 'ACCEPTED' | 'RECEIVED' | 'REJECTED';
  /** The provider's own number for the order, once it has accepted it. */
  readonly reference?: string;
  readonly reason?: string;
}
