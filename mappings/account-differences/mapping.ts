import { ruleIn, type Day, type Instant, type Mapping } from '../../src/sdk';

/** One difference between an account and the share that asked for it. Amounts as `100.00`. */
export interface AccountDifference {
  /** *no account*: the legacy side knows none of this number. *not on the account*, *not in the share*: an imposition that one of them lacks. */
  readonly kind: 'value' | 'no account' | 'not on the account' | 'not in the share';
  readonly field: string;
  readonly account?: string;
  readonly commonPlatform?: string;
  readonly hearingDay: Day;
  readonly courtCode?: string;
  readonly comparedAt: Instant;
  /** When the first imposition, and when the terms of payment, were put on the account. */
  readonly imposedPosted?: Day;
  readonly termsPosted?: Day;
}

/** A rule that predicts a difference explains it (`suppress` with its reason), or says how long to wait (`defer`). */
export const differenceRule = ruleIn<AccountDifference, Record<string, never>>('explain the difference');

const mapping: Mapping = {
  id: 'account-differences',
  title: 'Which differences between a fines account and the share that asked for it are expected, and why',
  from: 'comparison of accounts',
  subject: 'one difference',
  message: [],
  part: [{ name: 'explain the difference' }],
  place: ({ courtCode, hearingDay }: AccountDifference) => ({ ...(courtCode !== undefined && { court: courtCode }), day: hearingDay }),
};
export default mapping;
