import { BEHIND, type Behind } from './track';

/**
 * The fields in doubt, in the order in which they came into doubt, and a way to notice that a rule reads one: only an object that
 * holds one of them is looked at through a proxy; everything else of the input stays as it is.
 */
export class FieldsInDoubt {
  private readonly paths = new Set<string>();
  private readonly top = new DoubtfulPart(this, Infinity);
  private firstRead = Infinity;

  get size(): number { return this.paths.size; }
  list(): readonly string[] { return [...this.paths]; }
  has(path: string): boolean { return this.paths.has(path); }

  add(path: string): void {
    const index = this.paths.size;
    if (this.paths.has(path)) return;
    this.paths.add(path);
    let part = this.top;
    for (const name of namesIn(path)) part = part.within(name, index);
  }

  /** What was made at this path, so that reading a field in doubt is noticed. */
  over<T extends object>(made: T, path: string): T;
  over(made: object, path: string): object {
    let part: DoubtfulPart | undefined = this.top;
    if (path !== '') for (const name of namesIn(path)) part = part?.parts.get(name);
    return part ? part.over(made) : made;
  }

  watchAnew(): void { this.firstRead = Infinity; }
  read(index: number): void { if (index < this.firstRead) this.firstRead = index; }
  /** Of the fields in doubt that were read since, the one that came into doubt first. */
  readSince(): string | undefined { return this.firstRead === Infinity ? undefined : this.list()[this.firstRead]; }
}

/** A place at which, or below which, something is in doubt; `first` is what came into doubt first there. The top itself is never in doubt. */
class DoubtfulPart implements ProxyHandler<object> {
  readonly parts = new Map<string, DoubtfulPart>();
  private last?: { readonly value: object; readonly proxy: object };

  constructor(private readonly all: FieldsInDoubt, private readonly first: number) {}

  within(name: string, index: number): DoubtfulPart {
    const known = this.parts.get(name) ?? new DoubtfulPart(this.all, index);
    this.parts.set(name, known);
    return known;
  }

  over(value: object): object {
    if (this.last?.value !== value) this.last = { value, proxy: new Proxy(value, this) };
    return this.last.proxy;
  }

  get(target: object, key: string | symbol, receiver: unknown): unknown {
    if (key === BEHIND) return this.behind(target);
    const found: unknown = Reflect.get(target, key, receiver);
    const part = typeof key === 'string' ? this.parts.get(key) : undefined;
    if (!part || key === 'length' || typeof found === 'function') return found;
    if (typeof found === 'object' && found !== null) return part.over(found);
    this.all.read(part.first);
    return found;
  }

  set(): boolean { throw new Error('A rule reads; it never writes. Return a value in `sets` or an effect in `then`'); }

  private behind(value: object): Behind { return { value, takenWhole: () => this.all.read(this.first) }; }
}

/** `offences[0].plea` → offences, 0, plea. */
const namesIn = (path: string): string[] => path.replace(/\[(\d+)\]/g, '.$1').split('.');
