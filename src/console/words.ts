import type { Instant } from '../case-model/london';
import type { Severity } from '../rule/rule';

/** `1 duty`, `3,011 duties`. */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** Minutes from one moment to another; negative when the second comes first. */
export const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** A stretch of time as people say it: its two largest units. */
export function stretchInWords(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60);
  if (seconds === 0) return 'less than a second';
  if (seconds < 60) return countOf(seconds, 'second');
  const whole = Math.floor(seconds / 60);
  if (whole < 60) return countOf(whole, 'minute');
  if (whole < 24 * 60) return twoUnits(Math.floor(whole / 60), 'hour', whole % 60, 'minute');
  return twoUnits(Math.floor(whole / 1440), 'day', Math.floor(whole % 1440 / 60), 'hour');
}
const twoUnits = (large: number, largeName: string, small: number, smallName: string): string =>
  small === 0 ? countOf(large, largeName) : `${countOf(large, largeName)} ${countOf(small, smallName)}`;

/** `overdue by 1 hour 20 minutes`, `due in 12 minutes`. */
export function timeLeft(dueAt: Instant, now: Instant): string {
  const minutes = minutesBetween(now, dueAt);
  return minutes <= 0 ? `overdue by ${stretchInWords(minutes)}` : `due in ${stretchInWords(minutes)}`;
}

export const HARM: Readonly<Record<Severity, { readonly word: string; readonly colour: string }>> = {
  custody: { word: 'Custody', colour: 'red' },
  tag: { word: 'Tag', colour: 'red' },
  warrant: { word: 'Warrant', colour: 'red' },
  fine: { word: 'Fine', colour: 'orange' },
  record: { word: 'Record', colour: 'blue' },
  cosmetic: { word: 'Cosmetic', colour: 'grey' },
};

const FIELDS: Readonly<Record<string, string>> = {
  caseURN: 'URN', sourceReference: 'Libra case number', courtCode: 'court', courtRoom: 'court room', pncId: 'PNC id', croNumber: 'CRO number', sittingDay: 'time of the sitting',
  pleaValue: 'plea', record: 'a record of what was told', defendantType: 'person or organisation', address1: 'address line 1', address2: 'address line 2', address3: 'address line 3', address4: 'address line 4', address5: 'address line 5',
};
const CHILDREN: Readonly<Record<string, string>> = { impositions: 'imposition', defendants: 'defendant', offences: 'offence', results: 'result', orders: 'order', details: 'detail' };

/** `defendants[0].dateOfBirth` → `date of birth of defendant 1`: the innermost first. */
export function fieldInWords(path: string): string {
  const parts = path.split('.').map(part => {
    const child = /^(\w+)\[(\d+)\]$/.exec(part);
    return child ? `${CHILDREN[child[1] ?? ''] ?? plainName(child[1] ?? '')} ${Number(child[2]) + 1}` : plainName(part);
  });
  return parts.reverse().join(' of ');
}
const plainName = (name: string): string => FIELDS[name] ?? name.replace(/([a-z])([A-Z])/g, (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`);

/** Cuts long text at a word. */
export const clip = (text: string, most: number): string => text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;

/** A system's name within a sentence: what is no proper name (`Electronic monitoring provider`) gets its article. */
export const inSentence = (name: string): string => /^[A-Z][a-z]+ [a-z]/.test(name) ? `the ${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;

/** The first letter as a capital. */
export const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const casePath = (reference: string): string => `/cases/${encodeURIComponent(reference)}`;
