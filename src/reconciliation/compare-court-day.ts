import type { EntityManager } from 'typeorm';
import type { CaseOnDay } from '../case-model/case-on-day';
import type { Day, Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { ComparisonRow, DoubtRow, MismatchRow, Statement } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { compareCourtDay, type CourtDayReport, type ExplainedDifference, type SaidOfCase } from './compare';

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
  const { population, same, explained, mismatched, unchecked, excluded } = report;
  await database.write(async manager => {
    await keepTotals(manager, { court, day, at, population, same, explained, mismatched, unchecked, excluded });
    const seen = new Set<string>();
    for (const check of report.checks) for (const difference of check.differences.filter(one => one.explainedBy === undefined)) {
      const row = mismatchRow(report, check.caseReference, difference);
      seen.add(row.fingerprint);
      const known = await manager.findOneBy(MismatchRow, { fingerprint: row.fingerprint });
      await (known ? manager.update(MismatchRow, { fingerprint: row.fingerprint }, { ...row, firstSeen: known.firstSeen }) : manager.insert(MismatchRow, row));
    }
    for (const open of await manager.findBy(MismatchRow, { court, day, state: 'open' })) {
      if (!seen.has(open.fingerprint)) await manager.update(MismatchRow, { fingerprint: open.fingerprint }, { state: 'gone', lastSeen: at });
    }
  });
  return report;
}

/** One row for as long as nothing changes: a day is compared every half minute. */
async function keepTotals(manager: EntityManager, totals: Omit<ComparisonRow, 'id'>): Promise<void> {
  const { court, day, at, ...counts } = totals;
  const [last] = await manager.find(ComparisonRow, { where: { court, day }, order: { at: 'DESC' }, take: 1 });
  const same = last && Object.entries(counts).every(([name, count]) => Object.entries(last).some(([known, before]) => known === name && before === count));
  await (last && same ? manager.update(ComparisonRow, { id: last.id }, { at }) : manager.insert(ComparisonRow, { id: stableId('comparison', court, day, at), ...totals }));
}

/** The courts of which something was said for a day. */
export const courtsOn = async (database: Database, day: Day): Promise<string[]> =>
  (await rowsOf<{ court: string }>(database.read, 'SELECT DISTINCT court FROM statement WHERE day = $1 AND court IS NOT NULL ORDER BY court', [day])).map(row => row.court);

function mismatchRow(report: CourtDayReport, caseReference: string, difference: ExplainedDifference): MismatchRow {
  return {
    fingerprint: stableId('mismatch', report.court, report.day, caseReference, difference.field), court: report.court, day: report.day, caseReference, field: difference.field,
    severity: 'record', libra: difference.libra ?? null, commonPlatform: difference.commonPlatform ?? null, firstSeen: report.comparedAt, lastSeen: report.comparedAt, state: 'open',
  };
}

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
