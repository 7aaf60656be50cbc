import { cut, cutWithMark, dayFrom, InDoubt, inDoubt, londonInstant, ruleIn, squeeze, type Day, type Instant, type Mapping } from '../../src/sdk';
import { spiGender } from '../code-tables/spi-codes';
import { isSpiMessage, newCaseIn, type SpiMessage, type SystemDetails } from '../../adapters/police-spi/wire';
import type { PoliceAddress, PoliceCase, PoliceDefendant, PoliceEmail, PoliceName, PoliceOffence, PolicePerson, PoliceTelephones } from '../../adapters/police-spi/new-case-wire';
import type { CommonPlatformCase, FiledAddress, FiledDefendant, FiledName, FiledOffence, FiledPerson } from '../../adapters/common-platform-prosecutions/wire';

/** What is known of a case that the police send, or that Common Platform gives up. Fields are absent where the message lacks them. */
export interface Prosecution {
  /** A new or changed case from the police; or the word of Common Platform that it ejected the case. */
  readonly kind: 'sent' | 'ejected';
  readonly urn?: string;
  /** Organisation code of the prosecutor, `001AA00`. */
  readonly prosecutor?: string;
  /** Organisation code of the court of the first hearing, seven characters: five of the court and two of its room. */
  readonly court?: string;
  readonly initiation?: string;
  readonly summons?: string;
  readonly hearingDay?: Day;
  /** As sent: `10:00:00`, with an offset or without. */
  readonly hearingTime?: string;
  /** Why the routing fields could not be read at all. */
  readonly unreadable?: string;
  readonly envelope?: Envelope;
  /** Whether Common Platform holds a prosecution case of this URN; absent where nobody has said which cases it holds. */
  readonly onCommonPlatform?: boolean;
  /** Reference data, as of arrival: `relaxed` once every court is live. */
  readonly filter: 'strict' | 'relaxed';
  /** The rows of this case's court; absent where there is no table, empty where the table has none. */
  readonly liveCourts?: readonly LiveCourt[];
  /** Which table it was. */
  readonly liveCourtsVersion?: string;
  readonly receivedAt?: Instant;
  /** The rest of what the police wrote, in their own words. */
  readonly case?: Omit<PoliceCase, 'Defendant'>;
  readonly Defendant?: readonly PoliceDefendant[];
}
/** What the envelope says of who sent it to whom, and the text that stood in it, kept word for word for passing it on. */
export interface Envelope {
  readonly source: string;
  readonly destination: string;
  readonly routeSource?: string;
  readonly routeId?: string;
  readonly correlationId?: string;
  /** The operation's own words of who asked, for the answer, which gives them back. */
  readonly asked?: SystemDetails;
  readonly verbatim?: string;
}
/** A row of the live-courts table, in the words of its file; blank means any. Days as `dd/MM/yyyy`. */
export interface LiveCourt {
  readonly CourtCentre: string; readonly CourtRoom: string; readonly ProsecutorCode: string; readonly InitiationCode: string; readonly SummonsCode: string;
  readonly Urn: string; readonly DateOfHearing: string; readonly TimeOfHearing: string; readonly IsLive: string;
}

/** What the case comes to: who hears it, what the police said of it, and the prosecution in Common Platform's words. */
export interface Routed {
  readonly hearingTime?: string;
  readonly hearingAt?: Instant;
  readonly originator?: string;
  readonly keptFor?: string;
  readonly liveCourts?: readonly LiveCourtFits[];
  readonly procedure?: 'single justice' | 'court';
  readonly owner?: 'Common Platform' | 'Libra';
  readonly because?: string;
  /** Recorded as filtered or ejected: later messages of the case follow it. */
  readonly staysInLibra?: true;
  readonly relay?: Pick<Envelope, 'source' | 'destination' | 'routeSource'>;
  readonly unreadFields?: true;
  readonly caseDetails?: CaseDetails;
  readonly otherPartyOfficerInCase?: Officer;
  readonly defendants?: readonly ReadDefendant[];
  /** What the case is filed as. */
  readonly filed?: FiledCaseDetails;
  readonly prosecution?: CommonPlatformCase;
  /** The references of defendants whom Common Platform has been told of. */
  readonly knownDefendants?: readonly string[];
}
type FiledCaseDetails = CommonPlatformCase['caseDetails'];

