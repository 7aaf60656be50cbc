/** What one field of a target may hold. Lengths are in characters as the target counts them. */
export interface Limit {
  /** *with its parent*: where the target gives a choice of elements, and this one must stand in the one that was chosen. */
  readonly required?: boolean | 'with its parent';
  /** Fields beside it of which any may stand in its place: a message of another kind. */
  readonly instead?: readonly string[];
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  /** What it must not hold, in words and with an example of it. */
  readonly forbids?: { readonly pattern: RegExp; readonly what: string; readonly example: string };
  /** In words, for the person who must mend it: `a day as 2026-11-21`. */
  readonly form?: string;
  readonly source: string;
}
/** Path in the wire → its limit; `[]` steps into a list: `orders[].offenceCode`. */
export type Limits = Readonly<Record<string, Limit>>;

/** Everything in a message that its target would not take, in words, in the order of the limits; never the value itself, which may be personal. */
export function breaches(limits: Limits, wire: unknown): string[] {
  const found: Breach[] = [];
  check(treeOf(limits), wire, true, undefined, found);
  return found.sort((a, b) => a.order - b.order).map(({ why }) => why);
}

/** The paths that a target cannot do without. */
export const requiredPaths = (limits: Limits): string[] => Object.keys(limits).filter(path => limits[path]?.required === true);

interface Breach { readonly order: number; readonly why: string }

/** The limits as a tree of fields, taken apart once: a message is gone through once, not once for each limit. */
interface Branch {
  limit?: Limit & { readonly order: number };
  readonly fields: Map<string, Branch>;
  items?: Branch;
  /** Something below must be there, even where nothing is. */
  required: boolean;
}
const trees = new WeakMap<Limits, Branch>();

function treeOf(limits: Limits): Branch {
  const known = trees.get(limits);
  if (known) return known;
  const tree = branch();
  for (const [order, [path, limit]] of Object.entries(limits).entries()) grow(tree, path.split('.'), { ...limit, order });
  trees.set(limits, tree);
  return tree;
}

const branch = (): Branch => ({ fields: new Map(), required: false });

function grow(from: Branch, [head, ...rest]: readonly string[], limit: Limit & { readonly order: number }): void {
  if (head === undefined) { from.limit = limit; from.required = limit.required === true; return; }
  const name = head.replace(/\[\]$/, '');
  const field = from.fields.get(name) ?? branch();
  from.fields.set(name, field);
  if (head.endsWith('[]')) { grow(field.items ??= branch(), rest, limit); return; }
  grow(field, rest, limit);
  from.required ||= field.required;
}

/** `parent`: whether what would hold the value is there. */
function check({ limit, fields, items }: Branch, value: unknown, parent: boolean, at: Place | undefined, found: Breach[]): void {
  const why = limit && breach(limit, value, parent);
  if (limit && why !== undefined) found.push({ order: limit.order, why: `${inWords(at)} ${why}` });
  if (items && Array.isArray(value)) for (let i = 0; i < value.length; i++) check(items, value[i], true, { above: at, name: i }, found);
  for (const [name, field] of fields) {
    const inner = isRecord(value) ? value[name] : undefined;
    if (inner === undefined && field.limit?.instead?.some(other => isRecord(value) && value[other] !== undefined)) continue;
    if (inner !== undefined || field.required || field.limit?.required) check(field, inner, isRecord(value), { above: at, name }, found);
  }
}

/** Put into words only where there is something to say. */
interface Place { readonly above: Place | undefined; readonly name: string | number }
function inWords(place: Place | undefined): string {
  if (!place) return '';
  const above = inWords(place.above);
  return typeof place.name === 'number' ? `${above}[${place.name}]` : above === '' ? place.name : `${above}.${place.name}`;
}

function breach(limit: Limit, value: unknown, parent: boolean): string | undefined {
  if (value === undefined || value === null || value === '') return limit.required === true || (limit.required === 'with its parent' && parent) ? 'is missing' : undefined;
  if (typeof value === 'object') return undefined;
  const text = String(value);
  if (limit.maxLength !== undefined && text.length > limit.maxLength) return `has ${text.length} characters; at most ${limit.maxLength} are taken`;
  if (limit.forbids?.pattern.test(text)) return `holds ${limit.forbids.what}, which is not taken`;
  if (limit.pattern && !limit.pattern.test(text)) return `is not ${limit.form ?? 'in the form that the target reads'}`;
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
