import { dayFrom, describeCaseOnDay, inDoubt, londonInstant, ruleIn, type Address, type CaseOnDay, type Day, type Defendant, type InDoubt, type Instant, type JudicialResult, type Mapping, type Offence } from '../../src/sdk';
import { isDummyAsn, isDummyUrn } from '../code-tables/spi-dummy-numbers';
import { adjourns } from '../code-tables/spi-result-lists';
import { isSpiMessage, resultedCaseIn, type SpiCase, type SpiDefendant, type SpiMessage, type SpiOffence, type SpiResult, type SpiSession } from '../../adapters/police-spi/wire';

/** What one message says of one defendant of one case. Its fields are SPI's. */
export interface HeardCase extends Omit<SpiDefendant, 'Offence'> {
  readonly CourtHearing: SpiSession['CourtHearing'];
  readonly PTIURN: SpiCase['PTIURN'];
  readonly Offence: readonly SpiOffence[];
}

/** Rules read what is there: the codec has checked what must be. */
type Loose<T> = T extends string ? T : T extends readonly (infer Item)[] ? readonly Loose<Item>[] : { readonly [K in keyof T]?: Loose<T[K]> };
export type SaidCase = Loose<HeardCase>;
export type SaidOffence = Loose<SpiOffence>;
export type SaidResult = Loose<SpiResult>;

/** The case in the case model's words; under `police`, what police systems will make of the message, which is not always what the court meant. */
export interface ResultedCase {
  readonly caseURN?: string;
  readonly hearing?: {
    readonly courtCode?: string; readonly courtHearingLocation?: string; readonly localJusticeArea?: string;
    readonly hearingDay?: Day; readonly time?: string; readonly sittingDay?: Instant;
  };
  readonly defendant?: Defendant;
  readonly presentAtHearing?: string;
  readonly bail?: { readonly status?: string; readonly conditions?: readonly string[]; readonly reason?: string };
  readonly police?: PoliceCase;
  readonly offences?: readonly ResultedOffence[];
}
export interface PoliceCase {
  readonly caseReference?: string;
  readonly askedOnPnc?: boolean;
  readonly ignoredForPnc?: boolean;
  readonly asn?: string;
  readonly asnForPnc?: string;
  readonly asnIsDummy?: boolean;
  readonly pncId?: string;
  readonly pncIdForUpdate?: string;
  readonly fileName?: string;
  readonly remandStatus?: string;
  readonly remandStatusOnPnc?: string;
  readonly bailConditions?: readonly string[];
  readonly addressLines?: readonly string[];
  readonly force?: string;
  readonly forceOwner?: string;
  readonly updateStation?: string;
  /** It takes the place of an adjournment without a day that the PNC has. */
  readonly replacesSineDie?: boolean;
}

export interface ResultedOffence extends Omit<Offence, 'judicialResults'> {
  readonly initiatedDay?: Day;
  /** Four digits: the area of the court that convicted. */
  readonly convictedIn?: string;
  readonly place?: string;
  readonly alcohol?: { readonly amount: string; readonly method: string };
  readonly vehicle?: { readonly code?: string; readonly registration?: string };
  readonly judicialResults?: readonly SpiJudicialResult[];
  readonly police?: PoliceOffence;
}
export interface PoliceOffence {
  readonly committedOnBail?: string;
  readonly offenceTime?: string;
  readonly startTime?: string;
  readonly offenceTimeForPnc?: string;
  readonly locationIfAddedAtCourt?: string;
  readonly reason?: { readonly commonLaw?: boolean; readonly indictment?: boolean; readonly act?: string; readonly year?: string; readonly reason?: string; readonly qualifier?: string };
  readonly convictionDate?: Day;
  readonly takenIntoConsideration?: string;
  /** A course that shortens a ban; until it is completed. */
  readonly banCourse?: 'offered';
  readonly plea?: string;
  readonly pleaOnPnc?: string;
  readonly verdict?: string;
  readonly verdictOnPnc?: string;
  readonly modeOfTrial?: string;
}

