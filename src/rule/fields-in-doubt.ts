import { BEHIND, type Behind } from './track';

/**
 * The fields in doubt, in the order in which they came into doubt, and a way to notice that a rule reads one: only an object that
 * holds one of them is looked at through a proxy; everything else of the input stays as it is.
 */
export class FieldsInDoubt {
  private readonly paths = new Set<string>();
  private readonly top = new DoubtfulPart(this, Infinity);
  /** Every place at or above a field in doubt, by its path. */
  private readonly places = new Map<string, DoubtfulPart>([['', this.top]]);
  private listed: readonly string[] = [];
  private firstRead = Infinity;

  get size(): number { return this.paths.size; }
  has(path: string): boolean { return this.paths.has(path); }
  /** The same list until another field comes into doubt. */
  list(): readonly string[] { return this.listed.length === this.paths.size ? this.listed : this.listed = [...this.paths]; }

  add(path: string): void {
    if (this.paths.has(path)) return;
    const index = this.paths.size;
    this.paths.add(path);
    let part = this.top;
    for (const { 0: name, index: at } of path.matchAll(/[^.[\]]+/g)) {
      part = part.within(name, index);
      const end = at + name.length;
      this.places.set(path.slice(0, path[end] === ']' ? end + 1 : end), part);
    }
  }

  /** What was made at this path, so that reading a field in doubt is noticed. */
  over(made: object, path: string): object { return this.places.get(path)?.over(made) ?? made; }

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
