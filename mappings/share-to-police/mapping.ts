import { ruleIn, task, type Address, type AttendanceDay, type CourtApplication, type Day, type Defendant, type Instant, type JudicialResult, type Mapping, type Offence, type Person, type ProsecutionCase, type Share, type Task } from '../../src/sdk';
import { inSpiLetters } from '../code-tables/spi-letters';

/** What one share says of one case on one hearing day; or of an application that stands on no case. */
export interface PoliceShare {
  readonly hearingId: string;
  readonly hearingDay: Day;
  readonly sharedTime: Instant;
  readonly jurisdiction: string;
  readonly isReshare?: boolean;
  readonly isBoxHearing?: boolean;
  /** Every sitting of the hearing, as instants in the order given. */
  readonly sittings: readonly string[];
  readonly court: Share['hearing']['courtCentre'];
  readonly youthCourt?: { readonly courtCode?: number; readonly name?: string };
  readonly standsAlone?: true;
  readonly urn?: string;
  readonly prosecutor: { readonly code?: string; readonly organisationCode?: string; readonly email?: string };
  /** What is applied for on this case, in words, each once: `Application to reopen case`. */
  readonly applicationTypes?: readonly string[];
  readonly defendants: readonly SaidDefendant[];
}
export interface SaidDefendant {
  readonly defendantId?: string;
  readonly isYouth?: boolean;
  readonly reference?: string;
  readonly arrestSummonsNumber?: string;
  readonly pncId?: string;
  readonly person?: Person;
  readonly organisation?: { readonly name: string; readonly address?: Person['address'] };
  readonly bailStatus?: string;
  readonly bailConditions?: string;
  readonly bailReasons?: string;
  readonly attendance: readonly AttendanceDay[];
  readonly counselDays: readonly string[];
  readonly offences: readonly Matter[];
}
/** An offence with its results, those of the defendant that were placed on it included; or an application that SPI writes as an offence. */
export interface Matter extends Omit<Offence, 'judicialResults'> {
  /** The application that brings this offence along, as one of its order or of its case. */
  readonly under?: { readonly applicationId: string; readonly as: 'order' | 'case' };
  readonly results: readonly JudicialResult[];
  /** How many of the results, at their end, were the defendant's. */
  readonly placed?: number;
  readonly application?: Pick<CourtApplication, 'type' | 'applicationReceivedDate' | 'applicationParticulars' | 'allegationOrComplaintStartDate' | 'allegationOrComplaintEndDate'>;
}

/** What the police would be told of the case, and by which way. */
export interface PoliceCase {
  readonly police?: boolean;
  readonly urn?: string;
  readonly sittings?: readonly Instant[];
  readonly session?: { readonly courtLocation?: string; readonly day?: Day; readonly time?: string };
  readonly destination?: string;
  /** What became of results since the share before, per offence and application; nothing where nothing did. */
  readonly changes?: readonly Changed[];
  readonly reshared?: boolean;
  readonly channel?: 'SPI' | 'EMAIL' | 'NONE';
  readonly header?: { readonly interface: string; readonly flow: string; readonly schemaVersion: string };
  readonly email?: { readonly address?: string; readonly subject?: string; readonly text?: string };
  readonly defendants?: readonly PoliceDefendant[];
  /** The lane's memory: of which hearings something was shared, and whether the case had results then. */
  readonly hearings?: readonly { readonly hearingId: string; readonly days: readonly Day[]; readonly resulted: boolean }[];
  /** The lane's memory too: the results of each offence and application as the last share of the hearing had them. */
  readonly results?: readonly { readonly hearingId: string; readonly targets: readonly Target[] }[];
}
/** One offence or application of one defendant, and its results. */
export interface Target {
  readonly id: string;
  readonly kind: 'offence' | 'application' | 'offence of an order' | 'offence of an application';
  readonly defendantId: string;
  readonly defendantName: string;
  readonly applicationId?: string;
  readonly title: string;
  readonly number: number;
  readonly count: number;
  readonly results: readonly TargetResult[];
}
export interface TargetResult { readonly id: string; readonly typeId?: string; readonly title: string; readonly amended?: true }
export interface Changed extends Omit<Target, 'results'> { readonly results: readonly (Omit<TargetResult, 'amended'> & { readonly change: Change })[] }
export type Change = 'ADDED' | 'UPDATED' | 'DELETED';

