import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/database';

export interface LaneKey { readonly mapping: string; readonly subject: string }
export interface FoundCase { readonly reference: string; readonly lanes: readonly LaneKey[] }

/**
 * What people call a subject, as a column of SQL: of its references the URN rather than a number, an arrest summons
 * number (longer) or an id. Null where it has none.
 */
export const referenceOf = (table: string): string => `(
  SELECT value FROM reference WHERE reference.mapping = ${table}.mapping AND reference.subject = ${table}.subject
  ORDER BY CASE WHEN value LIKE '________-____-____-____-____________' THEN 2 WHEN UPPER(value) = LOWER(value) THEN 1 ELSE 0 END, LENGTH(value), value LIMIT 1)`;

/** The cases that carry a reference, whichever way its letters are typed, each with the lanes of every mapping. */
export async function findCases(manager: EntityManager, typed: string): Promise<FoundCase[]> {
  const names = await namesOf(manager, [...new Set([typed, typed.toUpperCase(), typed.toLowerCase()])]);
  const cases: FoundCase[] = [];
  for (const reference of names) cases.push({ reference, lanes: await lanesOf(manager, reference) });
  return cases;
}

async function namesOf(manager: EntityManager, spellings: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(manager, `
    SELECT DISTINCT ${referenceOf('lane')} AS name FROM reference AS typed JOIN lane ON lane.mapping = typed.mapping AND lane.subject = typed.subject
    WHERE typed.value IN (${spellings.map((_, i) => `$${i + 1}`).join(', ')}) ORDER BY name LIMIT 20`, spellings);
  return rows.map(row => row.name);
}

const lanesOf = (manager: EntityManager, reference: string): Promise<LaneKey[]> => rowsOf<LaneKey>(manager, `
  SELECT lane.mapping, lane.subject FROM reference JOIN lane ON lane.mapping = reference.mapping AND lane.subject = reference.subject
  WHERE reference.value = $1 ORDER BY lane.mapping, lane.subject LIMIT 50`, [reference]);
