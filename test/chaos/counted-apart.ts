import { createHash } from 'node:crypto';
import { censusNow, takeCensus } from '../../src/census/census';
import { countDifferences, keepSourceCounts } from '../../src/census/source-counts';
import { rowsOf, type Database } from '../../src/database/database';
import { DAY, type CaseSent } from './shapes';

/** What is counted without the rules, and by the source itself. */
export interface CountedApart {
  /** Results of high harm in the messages as they came, and those of them of which nobody was told, without a reason. */
  readonly results: number;
  readonly without: number;
  /** Courts of whose shares the source sent one that never came: seeded, not found, and said falsely. */
  readonly seeded: number;
  readonly missed: readonly string[];
  readonly falsely: readonly string[];
}

/** Every so many courts one share is lost before it reaches the hub: nobody but who counts at the source can know. */
const EVERY = 25;

/** The census to its end, and the source's own count of what it shared. */
export async function countedApart(cases: readonly CaseSent[], database: Database): Promise<CountedApart> {
  const sent = sharedByCourt(cases);
  const seeded = new Set([...sent.keys()].filter((_, i) => i % EVERY === 1));
  await keepSourceCounts(database, [...sent].map(([court, messages]) => ({ court, day: DAY, messages: messages + (seeded.has(court) ? 1 : 0) })), new Date().toISOString());
  await censusToItsEnd(database);
  const differences = await countDifferences(database);
  const found = new Set(differences.filter(({ court, messages, ours }) => seeded.has(court) && ours === messages - 1).map(({ court }) => court));
  const { lines } = await censusNow(database.read);
  return {
    results: lines.reduce((sum, line) => sum + line.counted, 0), without: lines.reduce((sum, line) => sum + line.without, 0),
    seeded: seeded.size, missed: [...seeded].filter(court => !found.has(court)),
    falsely: differences.filter(({ court }) => !found.has(court)).map(({ court, messages, ours }) => `${court}: ${messages} shared, ${ours} came`),
  };
}

/** Until each result without a lasting answer was looked at once more, now that all is quiet; and then until two in a row say the same, since what an earlier share answers for is known only when that was looked at. */
async function censusToItsEnd(database: Database): Promise<void> {
  const quietSince = new Date().toISOString();
  for (let before = '', now = JSON.stringify(await censusNow(database.read)); now !== before || await notLookedAtSince(database, quietSince) > 0; now = JSON.stringify(await censusNow(database.read))) {
    before = now;
    await takeCensus(database, new Date().toISOString());
  }
}

/** A clock that ran an hour ahead wrote later times than now: those are looked at by their turn. */
async function notLookedAtSince(database: Database, since: string): Promise<number> {
  const [row] = await rowsOf<{ n: number | string }>(database.read, `SELECT COUNT(*) AS n FROM census_result WHERE state IN ('without', 'waiting', 'held') AND checked_at < $1`, [since]);
  return Number(row?.n);
}

/** Each message once, however often it came; one whose time is no time belongs to no day. */
function sharedByCourt(cases: readonly CaseSent[]): Map<string, number> {
  const shared = new Map<string, number>();
  for (const { court, messages } of cases) {
    const counted = messages.filter(({ fault }) => fault !== 'unreadable' && fault !== 'poisoned').map(({ raw }) => createHash('sha256').update(raw.bytes).digest('hex'));
    shared.set(court, (shared.get(court) ?? 0) + new Set(counted).size);
  }
  return shared;
}
