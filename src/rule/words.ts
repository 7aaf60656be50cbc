import type { Day } from '../case-model/london';

/*
 * Small words that many rules need. Each is here because without it several rules wrote the same loop, and wrote it
 * differently. All are pure: text, numbers and days in, the same out.
 */

/** The first characters only. Why: targets with a length limit lose the end, and a rule that cuts says so with this word (and `loses`). */
export const cut = (text: string, length: number): string => text.slice(0, length);

/** Cut so that the loss can be seen: the mark stands inside the length. Why: a reader must know that there was more. */
export const cutWithMark = (text: string, length: number, mark = '…'): string =>
  text.length <= length || length < mark.length ? cut(text, length) : cut(text, length - mark.length) + mark;

/** Filled up on the left: `padLeft('6', 3, '0')` is `006`. Why: "left" and "right" read aloud, `padStart` must be looked up. */
export const padLeft = (text: string, width: number, fill = ' '): string => text.padStart(width, fill);
/** Filled up on the right: `padRight('M6', 4)` is `M6` and two blanks. */
export const padRight = (text: string, width: number, fill = ' '): string => text.padEnd(width, fill);

/** Runs of white space become one blank, none at the ends. Why: the older systems pad and break lines inside values. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whole words on lines of at most `width`; a longer word is cut across lines. What does not fit is `rest`, never lost unseen. */
export function wrapWords(text: string, { width, lines: most = Infinity }: { readonly width: number; readonly lines?: number }): { readonly lines: readonly string[]; readonly rest: string } {
  const lines: string[] = [];
  let rest = squeeze(text);
  while (rest !== '' && lines.length < most) {
    const blank = rest.length <= width ? rest.length : rest.lastIndexOf(' ', width);
    const end = blank > 0 ? blank : width;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return { lines, rest };
}

/** One field of a fixed-width text: how wide, at which side it stands, and what fills the rest. */
export interface FixedField { readonly field: string; readonly width: number; readonly stands?: 'left' | 'right'; readonly fill?: string }

/**
 * A layout in which places, not separators, tell the fields apart. Writing a value that is too long, or reading a text
 * of another length, gives undefined: the rule then says doubt. Why: shifting by one character turns days into money.
 */
export function fixedWidth(layout: readonly FixedField[]) {
  const width = layout.reduce((sum, field) => sum + field.width, 0);
  return {
    width,
    write: (values: Readonly<Record<string, string>>): string | undefined => {
      const parts = layout.map(({ field, width, stands, fill }) => (stands === 'right' ? padLeft : padRight)(values[field] ?? '', width, fill));
      return parts.every((part, i) => part.length === layout[i]?.width) ? parts.join('') : undefined;
    },
    /** The fields as they stand, filling included: whether a blank or a zero is filling, only the rule knows. */
    read: (text: string): Readonly<Record<string, string>> | undefined => {
      if (text.length !== width) return undefined;
      const starts = layout.map((_, i) => layout.slice(0, i).reduce((sum, field) => sum + field.width, 0));
      return Object.fromEntries(layout.map(({ field, width }, i) => [field, text.slice(starts[i] ?? 0, (starts[i] ?? 0) + width)]));
    },
  };
}

/** The item with the least of a measure; of equals the first, of none undefined. Why: order of children is data, so nothing is sorted in place. */
export const leastBy = <T>(items: readonly T[], measure: (item: T) => number | string): T | undefined =>
  items.reduce<T | undefined>((least, item) => least === undefined || measure(item) < measure(least) ? item : least, undefined);
/** The item with the most of a measure; of equals the first. */
export const mostBy = <T>(items: readonly T[], measure: (item: T) => number | string): T | undefined =>
  items.reduce<T | undefined>((most, item) => most === undefined || measure(item) > measure(most) ? item : most, undefined);
/** The sum of an amount in whole pence. Why whole: £0.10 + £0.20 is not £0.30 in binary. */
export const sumBy = <T>(items: readonly T[], amount: (item: T) => number): number => items.reduce((sum, item) => sum + amount(item), 0);

/** One item for each natural key, the first that came. Why: the older systems say one thing several times, and the first is the one acted upon. */
export const onceBy = <T>(items: readonly T[], key: (item: T) => string): T[] => {
  const seen = new Set<string>();
  return items.filter(item => !seen.has(key(item)) && seen.add(key(item)));
};

/** The day so many calendar days later (earlier when negative). Why: a day has no hour, so no clock change can shift it. */
export const addDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** How many calendar days from one to the other; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
/** Full years of age on a day. Someone born on 29 February comes of age on 1 March in a common year, as the Family Law Reform Act 1969 s.9 has it. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** A row that holds for some days and for the keys that it names; a key that it leaves out means any. */
export type DatedRow<Key extends string, Value> = Readonly<Partial<Record<Key, string>>> & {
  readonly from: Day; readonly until?: Day; readonly value: Value; readonly source?: string;
};

/**
 * Reference data with days. Looking up answers the row in force on that day that names the most keys: a row for one
 * court overrides the row for all. Nothing in force is undefined, and the rule says doubt. Two rows that would answer
 * the same question on the same day are refused, because then the answer would hang on their order.
 */
export function datedTable<Key extends string, Value>(about: { readonly title: string; readonly source: string; readonly keys: readonly Key[]; readonly rows: readonly DatedRow<Key, Value>[] }) {
  const { keys, rows } = about;
  const sameKeys = (a: DatedRow<Key, Value>, b: DatedRow<Key, Value>) => keys.every(key => a[key] === b[key]);
  const meet = (a: DatedRow<Key, Value>, b: DatedRow<Key, Value>) => (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until);
  const clash = rows.find((row, i) => rows.slice(0, i).some(other => sameKeys(row, other) && meet(row, other)));
  if (clash) throw new Error(`${about.title}: two rows hold from ${clash.from} for ${keys.map(key => `${key} ${clash[key] ?? 'any'}`).join(', ')}; end the older one`);
  const named = (row: DatedRow<Key, Value>) => keys.filter(key => row[key] !== undefined).length;
  return {
    ...about,
    on: (day: Day, asked: Readonly<Partial<Record<Key, string>>>): Value | undefined => {
      const inForce = rows.filter(row => row.from <= day && (row.until === undefined || day <= row.until));
      return mostBy(inForce.filter(row => keys.every(key => row[key] === undefined || row[key] === asked[key])), named)?.value;
    },
  };
}
