/** What one field of a target may hold. Lengths are in characters as the target counts them. */
export interface Limit {
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  /** In words, for the person who must mend it: `a day as 2026-11-21`. */
  readonly form?: string;
  readonly source: string;
}
/** Path in the wire → its limit; `[]` steps into a list: `orders[].offenceCode`. */
export type Limits = Readonly<Record<string, Limit>>;

/** Everything in a message that its target would not take, in words; never the value itself, which may be personal. */
export function breaches(limits: Limits, wire: unknown): string[] {
  return Object.entries(limits).flatMap(([path, limit]) => {
    const found = valuesAt(wire, path.split('.'), '');
    return found.flatMap(({ at, value }) => breach(limit, value).map(why => `${at} ${why}`));
  });
}

/** The paths that a target cannot do without. */
export const requiredPaths = (limits: Limits): string[] => Object.keys(limits).filter(path => limits[path]?.required);

function breach(limit: Limit, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return limit.required ? ['is missing'] : [];
  if (typeof value === 'object') return [];
  const text = String(value);
  if (limit.maxLength !== undefined && text.length > limit.maxLength) return [`has ${text.length} characters; at most ${limit.maxLength} are taken`];
  if (limit.pattern && !limit.pattern.test(text)) return [`is not ${limit.form ?? 'in the form that the target reads'}`];
  return [];
}

function valuesAt(value: unknown, path: readonly string[], at: string): { at: string; value: unknown }[] {
  const [head, ...rest] = path;
  if (head === undefined) return [{ at, value }];
  const name = head.replace(/\[\]$/, '');
  const here = at === '' ? name : `${at}.${name}`;
  const child = isRecord(value) ? value[name] : undefined;
  if (!head.endsWith('[]')) return valuesAt(child, rest, here);
  return Array.isArray(child) ? child.flatMap((item: unknown, i) => valuesAt(item, rest, `${here}[${i}]`)) : [];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
