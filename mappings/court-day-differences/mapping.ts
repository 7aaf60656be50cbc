import { ruleIn, type Day, type Instant, type Mapping } from '../../src/sdk';

/** One difference between what Libra and Common Platform say of a case on a court's day. */
export interface Difference {
  readonly kind: 'value' | 'not shared' | 'not listed';
  readonly field: string;
  readonly libra?: string;
  readonly commonPlatform?: string;
  readonly courtCode: string;
  readonly hearingDay: Day;
  readonly comparedAt: Instant;
}

/** A rule that predicts a difference explains it (`suppress` with its reason), or says how long to wait (`defer`). */
export const differenceRule = ruleIn<Difference, Record<string, never>>('explain the difference');

const mapping: Mapping = {
  id: 'court-day-differences',
  title: 'Which differences between a Libra list and the shares of that day are expected, and why',
  from: 'comparison',
  subject: 'one difference',
  message: [],
  part: [{ name: 'explain the difference' }],
  place: ({ courtCode, hearingDay }: Difference) => ({ court: courtCode, day: hearingDay }),
};
export default mapping;
