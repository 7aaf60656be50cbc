import type { CaseOnDay, DefendantOnDay, OffenceOnDay } from '../case-model/case-on-day';
import type { Day, Instant } from '../case-model/london';
import { explanationOf, totalsOf, unequal, verdictOf, type Expected, type Explanation, type InDoubt, type LaneOfSide, type Totals, type Verdict } from './difference';
import { caseKeys, defendantNames, namesOf, offenceKeys, pairBy, pairDefendants, type Pair } from './pair';

/** What one system last said of a case on the day, with what the hub knows about how well it knows it. */
export interface SaidOfCase {
  readonly said: CaseOnDay;
  readonly excluded?: { readonly rule: string; readonly reason: string };
  /** Fields in doubt, by their path. */
  readonly inDoubt: readonly InDoubt[];
  /** A later message about it could not be read. */
  readonly waiting?: string;
  /** A later message about it is on its way through the hub. */
  readonly inFlight?: string;
  /** Where and when it was said. */
  readonly lane?: { readonly mapping: string; readonly subject: string };
  readonly saidAt?: Instant;
}
export interface CourtDay {
  readonly court: string;
  readonly day: Day;
  readonly comparedAt: Instant;
  readonly libra: readonly SaidOfCase[];
  readonly commonPlatform: readonly SaidOfCase[];
  readonly expected: Expected;
  /** What of a system is on its way, and may name a case that it does not name yet. */
  readonly onTheWay?: { readonly libra?: string; readonly commonPlatform?: string };
}

export interface CaseCheck {
  readonly caseReference: string;
  /** Where and when each side said it. */
  readonly lanes: readonly LaneOfSide[];
  readonly saidAt?: Instant;
  readonly verdict: Verdict;
  /** Why it could not be checked or was left out. */
  readonly why?: string;
  readonly inFlight?: true;
  readonly differences: readonly ExplainedDifference[];
}
export interface FieldDifference { readonly kind: 'value' | 'not shared' | 'not listed'; readonly field: string; readonly libra?: string; readonly commonPlatform?: string; /** The field by who and what it is about, not by positions. */ readonly place: string }
export type ExplainedDifference = FieldDifference & Explanation;
/** Every case that either system names on that day. */
export interface CourtDayReport extends Totals {
  readonly court: string;
  readonly day: Day;
  readonly comparedAt: Instant;
  readonly checks: readonly CaseCheck[];
}

/** Compares what two systems say of a court's day, case by case. Pure: statements and rules in, a report out. */
export function compareCourtDay(day: CourtDay): CourtDayReport {
  const known = new Map([...day.libra, ...day.commonPlatform].map(one => [one.said, one]));
  const pairs = pairBy(day.libra.map(one => one.said), day.commonPlatform.map(one => one.said), caseKeys);
  const checks = pairs.map(pair => checkCase(day, withKnown(pair, known)));
  return { court: day.court, day: day.day, comparedAt: day.comparedAt, ...totalsOf(checks), checks };
}

const withKnown = ({ libra, commonPlatform }: Pair<CaseOnDay>, known: ReadonlyMap<CaseOnDay, SaidOfCase>): Pair<SaidOfCase> => {
  const left = libra && known.get(libra);
  const right = commonPlatform && known.get(commonPlatform);
  return { ...(left && { libra: left }), ...(right && { commonPlatform: right }) };
};

function checkCase(day: CourtDay, { libra, commonPlatform }: Pair<SaidOfCase>): CaseCheck {
  const caseReference = commonPlatform?.said.caseURN ?? libra?.said.caseURN ?? libra?.said.sourceReference ?? 'no reference';
  const [saidAt] = [libra?.saidAt, commonPlatform?.saidAt].filter(at => at !== undefined).toSorted((a, b) => a < b ? 1 : -1);
  const lanes = [...libra?.lane ? [{ ...libra.lane, side: 'theirs' as const }] : [], ...commonPlatform?.lane ? [{ ...commonPlatform.lane, side: 'ours' as const }] : []];
  const about = { caseReference, lanes, ...(saidAt !== undefined && { saidAt }) };
  const excluded = libra?.excluded ?? commonPlatform?.excluded;
  if (excluded) return { ...about, verdict: 'excluded', why: `${excluded.rule}: ${excluded.reason}`, differences: [] };
  const waiting = libra?.waiting ?? commonPlatform?.waiting;
  if (waiting !== undefined) return { ...about, verdict: 'could not check', why: waiting, differences: [] };
  const silent = silentSystem(day, libra, commonPlatform);
  if (silent !== undefined) return { ...about, verdict: 'could not check', why: silent, differences: [] };

  const found = differencesOf(libra?.said, commonPlatform?.said);
  const inFlight = found.length === 0 ? undefined : libra?.inFlight ?? commonPlatform?.inFlight ?? (libra && commonPlatform ? undefined : libra ? day.onTheWay?.commonPlatform : day.onTheWay?.libra);
  if (inFlight !== undefined) return { ...about, verdict: 'could not check', why: `In flight: ${inFlight}`, inFlight: true, differences: [] };
  const differences = found.map(difference => ({ ...difference, ...explanationOf(day.expected, { ...saidOf(difference), courtCode: day.court, hearingDay: day.day, comparedAt: day.comparedAt }) }));
  const doubts = [...libra?.inDoubt ?? [], ...commonPlatform?.inDoubt ?? []];
  return { ...about, differences, ...verdictOf(differences, doubts) };
}
const saidOf = ({ place: _, ...said }: FieldDifference): Omit<FieldDifference, 'place'> => said;

