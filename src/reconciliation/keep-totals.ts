import type { EntityManager } from 'typeorm';
import { stableId } from '../case-model/stable-id';
import type { Day, Instant } from '../case-model/london';
import { ComparisonRow, type Compared } from '../database/entities';
import type { Totals } from './difference';

/** What was compared: a court's day, or the accounts that the shares of a day ask for (of all courts together: blank). */
export interface ComparedAt { readonly compared: Compared; readonly court: string; readonly day: Day; readonly at: Instant }
/** One row for as long as nothing changes: the same is compared again and again. */
export async function keepTotals(manager: EntityManager, { compared, court, day, at }: ComparedAt, { population, same, explained, mismatched, unchecked, excluded }: Totals): Promise<void> {
  const counts = { population, same, explained, mismatched, unchecked, excluded };
  const [last] = await manager.find(ComparisonRow, { where: { compared, court, day }, order: { at: 'DESC' }, take: 1 });
  const unchanged = last && Object.entries(counts).every(([name, count]) => Object.entries(last).some(([known, before]) => known === name && before === count));
  await (last && unchanged ? manager.update(ComparisonRow, { id: last.id }, { at }) : manager.insert(ComparisonRow, { id: compared === 'court day' ? stableId('comparison', court, day, at) : stableId('comparison', compared, court, day, at), compared, court, day, at, ...counts }));
}
