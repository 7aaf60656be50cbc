import { In, type EntityManager } from 'typeorm';
import type { CaseOnDay } from '../case-model/case-on-day';
import type { Day, Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { DoubtRow, Statement } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { compareCourtDay, type CaseCheck, type CourtDay, type CourtDayReport, type SaidOfCase } from './compare';
import type { Check, Comparison, Difference } from './comparison';
import { daysInFlight, lanesInFlight, referencesInFlight, systemsInFlight, type LaneInFlight } from './in-flight';
import { keepMismatches } from './keep-mismatches';
import { keepTotals } from './keep-totals';
import { courtDaySeeds } from './court-day-seeds';

/** The mappings that bring each side to a CaseOnDay. */
export const LIBRA = 'libra-list-to-case';
export const COMMON_PLATFORM = 'share-to-court-day';
const EXPECTED = 'court-day-differences';
/** A new case that has not reached Common Platform yet cannot have been shared. */
const BRINGS_CASES = ['common-platform-prosecutions'];

/** Compares what Libra and Common Platform last said of a court's day. Reads only. */
export async function courtDayReport(database: Database, rulebook: Rulebook, court: string, day: Day, at: Instant): Promise<CourtDayReport> {
  return compareCourtDay(await readCourtDay(database.read, rulebook, court, day, at));
}

/** Compares, and keeps the report's totals and its mismatches: new ones, those seen again, and those that are gone. */
export async function compareAndRecord(database: Database, rulebook: Rulebook, court: string, day: Day, at: Instant): Promise<CourtDayReport> {
  const report = await courtDayReport(database, rulebook, court, day, at);
  await database.write(async manager => {
    await keepTotals(manager, { compared: 'court day', court, day, at }, report);
    await keepMismatches(manager, { compared: 'court day', run: null, at }, [keyOf(report)], checksOf(report));
  });
  return report;
}

/** The courts of which something was said for a day. */
export const courtsOn = async (database: Database, day: Day): Promise<string[]> =>
  (await rowsOf<{ court: string }>(database.read, 'SELECT DISTINCT court FROM statement WHERE day = $1 AND court IS NOT NULL ORDER BY court', [day])).map(row => row.court);

interface CourtAndDay { readonly court: string; readonly day: Day }
const keyOf = ({ court, day }: CourtAndDay): string => `${court}|${day}`;
const fromKey = (key: string): CourtAndDay => { const [court = '', day = ''] = key.split('|'); return { court, day }; };

/** Court days, one after the other: all cases of one are read together, since that is how they are paired. */
export const courtDays: Comparison = {
  compared: 'court day', title: 'Libra’s lists against the shares of a court’s day', perPage: 5, seeds: courtDaySeeds(checksOf),
  async all(manager, after, most) {
    const { court, day } = fromKey(after);
    return (await rowsOf<CourtAndDay>(manager, `SELECT DISTINCT court, day FROM statement WHERE mapping IN ($1, $2) AND day IS NOT NULL AND (court, day) > ($3, $4) ORDER BY court, day LIMIT ${most}`, [LIBRA, COMMON_PLATFORM, court, day])).map(keyOf);
  },
  async changed(manager, since, most) {
    return (await rowsOf<CourtAndDay>(manager, `SELECT DISTINCT court, day FROM statement WHERE said_at >= $1 AND mapping IN ($2, $3) AND court IS NOT NULL AND day IS NOT NULL LIMIT ${most}`, [since, LIBRA, COMMON_PLATFORM])).map(keyOf);
  },
  async check({ database, rulebook, now }, subjects) {
    const checks: Check[] = [];
    for (const { court, day } of subjects.map(fromKey)) checks.push(...checksOf(await courtDayReport(database, rulebook, court, day, now())));
    return checks;
  },
};

/** The report's cases as checks: each under a key of its own, and each difference under its fingerprint. */
export function checksOf(report: CourtDayReport): Check[] {
  const { court, day } = report;
  const times = new Map<string, number>();
  return report.checks.map(({ caseReference, verdict, why, inFlight, differences, lanes, saidAt }: CaseCheck) => {
    const before = times.get(caseReference) ?? 0;
    times.set(caseReference, before + 1);
    const name = before === 0 ? caseReference : `${caseReference}#${before + 1}`;
    return {
      subject: keyOf(report), pair: `${keyOf(report)}|${name}`, caseReference, court, day, account: '', system: 'libra', lanes, namedBy: { theirs: [LIBRA], ours: [COMMON_PLATFORM] },
      verdict, ...(why !== undefined && { why }), ...(inFlight && { inFlight }), ...(saidAt !== undefined && { saidAt }),
      differences: differences.map(({ field, place, libra, commonPlatform, explainedBy, reason }): Difference => ({
        field, fingerprint: stableId('mismatch', court, day, name, place), severity: 'record', theirs: libra ?? null, ours: commonPlatform ?? null,
        expected: place === 'case' ? 'The case is on Libra’s list, and Common Platform has shared it' : 'Libra and Common Platform say the same', ...(explainedBy !== undefined && { explainedBy, reason: reason ?? '' }),
      })),
    };
  });
}

/** What both sides say of a court's day, and what is on its way. */
async function readCourtDay(manager: EntityManager, rulebook: Rulebook, court: string, day: Day, at: Instant): Promise<CourtDay> {
  const [libra, commonPlatform] = [await saidBy(manager, LIBRA, court, day), await saidBy(manager, COMMON_PLATFORM, court, day)];
  const brought = await referencesInFlight(manager, libra.flatMap(({ said: { caseURN } }) => caseURN ?? []), BRINGS_CASES);
  const onTheWay = { ...await onTheWayFrom(manager, 'libra', LIBRA, day), ...await onTheWayFrom(manager, 'commonPlatform', COMMON_PLATFORM, day) };
  return {
    court, day, comparedAt: at, commonPlatform, expected: rulebook.chapter(EXPECTED), onTheWay,
    libra: libra.map(one => one.inFlight === undefined && one.said.caseURN !== undefined && brought.has(one.said.caseURN) ? { ...one, inFlight: 'the new case is on its way to Common Platform' } : one),
  };
}

async function saidBy(manager: EntityManager, mapping: string, court: string, day: Day): Promise<SaidOfCase[]> {
  const statements = await manager.findBy(Statement, { mapping, court, day, gone: 0 });
  const subjects = statements.map(({ subject }) => subject);
  const doubts = Map.groupBy(subjects.length === 0 ? [] : await manager.find(DoubtRow, { where: { mapping, subject: In(subjects) }, order: { id: 'ASC' } }), ({ subject }) => subject);
  const inFlight = await lanesInFlight(manager, mapping, subjects);
  return statements.map(statement => saidOf(statement, doubts.get(statement.subject) ?? [], inFlight.get(statement.subject) ?? {}));
}

/** What the mappings of court days make is a CaseOnDay: their mapping.ts fixes it. */
function saidOf({ mapping, subject, made, excluded, saidAt }: Statement, doubts: readonly DoubtRow[], { parkedWhy, waits }: LaneInFlight): SaidOfCase {
  const said: CaseOnDay = made;
  return {
    said, lane: { mapping, subject }, saidAt, inDoubt: doubts.map(({ field, why }) => ({ field, why })), ...(excluded && { excluded }),
    ...(parkedWhy !== undefined && { waiting: `A later message about it could not be read: ${parkedWhy}` }), ...(waits && { inFlight: 'a later message about it waits to be applied' }),
  };
}

async function onTheWayFrom(manager: EntityManager, side: 'libra' | 'commonPlatform', mapping: string, day: Day): Promise<CourtDay['onTheWay']> {
  const [system, name] = side === 'libra' ? ['libra', 'Libra'] : ['common-platform', 'Common Platform'];
  if ((await systemsInFlight(manager)).has(system)) return { [side]: `messages of ${name} wait to be read` };
  return (await daysInFlight(manager, mapping, [day])).has(day) ? { [side]: `something that ${name} said of that day waits to be applied` } : {};
}