/** Where one system has said nothing at all of the court's day, nothing can be checked against it. */
function silentSystem(day: CourtDay, libra: SaidOfCase | undefined, commonPlatform: SaidOfCase | undefined): string | undefined {
  if (!libra && day.libra.length === 0) return `No Libra list of ${day.court} for this day has arrived`;
  if (!commonPlatform && day.commonPlatform.length === 0) return `Common Platform has shared nothing of ${day.court} for this day`;
  return undefined;
}

function differencesOf(libra: CaseOnDay | undefined, commonPlatform: CaseOnDay | undefined): FieldDifference[] {
  if (!libra) return [{ kind: 'not listed', field: 'case', place: 'case', commonPlatform: 'shared' }];
  if (!commonPlatform) return [{ kind: 'not shared', field: 'case', place: 'case', libra: 'listed' }];
  const defendants = pairDefendants(libra.defendants ?? [], commonPlatform.defendants ?? []);
  return [
    ...valueDifferences(libra, commonPlatform, ['courtRoom'], ''),
    ...childrenDifferences(defendants, 'defendants', defendantNames, '', defendantDifferences),
  ];
}

const DEFENDANT_FIELDS = ['defendantType', 'firstName', 'middleName', 'lastName', 'organisationName', 'dateOfBirth', 'gender', 'pncId', 'croNumber', 'arrestSummonsNumber'] as const;
const OFFENCE_FIELDS = ['pleaValue', 'convictionDate'] as const;

const defendantDifferences = (libra: DefendantOnDay, commonPlatform: DefendantOnDay, at: string): FieldDifference[] => [
  ...valueDifferences(libra, commonPlatform, DEFENDANT_FIELDS, at),
  ...childrenDifferences(pairBy(libra.offences ?? [], commonPlatform.offences ?? [], offenceKeys), 'offences', offenceKeys, at, offenceDifferences),
];
const offenceDifferences = (libra: OffenceOnDay, commonPlatform: OffenceOnDay, at: string): FieldDifference[] => valueDifferences(libra, commonPlatform, OFFENCE_FIELDS, at);

type Keys<T> = readonly ((one: T) => readonly string[])[];
/** The differences of children, each called by its position for people and by its identity for the fingerprint. */
function childrenDifferences<T>(pairs: readonly Pair<T>[], list: string, keys: Keys<T>, at: string, within: (libra: T, commonPlatform: T, at: string) => FieldDifference[]): FieldDifference[] {
  const found = pairs.flatMap((pair, i) => childDifferences(pair, `${at === '' ? '' : `${at}.`}${list}[${i}]`, within).map(difference => ({ difference, i })));
  if (found.length === 0) return [];
  const names = namesOf(pairs, keys);
  return found.map(({ difference, i }) => ({ ...difference, place: `${list}[${names[i] ?? i}]${difference.place === '' ? '' : `.${difference.place}`}` }));
}

function childDifferences<T>({ libra, commonPlatform }: Pair<T>, at: string, within: (libra: T, commonPlatform: T, at: string) => FieldDifference[]): FieldDifference[] {
  if (libra && commonPlatform) return within(libra, commonPlatform, at);
  return [{ kind: 'value', field: at, place: '', ...(libra ? { libra: 'present' } : { commonPlatform: 'present' }) }];
}

const valueDifferences = <T extends object>(libra: T, commonPlatform: T, fields: readonly (keyof T & string)[], at: string): FieldDifference[] =>
  unequal(libra, commonPlatform, fields, at).map(({ field, leaf, legacy, commonPlatform: ours }) => ({ kind: 'value', field, place: leaf, libra: legacy, commonPlatform: ours }));
