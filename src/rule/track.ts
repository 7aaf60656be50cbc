/**
 * Watches what a rule reads, so that every value can say what it came from. A tracked object looks like the real
 * one; each plain value read through it adds its path to the reads of the moment.
 */
export type Reads = Set<string>;

/** Asked of a tracked object, it answers with what stands behind it. */
const BEHIND = Symbol('behind');

/** One watch serves a whole run: what is looked at twice is wrapped once, and `reads` is where its reads go now. */
export class Watch {
  private readonly wrapped = new Map<string, Tracked>();

  constructor(public reads: Reads = new Set()) {}

  over<T>(value: T, path: string): T;
  over(value: unknown, path: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = this.wrapped.get(path);
    if (known?.value === value) return known.proxy;
    const tracked = new Tracked(this, value, path);
    this.wrapped.set(path, tracked);
    return tracked.proxy;
  }
}

/** What stands behind one tracked object. */
class Tracked implements ProxyHandler<object> {
  readonly proxy: object;
  private readonly children = new Map<string, Tracked>();

  constructor(readonly watch: Watch, readonly value: object, readonly path: string) { this.proxy = new Proxy(value, this); }

  get(target: object, key: string | symbol, receiver: unknown): unknown {
    if (key === BEHIND) return this;
    const found: unknown = Reflect.get(target, key, receiver);
    if (typeof key === 'symbol' || key === 'length' || typeof found === 'function') return found;
    if (typeof found === 'object' && found !== null) return this.child(found, key);
    this.watch.reads.add(pathTo(this.path, key, Array.isArray(target)));
    return found;
  }

  private child(value: object, key: string): object {
    const known = this.children.get(key);
    if (known?.value === value) return known.proxy;
    const child = new Tracked(this.watch, value, pathTo(this.path, key, Array.isArray(this.value)));
    this.children.set(key, child);
    return child.proxy;
  }

  set(): boolean { throw new Error('A rule reads; it never writes. Return a value in `sets` or an effect in `then`'); }
}

/** One object watched for itself. */
export const track = <T>(value: T, path: string, reads: Reads): T => new Watch(reads).over(value, path);

/** The object itself behind a tracked one, for tools that watch in their own way; anything else as it is. */
export const behind = (value: unknown): unknown => trackedBehind(value)?.value ?? value;

function trackedBehind(value: unknown): Tracked | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, BEHIND);
  return found instanceof Tracked ? found : undefined;
}

/**
 * A plain copy of whatever a rule returned, which nothing else holds. Something taken over whole counts as read whole.
 */
export function untrack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const tracked = trackedBehind(value);
  if (tracked) { tracked.watch.reads.add(tracked.path); return copyOf(tracked.value); }
  if (Array.isArray(value)) return value.map(untrack);
  return isPlain(value) ? mapValues(value, untrack) : value;
}

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return isPlain(value) ? mapValues(value, copyOf) : value;
}

function mapValues(value: object, change: (inner: unknown) => unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = change(inner);
  return copy;
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

export const pathTo = (path: string, key: string, inList: boolean): string => inList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