/*
 * The police's own words, as Common Platform's staging context reads them: names of elements become names of fields, numbers are
 * numbers, times are in universal time. Source: the `police case received` events of hmcts/cpp-context-staging-prosecutors-spi.
 */
export interface CaseDetails {
  readonly ptiurn?: string; readonly originatingOrganisation?: string; readonly caseInitiationCode?: string; readonly summonsCode?: string; readonly informant?: string;
  readonly cpSorganisation?: string; readonly caseMarker?: string; readonly vehicleOperatorLicenceNumber?: string; readonly policeSystemId?: string;
  readonly initialHearing?: { readonly courtHearingLocation?: string; readonly dateOfHearing?: Day; readonly timeOfHearing?: string };
}
export interface ReadName {
  readonly personTitle?: string; readonly personGivenName1?: string; readonly personGivenName2?: string; readonly personGivenName3?: string; readonly personFamilyName?: string;
}
export interface ReadContacts {
  readonly telephoneNumberBusiness?: string; readonly telephoneNumberHome?: string; readonly telephoneNumberMobile?: string; readonly emailAddress1?: string; readonly emailAddress2?: string;
}
export interface ReadAddress {
  readonly saon?: string; readonly paon?: string; readonly streetDescription?: string; readonly uniqueStreetReferenceNumber?: string; readonly locality?: string;
  readonly town?: string; readonly administrativeArea?: string; readonly postTown?: string; readonly postcode?: string; readonly uniquePropertyReferenceNumber?: string;
}
export interface Officer extends Omit<ReadContacts, 'telephoneNumberHome'> {
  readonly officerName?: ReadName; readonly policeOfficerRank?: string; readonly policeWorkerReferenceNumber?: string; readonly policeWorkerLocationCode?: string;
  readonly structuredAddress?: ReadAddress; readonly dxaddress?: string; readonly faxNumber?: string;
}
export interface ReadPerson extends ReadContacts { readonly personName?: ReadName; readonly birthDate?: Day; readonly gender?: number }
export interface ReadDefendant {
  readonly id?: string;
  readonly prosecutorReference?: string;
  readonly policeIndividualDefendant?: ReadIndividual;
  readonly policeCorporateDefendant?: ReadCorporate;
  readonly offence?: readonly ReadOffence[];
  /** The same, in the words of the prosecution case file. */
  readonly filed?: Partial<FiledDefendant>;
}
export interface ReadIndividual {
  readonly personDefendant?: { readonly basePersonDetails?: ReadPerson; readonly pnCidentifier?: string; readonly bailConditions?: string };
  readonly perceivedBirthYear?: string; readonly address?: ReadAddress; readonly observedEthnicity?: number; readonly selfDefinedEthnicity?: string;
  readonly occupationCode?: number; readonly occupation?: string; readonly crOnumber?: string; readonly offenderCode?: string; readonly custodyStatus?: string;
  readonly documentationLanguage?: string; readonly hearingLanguage?: string; readonly languageNeeds?: string; readonly specialNeeds?: string;
  readonly driverNumber?: string; readonly driverLicenceCode?: string; readonly driverLicenceIssue?: string; readonly counterpartIssue?: string;
  readonly alias?: readonly ReadName[];
  readonly parentGuardianDetails?: { readonly basePersonDetails?: ReadPerson; readonly address?: ReadAddress; readonly observedEthnicity?: number; readonly selfDefinedEthnicity?: string };
}
export interface ReadCorporate {
  readonly organisationName?: string; readonly telephoneNumberBusiness?: string; readonly emailAddress1?: string; readonly emailAddress2?: string;
  readonly pnCidentifier?: string; readonly crOnumber?: string; readonly address?: ReadAddress; readonly alias?: readonly string[];
}
export interface ReadOffence {
  readonly baseOffenceDetails?: {
    readonly offenceSequenceNumber?: number; readonly offenceCode?: string; readonly offenceWording?: string; readonly offenceDateCode?: number;
    readonly offenceDateStartDate?: Day; readonly offenceStartTime?: string; readonly offenceEndDate?: Day; readonly offenceEndTime?: string;
    readonly chargeDate?: Day; readonly arrestDate?: Day; readonly locationOfOffence?: string;
    readonly alcoholLevelAmount?: number; readonly alcoholLevelMethod?: string; readonly vehicleCode?: string; readonly vehicleRegistrationMark?: string;
  };
  readonly prosecutionFacts?: string;
  readonly otherPartyVictim?: readonly ReadVictim[];
  readonly filed?: Partial<FiledOffence>;
}
export interface ReadVictim extends ReadName, ReadContacts {
  readonly address?: ReadAddress; readonly birthDate?: Day; readonly gender?: number; readonly observedEthnicity?: number; readonly selfDefinedEthnicity?: string;
}

