import { cut, dayFrom, londonInstant, ruleIn, type Day, type Instant, type Mapping } from '../../src/sdk';

/** What the router knows of a case that the police send, or that Common Platform gives up. Fields are absent where the message lacks them. */
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
  /** Whether Common Platform holds a prosecution case of this URN. */
  readonly onCommonPlatform: boolean;
  /** Reference data, as of arrival: `relaxed` once every court is live. */
  readonly filter: 'strict' | 'relaxed';
  readonly liveCourts: readonly LiveCourt[];
}
export interface Envelope { readonly source: string; readonly destination: string; readonly routeSource?: string }
/** A row of the live-courts table, in the words of its file; blank means any. Days as `dd/MM/yyyy`. */
export interface LiveCourt {
  readonly CourtCentre: string; readonly CourtRoom: string; readonly ProsecutorCode: string; readonly InitiationCode: string; readonly SummonsCode: string;
  readonly Urn: string; readonly DateOfHearing: string; readonly TimeOfHearing: string; readonly IsLive: string;
}

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
  readonly relay?: Envelope;
  readonly unreadFields?: true;
}
/** Which conditions of a row hold for the case. */
export interface LiveCourtFits { readonly court?: boolean; readonly prosecutor?: boolean; readonly offence?: boolean; readonly summons?: boolean; readonly hearing?: boolean }

export interface Memory { readonly made: Routed }
interface Whole { readonly said: Prosecution; readonly made: Routed }

export const correctRule = ruleIn<Prosecution, Routed, Whole, Memory>('correct what was sent');
export const hearingRule = ruleIn<Prosecution, Routed, Whole, Memory>('fix the moment of the hearing');
export const liveCourtRule = ruleIn<LiveCourt, LiveCourtFits, Whole, Memory>('compare with each live court');
export const ownerRule = ruleIn<Prosecution, Routed, Whole, Memory>('decide who hears it');
export const relayRule = ruleIn<Prosecution, Routed, Whole, Memory>('pass it on');

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

const mapping: Mapping = {
  id: 'prosecution-to-owner',
  title: 'Which system hears a case that the police send: Common Platform or Libra',
  from: 'police-exchange',
  subject: 'a case of one prosecutor',
  message: [],
  part: [
    { name: 'correct what was sent' },
    { name: 'fix the moment of the hearing' },
    { name: 'compare with each live court', each: { said: 'liveCourts', made: 'liveCourts' } },
    { name: 'decide who hears it', firstThatFits: ['TP-074', 'TP-073', 'WA-040', 'TP-070', 'TP-071', 'WA-041', 'TP-069'] },
    { name: 'pass it on' },
  ],
  place: ({ court, hearingDay }: Prosecution) => ({ ...(court !== undefined && { court: courtOf(court) }), ...(hearingDay !== undefined && { day: hearingDay }) }),
};
export default mapping;