export interface PoliceDefendant {
  readonly defendantId?: string;
  readonly prosecutorReference?: string;
  readonly pncId?: string;
  readonly psaCode?: string;
  readonly organisationName?: string;
  readonly title?: string;
  readonly givenName1?: string;
  readonly givenName2?: string;
  readonly familyName?: string;
  readonly dateOfBirth?: Day;
  readonly addressLines?: readonly string[];
  readonly gender?: string;
  readonly telephones?: { readonly business?: string; readonly home?: string; readonly mobile?: string };
  readonly emails?: readonly string[];
  readonly bailStatus?: string;
  readonly bailConditions?: string;
  readonly bailReasons?: string;
  /** Y present, N not, A by counsel only. */
  readonly presentAtHearing?: string;
  /** What SPI could not hold of this defendant, by field: a loss that is kept. */
  readonly cuts?: readonly string[];
  readonly offences?: readonly PoliceOffence[];
}
export interface PoliceOffence {
  readonly sequence?: number;
  readonly code?: string;
  readonly wording?: string;
  readonly dateCode?: number;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly arrestDate?: string;
  readonly chargeDate?: string;
  readonly convictionDate?: string;
  readonly convictingCourt?: string;
  readonly finding?: string;
  readonly plea?: string;
  readonly modeOfTrial?: string;
  readonly vehicleCode?: string;
  readonly vehicleRegistration?: string;
  readonly alcohol?: { readonly amount: number; readonly method: string };
  readonly finalDisposal?: 'Y' | 'N';
  readonly results?: readonly PoliceResult[];
}
export interface PoliceResult {
  readonly code?: string;
  readonly text?: string;
  /** Results of their own, written right after this one. */
  readonly also?: readonly { readonly code: string; readonly text?: string }[];
  /** What the police's Bichard makes of a result without a code. */
  readonly bichardReadsAs?: string;
  readonly qualifiers?: readonly string[];
  /** Pounds and pence: `12.34`. */
  readonly amount?: string;
  readonly penaltyPoints?: number;
  readonly duration?: { readonly value?: number; readonly unit?: string; readonly start?: Day; readonly end?: Day };
  readonly secondaryDuration?: { readonly value?: number; readonly unit?: string };
  readonly nextHearing?: { readonly courtLocation: string; readonly day: Day; readonly time: string; readonly reason: string; readonly bailStatus?: string };
}

/** A result for the defendant as a whole, and the offence on which SPI carries it. */
export interface Placement { readonly defendantId: string; readonly offenceId: string; readonly result: JudicialResult }
export interface Placing { readonly placed?: readonly Placement[] }
/** What the case came to before, and what was told until now: a message that was told of a share is not told again. */
export interface Memory { readonly made: PoliceCase; readonly told?: readonly Told[] }
export interface Told { readonly whom: string; readonly what: string; readonly about?: string; readonly message: object }
interface Whole { readonly said: PoliceShare; readonly made: PoliceCase }