export interface SpiJudicialResult extends Omit<JudicialResult, 'nextHearing'> {
  /** Of the national list: `1015`. */
  readonly cjsCode?: string;
  readonly qualifiers?: readonly string[];
  readonly amount?: { readonly pounds: string; readonly type: string; readonly decimals: number };
  readonly nextHearing?: { readonly courtCode?: string; readonly courtName?: string; readonly hearingDay?: Day; readonly sittingDay?: Instant; readonly reason?: string; readonly bailStatus?: string };
  readonly resultClass?: ResultClass;
  readonly police?: PoliceResult;
}
export interface PoliceResult {
  readonly qualifiers?: readonly string[];
  readonly bailQualifiers?: readonly string[];
  readonly bailConditionQualifiers?: readonly string[];
  readonly tagDisplaced?: boolean;
  readonly warrantIssueDate?: Day;
  readonly duration?: { readonly unit: string; readonly length: string };
  readonly durationOnPnc?: string;
  readonly secondDuration?: { readonly unit: string; readonly length: string; readonly type: string };
  readonly number?: { readonly value: string; readonly type: string };
  readonly text?: string;
  readonly dates?: readonly { readonly sequence: number; readonly date: Day }[];
  readonly dateOnPnc?: string;
  readonly nextCourt?: string;
  readonly verdictOnPnc?: string;
}
export type ResultClass = 'Sentence' | 'Adjournment post Judgement' | 'Judgement with final result' | 'Adjournment with Judgement' | 'Adjournment pre Judgement' | 'Unresulted';

const CUT = 'cut into parts';
const ERROR = 'leave out what was entered in error';
const CASE = 'read the case';
const OFFENCE = 'read each offence';
const RESULT = 'read each result';
const NEXT = 'find the next court';
const NUMBER = 'number the case';
const TAG = 'put the tag where the police look for it';
const ACROSS = 'look across the offences';
const OWNER = 'find the force';
const CLASSIFY = 'classify each result';
const TRANSLATE = 'translate each result';
const AGAIN = 'hold against the share before';
const PEOPLE = 'ask people about the case';
const PEOPLE_OFFENCE = 'ask people about each offence';

/** SPI has no ids: the URN is the key of the case, and each message holds one of its defendants. */
function asCaseOnDay({ caseURN, hearing, defendant, police }: ResultedCase): CaseOnDay {
  const person = defendant?.personDefendant;
  const { title: _, middleName: __, contact: ___, nationalityDescription: ____, ...who } = person?.personDetails ?? {};
  const organisationName = defendant?.legalEntityDefendant?.organisation.name;
  return {
    ...(caseURN !== undefined && { caseURN, hearingId: caseURN }), ...(hearing?.courtCode !== undefined && { courtCode: hearing.courtCode.slice(0, 5) }), ...(hearing?.hearingDay !== undefined && { hearingDay: hearing.hearingDay }),
    defendants: [{ ...who, ...(organisationName !== undefined && { organisationName }), ...(defendant?.pncId !== undefined && { pncId: defendant.pncId }), ...(police?.asn !== undefined && { arrestSummonsNumber: police.asn }) }],
  };
}

const offences = { said: 'Offence', made: 'offences' };
const results = { said: 'Offence.Result', made: 'offences.judicialResults' };

const mapping: Mapping = {
  id: 'spi-results-to-case',
  title: 'A resulted case by SPI, in the case model\'s words and as the police will read it',
  from: 'police-spi',
  subject: 'a defendant of a case, by PTIURN and arrest/summons number',
  reads: wire => isSpiMessage(wire) && resultedCaseIn(wire) !== undefined,
  keyedBy: [null, 'urn', 'asn'],
  names: (made: ResultedCase) => describeCaseOnDay(asCaseOnDay(made), { asn: isDummyAsn, urn: isDummyUrn }),
  message: [{ name: CUT }],
  part: [
    { name: ERROR, each: offences },
    { name: CASE },
    { name: OFFENCE, each: offences },
    { name: RESULT, each: results },
    { name: NEXT, each: results },
    { name: NUMBER },
    { name: TAG, each: offences },
    { name: ACROSS },
    { name: OWNER },
    { name: CLASSIFY, each: offences },
    { name: TRANSLATE, each: results },
    { name: AGAIN },
    { name: PEOPLE_OFFENCE, each: offences },
    { name: PEOPLE },
  ],
  place(said) {
    const hearing = fieldIn(fieldIn(said, 'CourtHearing'), 'Hearing');
    const court = courtOf(textIn(hearing, 'CourtHearingLocation'));
    const day = dayFrom(textIn(hearing, 'DateOfHearing')?.trim() ?? '');
    return { ...(court !== undefined && { court }), ...(day !== undefined && { day }) };
  },
};
export default mapping;

