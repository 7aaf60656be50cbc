import type { CaseOnDay } from '../case-model/case-on-day';
import type { Day, Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { DoubtRow, Statement } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { compareCourtDay, type CourtDayReport, type ExplainedDifference, type SaidOfCase } from './compare';
import { recordComparison, type FoundMismatch } from './record';

/** The mappings that bring each side to a CaseOnDay. */
export const LIBRA = 'libra-list-to-case';
export const COMMON_PLATFORM = 'share-to-court-day';
const EXPECTED = 'court-day-differences';

/** Compares what Libra and Common Platform last said of a court's day. Reads only. */
export async function courtDayReport(database: Database, rulebook: Rulebook, court: string, day: Day, at: Instant): Promise<CourtDayReport> {
  const [libra, commonPlatform] = await Promise.all([saidBy(database, LIBRA, court, day), saidBy(database, COMMON_PLATFORM, court, day)]);
  return compareCourtDay({ court, day, comparedAt: at, libra, commonPlatform, expected: rulebook.chapter(EXPECTED) });
}

/** Compares, and keeps the report's totals and its mismatches: new ones, those seen again, and those that are gone. */
export async function compareAndRecord(database: Database, rulebook: Rulebook, court: string, day: Day, at: Instant): Promise<CourtDayReport> {
  const report = await courtDayReport(database, rulebook, court, day, at);
  const found = report.checks.flatMap(check => check.differences.filter(one => one.explainedBy === undefined).map(one => mismatchOf(report, check.caseReference, one)));
  await database.write(manager => recordComparison(manager, { compared: 'court day', court, day, at }, report, found));
  return report;
}

/** The courts of which something was said for a day. */
export const courtsOn = async (database: Database, day: Day): Promise<string[]> =>
  (await rowsOf<{ court: string }>(database.read, 'SELECT DISTINCT court FROM statement WHERE day = $1 AND court IS NOT NULL ORDER BY court', [day])).map(row => row.court);

const mismatchOf = ({ court, day }: CourtDayReport, caseReference: string, { field, libra, commonPlatform }: ExplainedDifference): FoundMismatch =>
  ({ fingerprint: stableId('mismatch', court, day, caseReference, field), court, day, caseReference, field, severity: 'record', account: '', libra: libra ?? null, commonPlatform: commonPlatform ?? null });

async function saidBy(database: Database, mapping: string, court: string, day: Day): Promise<SaidOfCase[]> {
  const statements = await database.read.findBy(Statement, { mapping, court, day, gone: 0 });
  const parked = await parkedLanes(database, mapping);
  const said: SaidOfCase[] = [];
  for (const statement of statements) {
    const doubts = await database.read.findBy(DoubtRow, { mapping, subject: statement.subject });
    const waiting = parked.get(statement.subject);
    said.push({
      said: caseOnDay(statement), inDoubt: doubts.map(({ field, why }) => ({ field, why })),
      ...(statement.excluded && { excluded: statement.excluded }), ...(waiting !== undefined && { waiting: `A later message about it could not be read: ${waiting}` }),
    });
  }
  return said;
}

/** What the mappings of court days make is a CaseOnDay: their mapping.ts fixes it. */
const caseOnDay = (statement: Statement): CaseOnDay => statement.made;

const parkedLanes = async (database: Database, mapping: string): Promise<Map<string, string>> => new Map(
  (await rowsOf<{ subject: string; why: string }>(database.read, 'SELECT subject, parked_why AS why FROM lane WHERE mapping = $1 AND parked_why IS NOT NULL', [mapping])).map(row => [row.subject, row.why]));
