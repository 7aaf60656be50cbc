import type { Compared } from '../database/entities';
import { accounts } from './accounts-of-day';
import { courtDays } from './compare-court-day';
import { cases } from './cases';
import type { Comparison } from './comparison';
import { duties } from './duties-held';

/** Every kind of comparison that runs over many subjects. */
export const comparisons: readonly Comparison[] = [courtDays, cases, accounts, duties];

export function comparisonOf(compared: Compared): Comparison {
  const found = comparisons.find(one => one.compared === compared);
  if (!found) throw new Error(`Nothing is compared under the name ${compared}. There are: ${comparisons.map(one => one.compared).join(', ')}`);
  return found;
}