/** Which conditions of a row hold for the case. */
export interface LiveCourtFits { readonly court?: boolean; readonly prosecutor?: boolean; readonly offence?: boolean; readonly summons?: boolean; readonly hearing?: boolean }

export interface Memory { readonly made: Routed }
interface Whole { readonly said: Prosecution; readonly made: Routed }

export const cutRule = ruleIn<SpiMessage, Record<string, never>>('cut into parts');
export const correctRule = ruleIn<Prosecution, Routed, Whole, Memory>('correct what was sent');
export const hearingRule = ruleIn<Prosecution, Routed, Whole, Memory>('fix the moment of the hearing');
export const liveCourtRule = ruleIn<LiveCourt, LiveCourtFits, Whole, Memory>('compare with each live court');
export const ownerRule = ruleIn<Prosecution, Routed, Whole, Memory>('decide who hears it');
export const readCaseRule = ruleIn<Prosecution, Routed, Whole, Memory>('read the case');
export const readDefendantRule = ruleIn<PoliceDefendant, ReadDefendant, Whole, Memory>('read each defendant');
export const readOffenceRule = ruleIn<PoliceOffence, ReadOffence, Whole, Memory>('read each offence');
export const fileOffenceRule = ruleIn<PoliceOffence, ReadOffence, Whole, Memory>('file each offence');
export const fileDefendantRule = ruleIn<PoliceDefendant, ReadDefendant, Whole, Memory>('file each defendant');
export const fileCaseRule = ruleIn<Prosecution, Routed, Whole, Memory>('file the case');
export const writeRule = ruleIn<Prosecution, Routed, Whole, Memory>('write the prosecution');
export const relayRule = ruleIn<Prosecution, Routed, Whole, Memory>('pass it on');
export const tellRule = ruleIn<Prosecution, Routed, Whole, Memory>('tell');

/** All five conditions of a row. */
export const fitsWhole = ({ court, prosecutor, offence, summons, hearing }: LiveCourtFits): boolean => court === true && prosecutor === true && offence === true && summons === true && hearing === true;
/** The court without its room. */
export const courtOf = (code: string): string => cut(code, 5);
/** Whether clocks in London are an hour ahead at noon of that day; no, where it is no day. */
export const inSummerTime = (day: Day): boolean => dayFrom(day) !== undefined && londonInstant(day, '12:00').includes('T11:');
/** What of the routing fields is missing, in words. */
export const missingOf = ({ court, prosecutor, initiation, urn, hearingDay, summons }: Prosecution): string[] => [
  ...Object.entries({ court, prosecutor, initiation, urn, 'hearing day': hearingDay }).filter(([, value]) => (value ?? '').trim() === '').map(([name]) => name),
  ...(initiation === 'S' && (summons ?? '').trim() === '' ? ['summons code'] : []),
];
export const hasOffset = (time: string): boolean => /(Z|[+-]\d\d:?\d\d)$/.test(time);

/** How a case may begin, by the published list. */
export const INITIATIONS: ReadonlySet<string> = new Set(['C', 'J', 'R', 'S']);

/** What is written, without the white space around it; undefined where it is absent, '' where it is blank. */
export const textOfLeaf = (leaf: string | undefined): string | undefined => leaf?.trim();
export const filled = (leaf: string | undefined): string | undefined => leaf === undefined || leaf.trim() === '' ? undefined : leaf.trim();