interface WholeCase { readonly said: SaidCase; readonly made: ResultedCase }
export const cutRule = ruleIn<SpiMessage, object>(CUT);
export const errorRule = ruleIn<SaidOffence, ResultedOffence, WholeCase>(ERROR);
export const caseRule = ruleIn<SaidCase, ResultedCase>(CASE);
export const offenceRule = ruleIn<SaidOffence, ResultedOffence, WholeCase>(OFFENCE);
export const resultRule = ruleIn<SaidResult, SpiJudicialResult, WholeCase>(RESULT);
export const nextCourtRule = ruleIn<SaidResult, SpiJudicialResult, WholeCase>(NEXT);
export const numberRule = ruleIn<SaidCase, ResultedCase>(NUMBER);
export const tagRule = ruleIn<SaidOffence, ResultedOffence, WholeCase>(TAG);
export const acrossRule = ruleIn<SaidCase, ResultedCase>(ACROSS);
export const ownerRule = ruleIn<SaidCase, ResultedCase>(OWNER);
export const classRule = ruleIn<SaidOffence, ResultedOffence, WholeCase>(CLASSIFY);
export const translateRule = ruleIn<SaidResult, SpiJudicialResult, WholeCase>(TRANSLATE);
/** The lane's memory: what the message before came to. */
export interface Memory { readonly made?: ResultedCase }
export const againRule = ruleIn<SaidCase, ResultedCase, unknown, Memory>(AGAIN);
export const peopleOffenceRule = ruleIn<SaidOffence, ResultedOffence, WholeCase>(PEOPLE_OFFENCE);
export const peopleRule = ruleIn<SaidCase, ResultedCase>(PEOPLE);

/** Text that says something, without the white space around it: blank counts as not said. */
export const saidText = (text: string | undefined): string | undefined => text === undefined || text.trim() === '' ? undefined : text.trim();

/** The court in a place `B01LY02`: its first five characters, or undefined where it is no such code. */
export const courtOf = (place: string | undefined): string | undefined => /^[A-Z]\d{2}[A-Z]{2}/.exec(place?.trim().toUpperCase() ?? '')?.[0];

/**
 * An address in the case model's lines. A plain one may hold its postcode in the fifth line, where Common Platform writes it; of a
 * structured one the house comes before the street.
 */
export function addressOf({ SimpleAddress: plain, ComplexAddress: structured }: SaidAddress): Address {
  const fifth = saidText(plain?.AddressLine5);
  const inFifth = fifth !== undefined && POSTCODE.test(fifth);
  const { SAON, PAON, StreetDescription, Locality, Town, AdministrativeArea, PostTown, PostCode } = structured ?? {};
  const street = saidText(`${houseOf(PAON ?? '')} ${StreetDescription ?? ''}`);
  const lines = plain ? [plain.AddressLine1, plain.AddressLine2, plain.AddressLine3, plain.AddressLine4, inFifth ? undefined : fifth]
    : [saidText(houseOf(SAON ?? '')), street, Locality, Town ?? PostTown, AdministrativeArea].filter(line => saidText(line) !== undefined);
  const postcode = inFifth ? fifth : saidText(PostCode);
  return { ...Object.fromEntries(lines.flatMap((line, i) => { const text = saidText(line); return text === undefined ? [] : [[`address${i + 1}`, text]]; })), ...(postcode !== undefined && { postcode }) };
}
type SaidAddress = NonNullable<NonNullable<SaidCase['CourtIndividualDefendant']>['Address']>;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;