export const placeRule = ruleIn<Share, Placing>('place the results of the defendant');
export const cutRule = ruleIn<Share, Placing>('cut into parts');
export const readRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('read the case');
export const identifyRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('identify the case');
export const defendantRule = ruleIn<SaidDefendant, PoliceDefendant, Whole, Memory>('write each defendant');
export const offenceRule = ruleIn<Matter, PoliceOffence, Whole, Memory>('write each offence');
export const resultRule = ruleIn<JudicialResult, PoliceResult, Whole, Memory>('write each result');
export const rememberRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('remember the results');
export const compareRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('compare with the share before');
export const channelRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('decide the way');
export const coverRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('write the cover');
export const tellRule = ruleIn<SaidDefendant, PoliceDefendant, Whole, Memory>('tell of each defendant');
export const mailRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('tell by e-mail');
export const foreseeResultRule = ruleIn<JudicialResult, PoliceResult, Whole, Memory>('foresee for each result');
export const foreseeOffenceRule = ruleIn<Matter, PoliceOffence, Whole, Memory>('foresee for each offence');
export const foreseeDefendantRule = ruleIn<SaidDefendant, PoliceDefendant, Whole, Memory>('foresee for each defendant');
export const foreseeCaseRule = ruleIn<PoliceShare, PoliceCase, Whole, Memory>('foresee for the case');

/** What the police would send back, asked of the court that recorded it under the code of their exception. */
export const askCourt = ({ made }: Pick<Whole, 'made'>, code: string, words: string): Task => task('court', code, `Court ${made.session?.courtLocation ?? 'not known'}: ${words}`);

/** The first so many characters, and nothing for a blank text. */
export const cut = (text: string | undefined, length: number): string | undefined => text === undefined || text.trim() === '' ? undefined : text.slice(0, length);
/** Qualifiers that count: not those of a yes-or-no prompt whose answer is no. */
export function qualifiersOf({ qualifier = '', judicialResultPrompts }: JudicialResult): string[] {
  const answeredNo = (judicialResultPrompts ?? []).flatMap(({ type, value, qualifier: of }) => type === 'BOOLEAN' && /^(false|no)$/i.test(value ?? '') ? of ?? [] : []);
  return qualifier.split(',').map(one => one.trim()).filter(one => one !== '' && !answeredNo.includes(one));
}
/** Those of a list that no rule has left out; the others keep their places in it until the end. */
export const stillThere = <T>(list: readonly T[] | undefined): readonly T[] => (list ?? []).filter(one => typeof one === 'object');
/** As one says it: first and last name, or the organisation's. */
export const nameOf = ({ person, organisation }: SaidDefendant): string => organisation?.name ?? [person?.firstName, person?.lastName].filter(name => name !== undefined && name.trim() !== '').join(' ');
/** Five lines of 35 characters at most, blank where there is none; a postcode stands in the fifth. */
export function linesOf({ address1, address2, address3, address4, address5, postcode }: Address): string[] {
  return [address1, address2, address3, address4, postcode ?? address5].map(line => cut(inSpiLetters(line), 35) ?? '');
}
/** Whether anybody on the case has a result. */
export const hasResults = ({ defendants }: PoliceShare): boolean => defendants.some(({ offences }) => offences.some(({ results }) => results.length > 0));
/** The local justice area in four digits: that of the youth court where a youth is heard there. */
export function psaCodeFor({ court, youthCourt }: PoliceShare, isYouth: boolean | undefined): string | undefined {
  const code = isYouth === true && youthCourt?.courtCode !== undefined ? String(youthCourt.courtCode) : court.lja?.ljaCode ?? court.psaCode?.toString();
  return code?.padStart(4, '0');
}

type Hearing = Share['hearing'];
type SomebodySaid = Pick<Defendant, 'isYouth' | 'pncId' | 'prosecutionAuthorityReference' | 'personDefendant'> & { readonly legalEntityDefendant?: Defendant['legalEntityDefendant'] };
interface Found { readonly id: string; readonly about: Pick<PoliceShare, 'standsAlone' | 'urn' | 'prosecutor' | 'applicationTypes' | 'defendants'> }

/** The cases of a share, and its applications: each on the cases of its subject, or alone. */
export function policeCases({ hearing }: Share, placed: readonly Placement[]): Found[] {
  const found = [...(hearing.prosecutionCases ?? []).flatMap(one => onCase(hearing, one, placed)), ...(hearing.courtApplications ?? []).flatMap(one => onApplication(hearing, one))];
  return [...Map.groupBy(found, ({ id }) => id).values()].flatMap(([first, ...others]) => first ? [{ ...first, about: { ...first.about, ...typesOf([first, ...others]), defendants: joined([first, ...others].flatMap(({ about }) => about.defendants)) } }] : []);
}

