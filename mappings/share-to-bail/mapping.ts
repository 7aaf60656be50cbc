import { dayFrom, ruleIn, type Day, type Instant, type JudicialResult, type Mapping, type Offence, type Share } from '../../src/sdk';

/** What one share says of the bail and custody of one case defendant on one hearing day. */
export interface BailShare {
  readonly hearingId: string;
  readonly hearingDay: Day;
  readonly sharedTime: Instant;
  readonly jurisdiction: string;
  readonly courtCode?: string;
  readonly caseReference?: string;
  /** What Common Platform itself publishes as the status after the hearing. */
  readonly publishedStatus?: string;
  readonly results: readonly JudicialResult[];
  readonly offences: readonly Offence[];
}

/** What a lane comes to: the status that holds, what each day decided, and custody offence by offence. */
export interface Bail {
  readonly results?: readonly ClassifiedResult[];
  /** The status that this share's results lead to; absent where they decide nothing. */
  readonly decided?: string;
  readonly days?: readonly DecidedDay[];
  readonly bailStatus?: string;
  readonly offences?: readonly Custody[];
}
export interface ClassifiedResult { readonly status?: string; readonly isNextHearing?: boolean }
export interface DecidedDay { readonly hearingId: string; readonly hearingDay: Day; readonly status?: string }
export interface Custody {
  readonly timeLimit?: Day;
  readonly isExtended?: boolean;
  readonly heldSince?: Day;
  readonly daysHeld?: number;
  readonly pleaHandedOver?: string;
}
export interface Memory { readonly made: Bail }
interface Whole { readonly said: BailShare; readonly made: Bail }

export const cutRule = ruleIn<Share, Record<string, never>>('cut into parts');
export const resultRule = ruleIn<JudicialResult, ClassifiedResult, Whole, Memory>('classify each result');
export const decideRule = ruleIn<BailShare, Bail, Whole, Memory>('decide what the results lead to');
export const dayRule = ruleIn<BailShare, Bail, Whole, Memory>('remember the day');
export const statusRule = ruleIn<BailShare, Bail, Whole, Memory>('decide the bail status');
export const custodyRule = ruleIn<Offence, Custody, Whole, Memory>('custody offence by offence');

/** The last day that decided a status, in the order of the hearing days. */
export const lastDecided = (days: readonly DecidedDay[] = []): string | undefined => days.findLast(day => day.status !== undefined)?.status;

/** Whole days from one day to a later one; undefined where the first is no day or is the later one. */
export function daysBetween(from: string, to: Day): number | undefined {
  const days = (Date.parse(to) - Date.parse(dayFrom(from) ?? '')) / 86_400_000;
  return days >= 0 ? days : undefined;
}

const mapping: Mapping = {
  id: 'share-to-bail',
  title: 'What a share says of bail and custody, and the status that holds',
  from: 'common-platform',
  subject: 'a case defendant',
  message: [{ name: 'cut into parts' }],
  part: [
    { name: 'classify each result', each: { said: 'results', made: 'results' } },
    { name: 'decide what the results lead to' },
    { name: 'remember the day' },
    { name: 'decide the bail status' },
    { name: 'custody offence by offence', each: { said: 'offences', made: 'offences' } },
  ],
  /** A share holds its hearing day in full: a defendant whom it no longer names has no result of that day any more. */
  whenGone: ({ publishedStatus: _, ...last }: BailShare, at) => ({ ...last, results: [], offences: last.offences.map(({ judicialResults: _results, ...offence }) => offence), hearingDay: at.day, sharedTime: at.time }),
  place: ({ courtCode, hearingDay }: BailShare) => ({ ...(courtCode !== undefined && { court: courtCode.slice(0, 5) }), day: hearingDay }),
};
export default mapping;