/** `0004A` → `4A`, `0004 0008 ` → `4-8`: from, suffix, to, suffix, then a name, each at its place. */
function houseOf(text: string): string {
  const [, from = '', suffix = '', to = '', toSuffix = '', name = ''] = /^([\d ]{4})([A-Z ]?)(?:([\d ]{4})([A-Z ])(.*))?$/.exec(text) ?? [];
  const number = (digits: string, letter: string) => `${digits.replace(/^[0 ]+/, '')}${letter}`.trim();
  return from === '' ? text.trim() : [[number(from, suffix), number(to, toSuffix)].filter(Boolean).join('-'), name.trim()].filter(Boolean).join(' ');
}

/** A day and the court's wall clock as an instant; in doubt where they are none, undefined where one is not said. */
export function instantOf(said: { readonly DateOfHearing?: string; readonly TimeOfHearing?: string } | undefined): Instant | InDoubt | undefined {
  const [day, time] = [saidText(said?.DateOfHearing), saidText(said?.TimeOfHearing)];
  if (day === undefined || time === undefined) return undefined;
  return dayFrom(day) !== undefined && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time) ? londonInstant(day, time) : inDoubt('The day or the time of hearing is not written as 2026-11-20 and 10:00:00');
}

/** A result's code of the national list; one without a code is text only, which the list calls 1000. */
export const codeOf = (result: SaidResult): string => saidText(result.ResultCode) ?? '1000';

/** Whether a result puts the offence off: it has a next court, adjourns by its code, or is a warrant of arrest before the end. */
export const isAdjourned = (result: SpiJudicialResult): boolean => nextCourtOf(result) !== undefined || adjourns.has(result.cjsCode ?? '') || ['4575', '4576', '4577'].includes(result.cjsCode ?? '');
export const nextCourtOf = (result: SpiJudicialResult): string | undefined => result.police?.nextCourt ?? result.nextHearing?.courtCode;

/** How the results of a hearing differ from those that the police were told of it before; undefined where nothing was told. */
export function sharedAgain({ made: before }: Memory, now: ResultedCase): SharedAgain | undefined {
  const hearing = now.hearing?.hearingDay;
  if (before === undefined || hearing === undefined || before.hearing?.hearingDay !== hearing) return undefined;
  const [was, is] = [keyed(before), keyed(now)];
  const without = (some: readonly Keyed[], others: readonly Keyed[]) => some.filter(({ key }) => !others.some(other => other.key === key)).map(({ result }) => result);
  const reworded = is.filter(({ key, result }) => was.some(other => other.key === key) && !was.some(other => other.key === key && other.result.resultText === result.resultText));
  return { removed: without(was, is), added: without(is, was), reworded: reworded.map(({ result }) => result) };
}
export interface SharedAgain { readonly removed: readonly SpiJudicialResult[]; readonly added: readonly SpiJudicialResult[]; readonly reworded: readonly SpiJudicialResult[] }
interface Keyed { readonly key: string; readonly result: SpiJudicialResult }

/** What the message before said of this offence: the one of the same number and code. */
export const sameOffenceIn = ({ made }: Memory, { orderIndex, offenceCode }: ResultedOffence): ResultedOffence | undefined =>
  made?.offences?.find(one => one.orderIndex === orderIndex && one.offenceCode === offenceCode);

/** A result by its offence, code and amount; the same one again is told from the first by its place. */
function keyed({ offences: all = [] }: ResultedCase): Keyed[] {
  const times = new Map<string, number>();
  return all.flatMap(offence => (offence.judicialResults ?? []).map(result => {
    const same = [offence.orderIndex ?? '', result.cjsCode ?? '', result.amount?.pounds ?? ''].join('|');
    times.set(same, (times.get(same) ?? 0) + 1);
    return { key: `${same}|${times.get(same)}`, result };
  }));
}

const fieldIn = (said: unknown, field: string): unknown => typeof said === 'object' && said !== null ? Reflect.get(said, field) : undefined;
function textIn(said: unknown, field: string): string | undefined {
  const value = fieldIn(said, field);
  return typeof value === 'string' ? value : undefined;
}
