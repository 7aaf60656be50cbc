import { ruleIn, type CaseDefendant, type Day, type Instant, type Mapping, type Share } from '../../src/sdk';
import type { MonitoringNotice, MonitoringOrder } from '../../adapters/electronic-monitoring/wire';

/** What one share says of one case defendant on one hearing day. */
export interface DefendantShare extends Omit<CaseDefendant, 'origin'> {
  readonly hearingId: string;
  readonly hearingDay: Day;
  readonly sharedTime: Instant;
  readonly courtCode?: string;
  readonly courtName?: string;
}

/** What a lane comes to: the results that switch monitoring, what each hearing day said last, and what is in force. */
export interface Monitoring {
  readonly results?: readonly Switch[];
  readonly days?: readonly SharedDay[];
  readonly orders?: readonly MonitoringOrder[];
  readonly lastSwitch?: 'ON' | 'OFF';
  readonly warrants?: readonly { readonly offenceId: string; readonly orderedDate: Day; readonly inForce: boolean }[];
  readonly kind?: MonitoringNotice['kind'];
  readonly notice?: MonitoringNotice;
}
export interface Switch { readonly monitoring?: 'ON' | 'OFF'; readonly warrant?: 'ON' | 'OFF'; readonly orderedDate?: Day }
/** Of whom: two case defendants whom Common Platform has matched share a lane, and one hearing day speaks of each of them apart. */
export interface SharedDay { readonly hearingId: string; readonly hearingDay: Day; readonly caseId?: string; readonly defendantId?: string; readonly switches: readonly DaySwitch[] }
/** One result that switched something, as the share of a day gave it. */
export interface DaySwitch extends Switch { readonly target: string; readonly order: MonitoringOrder }

export interface Memory {
  readonly made: Monitoring;
  readonly told: readonly { readonly whom: string; readonly message: MonitoringNotice }[];
}
interface Whole { readonly said: DefendantShare; readonly made: Monitoring }

export const cutRule = ruleIn<Share, Record<string, never>>('cut into parts');
export const resultRule = ruleIn<DefendantShare['results'][number], Switch, Whole, Memory>('classify each result');
export const dayRule = ruleIn<DefendantShare, Monitoring, Whole, Memory>('remember the day');
export const inForceRule = ruleIn<DefendantShare, Monitoring, Whole, Memory>('decide what is in force');
export const kindRule = ruleIn<DefendantShare, Monitoring, Whole, Memory>('decide what to tell');
export const noticeRule = ruleIn<DefendantShare, Monitoring, Whole, Memory>('write the notice');
export const tellRule = ruleIn<DefendantShare, Monitoring, Whole, Memory>('tell');

/**
 * The result that holds for each target, in the order in which they were ordered.
 * A day's own share is the authority on what that day ordered: a copy that another day of the same hearing carries
 * counts only where the day itself has not been shared. A strictly later ordered date wins; on one date, the last.
 */
export function latestOf(days: readonly SharedDay[], kind: 'monitoring' | 'warrant'): DaySwitch[] {
  const shared = new Set(days.map(day => keyOf(day, day.hearingDay)));
  const candidates = days.flatMap(day => day.switches.filter(one => one[kind] !== undefined && (one.orderedDate === day.hearingDay || !shared.has(keyOf(day, one.orderedDate)))));
  const byTarget = new Map<string, DaySwitch>();
  for (const one of candidates.toSorted((a, b) => byText(a.order.orderedDate, b.order.orderedDate))) { byTarget.delete(one.target); byTarget.set(one.target, one); }
  return [...byTarget.values()];
}
const keyOf = ({ hearingId, caseId, defendantId }: SharedDay, day: Day | undefined): string => [hearingId, day, caseId, defendantId].join('|');
const byText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** The last notice that was told or is on its way. */
export const lastTold = (earlier: Memory): MonitoringNotice | undefined => earlier.told.filter(one => one.whom === 'electronic-monitoring').at(-1)?.message;
/** Whether the provider, by what it was told, believes that monitoring is in force. */
export const believesOn = (earlier: Memory): boolean => ['ORDERED', 'CHANGED'].includes(lastTold(earlier)?.kind ?? '');

const mapping: Mapping = {
  id: 'share-to-monitoring',
  title: 'What a share says of electronic monitoring, told to the monitoring provider',
  from: 'common-platform',
  subject: 'a case defendant',
  keyedBy: [null, 'case id', 'defendant id'],
  message: [{ name: 'cut into parts' }],
  part: [
    { name: 'classify each result', each: { said: 'results', made: 'results' } },
    { name: 'remember the day' },
    { name: 'decide what is in force' },
  ],
  lane: [
    { name: 'decide what to tell', firstThatFits: ['NEW-203', 'NEW-204', 'NEW-205', 'NEW-206', 'NEW-207'] },
    { name: 'write the notice' },
    { name: 'tell' },
  ],
  /** A share holds its hearing day in full: a defendant whom it no longer names has no result of that day any more. */
  whenGone: (last: DefendantShare, at) => ({ ...last, results: [], hearingDay: at.day, sharedTime: at.time }),
  place: ({ courtCode, hearingDay }: DefendantShare) => ({ ...(courtCode !== undefined && { court: courtCode.slice(0, 5) }), day: hearingDay }),
};
export default mapping;