/** The fields that are there. */
export type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };
export const present = <T extends object>(fields: T): Present<T> => {
  const kept: Present<T> = {};
  return Object.assign(kept, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
};

/** A whole number as the schema has it; absent and blank are none, anything else is in doubt. */
export function numberIn(leaf: string | undefined, what: string): number | InDoubt | undefined {
  const text = filled(leaf);
  return text === undefined ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : inDoubt(`${what} is no whole number`);
}
/** A day; absent and blank are none, an impossible one is in doubt. */
export function dayIn(leaf: string | undefined, what: string): Day | InDoubt | undefined {
  const text = filled(leaf);
  return text === undefined ? undefined : dayFrom(text) ?? inDoubt(`${what} is no day of the calendar`);
}
/** A time in universal time with thousandths, `09:00:00.000`; one without an offset stands as it is. Where the offset would change the day, it is in doubt. */
export function timeIn(leaf: string | undefined, what: string): string | InDoubt | undefined {
  const text = filled(leaf);
  if (text === undefined) return undefined;
  const [, hours, minutes, seconds = '00', fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(?:Z|([+-])(\d\d):?(\d\d))?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return inDoubt(`${what} is no time of day`);
  const minute = Number(hours) * 60 + Number(minutes) - (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  if (minute < 0 || minute >= 24 * 60) return inDoubt(`${what} is of another day in universal time`);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}`;
}
const two = (number: number): string => String(number).padStart(2, '0');

/** Of a person's or a place's list of parts, where it may be in doubt as a whole: the first doubt, or the parts. */
export const certain = <T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined | InDoubt> } | InDoubt => {
  const doubtful = Object.values(fields).find((value): value is InDoubt => value instanceof InDoubt);
  const kept: { readonly [K in keyof T]?: Exclude<T[K], undefined | InDoubt> } = {};
  return doubtful ?? Object.assign(kept, present(fields));
};
/** A list is certain only as a whole. */
export const allCertain = <T>(values: readonly (T | InDoubt)[]): readonly T[] | InDoubt =>
  values.find(one => one instanceof InDoubt) ?? values.filter((one): one is T => !(one instanceof InDoubt));

/** The name of each field of an address. SAON and PAON keep the blanks in front, which mean something in their fixed-width form. */
export function readAddress(address: PoliceAddress | undefined): ReadAddress | undefined {
  if (address === undefined) return undefined;
  const { SAON, PAON, StreetDescription, UniqueStreetReferenceNumber, Locality, Town, AdministrativeArea, PostTown, PostCode, UniquePropertyReferenceNumber } = address;
  return present({
    saon: SAON, paon: PAON, streetDescription: textOfLeaf(StreetDescription), uniqueStreetReferenceNumber: textOfLeaf(UniqueStreetReferenceNumber), locality: textOfLeaf(Locality), town: textOfLeaf(Town),
    administrativeArea: textOfLeaf(AdministrativeArea), postTown: textOfLeaf(PostTown), postcode: textOfLeaf(PostCode), uniquePropertyReferenceNumber: textOfLeaf(UniquePropertyReferenceNumber),
  });
}

export const readName = ({ PersonTitle, PersonGivenName1, PersonGivenName2, PersonGivenName3, PersonFamilyName }: PoliceName): ReadName => present({
  personTitle: textOfLeaf(PersonTitle), personGivenName1: textOfLeaf(PersonGivenName1), personGivenName2: textOfLeaf(PersonGivenName2), personGivenName3: textOfLeaf(PersonGivenName3), personFamilyName: textOfLeaf(PersonFamilyName),
});
export const readContacts = (telephones: PoliceTelephones | undefined, email: PoliceEmail | undefined): ReadContacts => present({
  telephoneNumberBusiness: textOfLeaf(telephones?.TelephoneNumberBusiness), telephoneNumberHome: textOfLeaf(telephones?.TelephoneNumberHome), telephoneNumberMobile: textOfLeaf(telephones?.TelephoneNumberMobile),
  emailAddress1: textOfLeaf(email?.EmailAddress1), emailAddress2: textOfLeaf(email?.EmailAddress2),
});
export const readPerson = ({ PersonName, TelephoneDetails, EmailDetails, Birthdate, Gender }: PolicePerson): ReadPerson | InDoubt => certain({
  personName: PersonName && readName(PersonName), ...readContacts(TelephoneDetails, EmailDetails), birthDate: dayIn(Birthdate, 'A date of birth'), gender: numberIn(Gender, 'A gender'),
});

const LINE = 35;
/** More than this many characters, blanks in front included, and the house has a line of its own. */
const HOUSE_BESIDE_STREET = 10;
const MOST_LINES = 5;

/** Five lines at most: the house, the street and the places, each place once; too long, the end is a plus sign. */
export function linesOf({ saon = '', paon = '', streetDescription: street = '', locality = '', town = '', postTown = '', administrativeArea: area = '', postcode }: ReadAddress): FiledAddress {
  const house = paon.length > HOUSE_BESIDE_STREET ? [paon, street] : [`${paon} ${street}`];
  const written = [saon, ...house, locality, town, postTown, area].map(squeeze).filter(line => line !== '');
  const lines = written.filter((line, i) => written.indexOf(line) === i).slice(0, MOST_LINES).map(line => cutWithMark(line, LINE, '+'));
  const [address1, address2, address3, address4, address5] = lines;
  return present({ address1, address2, address3, address4, address5, postcode: filled(postcode) });
}

export const nameOf = ({ personTitle, personGivenName1, personGivenName2, personGivenName3, personFamilyName }: ReadName): FiledName =>
  present({ title: personTitle, firstName: personGivenName1, givenName2: personGivenName2, givenName3: personGivenName3, lastName: personFamilyName });
export const contactsOf = ({ telephoneNumberBusiness, telephoneNumberHome, telephoneNumberMobile, emailAddress1, emailAddress2 }: ReadContacts): NonNullable<FiledPerson['contactDetails']> =>
  present({ work: telephoneNumberBusiness, home: telephoneNumberHome, mobile: telephoneNumberMobile, primaryEmail: emailAddress1, secondaryEmail: emailAddress2 });
export const genderOf = (code: number | undefined): string | InDoubt | undefined =>
  code === undefined ? undefined : spiGender.to(String(code)) ?? inDoubt(`The gender code ${code} of SPI has no agreed meaning`);
/** 9, not known, is 0, not recorded, for everybody (MAP-102). */
export const ethnicityOf = (observed: number | undefined): number | undefined => observed === 9 ? 0 : observed;

const mapping: Mapping = {
  id: 'spi-prosecution-to-case',
  title: 'A case that the police send: who hears it, what it says, and the prosecution of it on Common Platform',
  from: 'police-spi',
  subject: 'a case of one prosecutor',
  reads: wire => isSpiMessage(wire) && newCaseIn(wire) !== undefined,
  message: [{ name: 'cut into parts' }],
  part: [
    { name: 'correct what was sent' },
    { name: 'fix the moment of the hearing' },
    { name: 'compare with each live court', each: { said: 'liveCourts', made: 'liveCourts' } },
    { name: 'decide who hears it', firstThatFits: ['TP-074', 'TP-073', 'WA-040', 'TP-070', 'TP-071', 'WA-041', 'TP-069'] },
    { name: 'read the case' },
    { name: 'read each defendant', each: { said: 'Defendant', made: 'defendants' } },
    { name: 'read each offence', each: { said: 'Defendant.Offence', made: 'defendants.offence' } },
    { name: 'file each offence', each: { said: 'Defendant.Offence', made: 'defendants.offence' } },
    { name: 'file each defendant', each: { said: 'Defendant', made: 'defendants' } },
    { name: 'file the case' },
    { name: 'write the prosecution' },
    { name: 'pass it on' },
  ],
  lane: [{ name: 'tell' }],
  place: ({ court, hearingDay }: Prosecution) => ({ ...(court !== undefined && { court: courtOf(court) }), ...(hearingDay !== undefined && { day: hearingDay }) }),
};
export default mapping;
