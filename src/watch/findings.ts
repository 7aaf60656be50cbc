import type { EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { Finding, type Watch } from '../database/entities';

/** What a watch found, before anybody knows whether it was found before. */
export type Found = Pick<Finding, 'fingerprint' | 'what' | 'severity' | 'whom' | 'mapping' | 'subject' | 'receiptId' | 'why'>;

/** Keeps all that one watch finds now: what is new, what is still there, and that what it no longer finds is gone. */
export async function keepFindings(manager: EntityManager, watch: Watch, found: readonly Found[], at: Instant): Promise<void> {
  const known = new Map((await manager.findBy(Finding, { watch })).map(one => [one.fingerprint, one]));
  const now = new Set(found.map(one => one.fingerprint));
  for (const one of found) {
    const before = known.get(one.fingerprint);
    if (before) await manager.update(Finding, { fingerprint: one.fingerprint }, { ...one, lastSeen: at, state: 'open', ...(before.state === 'gone' && { firstSeen: at }) });
    else await manager.insert(Finding, { ...one, watch, firstSeen: at, lastSeen: at, state: 'open' });
  }
  for (const { fingerprint, state } of known.values()) if (state === 'open' && !now.has(fingerprint)) await manager.update(Finding, { fingerprint }, { state: 'gone', lastSeen: at });
}
