import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/database';
import { placesFor } from './comparison';

/** What stands in the way of comparing what a lane says: something that cannot be read parks it, or something newer waits to be applied. */
export interface LaneInFlight { readonly parkedWhy?: string; readonly waits?: true }

/** Of some lanes of one mapping those that are parked, or for which something waits; by subject. */
export async function lanesInFlight(manager: EntityManager, mapping: string, subjects: readonly string[]): Promise<Map<string, LaneInFlight>> {
  const found = new Map<string, LaneInFlight>();
  for (let from = 0; from < subjects.length; from += MOST) {
    const some = subjects.slice(from, from + MOST);
    const rows = await rowsOf<{ subject: string; why: string | null }>(manager, `
      SELECT subject, parked_why AS why FROM lane WHERE mapping = $1 AND parked_why IS NOT NULL AND subject IN (${placesFor(some, 2)})
      UNION ALL SELECT DISTINCT subject, NULL FROM part WHERE state = 'waiting' AND mapping = $1 AND subject IN (${placesFor(some, 2)})`, [mapping, ...some]);
    for (const { subject, why } of rows) found.set(subject, { ...found.get(subject), ...(why === null ? { waits: true } : { parkedWhy: why }) });
  }
  return found;
}
const MOST = 500;

/** The days of which something of a mapping waits to be applied, in a lane that is not parked. */
export const daysInFlight = async (manager: EntityManager, mapping: string, days: readonly string[]): Promise<Set<string>> => new Set(days.length === 0 ? [] : (await rowsOf<{ day: string }>(manager, `
  SELECT DISTINCT part.day FROM part LEFT JOIN lane ON lane.mapping = part.mapping AND lane.subject = part.subject
  WHERE part.state = 'waiting' AND part.mapping = $1 AND lane.parked_why IS NULL AND part.day IN (${placesFor(days, 2)})`, [mapping, ...days])).map(({ day }) => day));

/** The systems of which a message is kept and was not read yet. */
export const systemsInFlight = async (manager: EntityManager): Promise<Set<string>> => new Set((await rowsOf<{ system: string }>(manager, `SELECT DISTINCT system FROM receipt WHERE state = 'waiting'`, [])).map(({ system }) => system));

/** Of some references those about which something is on its way to one of these partners. */
export async function referencesInFlight(manager: EntityManager, references: readonly string[], partners: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < references.length; from += MOST) {
    const some = references.slice(from, from + MOST);
    const rows = await rowsOf<{ value: string }>(manager, `
      SELECT DISTINCT reference.value FROM reference JOIN delivery ON delivery.mapping = reference.mapping AND delivery.subject = reference.subject
      WHERE delivery.state IN ('waiting', 'claimed') AND delivery.system IN (${placesFor(partners, 1)}) AND reference.value IN (${placesFor(some, partners.length + 1)})`, [...partners, ...some]);
    for (const { value } of rows) found.add(value);
  }
  return found;
}