function typesOf(all: readonly Found[]): Pick<PoliceShare, 'applicationTypes'> {
  const types = [...new Set(all.flatMap(({ about }) => about.applicationTypes ?? []))];
  return types.length === 0 ? {} : { applicationTypes: types };
}

/** One defendant, with what the case and the applications say; an offence that stands twice counts once. */
function joined(all: readonly SaidDefendant[]): SaidDefendant[] {
  return [...Map.groupBy(all, one => one.defendantId ?? '').values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const offences = [first, ...others].flatMap(one => one.offences);
    return [{ ...first, offences: offences.filter(({ id }, i) => id === undefined || offences.findIndex(other => other.id === id) === i) }];
  });
}

function onCase(hearing: Hearing, { id: caseId, prosecutionCaseIdentifier, originatingOrganisation, defendants }: ProsecutionCase, placed: readonly Placement[]): Found[] {
  const about = (defendants ?? []).map(one => ({
    ...personOf(hearing, one.id, one),
    offences: (one.offences ?? []).map(offence => matterOf(offence, placed.filter(({ defendantId, offenceId }) => defendantId === one.id && offenceId === offence.id))),
  }));
  const name = namedBy(prosecutionCaseIdentifier, originatingOrganisation);
  return [{ id: caseId ?? name.urn ?? '', about: { ...name, defendants: about } }];
}

function onApplication(hearing: Hearing, one: CourtApplication): Found[] {
  const master = one.subject?.masterDefendant ?? {};
  const own: Matter = { ...(one.id !== undefined && { id: one.id }), application: one, results: one.judicialResults ?? [] };
  const types = one.type?.type === undefined ? {} : { applicationTypes: [one.type.type] };
  const cases = one.type?.linkType === 'STANDALONE' ? [] : master.defendantCase ?? [];
  if (cases.length === 0) return [{ id: `application ${one.id ?? ''}`, about: { ...namedBy(undefined, undefined, one), ...types, standsAlone: true, defendants: [{ ...personOf(hearing, master.masterDefendantId, master), offences: [own] }] } }];
  return cases.map(({ caseId = '', defendantId, caseReference }, i) => {
    const onIt = (one.courtApplicationCases ?? []).filter(({ prosecutionCaseId }) => prosecutionCaseId === caseId);
    const ordered = i === 0 ? (one.courtOrder?.courtOrderOffences ?? []).flatMap(({ offence }) => offence ?? []) : [];
    const brought = (offences: readonly Offence[], as: 'order' | 'case') => offences.map(offence => ({ ...matterOf(offence, []), under: { applicationId: one.id ?? '', as } }));
    const offences = [own, ...brought(onIt.flatMap(each => each.offences ?? []), 'case'), ...brought(ordered, 'order')];
    const name = namedBy(onIt[0]?.prosecutionCaseIdentifier, undefined, { ...one, ...(caseReference !== undefined && { applicationReference: caseReference }) });
    return { id: caseId, about: { ...name, ...types, defendants: [{ ...personOf(hearing, defendantId, master), offences }] } };
  });
}

const matterOf = ({ judicialResults, ...offence }: Offence, placed: readonly Placement[]): Matter =>
  ({ ...offence, results: [...judicialResults ?? [], ...placed.map(({ result }) => result)], ...(placed.length > 0 && { placed: placed.length }) });

