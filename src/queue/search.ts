import type { EntityManager } from 'typeorm';
import type { Day } from '../case-model/london';
import { findCases } from '../console/find-case';
import { rowsOf } from '../database/database';
import type { ConcernRow } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { concernsOfReferences } from './read';

export interface FoundInQueue { readonly reference: string; readonly concerns: readonly ConcernRow[] }

const MOST_PEOPLE = 60;
const MOST_CASES = 30;

/**
 * The cases that carry a number (URN, arrest/summons number, Libra's case number) however it is typed, or on which somebody of this name stands, each with what
 * waits for a person. A name is a surname or its beginning, with a first name before it or after a comma if need be.
 */
export async function searchQueue(manager: EntityManager, typed: string, today: Day): Promise<FoundInQueue[]> {
  const byNumber = await findCases(manager, typed, today);
  const lanes = byNumber.flatMap(({ lanes: ofCase }) => ofCase);
  const references = [...new Set([...byNumber.map(({ reference }) => reference), ...await referencesOf(manager, lanes), ...byNumber.length > 0 ? [] : await byName(manager, typed)])].slice(0, MOST_CASES);
  const concerns = Map.groupBy(await concernsOfReferences(manager, references), one => one.reference);
  return references.map(reference => ({ reference, concerns: concerns.get(reference) ?? [] })).toSorted((a, b) => b.concerns.length - a.concerns.length);
}

/** What the lanes of a case are called: each system may call it otherwise. */
async function referencesOf(manager: EntityManager, lanes: readonly { readonly mapping: string; readonly subject: string }[]): Promise<string[]> {
  if (lanes.length === 0) return [];
  const rows = await rowsOf<{ name: string | null }>(manager, `
    SELECT DISTINCT ${referenceOf('lane')} AS name FROM lane WHERE (lane.mapping, lane.subject) IN (VALUES ${lanes.map((_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(', ')})`, lanes.flatMap(({ mapping, subject }) => [mapping, subject]));
  return rows.flatMap(({ name }) => name ?? []);
}

/** By the index on surnames, which is one on the JSON of what a system says. */
async function byName(manager: EntityManager, typed: string): Promise<string[]> {
  const { surname, forename } = nameFrom(typed);
  if (surname.length < 2) return [];
  const postgres = manager.connection.options.type === 'postgres';
  const column = (field: string): string => postgres ? `(LOWER(says::json #>> '{person,${field}}') COLLATE "C")` : `LOWER(json_extract(says, '$.person.${field}'))`;
  const rows = await rowsOf<{ name: string | null }>(manager, `
    SELECT DISTINCT ${referenceOf('identity')} AS name FROM identity WHERE ${column('surname')} >= $1 AND ${column('surname')} < $2 AND (CAST($3 AS TEXT) = '' OR (${column('forename')} >= $3 AND ${column('forename')} < $4)) LIMIT ${MOST_PEOPLE}`,
  [surname, `${surname}\uffff`, forename, `${forename}\uffff`]);
  return rows.flatMap(({ name }) => name ?? []).sort();
}

/** `Rowan Ashby`, `Ashby, Rowan` and `ashby` alike. */
export function nameFrom(typed: string): { readonly surname: string; readonly forename: string } {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const [before = '', after] = text.split(/ ?, ?/);
  if (after !== undefined) return { surname: before, forename: after };
  const words = text.split(' ');
  return { surname: words.at(-1) ?? '', forename: words.length > 1 ? words[0] ?? '' : '' };
}
