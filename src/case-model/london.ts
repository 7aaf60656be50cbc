import { DateTime } from 'luxon';

/** A calendar day where the courts sit: `2026-11-21`. Never an instant. */
export type Day = string;
/** A moment, in UTC: `2026-11-21T16:05:00.000Z`. Two of them compare as text. */
export type Instant = string;

const LONDON = 'Europe/London';
const inLondon = (instant: Instant) => DateTime.fromISO(instant, { zone: LONDON });

/** The London day of an instant: 23:30Z in June is already tomorrow there. */
export const londonDay = (instant: Instant): Day => inLondon(instant).toFormat('yyyy-MM-dd');

/** The London wall clock of an instant, `10:05`. */
export const londonTime = (instant: Instant): string => inLondon(instant).toFormat('HH:mm');

/** The instant of a London wall clock: (`2026-06-01`, `10:00`) is 09:00Z. */
export function londonInstant(day: Day, time: string): Instant {
  const minutes = minutesAhead(day);
  const moment = minutes === undefined || !PLAIN_TIME.test(time) ? NaN : Date.parse(`${day}T${time}Z`) - minutes * 60_000;
  return Number.isNaN(moment) ? utc(DateTime.fromISO(`${day}T${time}`, { zone: LONDON })) : new Date(moment).toISOString();
}
const PLAIN_TIME = /^\d\d:\d\d(:\d\d)?$/;

/** How far London is ahead of UTC, where it is so all that day long; asked of the calendar once a day, since courts sit on few days. */
function minutesAhead(day: Day): number | undefined {
  if (!ahead.has(day)) {
    const [first, last] = ['00:00:00', '23:59:59'].map(time => DateTime.fromISO(`${day}T${time}`, { zone: LONDON }));
    if (ahead.size >= MOST_DAYS) ahead.clear();
    ahead.set(day, first?.isValid === true && first.offset === last?.offset ? first.offset : undefined);
  }
  return ahead.get(day);
}
const MOST_DAYS = 1000;
const ahead = new Map<Day, number | undefined>();

/** Reads `dd/MM/yyyy` as Libra and result prompts write it, leading zeros or not; anything else is undefined. */
export function dayFromSlashes(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** Whether the calendar has this day; what is no number is none. */
function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : DAYS_OF_MONTH[month - 1] ?? 0);
}
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Writes a day as Libra does: `dd/MM/yyyy`. */
export const dayWithSlashes = (day: Day): string => DateTime.fromISO(day, { zone: 'utc' }).toFormat('dd/MM/yyyy');

/** Reads a date and time that carries its zone, as an instant in UTC; text without a zone or no time at all is undefined. */
export function instantFrom(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const read = DateTime.fromISO(text, { setZone: true });
  return read.isValid ? utc(read) : undefined;
}

/** Reads a moment as HTTP writes it, in any of its three forms; anything else is undefined. */
export function instantFromHttp(text: string): Instant | undefined {
  const read = DateTime.fromHTTP(text);
  return read.isValid ? utc(read) : undefined;
}

/** Reads a plain calendar day; anything else (a placeholder, a month 13) is undefined. */
export function dayFrom(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return isDay(Number(year), Number(month), Number(day)) ? text : undefined;
}

/** Later by whole minutes. */
export const minutesAfter = (instant: Instant, minutes: number): Instant => utc(DateTime.fromISO(instant, { zone: 'utc' }).plus({ minutes }));

/** For people: `21 November 2026`. */
export const dayInWords = (day: Day): string => DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('d MMMM yyyy');

/** For people: `21 November 2026 at 16:05`, in the courts' zone. */
export const momentInWords = (instant: Instant): string => `${dayInWords(londonDay(instant))} at ${londonTime(instant)}`;

const utc = (moment: DateTime): Instant => {
  const text = moment.toUTC().toISO();
  if (text === null) throw new Error('not a moment');
  return text;
};
