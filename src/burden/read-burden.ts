import type { EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { TimeCost } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { burdens, minutesEach, type CourtBurden, type RuleAtCourt } from './burden';

type Count = number | string;
const AT_COURT = (table: string): string => `LEFT JOIN statement ON statement.mapping = ${table}.mapping AND statement.subject = ${table}.subject`;

/**
 * What the workarounds asked of people since a moment, by court and rule: of the tasks and doubts that stand. One that a later message ended
 * is no longer among them, so the burden is at least this. `court`: only this one. Never by person.
 */
export async function burdenSince(manager: EntityManager, rulebook: Rulebook, since: Instant, court?: string): Promise<CourtBurden[]> {
  const only = court === undefined ? '' : ' AND court = $2';
  const given = court === undefined ? [since] : [since, court];
  const tasks = await rowsOf<{ court: string; rule: string; times: Count }>(manager, `
    SELECT court, rule, COUNT(*) AS times FROM (SELECT COALESCE(statement.court, '') AS court, task.rule, task.opened_at FROM task ${AT_COURT('task')}) AS asked WHERE opened_at >= $1${only} GROUP BY court, rule`, given);
  const doubts = await rowsOf<{ court: string; rules: string; times: Count }>(manager, `
    SELECT court, rules, COUNT(*) AS times FROM (SELECT COALESCE(statement.court, '') AS court, doubt.rules, doubt.opened_at FROM doubt ${AT_COURT('doubt')}) AS doubted WHERE opened_at >= $1${only} GROUP BY court, rules`, given);
  const differences = await rowsOf<{ court: string; all: Count; open: Count }>(manager, `
    SELECT court, COUNT(*) AS "all", SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END) AS "open" FROM mismatch WHERE first_seen >= $1 AND court <> ''${only} GROUP BY court`, given);
  const said = await saidMinutes(manager);
  return burdens(
    together(tasks, doubts), differences.map(one => ({ court: one.court, all: Number(one.all), open: Number(one.open) })),
    rule => minutesEach(said.get(rule) ?? [], rulebook.rule(rule)?.file.rule.staffMinutes),
  );
}

const MOST_FIELDS = 50;
/** What differed at a court since a moment, by field, the most frequent first. */
export async function fieldsAtCourt(manager: EntityManager, since: Instant, court: string): Promise<{ readonly field: string; readonly all: number; readonly open: number }[]> {
  const rows = await rowsOf<{ field: string; all: Count; open: Count }>(manager, `
    SELECT field, COUNT(*) AS "all", SUM(CASE WHEN state = 'open' THEN 1 ELSE 0 END) AS "open" FROM mismatch WHERE first_seen >= $1 AND court = $2 GROUP BY field ORDER BY 2 DESC, field LIMIT ${MOST_FIELDS}`, [since, court]);
  return rows.map(({ field, all, open }) => ({ field, all: Number(all), open: Number(open) }));
}

function together(tasks: readonly { court: string; rule: string; times: Count }[], doubts: readonly { court: string; rules: string; times: Count }[]): RuleAtCourt[] {
  const rows = new Map<string, RuleAtCourt>();
  const add = (court: string, rule: string, asked: number, doubted: number): void => {
    const key = JSON.stringify([court, rule]);
    const before = rows.get(key);
    rows.set(key, { court, rule, asked: (before?.asked ?? 0) + asked, doubted: (before?.doubted ?? 0) + doubted });
  };
  for (const { court, rule, times } of tasks) add(court, rule, Number(times), 0);
  for (const { court, rules, times } of doubts) {
    const named: string[] = JSON.parse(rules);
    for (const rule of named.slice(-1)) add(court, rule, 0, Number(times));      // the rule that left it in doubt is the last one named: one doubt costs once
  }
  return [...rows.values()];
}

async function saidMinutes(manager: EntityManager): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await manager.find(TimeCost, { select: { rule: true, minutes: true }, order: { saidAt: 'DESC' }, take: 5000 });
  return new Map(Object.entries(Object.groupBy(rows, ({ rule }) => rule)).map(([rule, said = []]) => [rule, said.map(({ minutes }) => minutes)]));
}
