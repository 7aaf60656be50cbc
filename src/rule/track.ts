/**
 * Watches what a rule reads, so that every value can say what it came from. A tracked object looks like the real
 * one; each plain value read through it adds its path to `reads`.
 */
export type Reads = Set<string>;

const originals = new WeakMap<object, { readonly value: object; readonly path: string; readonly reads: Reads }>();

export function track<T>(value: T, path: string, reads: Reads): T {
  if (typeof value !== 'object' || value === null) return value;
  const proxy: T & object = new Proxy(value, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || key === 'length' || typeof found === 'function') return found;
      const at = pathTo(path, key, Array.isArray(target));
      if (typeof found === 'object' && found !== null) return track(found, at, reads);
      reads.add(at);
      return found;
    },
    set() { throw new Error('A rule reads; it never writes. Return a value in `sets` or an effect in `then`'); },
  });
  originals.set(proxy, { value, path, reads });
  return proxy;
}

/** The plain value behind whatever a rule returned. Something taken over whole counts as read whole. */
export function untrack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const original = originals.get(value);
  if (original) { original.reads.add(original.path); return original.value; }
  if (Array.isArray(value)) return value.map(untrack);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, untrack(inner)]));
}

export const pathTo = (path: string, key: string, inList: boolean): string => inList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
