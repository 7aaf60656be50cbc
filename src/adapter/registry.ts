import type { Adapter } from './adapter';

/** The adapters of this hub by id. A list with two of one id, or an id that nobody knows, is refused at once. */
export class AdapterRegistry {
  private readonly byId: ReadonlyMap<string, Adapter>;

  constructor(readonly all: readonly Adapter[]) {
    this.byId = new Map(all.map(adapter => [adapter.manifest.id, adapter]));
    if (this.byId.size !== all.length) throw new Error('Two adapters share one id; each folder under adapters/ has its own');
  }

  get(id: string): Adapter {
    const adapter = this.byId.get(id);
    if (!adapter) throw new Error(`No adapter is called ${id}. There are: ${[...this.byId.keys()].join(', ')}. Register it in adapters/index.ts`);
    return adapter;
  }
}
