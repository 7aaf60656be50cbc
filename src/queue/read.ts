import type { EntityManager } from 'typeorm';
import { londonDay, type Day, type Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import type { ConcernRow } from '../database/entities';
import { SEVERITIES, type Severity } from '../rule/rule';
import { ageOf, daysOf, type AgeId, type Filter } from './filter';
import { ALL_COURTS } from './keep';
import type { ConcernKind } from './kinds';

/** So many causes, or concerns of one, are on a page. */
export const PAGE = 50;

/** One cause with what it stops, as the tally has it: nothing is counted when somebody looks. */
export interface CauseLine { readonly id: string; readonly kind: ConcernKind; readonly system: string; readonly what: string; readonly count: number; readonly severity: Severity; readonly oldest: Day; readonly leastDue: Instant | null; readonly place: string }
export interface Page<Row> { readonly rows: readonly Row[]; /** Where the next page begins; absent on the last one. */ readonly next?: string }

/** Parts of a statement, each with the values that it takes, joined in one numbering. */
class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];
  add(value: unknown): string { this.values.push(value); return `$${this.values.length}`; }
  and(part: string): this { this.parts.push(part); return this; }
  get sql(): string { return this.parts.length === 0 ? '1 = 1' : this.parts.join(' AND '); }
}

/** What a filter says of the tally, and of the causes beside it. */
function ofTally({ kind, system, courts, severity, age }: Filter, now: Instant): Conditions {
  const where = new Conditions();
  where.and(`tally.court IN (${(courts.length > 0 ? courts : [ALL_COURTS]).map(court => where.add(court)).join(', ')})`);
  if (kind) where.and(`cause.kind = ${where.add(kind)}`);
  if (system !== undefined) where.and(`cause.system = ${where.add(system)}`);
  if (severity) where.and(`tally.harm = ${where.add(SEVERITIES.indexOf(severity))}`);
  return age ? withinDays(where, 'tally.day', age, now) : where;
}
function withinDays(where: Conditions, column: string, age: AgeId, now: Instant): Conditions {
  const { from, until } = daysOf(age, londonDay(now));
  if (from !== undefined) where.and(`${column} >= ${where.add(from)}`);
  return age === 'today' ? where : where.and(`${column} <= ${where.add(until)}`);
}

/** The causes, worst harm first, of these what has least time left, of these the oldest; so many from `after` on. */
export async function causes(manager: EntityManager, filter: Filter, now: Instant, after = '', most = PAGE): Promise<Page<CauseLine>> {
  const where = ofTally(filter, now);
  const rows = await rowsOf<Omit<CauseLine, 'count' | 'severity'> & { readonly count: number | string; readonly harm: number }>(manager, `
    SELECT * FROM (SELECT cause.id, cause.kind, cause.system, cause.what, SUM(tally.count) AS count, MIN(tally.harm) AS harm, MIN(tally.day) AS oldest, MIN(tally.least_due) AS "leastDue",
        CAST(MIN(tally.harm) AS TEXT) || '|' || COALESCE(MIN(tally.least_due), '9999') || '|' || MIN(tally.day) || '|' || cause.id AS place
      FROM tally JOIN cause ON cause.id = tally.cause WHERE ${where.sql} GROUP BY cause.id, cause.kind, cause.system, cause.what) AS lines
    WHERE place > ${where.add(after)} ORDER BY place LIMIT ${most + 1}`, where.values);
  return pageOf(rows.map(({ count, harm, ...row }) => ({ ...row, count: Number(count), severity: SEVERITIES[harm] ?? 'record' })), most);
}

const pageOf = <Row extends { readonly place: string }>(rows: readonly Row[], most: number): Page<Row> => {
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { rows: shown, ...(rows.length > most && last && { next: last.place }) };
};

/** How much there is of each age, whatever age the filter asks for, and in all. */
export async function agesOf(manager: EntityManager, { age: _, ...filter }: Filter, now: Instant): Promise<ReadonlyMap<AgeId, number>> {
  const where = ofTally(filter, now);
  const rows = await rowsOf<{ day: Day; count: number | string }>(manager, `SELECT tally.day, SUM(tally.count) AS count FROM tally JOIN cause ON cause.id = tally.cause WHERE ${where.sql} GROUP BY tally.day`, where.values);
  const ages = new Map<AgeId, number>();
  const today = londonDay(now);
  for (const { day, count } of rows) ages.set(ageOf(day, today), (ages.get(ageOf(day, today)) ?? 0) + Number(count));
  return ages;
}