function namedBy(identifier: ProsecutionCase['prosecutionCaseIdentifier'], originating?: string, application?: CourtApplication): Pick<PoliceShare, 'urn' | 'prosecutor'> {
  const authority = [application?.applicant, ...application?.respondents ?? []].find(party => party?.prosecutingAuthority)?.prosecutingAuthority;
  const urn = identifier?.caseURN ?? identifier?.prosecutionAuthorityReference ?? application?.applicationReference;
  const code = identifier?.prosecutionAuthorityCode ?? authority?.prosecutionAuthorityCode;
  const organisationCode = originating ?? identifier?.prosecutionAuthorityOUCode ?? authority?.prosecutionAuthorityOUCode;
  const email = identifier?.contact?.primaryEmail ?? authority?.contact?.primaryEmail;
  return { ...(urn !== undefined && { urn }), prosecutor: { ...(code !== undefined && { code }), ...(organisationCode !== undefined && { organisationCode }), ...(email !== undefined && { email }) } };
}

function personOf(hearing: Hearing, id: string | undefined, { isYouth, pncId, prosecutionAuthorityReference: reference, personDefendant, legalEntityDefendant }: SomebodySaid): Omit<SaidDefendant, 'offences'> {
  const { arrestSummonsNumber, personDetails: person, bailStatus, bailConditions, bailReasons } = personDefendant ?? {};
  const organisation = personDefendant ? undefined : legalEntityDefendant?.organisation;
  return {
    ...(id !== undefined && { defendantId: id }), ...(isYouth !== undefined && { isYouth }), ...(reference !== undefined && { reference }), ...(arrestSummonsNumber !== undefined && { arrestSummonsNumber }),
    ...(pncId !== undefined && { pncId }), ...(person && { person }), ...(organisation && { organisation }), ...(bailStatus?.code !== undefined && { bailStatus: bailStatus.code }),
    ...(bailConditions !== undefined && { bailConditions }), ...(bailReasons !== undefined && { bailReasons }),
    attendance: (hearing.defendantAttendance ?? []).filter(({ defendantId }) => defendantId === id).flatMap(({ attendanceDays }) => attendanceDays ?? []),
    counselDays: (hearing.defenceCounsels ?? []).filter(({ defendants }) => id !== undefined && (defendants ?? []).includes(id)).flatMap(({ attendanceDays }) => attendanceDays ?? []),
  };
}

const mapping: Mapping = {
  id: 'share-to-police',
  title: 'What the police are told of a share, in which words, and by which way',
  from: 'common-platform',
  subject: 'a case, or an application without one',
  message: [{ name: 'place the results of the defendant' }, { name: 'cut into parts' }],
  part: [
    { name: 'read the case' },
    { name: 'identify the case' },
    { name: 'write each defendant', each: { said: 'defendants', made: 'defendants' } },
    { name: 'write each offence', each: { said: 'defendants.offences', made: 'defendants.offences' } },
    { name: 'write each result', each: { said: 'defendants.offences.results', made: 'defendants.offences.results' } },
    { name: 'remember the results' },
    { name: 'compare with the share before' },
    { name: 'decide the way', firstThatFits: ['MAP-107', 'MAP-109', 'MAP-106', 'NEW-667', 'TP-075', 'NEW-477', 'NEW-478'] },
    { name: 'write the cover' },
    { name: 'foresee for each result', each: { said: 'defendants.offences.results', made: 'defendants.offences.results' } },
    { name: 'foresee for each offence', each: { said: 'defendants.offences', made: 'defendants.offences' } },
    { name: 'foresee for each defendant', each: { said: 'defendants', made: 'defendants' } },
    { name: 'foresee for the case' },
  ],
  lane: [
    { name: 'tell of each defendant', each: { said: 'defendants', made: 'defendants' } },
    { name: 'tell by e-mail' },
  ],
  tellsEachPart: true,
  /** A share holds its hearing day in full: a case that it no longer names has no result of that day any more. */
  whenGone: (last: PoliceShare, at) => ({ ...last, defendants: [], hearingDay: at.day, sharedTime: at.time, isReshare: true }),
  place: ({ court, hearingDay }: PoliceShare) => ({ ...(court.code !== undefined && { court: court.code.slice(0, 5) }), day: hearingDay }),
};
export default mapping;
