/**
 * Watches what a rule reads, so that every value can say what it came from. A tracked object looks like the real
 * one; each plain value read through it adds its path to the reads of the moment.
 */
export type Reads = Set<string>;

/** Asked of a watched object, it answers with what stands behind it. */
export const BEHIND = Symbol('behind');
export interface Behind { readonly value: object; takenWhole(): void }

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
class Tracked implements ProxyHandler<object>, Behind {
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

  takenWhole(): void { this.watch.reads.add(this.path); }

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

/** The object itself behind a watched one, for tools that watch in their own way; anything else as it is. */
export const behind = (value: unknown): unknown => watchedBehind(value)?.value ?? value;

function watchedBehind(value: unknown): Behind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: { readonly [BEHIND]?: Behind } = value;
  return found[BEHIND];
}

/**
 * A plain copy of whatever a rule returned, which nothing else holds. Something taken over whole counts as read whole.
 */
export function untrack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const watched = watchedBehind(value);
  if (watched) { watched.takenWhole(); return plainCopy(watched.value); }
  if (Array.isArray(value)) return value.map(untrack);
  return isPlain(value) ? mapValues(value, untrack) : value;
}

/** The same for what was never tracked. */
export function plainCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainCopy);
  return isPlain(value) ? mapValues(value, plainCopy) : value;
}

function mapValues(value: object, change: (inner: unknown) => unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = change(inner);
  return copy;
}

/** No class of ours: its prototype is the last one, of whatever realm. */
function isPlain(value: object): boolean {
  const above: unknown = Object.getPrototypeOf(value);
  return above === Object.prototype || above === null || (typeof above === 'object' && Object.getPrototypeOf(above) === null);
}

export const pathTo = (path: string, key: string, inList: boolean): string => inList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
