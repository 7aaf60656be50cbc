import type { Day } from '../case-model/london';

/**
 * The numbers by which systems know cases, people and hearings. A number is one only when it holds its own check:
 * what cannot be checked identifies nobody, however well it finds a page.
 */
export type IdentifierKind = 'case id' | 'urn' | 'prosecutor reference' | 'caseno' | 'asn' | 'pnc' | 'cro' | 'defendant id' | 'hearing id';
export interface Identifier { readonly kind: IdentifierKind; readonly value: string }

/** Twenty-three letters: those that nobody takes for another, or for a digit. */
const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';
const checkLetter = (digits: string): string | undefined => LETTERS[Number(BigInt(digits) % 23n)];
const plain = (text: string): string => text.trim().toUpperCase();

/**
 * URN of the police: force, two letters, seven digits; or of a civil case. No space and no stroke, which the pattern of
 * Common Platform lets pass by a slip.
 * Source: hmcts/cpp-context-results: CommonMethods.java:32-33 (case model §2, Q01, Q04)
 */
export function readUrn(text: string): string | undefined {
  const urn = plain(text);
  return /^(\d{2}[A-Z]{2}\d{7}|[A-Z0-9]{4}\d{3,7})$/.test(urn) ? urn : undefined;
}

/** What a prosecutor without URNs calls a case: any form, as long as it can single one out. */
export function readProsecutorReference(text: string): string | undefined {
  const reference = plain(text).replace(/\s+/g, ' ');
  return reference.length >= 6 && /\d/.test(reference) ? reference : undefined;
}

/** Source: Libra's schema says ten digits, real lists have nine (legacy formats §1.A). */
export function readCaseno(text: string): string | undefined {
  const caseno = text.trim();
  return /^\d{9,10}$/.test(caseno) ? caseno : undefined;
}

/**
 * Year, force, station, system, number and check letter: twenty characters; twenty-one with a letter between year and
 * force, which falls away; or as the PNC writes it, `11/01ZD/01/448754K`. The digits of force, system, year and number
 * name the letter.
 * Source: ministryofjustice/bichard7-next-core: packages/core/lib/Asn.ts, packages/core/phase3/lib/preProcessAsn.ts:3-15
 */
export function readAsn(text: string): string | undefined {
  const [, year, force, station, system, number, letter] = /^(\d\d)([A-Z0-9]{2})([A-Z0-9]{2})([A-Z0-9]{2})(\d{11})([A-Z])$/.exec(asnInFull(plain(text))) ?? [];
  if (year === undefined || force === undefined || station === undefined || system === undefined || number === undefined || letter === undefined) return undefined;
  return checkLetter(`${force}${system}${year}${number}`.replace(/\D/g, '')) === letter ? `${year}${force}${station}${system}${number}${letter}` : undefined;
}

function asnInFull(asn: string): string {
  const [, year, place, system, number, letter] = /^(\d\d)\/([A-Z0-9]{4})\/([A-Z0-9]{2})\/(\d{1,11})\/?([A-Z])$/.exec(asn) ?? [];
  if (number !== undefined) return `${year}${place}${system}${number.padStart(11, '0')}${letter}`;
  const bare = asn.replaceAll('/', '');
  return bare.length === 21 ? bare.slice(0, 2) + bare.slice(3) : bare;
}

/**
 * PNC id as `YYYY/NNNNNNNC`. A year of two digits lies in the hundred years up to `day`: that of the message, because a
 * number must not change its century when it is read again next year. The stroke tells a short serial from a short year.
 * Source: ministryofjustice/hmpps-person-record: PNCIdentifier.kt (case model §2, Q09, Q10)
 */
export function readPnc(text: string, day: Day): string | undefined {
  const [, year, serial, letter] = /^(\d{4}|\d{2})\/(\d{1,7})([A-Z])$/.exec(plain(text)) ?? /^(\d{4})(\d{7})([A-Z])$/.exec(plain(text)) ?? /^(\d{2})(\d{1,7})([A-Z])$/.exec(plain(text)) ?? [];
  if (year === undefined || serial === undefined || letter === undefined) return undefined;
  const padded = serial.padStart(7, '0');
  return checkLetter(`${year.slice(-2)}${padded}`) === letter ? `${inCentury(year, day)}/${padded}${letter}` : undefined;
}

function inCentury(year: string, day: Day): string {
  if (year.length === 4) return year;
  const [century, ofDay] = [Number(day.slice(0, 2)), day.slice(2, 4)];
  return `${year <= ofDay ? century : century - 1}${year}`;
}

/**
 * CRO number: serial and year, `1234/39X`, whose letter is that of year and padded serial; or of a file kept apart,
 * `SF39/1234X`, whose letter is that of year and serial as they stand.
 * Source: ministryofjustice/hmpps-person-record: CROIdentifier.kt (case model §2, Q11)
 */
export function readCro(text: string): string | undefined {
  const cro = plain(text);
  const [, serial, year, letter] = /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(cro) ?? [];
  if (serial !== undefined && year !== undefined) return checkLetter(`${year}${serial.padStart(6, '0')}`) === letter ? `${serial.padStart(6, '0')}/${year}${letter}` : undefined;
  const [, fileYear, file, fileLetter] = /^SF(\d{2})\/(\d{1,6})([A-Z])$/.exec(cro) ?? [];
  return fileYear !== undefined && file !== undefined && checkLetter(`${fileYear}${file}`) === fileLetter ? cro : undefined;
}

/** Anchored at both ends, unlike a public schema of it (case model §2, Q14). */
export function readUuid(text: string): string | undefined {
  const id = text.trim().toLowerCase();
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id) ? id : undefined;
}

/** Every way to read what somebody typed: for finding, where one text may be a number of several kinds. */
export function spellings(typed: string, day: Day): string[] {
  const ways = [typed.trim(), plain(typed), typed.trim().toLowerCase(), readUrn(typed), readProsecutorReference(typed), readCaseno(typed), readAsn(typed), readPnc(typed, day), readCro(typed), readUuid(typed)];
  return [...new Set(ways.filter(text => text !== undefined))];
}
