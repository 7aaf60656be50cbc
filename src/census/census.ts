import type { EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { CensusMessage, CensusResult, Receipt, Reference } from '../database/entities';
import { bytesOf } from '../intake/keep';
import { keepFindings, type Found } from '../watch/findings';
import { answered, answerFor } from './answer';
import type { Harm } from './high-harm-lists';
import { countHighHarm, type CountedResult } from './high-harm-results';
import { keptFacts } from './kept-facts';
import { keepCountDifferences } from './source-counts';
import { MUST_BE_TOLD } from './who-must-be-told';

/** The system whose messages hold the results of courts. */
const SHARES = 'common-platform';
const AT_ONCE = 50;
/** So many messages are counted in one run, and so many answers looked for again; the next run goes on from there. */
const MOST_MESSAGES = 1000;
const MOST_AGAIN = 1000;
/** Two processes may commit arrivals in another order than their numbers: so far back a run looks for one that it has not counted. */
const LOOK_BACK = 1000;
const MOST_FINDINGS = 500;

/**
 * Counts every result of high harm in the messages as they came, without the rules, and holds it against the duties. Goes on from the last
 * message that was counted; what has no answer yet, or whose duty is no longer there, is looked for again. Answers how much was looked at.
 */
export async function takeCensus(database: Database, now: Instant): Promise<number> {
  let messages = 0;
  for (let page = await notCounted(database); page.length > 0; page = await notCounted(database)) {
    for (const receipt of page) await countOne(database, receipt, now);
    messages += page.length;
    if (messages >= MOST_MESSAGES) break;
  }
  const again = await lookAgain(database, now);
  await keepForgotten(database, now);
  await keepCountDifferences(database, now);
  return messages + again;
}

const notCounted = (database: Database): Promise<Receipt[]> => database.read.createQueryBuilder(Receipt, 'receipt')
  .where('receipt.system = :system', { system: SHARES })
  .andWhere('receipt.arrival > (SELECT COALESCE(MAX(counted.arrival), 0) - :back FROM census_message counted)', { back: LOOK_BACK })
  .andWhere('NOT EXISTS (SELECT 1 FROM census_message counted WHERE counted.receipt_id = receipt.id)')
  .orderBy('receipt.arrival', 'ASC').take(AT_ONCE).getMany();

async function countOne(database: Database, receipt: Receipt, now: Instant): Promise<void> {
  const share = receipt.bodyHash === null ? undefined : countHighHarm(await bytesOf(database.read, receipt));
  const { results = [], ...head } = share ?? { hearing: null, hearingDay: null, sharedAt: null, court: null, day: null };
  await database.write(async manager => {
    await manager.insert(CensusMessage, { ...head, receiptId: receipt.id, arrival: receipt.arrival, receivedAt: receipt.receivedAt, counted: share ? 1 : 0, results: results.length });
    for (const result of results) await manager.insert(CensusResult, await rowOf(manager, receipt, result, head, now));
  });
}

async function rowOf(manager: EntityManager, receipt: Receipt, result: CountedResult, { court, day }: Pick<CensusMessage, 'court' | 'day'>, now: Instant): Promise<CensusResult> {
  const { harm, path, key, code, people, cases, offence, forNotices } = result;
  const { mapping, whom } = MUST_BE_TOLD[harm];
  return {
    id: stableId('census', receipt.id, harm, path), receiptId: receipt.id, arrival: receipt.arrival, harm, mapping, whom: whom[0], path, resultKey: key, code, people: [...people], cases: [...cases], offence,
    forNotices: forNotices ? 1 : 0, court, day, ...answered(await answerFor(keptFacts(manager), receipt, result), now),
  };
}

/** What has no answer that lasts, the longest unlooked first, whatever clock that was (not what this run itself has looked at); and what was told by a duty that is gone. */
async function lookAgain(database: Database, now: Instant): Promise<number> {
  const rows = await rowsOf<{ id: string }>(database.read, `
    SELECT id FROM (
      SELECT id, checked_at FROM census_result WHERE state IN ('without', 'waiting', 'held') AND checked_at <> $1
      UNION ALL SELECT census_result.id, '' FROM census_result LEFT JOIN duty ON duty.id = census_result.answered_by WHERE census_result.state = 'told' AND duty.id IS NULL
    ) AS again ORDER BY checked_at, id LIMIT ${MOST_AGAIN}`, [now]);
  for (const { id } of rows) await database.write(manager => answerAgain(manager, id, now));
  return rows.length;
}

async function answerAgain(manager: EntityManager, id: string, now: Instant): Promise<void> {
  const row = await manager.findOneByOrFail(CensusResult, { id });
  const receipt = await manager.findOneByOrFail(Receipt, { id: row.receiptId });
  await manager.update(CensusResult, { id }, answered(await answerFor(keptFacts(manager), receipt, { ...row, key: row.resultKey, forNotices: row.forNotices === 1 }), now));
}

/** What nobody was told of reaches the first page. */
async function keepForgotten(database: Database, now: Instant): Promise<void> {
  const rows = await database.read.find(CensusResult, { where: { state: 'without' }, order: { arrival: 'ASC' }, take: MOST_FINDINGS });
  const found: Found[] = [];
  for (const row of rows) found.push(await asFound(database.read, row));
  await database.write(manager => keepFindings(manager, 'census', found, now));
}

async function asFound(manager: EntityManager, { id, receiptId, harm, mapping, whom, code, subject, cases, people, court, day }: CensusResult): Promise<Found> {
  const lane = subject === null ? await laneOf(manager, [...cases, ...people]) : { mapping, subject };
  const where = [...court === null ? [] : [`court ${court}`], ...day === null ? [] : [`shared on ${day}`]].join(', ');
  return {
    fingerprint: `census|${id}`, what: FORGOTTEN[harm], severity: MUST_BE_TOLD[harm].severity, whom, mapping: lane?.mapping ?? null, subject: lane?.subject ?? null, receiptId,
    why: `Result ${code} of person ${people[0] ?? 'not named'} (${where}): no duty was opened for it, and no rule that we know of says why. Tell them yourself, and have an engineer find the rule that forgot it`,
  };
}

const FORGOTTEN: Readonly<Record<Harm, string>> = {
  tag: 'A result about a tag has no duty', custody: 'A result about custody has no duty', bail: 'A result about bail has no duty', warrant: 'A result about a warrant has no duty', fine: 'A result that imposes money has no duty',
};

async function laneOf(manager: EntityManager, names: readonly string[]): Promise<{ readonly mapping: string; readonly subject: string } | undefined> {
  for (const value of names) {
    const [found] = await manager.find(Reference, { where: { value }, order: { mapping: 'ASC' }, take: 1 });
    if (found) return found;
  }
  return undefined;
}

/** The census as it stands: counted = told + explained + held + waiting + without, for each harm and partner. */
export interface CensusLine { readonly harm: Harm; readonly whom: string; readonly counted: number; readonly told: number; readonly explained: number; readonly held: number; readonly waiting: number; readonly without: number }
export interface Census { readonly messages: number; readonly notCounted: number; readonly lines: readonly CensusLine[]; readonly upTo?: Instant }

export async function censusNow(manager: EntityManager): Promise<Census> {
  const rows = await rowsOf<{ harm: Harm; whom: string; state: CensusResult['state']; count: number | string }>(manager, 'SELECT harm, whom, state, COUNT(*) AS count FROM census_result GROUP BY harm, whom, state ORDER BY harm, whom', []);
  const [messages] = await rowsOf<{ all: number | string; uncounted: number | string; upTo: Instant | null }>(manager, 'SELECT COUNT(*) AS "all", COALESCE(SUM(1 - counted), 0) AS uncounted, MAX(received_at) AS "upTo" FROM census_message', []);
  const lines = [...Map.groupBy(rows, ({ harm, whom }) => `${harm}|${whom}`).values()].flatMap(group => group.slice(0, 1).map(({ harm, whom }): CensusLine => {
    const of = (state: CensusResult['state']): number => group.filter(row => row.state === state).reduce((sum, { count }) => sum + Number(count), 0);
    const [told, explained, held, waiting, without] = [of('told'), of('explained'), of('held'), of('waiting'), of('without')];
    return { harm, whom, counted: group.reduce((sum, { count }) => sum + Number(count), 0), told, explained, held, waiting, without };
  }));
  return { messages: Number(messages?.all ?? 0), notCounted: Number(messages?.uncounted ?? 0), lines, ...(typeof messages?.upTo === 'string' && { upTo: messages.upTo }) };
}
