export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export interface Difference { readonly path: string; readonly what: string }

/** Every place where two values differ, strictly: missing and extra fields count, and so does the order of lists. `any` says where the expectation stands for whatever is there. */
export function differences(expected: Json, ours: Json | undefined, any: (path: string, value: Json) => boolean, path = ''): Difference[] {
  if (ours === undefined) return [{ path, what: 'is missing' }];
  if (any(path, expected)) return [];
  if (isList(expected) && isList(ours)) {
    const each = expected.flatMap((one, i) => differences(one, ours[i], any, `${path}[${i}]`));
    return ours.length > expected.length ? [...each, { path, what: `has ${ours.length} items and not ${expected.length}` }] : each;
  }
  if (isFields(expected) && isFields(ours)) {
    const here = (name: string) => path === '' ? name : `${path}.${name}`;
    return [
      ...Object.entries(expected).flatMap(([name, value]) => differences(value, ours[name], any, here(name))),
      ...Object.keys(ours).filter(name => !(name in expected)).map(name => ({ path: here(name), what: 'is there and is not expected' })),
    ];
  }
  return expected === ours ? [] : [{ path, what: 'differs' }];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isFields = (value: Json): value is { readonly [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
