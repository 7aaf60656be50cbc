import type { Day, Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { Severity } from '../rule/rule';
import { harmOfResult } from './harm-of-result';
import type { CaseSaid, DefendantSaid, OffenceSaid } from './case-said';
import type { Check, Difference } from './comparison';
import { explanationOf, unequal, verdictOf, type Expected, type InDoubt, type LaneOfSide } from './difference';
import { all, defendantNames, namesOf, offenceKeys, pairBy, pairDefendants, type Pair } from './pair';

/** What one system says of a case, and how well the hub knows it. */
export interface SideOfCase { readonly said: CaseSaid; readonly inDoubt: readonly InDoubt[]; readonly lanes: readonly LaneOfSide[]; readonly saidAt?: Instant; readonly excluded?: string; readonly parked?: string; readonly inFlight?: string }
/** One case that Common Platform and another system both name. */
export interface TwoSides { readonly subject: string; readonly system: string; readonly theirs: SideOfCase; readonly ours: SideOfCase; readonly comparedAt: Instant; readonly expected: Expected }

interface FoundDifference { readonly field: string; readonly place: string; readonly theirs?: string; readonly ours?: string; readonly severity: Severity }

/** Holds what two systems say of one case against each other: defendants, offences, pleas, convictions, courts of hearings and results. Pure. */
export function checkCase({ subject, system, theirs, ours, comparedAt, expected }: TwoSides): Check {
  const { said } = ours;
  const last = said.hearings.toSorted((a, b) => a.day < b.day ? 1 : -1)[0] ?? theirs.said.hearings[0];
  const pair = `${subject}|${system}`;
  const [saidAt] = [theirs.saidAt, ours.saidAt].filter(at => at !== undefined).toSorted((a, b) => a < b ? 1 : -1);
  const about = {
    subject, pair, caseReference: said.caseURN ?? theirs.said.caseURN ?? theirs.said.sourceReference ?? '', court: last?.courtCode ?? '', day: last?.day ?? '', account: '', system,
    lanes: [...theirs.lanes, ...ours.lanes], differences: [], ...(saidAt !== undefined && { saidAt }),
  };
  const excluded = theirs.excluded ?? ours.excluded;
  if (excluded !== undefined) return { ...about, verdict: 'excluded', why: excluded };
  const parked = theirs.parked ?? ours.parked;
  if (parked !== undefined) return { ...about, verdict: 'could not check', why: `A later message about it could not be read: ${parked}` };
  const found = differencesOf(theirs.said, said);
  if (found.length === 0 && theirs.inDoubt.length + ours.inDoubt.length === 0) return { ...about, verdict: 'same' };
  const inFlight = theirs.inFlight ?? ours.inFlight;
  if (found.length > 0 && inFlight !== undefined) return { ...about, verdict: 'could not check', why: `In flight: ${inFlight}`, inFlight: true };
  const differences = found.map(({ field, place, theirs: legacy, ours: own, severity }): Difference => ({
    field, fingerprint: stableId('mismatch', 'case', pair, place), severity, theirs: legacy ?? null, ours: own ?? null, expected: 'Both systems say the same',
    ...explanationOf(expected, { kind: 'value', field, ...(legacy !== undefined && { libra: legacy }), ...(own !== undefined && { commonPlatform: own }), courtCode: about.court, hearingDay: about.day, comparedAt }),
  }));
  return { ...about, differences, ...verdictOf(differences, [...theirs.inDoubt, ...ours.inDoubt]) };
}

function differencesOf(theirs: CaseSaid, ours: CaseSaid): FoundDifference[] {
  return [
    ...values(unequal(theirs, ours, ['initiationCode'], ''), 'record'),
    ...theirs.hearings.flatMap(hearing => {
      const other = ours.hearings.find(one => one.day === hearing.day);
      return other ? values(unequal(hearing, other, ['courtCode'], 'hearing'), 'record').map(one => ({ ...one, place: `hearing[${hearing.day}].courtCode` })) : [];
    }),
    ...children(pairDefendants(theirs.defendants, ours.defendants), 'defendants', defendantNames, '', defendantDifferences),
  ];
}

const DEFENDANT_FIELDS = ['defendantType', 'firstName', 'lastName', 'organisationName', 'dateOfBirth', 'gender', 'pncId', 'croNumber', 'arrestSummonsNumber'] as const;
const defendantDifferences = (theirs: DefendantSaid, ours: DefendantSaid, at: string): FoundDifference[] => [
  ...values(unequal(theirs, ours, DEFENDANT_FIELDS, at), 'record'), ...values(unequal(theirs, ours, ['bailStatus'], at), 'custody'),
  ...children(pairBy(theirs.offences, ours.offences, offenceKeys), 'offences', offenceKeys, at, offenceDifferences),
];

/** Results only of days of which both told them: the day that one of them does not know of is the comparison of court days' matter. */
function offenceDifferences(theirs: OffenceSaid, ours: OffenceSaid, at: string): FoundDifference[] {
  const found = values(unequal(theirs, ours, ['pleaValue', 'convictionDate'], at), 'record');
  const days = (theirs.resultDays ?? []).filter(day => ours.resultDays?.includes(day));
  if (days.length === 0) return found;
  const of = (offence: OffenceSaid) => (offence.results ?? []).filter(({ day }) => days.includes(day));
  return [...found, ...children(pairBy(of(theirs), of(ours), resultKeys), 'results', resultKeys, at, () => [])];
}
type Result = { readonly day: Day; readonly code: string };
const resultKeys = [({ day, code }: Result) => all(day, code)];

type Keys<T> = readonly ((one: T) => readonly string[])[];
/** One that the other side lacks is one difference, of the harm of what is missing. */
function children<T extends object>(pairs: readonly Pair<T>[], list: string, keys: Keys<T>, at: string, within: (theirs: T, ours: T, at: string) => FoundDifference[]): FoundDifference[] {
  const found = pairs.flatMap(({ libra: theirs, commonPlatform: ours }, i) => {
    const path = `${at === '' ? '' : `${at}.`}${list}[${i}]`;
    const one = theirs ?? ours;
    const differences: readonly FoundDifference[] = theirs && ours ? within(theirs, ours, path) : one ? [{ field: path, place: '', severity: harmOfMissing(one), ...(theirs ? { theirs: missingInWords(one) } : { ours: missingInWords(one) }) }] : [];
    return differences.map(difference => ({ difference, i }));
  });
  if (found.length === 0) return [];
  const names = namesOf(pairs, keys);
  return found.map(({ difference, i }) => ({ ...difference, place: `${list}[${names[i] ?? i}]${difference.place === '' ? '' : `.${difference.place}`}` }));
}
const isResult = (one: object): one is Result => 'code' in one && 'day' in one;
const harmOfMissing = (one: object): Severity => isResult(one) ? harmOfResult(one.code) : 'record';
const missingInWords = (one: object): string => isResult(one) ? one.code : 'present';

const values = (found: ReturnType<typeof unequal>, severity: Severity): FoundDifference[] => found.map(({ field, leaf, legacy, commonPlatform }) => ({ field, place: leaf, theirs: legacy, ours: commonPlatform, severity }));
