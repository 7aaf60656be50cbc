import type { CaseOnDay, DefendantOnDay, OffenceOnDay } from '../case-model/case-on-day';
import type { Day, Instant } from '../case-model/london';
import { explanationOf, totalsOf, unequal, verdictOf, type Expected, type Explanation, type InDoubt, type Totals, type Verdict } from './difference';
import { caseKeys, offenceKeys, pairBy, pairDefendants, type Pair } from './pair';

/** What one system last said of a case on the day, with what the hub knows about how well it knows it. */
export interface SaidOfCase {
  readonly said: CaseOnDay;
  readonly excluded?: { readonly rule: string; readonly reason: string };
  /** Fields in doubt, by their path. */
  readonly inDoubt: readonly InDoubt[];
  /** A later message about it waits or could not be read. */
  readonly waiting?: string;
}
export interface CourtDay {
  readonly court: string;
  readonly day: Day;
  readonly comparedAt: Instant;
  readonly libra: readonly SaidOfCase[];
  readonly commonPlatform: readonly SaidOfCase[];
  readonly expected: Expected;
}

export interface CaseCheck {
  readonly caseReference: string;
  readonly verdict: Verdict;
  /** Why it could not be checked or was left out. */
  readonly why?: string;
  readonly differences: readonly ExplainedDifference[];
}
export interface FieldDifference { readonly kind: 'value' | 'not shared' | 'not listed'; readonly field: string; readonly libra?: string; readonly commonPlatform?: string }
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
  const excluded = libra?.excluded ?? commonPlatform?.excluded;
  if (excluded) return { caseReference, verdict: 'excluded', why: `${excluded.rule}: ${excluded.reason}`, differences: [] };
  const waiting = libra?.waiting ?? commonPlatform?.waiting;
  if (waiting !== undefined) return { caseReference, verdict: 'could not check', why: waiting, differences: [] };
  const silent = silentSystem(day, libra, commonPlatform);
  if (silent !== undefined) return { caseReference, verdict: 'could not check', why: silent, differences: [] };

  const differences = differencesOf(libra?.said, commonPlatform?.said).map(difference => ({ ...difference, ...explanationOf(day.expected, { ...difference, courtCode: day.court, hearingDay: day.day, comparedAt: day.comparedAt }) }));
  const doubts = [...libra?.inDoubt ?? [], ...commonPlatform?.inDoubt ?? []];
  return { caseReference, differences, ...verdictOf(differences, doubts) };
}

/** Where one system has said nothing at all of the court's day, nothing can be checked against it. */
function silentSystem(day: CourtDay, libra: SaidOfCase | undefined, commonPlatform: SaidOfCase | undefined): string | undefined {
  if (!libra && day.libra.length === 0) return `No Libra list of ${day.court} for this day has arrived`;
  if (!commonPlatform && day.commonPlatform.length === 0) return `Common Platform has shared nothing of ${day.court} for this day`;
  return undefined;
}

function differencesOf(libra: CaseOnDay | undefined, commonPlatform: CaseOnDay | undefined): FieldDifference[] {
  if (!libra) return [{ kind: 'not listed', field: 'case', commonPlatform: 'shared' }];
  if (!commonPlatform) return [{ kind: 'not shared', field: 'case', libra: 'listed' }];
  const defendants = pairDefendants(libra.defendants ?? [], commonPlatform.defendants ?? []);
  return [
    ...valueDifferences(libra, commonPlatform, ['courtRoom'], ''),
    ...defendants.flatMap((pair, i) => childDifferences(pair, `defendants[${i}]`, defendantDifferences)),
  ];
}

const DEFENDANT_FIELDS = ['defendantType', 'firstName', 'middleName', 'lastName', 'organisationName', 'dateOfBirth', 'gender', 'pncId', 'croNumber', 'arrestSummonsNumber'] as const;
const OFFENCE_FIELDS = ['pleaValue', 'convictionDate'] as const;

const defendantDifferences = (libra: DefendantOnDay, commonPlatform: DefendantOnDay, at: string): FieldDifference[] => [
  ...valueDifferences(libra, commonPlatform, DEFENDANT_FIELDS, at),
  ...pairBy(libra.offences ?? [], commonPlatform.offences ?? [], offenceKeys).flatMap((pair, i) => childDifferences(pair, `${at}.offences[${i}]`, offenceDifferences)),
];
const offenceDifferences = (libra: OffenceOnDay, commonPlatform: OffenceOnDay, at: string): FieldDifference[] => valueDifferences(libra, commonPlatform, OFFENCE_FIELDS, at);

function childDifferences<T>({ libra, commonPlatform }: Pair<T>, at: string, within: (libra: T, commonPlatform: T, at: string) => FieldDifference[]): FieldDifference[] {
  if (libra && commonPlatform) return within(libra, commonPlatform, at);
  return [libra ? { kind: 'value', field: at, libra: 'present' } : { kind: 'value', field: at, commonPlatform: 'present' }];
}

const valueDifferences = <T extends object>(libra: T, commonPlatform: T, fields: readonly (keyof T & string)[], at: string): FieldDifference[] =>
  unequal(libra, commonPlatform, fields, at).map(({ field, legacy, commonPlatform: ours }) => ({ kind: 'value', field, libra: legacy, commonPlatform: ours }));
