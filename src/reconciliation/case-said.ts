import type { CaseOnDay, DefendantOnDay, OffenceOnDay } from '../case-model/case-on-day';
import type { Day } from '../case-model/london';
import { offenceKeys, pairBy, pairDefendants, type Pair } from './pair';

/** A case as one system says it over all its days: the shape in which two systems are compared. Absent means "did not say". */
export interface CaseSaid {
  readonly caseURN?: string;
  readonly sourceReference?: string;
  readonly initiationCode?: string;
  readonly hearings: readonly { readonly day: Day; readonly courtCode?: string }[];
  readonly defendants: readonly DefendantSaid[];
}
export interface DefendantSaid extends Omit<DefendantOnDay, 'offences'> {
  readonly bailStatus?: string;
  readonly offences: readonly OffenceSaid[];
}
export interface OffenceSaid extends OffenceOnDay {
  /** The days of which this system told results, whatever they were. */
  readonly resultDays?: readonly Day[];
  /** By the codes of the national list. */
  readonly results?: readonly { readonly day: Day; readonly code: string }[];
}

/** How what each mapping makes comes to the one shape: nothing is decided here, the rules of the mapping did. */
export const READERS: Readonly<Record<string, (made: object) => CaseSaid>> = {
  'libra-list-to-case': made => fromCourtDay(made),
  'share-to-court-day': made => fromCourtDay(made),
  'spi-results-to-case': made => fromResults(made),
  'share-to-police': made => fromToldToPolice(made),
};

function fromCourtDay({ caseURN, sourceReference, initiationCode, hearingDay, courtCode, defendants = [] }: CaseOnDay): CaseSaid {
  return {
    ...(caseURN !== undefined && { caseURN }), ...(sourceReference !== undefined && { sourceReference }), ...(initiationCode !== undefined && { initiationCode }),
    hearings: hearingDay === undefined ? [] : [{ day: hearingDay, ...(courtCode !== undefined && { courtCode }) }], defendants: defendants.map(one => ({ ...one, offences: one.offences ?? [] })),
  };
}

/** What spi-results-to-case makes, as far as it is compared: its mapping.ts fixes it. */
interface Resulted {
  readonly caseURN?: string;
  readonly hearing?: { readonly courtCode?: string; readonly hearingDay?: Day };
  readonly defendant?: { readonly pncId?: string; readonly personDefendant?: { readonly personDetails?: { readonly firstName?: string; readonly lastName?: string; readonly dateOfBirth?: Day; readonly gender?: string } }; readonly legalEntityDefendant?: { readonly organisation?: { readonly name?: string } } };
  readonly police?: { readonly asn?: string; readonly asnIsDummy?: boolean };
  readonly bail?: { readonly status?: string };
  readonly offences?: readonly { readonly offenceCode?: string; readonly plea?: { readonly pleaValue?: string }; readonly convictionDate?: Day; readonly judicialResults?: readonly { readonly cjsCode?: string }[] }[];
}
function fromResults({ caseURN, hearing = {}, defendant, police, offences = [] }: Resulted): CaseSaid {
  const { hearingDay: day, courtCode } = hearing;
  const person = defendant?.personDefendant?.personDetails;
  const organisationName = defendant?.legalEntityDefendant?.organisation?.name;
  const who = {
    ...(person?.firstName !== undefined && { firstName: person.firstName }), ...(person?.lastName !== undefined && { lastName: person.lastName }), ...(person?.dateOfBirth !== undefined && { dateOfBirth: person.dateOfBirth }),
    ...(person?.gender !== undefined && { gender: person.gender }), ...(organisationName !== undefined && { organisationName }), ...(police?.asn !== undefined && police.asnIsDummy !== true && { arrestSummonsNumber: police.asn }),
  };
  return {
    ...(caseURN !== undefined && { caseURN }), hearings: day === undefined ? [] : [{ day, ...(courtCode !== undefined && { courtCode: courtCode.slice(0, 5) }) }],
    defendants: [{ ...who, offences: offences.map(({ offenceCode, plea, convictionDate, judicialResults = [] }) => ({
      ...(offenceCode !== undefined && { offenceCode }), ...(plea?.pleaValue !== undefined && { pleaValue: plea.pleaValue }), ...(convictionDate !== undefined && { convictionDate }), ...resultsOf(day, judicialResults.map(({ cjsCode }) => cjsCode)),
    })) }],
  };
}

