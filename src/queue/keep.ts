import { In, type EntityManager } from 'typeorm';
import { londonDay, type Day, type Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import { ConcernRow, Mark } from '../database/entities';
import { SEVERITIES } from '../rule/rule';
import type { Concern } from './concern';
import { concernsOf, type Known } from './facts';
import { KINDS, type ConcernKind } from './kinds';

/** What has changed is brought up to date so many rows at a time, whatever waits. */
const AT_ONCE = 500;
/** Stands in the tally for all courts together. */
export const ALL_COURTS = '*';

/**
 * Brings the list of what needs a person up to date with the rows that the database has marked as changed. Concerns, causes and the
 * tally of both are kept together, so that a page reads counts and never counts. Answers how many rows were looked at.
 */
export async function keepQueue(database: Database, known: Known, now: () => Instant): Promise<number> {
  const [first] = await database.read.find(Mark, { order: { sequence: 'ASC' }, take: 1 });      // by its key: a table of which many rows were just deleted is long to look through
  if (!first) return 0;
  for (let looked = 0; ;) {
    const some = await database.write(manager => keepMarked(manager, known, now()));
    looked += some;
    if (some < AT_ONCE) return looked;
  }
}

async function keepMarked(manager: EntityManager, known: Known, at: Instant, first: 'ASC' | 'DESC' = 'ASC'): Promise<number> {
  await oneAtATime(manager, at);
  const marks = await manager.find(Mark, { order: { sequence: first }, take: AT_ONCE });
  if (marks.length > 0) await manager.delete(Mark, { sequence: In(marks.map(({ sequence }) => sequence)) });
  await keepSources(manager, known, marks);
  return marks.length;
}

/** Right after a person acted: the latest marks first, so that what they did is seen on the next page, however much else waits. */
export const keepLatest = (database: Database, known: Known, at: Instant): Promise<number> => database.write(manager => keepMarked(manager, known, at, 'DESC'));

/** Whoever holds this row keeps the list; others wait, and then see what was kept. */
const oneAtATime = (manager: EntityManager, at: Instant): Promise<unknown> => rowsOf(manager, 'UPDATE keeper SET kept_at = $1 WHERE id = 1', [at]);

async function keepSources(manager: EntityManager, known: Known, marks: readonly Pick<Mark, 'kind' | 'source'>[]): Promise<void> {
  const changes: Change[] = [];
  for (const kind of KINDS) {
    const sources = [...new Set(marks.filter(mark => mark.kind === kind).map(mark => mark.source))];
    if (sources.length > 0) changes.push(...await changesOf(manager, known, kind, sources));
  }
  await carryOut(manager, changes);
}

interface Change { readonly before?: ConcernRow; readonly after?: ConcernRow; readonly concern?: Concern }

async function changesOf(manager: EntityManager, known: Known, kind: ConcernKind, sources: readonly string[]): Promise<Change[]> {
  const concerns = await concernsOf(manager, known, kind, sources);
  const before = new Map((await manager.findBy(ConcernRow, { kind, source: In([...sources]) })).map(row => [row.id, row]));
  const after = new Map(concerns.map(concern => [concern.id, { after: rowOf(concern), concern }]));
  const gone = [...before.values()].filter(row => !after.has(row.id)).map(row => ({ before: row }));
  return [...gone, ...[...after.values()].flatMap((one): Change[] => {
    const known = before.get(one.after.id);
    return known === undefined ? [one] : isSame(known, one.after) ? [] : [{ before: known, ...one }];
  })];
}

/** The London day of a moment, worked out once for each hour: many things begin in one. */
function dayOf(moment: Instant): Day {
  const hour = moment.slice(0, 13);
  const day = dayOfHour.get(hour) ?? londonDay(moment);
  if (dayOfHour.size >= MOST_HOURS) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
}
const MOST_HOURS = 1000;
const dayOfHour = new Map<string, Day>();

/** Where it stands among those of its cause: worst harm first, of these what has least time left, of these the oldest. */
function rowOf({ cause, ...concern }: Concern): ConcernRow {
  const harm = SEVERITIES.indexOf(concern.severity);
  return { ...concern, kind: cause.kind, cause: cause.id, harm, day: dayOf(concern.since), place: [harm, concern.dueAt ?? '9999', concern.since, concern.id].join('|') };
}
const isSame = (one: ConcernRow, other: ConcernRow): boolean => Object.entries(other).every(([name, value]) => Object.entries(one).some(([known, before]) => known === name && before === value));

async function carryOut(manager: EntityManager, changes: readonly Change[]): Promise<void> {
  const causes = [...new Map(changes.flatMap(({ concern }) => concern ? [[concern.cause.id, concern.cause]] : [])).values()];
  if (causes.length > 0) await rowsOf(manager, `INSERT INTO cause (id, kind, system, what) VALUES ${tuples(causes.length, 4)} ON CONFLICT (id) DO NOTHING`, causes.flatMap(({ id, kind, system, what }) => [id, kind, system, what]));
  const ended = changes.flatMap(({ before }) => before ?? []);
  const begun = changes.flatMap(({ after }) => after ?? []);
  if (ended.length > 0) await manager.delete(ConcernRow, { id: In(ended.map(({ id }) => id)) });
  if (begun.length > 0) await rowsOf(manager, `
    INSERT INTO concern (id, kind, source, cause, severity, harm, court, reference, due_at, since, day, place, what, why, verb, href, owner) VALUES ${tuples(begun.length, 17)}`,
  begun.flatMap(one => [one.id, one.kind, one.source, one.cause, one.severity, one.harm, one.court, one.reference, one.dueAt, one.since, one.day, one.place, one.what, one.why, one.verb, one.href, one.owner]));
  await count(manager, ended, begun);
}

/** `($1, $2), ($3, $4)`: so many rows of so many values. */
const tuples = (rows: number, values: number): string => Array.from({ length: rows }, (_, row) => `(${Array.from({ length: values }, (__, i) => `$${values * row + i + 1}`).join(', ')})`).join(', ');

interface Counted { readonly court: string; readonly cause: string; readonly harm: number; readonly day: string; count: number; due: boolean }

/** Adds to the tally what began, and takes off what ended: of its court, and of all courts together. Always in one order, so that nobody waits in a circle. */
async function count(manager: EntityManager, ended: readonly ConcernRow[], begun: readonly ConcernRow[]): Promise<void> {
  const counted = new Map<string, Counted>();
  for (const [rows, sign] of [[ended, -1], [begun, 1]] as const) {
    for (const { court, cause, harm, day, dueAt } of rows) {
      for (const where of [court, ALL_COURTS]) {
        const key = [where, cause, harm, day].join('|');
        const one = counted.get(key) ?? { court: where, cause, harm, day, count: 0, due: false };
        one.count += sign;
        one.due ||= dueAt !== null;
        counted.set(key, one);
      }
    }
  }
  const all = [...counted].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
  for (let from = 0; from < all.length; from += AT_ONCE) await addUp(manager, all.slice(from, from + AT_ONCE));
}

async function addUp(manager: EntityManager, some: readonly Counted[]): Promise<void> {
  const changed = some.filter(one => one.count !== 0);
  if (changed.length > 0) await rowsOf(manager, `
    INSERT INTO tally (court, cause, harm, day, count) VALUES ${tuples(changed.length, 5)}
    ON CONFLICT (court, cause, harm, day) DO UPDATE SET count = tally.count + EXCLUDED.count`, changed.flatMap(({ court, cause, harm, day, count }) => [court, cause, harm, day, count]));
  const due = some.filter(one => one.due);
  if (due.length > 0) await rowsOf(manager, `
    UPDATE tally SET least_due = (SELECT MIN(concern.due_at) FROM concern WHERE concern.cause = tally.cause AND concern.harm = tally.harm AND concern.day = tally.day AND (tally.court = '${ALL_COURTS}' OR concern.court = tally.court))
    WHERE ${ofTallies(due)}`, keysOf(due));
  const less = some.filter(one => one.count < 0);
  if (less.length > 0) await rowsOf(manager, `DELETE FROM tally WHERE count = 0 AND ${ofTallies(less)}`, keysOf(less));
}
const ofTallies = (some: readonly Counted[]): string => `(court, cause, harm, day) IN (VALUES ${some.map((_, i) => `($${4 * i + 1}, $${4 * i + 2}, CAST($${4 * i + 3} AS INTEGER), $${4 * i + 4})`).join(', ')})`;
const keysOf = (some: readonly Counted[]): (string | number)[] => some.flatMap(({ court, cause, harm, day }) => [court, cause, harm, day]);
