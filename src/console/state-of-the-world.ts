import { momentInWords, type Instant } from '../case-model/london';
import { countOf, minutesBetween, stretchInWords } from './words';

/** Plain counts from the storage, as of `now`. */
export interface WorldFacts {
  readonly now: Instant;
  /** Open duties past their time, whether or not the watch has marked them yet. */
  readonly overdue: number;
  /** Distinct subjects of overdue duties, and of what the watches found, about custody, a tag or a warrant. */
  readonly people: number;
  /** What the watches found: nobody waits for its proof. */
  readonly found: Found;
  /** Open duties that are still in time. */
  readonly inTime: number;
  readonly notChecked: NotChecked;
  /** The latest comparison of each court's day today, added up; absent where none was made. */
  readonly compared?: { readonly population: number; readonly excluded: number };
  /** When the watch over the duties last ended well. */
  readonly lookedAt?: Instant;
  readonly lateAfterMinutes: number;
}
export interface Found {
  /** Duties that are lost, or that no longer have what belongs to them; sums that do not hold. */
  readonly unaccounted: number;
  /** Results of which somebody must be told, and for which no duty was ever opened. */
  readonly forgotten: number;
}
export interface NotChecked {
  readonly unreadable: number;
  readonly contradicting: number;
  /** Too large to be kept: what they said is not known here at all. */
  readonly refused: number;
  /** Received longer ago than `WAITING_TOO_LONG_MINUTES` and still not applied. */
  readonly waitingTooLong: number;
  readonly parkedLanes: number;
  readonly waitingBehind: number;
  readonly doubts: number;
  readonly uncheckedCases: number;
  /** Courts, systems, partners and jobs that are unusually quiet, and systems that give nothing when they are asked. */
  readonly quiet: number;
}

export interface StateOfTheWorld {
  /** How many may be unprotected, how many duties are overdue, how much could not be checked, when that was last looked at. */
  readonly sentence: string;
  /** What the sentence leaves out, where it is short. */
  readonly beside: string;
  readonly tone: 'good' | 'unsure' | 'bad';
  readonly lookIsLate: boolean;
  readonly couldNotCheck: number;
  /** What that number is made of. One thing may be counted under two: a field in doubt, and its case not compared. */
  readonly notChecked: readonly string[];
  readonly compared: string;
}

/** A message is read within seconds; one that waits longer may hold a duty that nobody has opened yet. */
export const WAITING_TOO_LONG_MINUTES = 5;
/**
 * How much of today's cases must have been compared before "nothing is overdue" may be said. A case that Common
 * Platform has not shared may hold a tag that nobody has told us of. Not all of them are asked for: of a day's list
 * some are always still in flight or have a field in doubt, and a sentence that can never be said tells nobody anything.
 */
export const COVERAGE_NEEDED = 0.9;

/** Says how the world stands, and "nothing is overdue" only where the checks cover enough to say it. */
export function stateOfTheWorld(facts: WorldFacts): StateOfTheWorld {
  const couldNotCheck = Object.values(facts.notChecked).reduce<number>((sum, count) => sum + count, 0);
  const lookIsLate = facts.lookedAt === undefined || minutesBetween(facts.lookedAt, facts.now) > facts.lateAfterMinutes;
  const look = lookInWords(facts, lookIsLate);
  const bad = facts.overdue + facts.found.unaccounted + facts.found.forgotten > 0;
  const good = !bad && !lookIsLate && everythingWasRead(facts.notChecked) && coverage(facts) >= COVERAGE_NEEDED;
  return {
    sentence: bad ? badSentence(facts, couldNotCheck, look) : good ? 'Nothing is overdue.' : cannotSay(facts, couldNotCheck, lookIsLate),
    beside: [...good && couldNotCheck > 0 ? [`${countOf(couldNotCheck, 'thing')} could not be checked.`] : [], ...bad ? [] : [look]].join(' '),
    tone: bad ? 'bad' : good ? 'good' : 'unsure', lookIsLate, couldNotCheck, notChecked: notCheckedInWords(facts.notChecked), compared: comparedInWords(facts),
  };
}

/** A doubt alone does not forbid it: where a doubt matters to somebody, that duty is open with its clock running. */
const everythingWasRead = ({ unreadable, contradicting, refused, waitingTooLong, parkedLanes, quiet }: NotChecked): boolean =>
  unreadable + contradicting + refused + waitingTooLong + parkedLanes + quiet === 0;