export const causeLine = async (manager: EntityManager, id: string): Promise<Pick<CauseLine, 'id' | 'kind' | 'system' | 'what'> | undefined> =>
  (await rowsOf<Pick<CauseLine, 'id' | 'kind' | 'system' | 'what'>>(manager, 'SELECT id, kind, system, what FROM cause WHERE id = $1', [id]))[0];

const COLUMNS = `id, kind, source, cause, severity, harm, court, reference, due_at AS "dueAt", since, day, place, what, why, verb, href, owner`;

/** What one cause stops, so many from `after` on. Each court is read by its own index, however few of its concerns there are. */
export async function concernsIn(manager: EntityManager, cause: string, filter: Filter, now: Instant, after = '', most = PAGE): Promise<Page<ConcernRow>> {
  const where = new Conditions();
  const ofCause = where.add(cause);
  const lists = (filter.courts.length > 0 ? filter.courts : [undefined]).map(court => {
    const one = new Conditions();
    one.values.push(...where.values);
    one.and(`cause = ${ofCause}`).and(`place > ${one.add(after)}`);
    if (court !== undefined) one.and(`court = ${one.add(court)}`);
    if (filter.severity) one.and(`place >= ${one.add(`${SEVERITIES.indexOf(filter.severity)}|`)}`).and(`place < ${one.add(`${SEVERITIES.indexOf(filter.severity)}~`)}`);
    if (filter.age) withinDays(one, 'day', filter.age, now);
    where.values.splice(0, where.values.length, ...one.values);
    return `SELECT * FROM (SELECT ${COLUMNS} FROM concern WHERE ${one.sql} ORDER BY place LIMIT ${most + 1}) AS of_court`;
  });
  return pageOf(await rowsOf<ConcernRow>(manager, `${lists.join(' UNION ALL ')} ORDER BY place LIMIT ${most + 1}`, where.values), most);
}

/** Of each of these causes what is most urgent. */
export async function firstOf(manager: EntityManager, causeIds: readonly string[], courts: readonly string[]): Promise<ReadonlyMap<string, ConcernRow>> {
  if (causeIds.length === 0) return new Map();
  const where = new Conditions();
  const ids = causeIds.map(id => where.add(id)).join(', ');
  const ofCourts = courts.length > 0 ? `AND concern.court IN (${courts.map(court => where.add(court)).join(', ')})` : '';
  const rows = await rowsOf<ConcernRow>(manager, `
    SELECT ${COLUMNS} FROM concern WHERE id IN (
      SELECT (SELECT concern.id FROM concern WHERE concern.cause = cause.id ${ofCourts} ORDER BY concern.place LIMIT 1) FROM cause WHERE cause.id IN (${ids}))`, where.values);
  return new Map(rows.map(row => [row.cause, row]));
}

export const oneConcern = async (manager: EntityManager, id: string): Promise<ConcernRow | undefined> =>
  (await rowsOf<ConcernRow>(manager, `SELECT ${COLUMNS} FROM concern WHERE id = $1`, [id]))[0];

const MOST_FOUND = 100;
/** What waits about these cases, the most urgent first. */
export async function concernsOfReferences(manager: EntityManager, references: readonly string[]): Promise<ConcernRow[]> {
  if (references.length === 0) return [];
  return rowsOf<ConcernRow>(manager, `SELECT ${COLUMNS} FROM concern WHERE reference IN (${references.map((_, i) => `$${i + 1}`).join(', ')}) ORDER BY place LIMIT ${MOST_FOUND}`, references);
}

/** So many are read at once for a file, which is written line by line however long it is. */
const FOR_A_FILE = 500;
/** All that is asked for, cause after cause; of one cause only where it is named. */
export async function* everyConcern(manager: EntityManager, filter: Filter, now: Instant, cause = ''): AsyncGenerator<{ readonly line: CauseLine; readonly concern: ConcernRow }> {
  for (let from: string | undefined = ''; from !== undefined;) {
    const page: Page<CauseLine> = await causes(manager, filter, now, from);
    for (const line of page.rows) {
      if (cause !== '' && line.id !== cause) continue;
      for (let after: string | undefined = ''; after !== undefined;) {
        const some: Page<ConcernRow> = await concernsIn(manager, line.id, filter, now, after, FOR_A_FILE);
        for (const concern of some.rows) yield { line, concern };
        after = some.next;
      }
    }
    from = page.next;
  }
}
