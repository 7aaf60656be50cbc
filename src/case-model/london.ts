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
export const londonInstant = (day: Day, time: string): Instant => utc(DateTime.fromISO(`${day}T${time}`, { zone: LONDON }));

/** Reads `dd/MM/yyyy` as Libra and result prompts write it, leading zeros or not; anything else is undefined. */
export function dayFromSlashes(text: string): Day | undefined {
  const read = DateTime.fromFormat(text.trim(), 'd/M/yyyy', { zone: 'utc' });
  return read.isValid ? read.toFormat('yyyy-MM-dd') : undefined;
}

/** Writes a day as Libra does: `dd/MM/yyyy`. */
export const dayWithSlashes = (day: Day): string => DateTime.fromISO(day, { zone: 'utc' }).toFormat('dd/MM/yyyy');

/** Reads a date and time that carries its zone, as an instant in UTC; text without a zone or no time at all is undefined. */
export function instantFrom(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  const read = DateTime.fromISO(text, { setZone: true });
  return read.isValid ? utc(read) : undefined;
}

/** Reads a plain calendar day; anything else (a placeholder, a month 13) is undefined. */
export function dayFrom(text: string): Day | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid ? text : undefined;
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
