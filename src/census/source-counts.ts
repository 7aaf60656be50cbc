import { dayFrom, dayInWords, type Day, type Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import { SourceCount } from '../database/entities';
import { keepFindings, type Found } from '../watch/findings';

/** How many messages a system says that it sent about a court on a day. */
export interface SaidCount { readonly court: string; readonly day: Day; readonly messages: number }
export interface CountDifference extends SaidCount { readonly ours: number }

const SHARES = 'common-platform';
const HEADING = 'court,day,messages';

/** Reads `court,day,messages`, a line for each court and day. A line that cannot be read stops it: half a count would say that the rest is missing. */
export function readSourceCounts(text: string): SaidCount[] {
  const [heading, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter(line => line.trim() !== '');
  if (heading?.trim().toLowerCase() !== HEADING) throw new Error(`The first line must be ${HEADING}`);
  const counts = lines.map((line, i) => {
    const [court = '', day = '', messages = '', ...more] = line.split(',').map(field => field.trim());
    if (!/^[A-Z0-9]{5,7}$/i.test(court) || dayFrom(day) === undefined || !/^\d{1,7}$/.test(messages) || more.length > 0) throw new Error(`Line ${i + 2} is not court,day,messages as B01LY,2026-11-21,12`);
    return { court: court.toUpperCase().slice(0, 5), day, messages: Number(messages) };
  });
  const twice = counts.find(({ court, day }, i) => counts.findIndex(one => one.court === court && one.day === day) !== i);
  if (twice) throw new Error(`${twice.court} on ${twice.day} stands there twice`);
  return counts;
}

/** Keeps what the source says; a later word about a court's day replaces the earlier one. */
export async function keepSourceCounts(database: Database, counts: readonly SaidCount[], at: Instant): Promise<void> {
  await database.write(async manager => {
    for (const count of counts) {
      await manager.delete(SourceCount, { system: SHARES, court: count.court, day: count.day });
      await manager.insert(SourceCount, { system: SHARES, ...count, saidAt: at });
    }
  });
}

/**
 * Where the source's count of shares and ours differ, by court and by the London day of sharing. Ours: messages that came, once each, read or not. Of a day
 * for which the source gave any count, a court that it does not name has none.
 */
export async function countDifferences(database: Database): Promise<CountDifference[]> {
  const rows = await rowsOf<{ court: string; day: Day; messages: number | string; ours: number | string }>(database.read, `
    SELECT court, day, SUM(said) AS messages, SUM(ours) AS ours FROM (
      SELECT court, day, messages AS said, 0 AS ours FROM source_count WHERE system = '${SHARES}'
      UNION ALL SELECT census_message.court, census_message.day, 0, 1 FROM census_message JOIN receipt ON receipt.id = census_message.receipt_id
        WHERE receipt.state NOT IN ('repeat', 'refused') AND census_message.court IS NOT NULL AND census_message.day IN (SELECT day FROM source_count WHERE system = '${SHARES}')
    ) AS counted GROUP BY court, day HAVING SUM(said) <> SUM(ours) ORDER BY day, court`, []);
  return rows.map(({ court, day, messages, ours }) => ({ court, day, messages: Number(messages), ours: Number(ours) }));
}

/** A message that never came may hold anything, so what is missing ranks with custody. */
export async function keepCountDifferences(database: Database, now: Instant): Promise<number> {
  const differences = await countDifferences(database);
  await database.write(manager => keepFindings(manager, 'source counts', differences.map(asFound), now));
  return differences.length;
}

const asFound = ({ court, day, messages, ours }: CountDifference): Found => ({
  fingerprint: `source counts|${court}|${day}`, what: ours < messages ? 'Messages are missing' : 'More messages came than were sent', severity: ours < messages ? 'custody' : 'record', whom: null, mapping: null, subject: null, receiptId: null,
  why: `Court ${court}, ${dayInWords(day)}: Common Platform says that it shared ${messages}, and ${ours} came. ${ours < messages ? 'Ask for the rest of them to be sent again' : 'Ask which of them it does not know of'}`,
});
