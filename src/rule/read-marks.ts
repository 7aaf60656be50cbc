/** A field of an object. */
export interface Place { readonly holder: unknown; readonly key: string }

/** Marks, object by object, which fields were read; what it hands out looks like the real thing. */
export class ReadMarks {
  private readonly marks = new Map<object, Set<string>>();
  private readonly originals = new WeakMap<object, object>();

  wasRead(holder: object, key: string): boolean { return this.marks.get(holder)?.has(key) === true; }

  /** `handsOn`: a copy of all fields (`{ ...row }`) reads none of them. */
  watch(value: unknown, handsOn: boolean): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const passedOn = new Set<string>();
    const watched: object = new Proxy(value, {
      ownKeys: target => {
        const keys = Reflect.ownKeys(target);
        if (handsOn && !Array.isArray(target)) for (const key of keys) if (typeof key === 'string') passedOn.add(key);
        return keys;
      },
      get: (target, key, receiver) => {
        const found: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol' || typeof found === 'function') return found;
        if (typeof found === 'object' && found !== null) return this.watch(found, handsOn);
        if (!passedOn.delete(key)) this.mark(target, key);
        return found;
      },
    });
    this.originals.set(watched, value);
    return watched;
  }

  /** What a rule returned, without the watching. What a rule takes over whole counts as read whole, unless it only hands it on. */
  plain<T>(value: T, handsOn: boolean): T;
  plain(value: unknown, handsOn: boolean): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const original = this.originals.get(value);
    if (original) { if (!handsOn) this.markAll(original); return original; }
    if (Array.isArray(value)) return value.map(item => this.plain(item, handsOn));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.plain(inner, handsOn)]));
  }

  /** What was read of a copy was read of what it is a copy of; a plain value that stands in a part was read to put it there. */
  carry(copy: unknown, { holder, key }: Place): void {
    if (typeof holder !== 'object' || holder === null) return;
    const original: unknown = Reflect.get(holder, key);
    if (typeof original === 'object') this.carryAll(copy, original); else this.mark(holder, key);
  }

  private carryAll(copy: unknown, original: unknown): void {
    if (typeof copy !== 'object' || copy === null || typeof original !== 'object' || original === null || copy === original) return;
    for (const key of this.marks.get(copy) ?? []) this.mark(original, key);
    for (const [key, inner] of Object.entries(copy)) this.carryAll(inner, Reflect.get(original, key));
  }

  private mark(holder: object, key: string): void {
    const marks = this.marks.get(holder) ?? new Set();
    marks.add(key);
    this.marks.set(holder, marks);
  }

  private markAll(value: object): void {
    for (const [key, inner] of Object.entries(value)) if (typeof inner === 'object' && inner !== null) this.markAll(inner); else this.mark(value, key);
  }
}
