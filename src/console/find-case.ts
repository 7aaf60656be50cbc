import type { EntityManager } from 'typeorm';
import type { Day } from '../case-model/london';
import { rowsOf } from '../database/database';
import { referenceOf } from '../database/reference-of';
import { spellings } from '../identity/identifiers';

export interface LaneKey { readonly mapping: string; readonly subject: string }
export interface FoundCase { readonly reference: string; readonly lanes: readonly LaneKey[] }

/** The cases that carry a reference or any number, whichever way it is typed, each with its lanes under every mapping. */
export async function findCases(manager: EntityManager, typed: string, today: Day): Promise<FoundCase[]> {
  const names = await namesOf(manager, spellings(typed, today));
  const cases = new Map<string, FoundCase>();
  for (const reference of names) {
    const lanes = await lanesOf(manager, reference);
    const key = JSON.stringify(lanes);
    if (!cases.has(key)) cases.set(key, { reference, lanes });        // a case that two systems call otherwise is one
  }
  return [...cases.values()];
}

/** What the lanes are called that carry one of these, or whose case or people do under another system's number. */
async function namesOf(manager: EntityManager, values: readonly string[]): Promise<string[]> {
  const listed = values.map((_, i) => `$${i + 1}`).join(', ');
  const rows = await rowsOf<{ name: string }>(manager, `
    SELECT DISTINCT ${referenceOf('lane')} AS name FROM lane JOIN (
      SELECT mapping, subject FROM reference WHERE value IN (${listed})
      UNION SELECT member.mapping, member.subject FROM identifier JOIN identity ON identity.id = identifier.identity JOIN identity AS member ON member.leader = identity.leader WHERE identifier.value IN (${listed})
    ) AS found ON found.mapping = lane.mapping AND found.subject = lane.subject ORDER BY name LIMIT 20`, values);
  return rows.flatMap(({ name }) => name === null ? [] : [name]);
}

/** The lanes that carry it, and those of the same case and people under other numbers; each where it stands now. */
const lanesOf = (manager: EntityManager, reference: string): Promise<LaneKey[]> => rowsOf<LaneKey>(manager, `
  SELECT DISTINCT lane.mapping, COALESCE(lane.moved_to, lane.subject) AS subject FROM lane JOIN (
    SELECT mapping, subject FROM reference WHERE value = $1
    UNION SELECT member.mapping, member.subject FROM reference JOIN identity ON identity.mapping = reference.mapping AND identity.subject = reference.subject
      JOIN identity AS member ON member.leader = identity.leader WHERE reference.value = $1
  ) AS found ON found.mapping = lane.mapping AND found.subject = lane.subject ORDER BY 1, 2 LIMIT 50`, [reference]);
