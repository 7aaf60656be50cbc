import { join } from 'node:path';
import { adapters } from '../../adapters';
import { AdapterRegistry } from '../../src/adapter/registry';
import { columns } from '../../src/cli/session';
import { rowsOf, type Database } from '../../src/database/database';
import { EVERYTHING, type Filter } from '../../src/queue/filter';
import { keepQueue } from '../../src/queue/keep';
import { agesOf, causes, concernsIn, firstOf } from '../../src/queue/read';
import { loadRulebook } from '../../src/rule/load-rulebook';
import { temporaryDatabase } from '../storage/temporary-database';

/** As many as nobody has dealt with in the worst of years; fewer where `BENCH_MISMATCHES` says so. On PostgreSQL where `DATABASE_URL` is set. */
const MISMATCHES = Number(process.env['BENCH_MISMATCHES'] ?? 1_000_000);
const LOOKS = 40;
const MOST_MS = 100;
const NOW = '2026-06-30T12:00:00.000Z';

export interface QueueAtScale { readonly mismatches: number; readonly where: string; readonly keptASecond: number; readonly heapMb: number; readonly rows: readonly { readonly what: string; readonly p95: number }[] }

/** How fast so many things are listed, and what a page of them costs. */
export async function queueAtScale(): Promise<QueueAtScale> {
  const { database, close } = await temporaryDatabase();
  try {
    await addMismatches(database, MISMATCHES);
    const known = { rulebook: loadRulebook(join(__dirname, '../../mappings')), adapters: new AdapterRegistry(adapters) };
    const begun = performance.now();
    await keepQueue(database, known, () => NOW);
    const keptASecond = MISMATCHES / ((performance.now() - begun) / 1000);
    const heapMb = process.memoryUsage().heapUsed / 1024 ** 2;
    if (database.dialect === 'postgres') await rowsOf(database.read, 'ANALYZE', []);
    return { mismatches: MISMATCHES, where: database.dialect, keptASecond, heapMb, rows: await looks(database) };
  } finally {
    await close();
  }
}

async function looks(database: Database): Promise<QueueAtScale['rows']> {
  const manager = database.read;
  const first = await causes(manager, EVERYTHING, NOW);
  const cause = first.rows.toSorted((a, b) => b.count - a.count)[0]?.id ?? '';
  const deep = (await concernsIn(manager, cause, EVERYTHING, NOW)).next ?? '';
  const page = async (filter: Filter): Promise<void> => {
    const { rows } = await causes(manager, filter, NOW);
    await firstOf(manager, rows.map(({ id }) => id), filter.courts);
    await agesOf(manager, filter, NOW);
  };
  const courts = Array.from({ length: 12 }, (_, i) => `C${String(i).padStart(3, '0')}`);
  const all: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['the queue', () => page(EVERYTHING)], ['the queue of one court', () => page({ courts: ['C007'] })], ['the queue of twelve courts', () => page({ courts })], ['the queue, of one harm and age', () => page({ courts: [], severity: 'record', age: '8-14' })],
    ['one cause', () => concernsIn(manager, cause, EVERYTHING, NOW)], ['one cause, its next page', () => concernsIn(manager, cause, EVERYTHING, NOW, deep)], ['one cause in one court', () => concernsIn(manager, cause, { courts: ['C007'] }, NOW)],
    ['one cause in twelve courts', () => concernsIn(manager, cause, { courts }, NOW)], ['one cause of an age', () => concernsIn(manager, cause, { courts: [], age: '8-14' }, NOW)],
  ];
  const rows: { what: string; p95: number }[] = [];
  for (const [what, look] of all) {
    const times: number[] = [];
    for (let n = 0; n < LOOKS; n++) { const begun = performance.now(); await look(); times.push(performance.now() - begun); }
    rows.push({ what, p95: times.toSorted((a, b) => a - b)[Math.floor(LOOKS * 0.95)] ?? 0 });
  }
  return rows;
}

export const queueHolds = ({ rows }: QueueAtScale): boolean => rows.every(({ p95 }) => p95 < MOST_MS);
export const queueInWords = (scale: QueueAtScale): string => [
  '', `${scale.mismatches.toLocaleString('en-GB')} mismatches of 173 courts and 60 causes (${scale.where}): listed at ${Math.round(scale.keptASecond).toLocaleString('en-GB')} a second, the heap at ${Math.round(scale.heapMb)} MB.`, '',
  columns([['95th percentile', 'of what is read for a page'], ...scale.rows.map(({ what, p95 }) => [`${p95.toFixed(1).padStart(7)} ms`, what])]), '', `Bound: each within ${MOST_MS} ms: ${queueHolds(scale) ? 'PASS' : 'FAIL'}`, '',
].join('\n');

/** Half of all are of one field; the others spread over fifty-nine. */
export async function addMismatches(database: Database, count: number): Promise<void> {
  const postgres = database.dialect === 'postgres';
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  const day = postgres ? `to_char(DATE '2026-06-30' - (i % 40), 'YYYY-MM-DD')` : `date('2026-06-30', '-' || (i % 40) || ' days')`;
  const letters = `${postgres ? 'chr' : 'char'}(97 + (i / 7) % 26) || ${postgres ? 'chr' : 'char'}(97 + (i / 182) % 3)`;
  const court = `'C' || ${postgres ? `lpad(CAST(i % 173 AS TEXT), 3, '0')` : `printf('%03d', i % 173)`}`;
  await database.write(manager => rowsOf(manager, `INSERT INTO mismatch (fingerprint, compared, account, court, day, case_reference, field, severity, libra, common_platform, first_seen, last_seen, state) ${numbers}
    SELECT 'f' || i, 'court day', '', ${court}, ${day}, '01ZD' || i, CASE WHEN i % 2 = 0 THEN 'defendants[0].dateOfBirth' ELSE 'field' || ${letters} END, CASE i % 9 WHEN 0 THEN 'fine' ELSE 'record' END, '1', '2', ${day} || 'T10:00:00.000Z', ${day} || 'T10:00:00.000Z', 'open' FROM n`, []));
}
