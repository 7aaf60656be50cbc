import type { EntityManager } from 'typeorm';
import { stableId } from '../case-model/stable-id';
import type { Day, Instant } from '../case-model/london';
import { ComparisonRow, MismatchRow, type Compared } from '../database/entities';
import type { Totals } from './difference';

/** What was compared: a court's day, or the accounts that the shares of a day ask for (of all courts together: blank). */
export interface ComparedAt { readonly compared: Compared; readonly court: string; readonly day: Day; readonly at: Instant }
export type FoundMismatch = Omit<MismatchRow, 'firstSeen' | 'lastSeen' | 'state' | 'compared'>;

/** Keeps a comparison's totals and its mismatches: new ones, those seen again, and those that are gone. */
export async function recordComparison(manager: EntityManager, what: ComparedAt, totals: Totals, found: readonly FoundMismatch[]): Promise<void> {
  const { compared, court, day, at } = what;
  await keepTotals(manager, what, totals);
  const seen = new Set<string>();
  for (const one of found) {
    const row: MismatchRow = { ...one, compared, firstSeen: at, lastSeen: at, state: 'open' };
    seen.add(row.fingerprint);
    const known = await manager.findOneBy(MismatchRow, { fingerprint: row.fingerprint });
    await (known ? manager.update(MismatchRow, { fingerprint: row.fingerprint }, { ...row, firstSeen: known.firstSeen }) : manager.insert(MismatchRow, row));
  }
  for (const open of await manager.findBy(MismatchRow, { compared, day, state: 'open', ...(compared === 'court day' && { court }) })) {
    if (!seen.has(open.fingerprint)) await manager.update(MismatchRow, { fingerprint: open.fingerprint }, { state: 'gone', lastSeen: at });
  }
}

/** One row for as long as nothing changes: the same is compared again and again. */
async function keepTotals(manager: EntityManager, { compared, court, day, at }: ComparedAt, { population, same, explained, mismatched, unchecked, excluded }: Totals): Promise<void> {
  const counts = { population, same, explained, mismatched, unchecked, excluded };
  const [last] = await manager.find(ComparisonRow, { where: { compared, court, day }, order: { at: 'DESC' }, take: 1 });
  const unchanged = last && Object.entries(counts).every(([name, count]) => Object.entries(last).some(([known, before]) => known === name && before === count));
  await (last && unchanged ? manager.update(ComparisonRow, { id: last.id }, { at }) : manager.insert(ComparisonRow, { id: compared === 'court day' ? stableId('comparison', court, day, at) : stableId('comparison', compared, court, day, at), compared, court, day, at, ...counts }));
}