/** The share of today's cases that was compared; all, where nothing was there to compare. */
function coverage({ compared, notChecked }: WorldFacts): number {
  const toCompare = (compared?.population ?? 0) - (compared?.excluded ?? 0);
  return toCompare === 0 ? 1 : 1 - notChecked.uncheckedCases / toCompare;
}

function badSentence({ people, overdue, found: { unaccounted, forgotten } }: WorldFacts, couldNotCheck: number, look: string): string {
  const who = people > 0 ? `${countOf(people, 'person', 'people')} may be unprotected because something has not arrived: ` : 'Nobody is known to be unprotected, but ';
  const wrong = [
    ...overdue > 0 ? [`${countOf(overdue, 'duty is', 'duties are')} overdue`] : [],
    ...forgotten > 0 ? [`${countOf(forgotten, 'result of which somebody must be told has', 'results of which somebody must be told have')} no duty`] : [],
    ...unaccounted > 0 ? [`${countOf(unaccounted, 'thing does', 'things do')} not add up in the duties`] : [],
  ];
  const unchecked = couldNotCheck === 0 ? 'nothing was left unchecked' : `${countOf(couldNotCheck, 'thing')} could not be checked`;
  return `${who}${wrong.join(', ')}, and ${unchecked}; ${look.slice(0, 1).toLowerCase()}${look.slice(1)}`;
}

function cannotSay({ lookedAt }: WorldFacts, couldNotCheck: number, lookIsLate: boolean): string {
  const because = [
    ...couldNotCheck > 0 ? [`${countOf(couldNotCheck, 'thing')} could not be checked`] : [],
    ...lookIsLate ? [lookedAt === undefined ? 'nothing has looked at the duties yet' : `nothing has looked at the duties since ${momentInWords(lookedAt)}`] : [],
  ].join(' and ');
  return `No duty that we know of is overdue, but ${because}, so we cannot say that nothing is.`;
}

function lookInWords({ lookedAt, lateAfterMinutes, now }: WorldFacts, lookIsLate: boolean): string {
  if (lookedAt === undefined) return 'The duties have never been looked at.';
  const late = lookIsLate ? `, ${stretchInWords(minutesBetween(lookedAt, now))} ago: it should be at most ${countOf(lateAfterMinutes, 'minute')}` : '';
  return `Last looked at on ${momentInWords(lookedAt)}${late}.`;
}

function notCheckedInWords(counts: NotChecked): string[] {
  const kinds: [number, string, string][] = [
    [counts.unreadable, 'message that cannot be read', 'messages that cannot be read'],
    [counts.contradicting, 'message that contradicts an earlier one', 'messages that contradict earlier ones'],
    [counts.refused, 'message that was too large to keep', 'messages that were too large to keep'],
    [counts.waitingTooLong, `message that has waited more than ${WAITING_TOO_LONG_MINUTES} minutes to be read`, `messages that have waited more than ${WAITING_TOO_LONG_MINUTES} minutes to be read`],
    [counts.parkedLanes, 'case stopped by something unreadable', 'cases stopped by something unreadable'],
    [counts.waitingBehind, 'later message waiting behind those', 'later messages waiting behind those'],
    [counts.doubts, 'field in doubt', 'fields in doubt'],
    [counts.uncheckedCases, 'of today’s cases that could not be compared', 'of today’s cases that could not be compared'],
    [counts.quiet, 'court, system, partner or job that is unusually quiet', 'courts, systems, partners or jobs that are unusually quiet'],
  ];
  return kinds.flatMap(([count, one, many]) => count > 0 ? [countOf(count, one, many)] : []);
}

function comparedInWords({ compared, notChecked: { uncheckedCases } }: WorldFacts): string {
  if (!compared) return 'No list of today has been compared with what Common Platform shared.';
  const toCompare = compared.population - compared.excluded;
  const excluded = compared.excluded === 0 ? '' : ` (${compared.excluded.toLocaleString('en-GB')} more left out by a named rule)`;
  return `${(toCompare - uncheckedCases).toLocaleString('en-GB')} of today’s ${countOf(toCompare, 'case')} compared between Libra and Common Platform${excluded}.`;
}
