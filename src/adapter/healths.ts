import type { Instant } from '../case-model/london';
import type { Adapter, Connection, Health } from './adapter';

/** What a system last said of itself, and when it was asked. For people to read: nothing is decided by it. */
export interface SystemHealth { readonly system: string; readonly title: string; readonly health: Health['kind'] | 'not asked yet'; readonly why?: string; readonly at?: Instant }
interface Reached { readonly adapter: Adapter; readonly connection: Connection }

const FRESH_MS = 30_000;
const WAITS_MS = 300;

/** Asks the systems how they are, at most every half minute and only when somebody looks; who looks does not wait for a slow one. */
export class Healths {
  private readonly known = new Map<string, Pick<SystemHealth, 'health' | 'why' | 'at'>>();
  private readonly asked: readonly Reached[];
  private asking: Promise<unknown> | undefined;
  private askedAt = -Infinity;

  constructor(partners: readonly Reached[], private readonly now: () => Instant) {
    this.asked = partners.filter(({ connection }) => connection.health);
  }

  async latest(): Promise<readonly SystemHealth[]> {
    if (this.asked.length > 0 && !this.asking && Math.abs(Date.parse(this.now()) - this.askedAt) >= FRESH_MS) {
      this.askedAt = Date.parse(this.now());
      this.asking = Promise.all(this.asked.map(one => this.ask(one))).finally(() => { this.asking = undefined; });
    }
    if (this.asking) await Promise.race([this.asking, new Promise(resolve => { setTimeout(resolve, WAITS_MS).unref(); })]);
    return this.asked.map(({ adapter: { manifest: { id, title } } }) => ({ system: id, title, health: 'not asked yet' as const, ...this.known.get(id) }));
  }

  private async ask({ adapter, connection }: Reached): Promise<void> {
    const health = await connection.health?.().catch((): Health => ({ kind: 'cannot say', why: 'Asking failed' })) ?? { kind: 'cannot say', why: 'It cannot be asked' };
    this.known.set(adapter.manifest.id, { health: health.kind, at: this.now(), ...(health.kind !== 'up' && { why: health.why }) });
  }
}
