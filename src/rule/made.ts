/** What rules make, while it is being made: fields by path, and lists whose children may leave. */
export type Fields = Record<string, unknown>;

/** Stands where a child was dropped or moved away, so that the others keep their places until the end. */
export const GONE = Symbol('gone');

/** A field's path, and its names where it leads through records only: taken apart once, set many times. */
export interface FieldPlace { readonly path: string; readonly names?: readonly string[] }
export const placeFor = (path: string): FieldPlace => path.includes('[') ? { path } : { path, names: path.split('.') };

export function setField(target: Fields, { path, names }: FieldPlace, value: unknown): void {
  if (!names) { setAt(target, path, value); return; }
  const last = names.length - 1;
  let fields = target;
  for (let i = 0; i < last; i++) {
    const name = names[i] ?? '';
    const inner = fields[name];
    const next: Fields = isFields(inner) ? inner : {};
    if (next !== inner) fields[name] = next;
    fields = next;
  }
  fields[names[last] ?? ''] = value;
}

/** Sets a field by its path, through records and into lists: `person.name`, `results[2].code`. */
export function setAt(target: Fields, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  const indexed = /^(.*)\[(\d+)\]$/.exec(head);
  if (indexed?.[1] !== undefined) { setInChild(listAt(target, indexed[1]), Number(indexed[2]), rest.join('.'), value); return; }
  if (rest.length === 0) { target[head] = value; return; }
  const inner = target[head];
  const next: Fields = isFields(inner) ? inner : {};
  target[head] = next;
  setAt(next, rest.join('.'), value);
}

function setInChild(list: unknown[], i: number, rest: string, value: unknown): void {
  const child = list[i];
  if (rest === '') list[i] = value;
  else if (isFields(child)) setAt(child, rest, value);
}

/** The list at a path, made where there is none yet. */
export function listAt(target: Fields, path: string): unknown[] {
  const [head = '', ...rest] = path.split('.');
  const inner = target[head];
  if (rest.length > 0) { const next: Fields = isFields(inner) ? inner : {}; target[head] = next; return listAt(next, rest.join('.')); }
  const list: unknown[] = Array.isArray(inner) ? inner : [];
  target[head] = list;
  return list;
}

/** Closes the gaps that dropped children left, and notes where the others moved to. */
export function withoutGone(value: Fields, from: string, to: string, where: Map<string, string>): Fields {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner, under(from, key), under(to, key), where)]));
}
function closed(value: unknown, from: string, to: string, where: Map<string, string>): unknown {
  if (isFields(value)) return withoutGone(value, from, to, where);
  if (!Array.isArray(value)) return value;
  const kept = value.map((item: unknown, i) => ({ item, i })).filter(({ item }) => item !== GONE);
  for (const i of value.keys()) where.set(`${from}[${i}]`, '');
  return kept.map(({ item, i }, n) => { where.set(`${from}[${i}]`, `${to}[${n}]`); return closed(item, `${from}[${i}]`, `${to}[${n}]`, where); });
}

/** The path of a value after the gaps were closed; undefined when its child was dropped. */
export function pathAfter(path: string, where: ReadonlyMap<string, string>): string | undefined {
  const child = /^(.*\])([^\]]*)$/.exec(path);
  if (!child?.[1]) return path;
  const now = where.get(child[1]);
  return now === '' ? undefined : now === undefined ? path : `${now}${child[2] ?? ''}`;
}

export const under = (path: string, field: string): string => path === '' ? field : field === '' ? path : `${path}.${field}`;
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
