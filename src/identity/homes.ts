import { In, type EntityManager } from 'typeorm';
import { rowsOf } from '../database/database';
import { Identity, IdentifierRow, Lane, Part } from '../database/entities';
import type { Mapping } from '../rule/mapping';
import type { IdentifierKind } from './identifiers';

type Keyed = Pick<Mapping, 'id' | 'from' | 'keyedBy'>;
interface Word { readonly kind: IdentifierKind; readonly value: string }

/** While links are decided, nobody else decides, and no lane is born that they concern. One writer on SQLite needs no lock. */
export async function lockLinks(manager: EntityManager, how: 'alone' | 'beside others'): Promise<void> {
  if (manager.connection.options.type !== 'postgres') return;
  await rowsOf(manager, `SELECT pg_advisory_xact_lock${how === 'alone' ? '' : '_shared'}(728101)`, []);
}

/** The lane into which a lane that is just born belongs: another lane of the same case and people, or itself. */
export async function homeOfNewLane(manager: EntityManager, mapping: Keyed, subject: string): Promise<string> {
  if (mapping.keyedBy === undefined) return subject;
  await lockLinks(manager, 'beside others');
  const leaders = await leadersOf(manager, mapping, wordsOf(mapping, subject));
  if (leaders.size === 0) return subject;
  const siblings = (await lanesNaming(manager, mapping, await identitiesLedBy(manager, [...leaders.values()]))).filter(other => other !== subject);
  if (siblings.length === 0) return subject;
  const alike = (await alikeAmong(manager, mapping, [subject, ...siblings])).find(lanes => lanes.includes(subject)) ?? [];
  return homeFor(manager, mapping.id, alike.filter(other => other !== subject), subject);
}

export interface Home { readonly own: string; readonly home: string }

/** For each lane where it belongs, among those whose words name the same cases and people. One that is like no other is at home with itself. */
export async function homesOf(manager: EntityManager, mapping: Keyed, subjects: readonly string[]): Promise<Home[]> {
  const homes: Home[] = [];
  for (const alike of await alikeAmong(manager, mapping, subjects)) {
    const home = await homeFor(manager, mapping.id, alike, alike[0] ?? '');
    for (const own of alike) homes.push({ own, home });
  }
  return homes;
}

/** Lanes whose keys mean the same, once each number in them is taken for the case or person that it names. */
async function alikeAmong(manager: EntityManager, mapping: Keyed, subjects: readonly string[]): Promise<string[][]> {
  const leaders = await leadersOf(manager, mapping, subjects.flatMap(subject => wordsOf(mapping, subject)));
  const meaning = (subject: string) => subject.split('|').map((word, i) => { const kind = mapping.keyedBy?.[i]; return kind ? leaders.get(`${kind}|${word}`) ?? word : word; }).join('|');
  return [...Map.groupBy(subjects, meaning).values()];
}

/** Where lanes are drained to already, there they stay; else to the one whose first part came first. */
async function homeFor(manager: EntityManager, mapping: string, alike: readonly string[], otherwise: string): Promise<string> {
  if (alike.length === 0) return otherwise;
  const lanes = await manager.findBy(Lane, { mapping, subject: In([...alike]) });
  const inUse = lanes.flatMap(({ movedTo }) => movedTo !== null && alike.includes(movedTo) ? [movedTo] : []);
  return inUse[0] ?? (alike.length === 1 ? alike[0] : await firstBorn(manager, mapping, alike)) ?? otherwise;
}

/** Lanes, by their own names, whose key holds a number of one of these identities. */
export async function lanesNaming(manager: EntityManager, mapping: Keyed, identities: readonly string[]): Promise<string[]> {
  const kinds = [...new Set((mapping.keyedBy ?? []).filter(kind => kind !== null))];
  if (kinds.length === 0 || identities.length === 0) return [];
  const numbers = await manager.find(IdentifierRow, { where: { identity: In(identities), kind: In(kinds) } });
  const values = [...new Set(numbers.map(({ value }) => value))];
  if (values.length === 0) return [];
  const rows = await rowsOf<{ subject: string }>(manager, `SELECT DISTINCT lane.subject FROM reference JOIN lane ON lane.mapping = reference.mapping AND lane.subject = reference.subject
    WHERE reference.mapping = $1 AND reference.value IN (${values.map((_, i) => `$${i + 2}`).join(', ')}) ORDER BY lane.subject`, [mapping.id, ...values]);
  return rows.map(({ subject }) => subject).filter(subject => wordsOf(mapping, subject).some(({ kind, value }) => numbers.some(number => number.kind === kind && number.value === value)));
}

export const identitiesLedBy = async (manager: EntityManager, leaders: readonly string[]): Promise<string[]> =>
  (await manager.find(Identity, { select: { id: true }, where: { leader: In([...new Set(leaders)]) } })).map(({ id }) => id);

function wordsOf({ keyedBy = [] }: Keyed, subject: string): Word[] {
  const words = subject.split('|');
  return keyedBy.flatMap((kind, i) => { const value = words[i]; return kind === null || value === undefined || value === '' ? [] : [{ kind, value }]; });
}

/** Whose group each word names to the system whose messages are cut, where it names just one. */
async function leadersOf(manager: EntityManager, { from }: Keyed, words: readonly Word[]): Promise<Map<string, string>> {
  if (words.length === 0) return new Map();
  const numbers = await manager.find(IdentifierRow, { where: { value: In([...new Set(words.map(({ value }) => value))]) } });
  const identities = new Map((await manager.find(Identity, { select: { id: true, leader: true }, where: { system: from, id: In([...new Set(numbers.map(({ identity }) => identity))]) } })).map(one => [one.id, one.leader]));
  const byWord = Map.groupBy(numbers, ({ kind, value }) => `${kind}|${value}`);
  return new Map([...byWord].flatMap(([word, rows]) => {
    const [leader, ...others] = new Set(rows.flatMap(({ identity }) => identities.get(identity) ?? []));
    return leader === undefined || others.length > 0 ? [] : [[word, leader] as const];
  }));
}

async function firstBorn(manager: EntityManager, mapping: string, subjects: readonly string[]): Promise<string | undefined> {
  const parts = await manager.createQueryBuilder(Part, 'part').select('part.own_subject', 'subject').addSelect('MIN(part.arrival)', 'arrival')
    .where({ mapping, ownSubject: In([...subjects]) }).groupBy('part.own_subject').getRawMany<{ subject: string; arrival: number }>();
  const [first] = parts.toSorted((a, b) => Number(a.arrival) - Number(b.arrival) || (a.subject < b.subject ? -1 : 1));
  return first?.subject ?? [...subjects].sort()[0];
}

