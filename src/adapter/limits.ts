/** What one field of a target may hold. Lengths are in characters as the target counts them. */
export interface Limit {
  /** *with its parent*: where the target gives a choice of elements, and this one must stand in the one that was chosen. */
  readonly required?: boolean | 'with its parent';
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
    const found = valuesAt(wire, path.split('.'), '', true);
    return found.flatMap(({ at, value, parent }) => breach(limit, value, parent).map(why => `${at} ${why}`));
  });
}

/** The paths that a target cannot do without. */
export const requiredPaths = (limits: Limits): string[] => Object.keys(limits).filter(path => limits[path]?.required === true);

function breach(limit: Limit, value: unknown, parent: boolean): string[] {
  if (value === undefined || value === null || value === '') return limit.required === true || (limit.required !== undefined && limit.required !== false && parent) ? ['is missing'] : [];
  if (typeof value === 'object') return [];
  const text = String(value);
  if (limit.maxLength !== undefined && text.length > limit.maxLength) return [`has ${text.length} characters; at most ${limit.maxLength} are taken`];
  if (limit.pattern && !limit.pattern.test(text)) return [`is not ${limit.form ?? 'in the form that the target reads'}`];
  return [];
}

/** `parent`: whether what would hold the value is there. */
function valuesAt(value: unknown, path: readonly string[], at: string, parent: boolean): { at: string; value: unknown; parent: boolean }[] {
  const [head, ...rest] = path;
  if (head === undefined) return [{ at, value, parent }];
  const name = head.replace(/\[\]$/, '');
  const here = at === '' ? name : `${at}.${name}`;
  const child = isRecord(value) ? value[name] : undefined;
  if (!head.endsWith('[]')) return valuesAt(child, rest, here, isRecord(value));
  return Array.isArray(child) ? child.flatMap((item: unknown, i) => valuesAt(item, rest, `${here}[${i}]`, true)) : [];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