/** What share-to-police makes: codes and positions are the police's, so only who it is and the codes of the results are taken. */
interface ToldToPolice {
  readonly urn?: string;
  readonly session?: { readonly day?: Day };
  readonly defendants?: readonly { readonly defendantId?: string; readonly familyName?: string; readonly givenName1?: string; readonly dateOfBirth?: Day; readonly organisationName?: string; readonly offences?: readonly { readonly code?: string; readonly results?: readonly { readonly code?: string; readonly also?: readonly { readonly code: string }[] }[] }[] }[];
}
function fromToldToPolice({ urn, session, defendants = [] }: ToldToPolice): CaseSaid {
  return {
    ...(urn !== undefined && { caseURN: urn }), hearings: [],
    defendants: defendants.map(({ defendantId, familyName, givenName1, dateOfBirth, organisationName, offences = [] }) => ({
      ...(defendantId !== undefined && { defendantId }), ...(familyName !== undefined && { lastName: familyName }), ...(givenName1 !== undefined && { firstName: givenName1 }), ...(dateOfBirth !== undefined && { dateOfBirth }), ...(organisationName !== undefined && { organisationName }),
      offences: offences.map(({ code, results = [] }) => ({ ...(code !== undefined && { offenceCode: code }), ...resultsOf(session?.day, results.flatMap(result => [result.code, ...(result.also ?? []).map(one => one.code)])) })),
    })),
  };
}

const resultsOf = (day: Day | undefined, codes: readonly (string | undefined)[]): Pick<OffenceSaid, 'results' | 'resultDays'> =>
  day === undefined || codes.includes(undefined) ? {} : { resultDays: [day], results: codes.flatMap(code => code === undefined ? [] : [{ day, code }]) };

/** What one system says in several statements, oldest first, as one case: of each field its last word holds; defendants and offences are taken for the same by who and what they are. */
export function joined(all: readonly CaseSaid[]): CaseSaid {
  return all.reduce((before, now) => ({
    ...before, ...now, hearings: [...new Map([...before.hearings, ...now.hearings].map(one => [one.day, one])).values()],
    defendants: pairDefendantsSaid(before.defendants, now.defendants).flatMap(({ libra: earlier, commonPlatform: later }) => earlier && later ? [joinedDefendant(earlier, later)] : later ?? earlier ?? []),
  }), { hearings: [], defendants: [] });
}
/** By their id where both have one: a name that was corrected is still the same person's. */
const pairDefendantsSaid = (before: readonly DefendantSaid[], now: readonly DefendantSaid[]): Pair<DefendantSaid>[] => {
  const byId = pairBy(before, now, [({ defendantId }) => defendantId === undefined ? [] : [defendantId]]);
  const left = byId.filter(({ libra, commonPlatform }) => !libra || !commonPlatform);
  return [...byId.filter(({ libra, commonPlatform }) => libra && commonPlatform), ...pairDefendants(left.flatMap(({ libra }) => libra ?? []), left.flatMap(({ commonPlatform }) => commonPlatform ?? []))];
};
const joinedDefendant = (before: DefendantSaid, now: DefendantSaid): DefendantSaid => ({
  ...before, ...now, offences: pairBy(before.offences, now.offences, offenceKeys).flatMap(({ libra: earlier, commonPlatform: later }) => earlier && later ? [joinedOffence(earlier, later)] : later ?? earlier ?? []),
});
function joinedOffence(before: OffenceSaid, now: OffenceSaid): OffenceSaid {
  const days = now.resultDays ?? [];
  const results = [...(before.results ?? []).filter(({ day }) => !days.includes(day)), ...now.results ?? []];
  const resultDays = [...new Set([...before.resultDays ?? [], ...days])];
  return { ...before, ...now, ...(resultDays.length > 0 && { results, resultDays }) };
}
