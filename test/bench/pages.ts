import { SingleBar } from 'cli-progress';
import { join } from 'node:path';
import { adapters } from '../../adapters';
import { AdapterRegistry } from '../../src/adapter/registry';
import { columns } from '../../src/cli/session';
import { Database, rowsOf } from '../../src/database/database';
import { ConcernRow } from '../../src/database/entities';
import { keepQueue } from '../../src/queue/keep';
import { loadRulebook } from '../../src/rule/load-rulebook';
import { NOW, playDay, servePages } from '../console-court-day';
import { temporaryDatabase } from '../storage/temporary-database';
import { addMismatches } from './queue';

/** As many as a hub has kept after years; fewer where `BENCH_MISMATCHES` and `BENCH_MESSAGES` say so. On PostgreSQL where `DATABASE_URL` is set. */
const MISMATCHES = Number(process.env['BENCH_MISMATCHES'] ?? 1_000_000);
const MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 5_000_000);
const MESSAGES_OF_A_CASE = 10;
const AT_ONCE = 100_000;
const LOOKS = 40;
const MOST_MS = 100;

export interface PagesAtScale { readonly mismatches: number; readonly messages: number; readonly where: string; readonly rows: readonly { readonly what: string; readonly p95: number; readonly kilobytes: number }[] }

/** What a page costs over HTTP, from the first byte asked to the last one read, beside so much that is kept. */
export async function pagesAtScale(): Promise<PagesAtScale> {
  const { database, settings, close } = await temporaryDatabase();
  try {
    await playDay(database);
    await addMismatches(database, MISMATCHES);
    await addMessages(database);
    await keepQueue(database, { rulebook: loadRulebook(join(__dirname, '../../mappings')), adapters: new AdapterRegistry(adapters) }, () => NOW);
    if (database.dialect === 'postgres') await rowsOf(database.read, 'VACUUM ANALYZE', []);
    const served = await servePages(await Database.open(settings));          // closed with its pages
    try { return { mismatches: MISMATCHES, messages: MESSAGES, where: database.dialect, rows: await looks(database, served.url) }; } finally { await served.close(); }
  } finally {
    await close();
  }
}

async function looks(database: Database, url: string): Promise<PagesAtScale['rows']> {
  const concern = await database.read.findOneByOrFail(ConcernRow, { kind: 'mismatch' });
  const search = (typed: string): RequestInit => ({ method: 'POST', body: new URLSearchParams({ text: typed }), headers: { 'sec-fetch-site': 'same-origin' } });
  const all: readonly (readonly [string, string, RequestInit?])[] = [
    ['the first page', '/'], ['the queue', '/queue'], ['the queue of one court', '/queue?court=C007'], ['things of one cause', `/queue/causes/${concern.cause}`], ['one thing', `/queue/concerns/${concern.id}`], ['a mismatch', `/mismatches/${concern.source}`],
    ['a case of ten messages', `/cases/01ZD${CASES - 7}`], ['a case compared on its day', '/cases/01ZD1000526'], ['a search by number', '/queue/search', search(`01ZD${CASES - 9}`)], ['a search by surname', '/queue/search', search('Ashby-77')],
  ];
  const rows: { what: string; p95: number; kilobytes: number }[] = [];
  for (const [what, path, init] of all) {
    const times: number[] = [];
    let bytes = 0;
    for (let n = 0; n < LOOKS; n++) {
      const begun = performance.now();
      const response = await fetch(`${url}${path}`, init);
      bytes = (await response.arrayBuffer()).byteLength;
      times.push(performance.now() - begun);
      if (response.status !== 200) throw new Error(`${what} (${path}) answered ${response.status}`);
    }
    rows.push({ what, p95: times.toSorted((a, b) => a - b)[Math.floor(LOOKS * 0.95)] ?? 0, kilobytes: bytes / 1024 });
  }
  return rows;
}

export const pagesHold = ({ rows }: PagesAtScale): boolean => rows.every(({ p95 }) => p95 < MOST_MS);
export const pagesInWords = (scale: PagesAtScale): string => [
  '', `${scale.mismatches.toLocaleString('en-GB')} mismatches and ${scale.messages.toLocaleString('en-GB')} messages kept (${scale.where}); over HTTP, ${LOOKS} looks at each page:`, '',
  columns([['95th percentile', 'size', 'page'], ...scale.rows.map(({ what, p95, kilobytes }) => [`${p95.toFixed(1).padStart(7)} ms`, `${kilobytes.toFixed(0).padStart(4)} KB`, what])]), '', `Bound: each within ${MOST_MS} ms: ${pagesHold(scale) ? 'PASS' : 'FAIL'}`, '',
].join('\n');

const CASES = Math.floor(MESSAGES / MESSAGES_OF_A_CASE);

/** Rows made by the database itself: cases of ten messages each, with a person, a statement, a duty and its message; some at a time, since one statement over all would hold its rows in memory. */
async function addMessages(database: Database): Promise<void> {
  const lane = (n: string): string => `'share-to-monitoring', 'monitoring|bench-' || ${n} || '|person-' || ${n}`;
  const when = `'2026-06-' || ${database.dialect === 'postgres' ? `lpad(CAST(1 + i % 28 AS TEXT), 2, '0')` : `printf('%02d', 1 + i % 28)`} || 'T10:00:00.000Z'`;
  const ofCase = `(i / ${MESSAGES_OF_A_CASE})`;
  const bar = new SingleBar({ format: '[{bar}] {value} of {total} messages made', stream: process.stderr, noTTYOutput: true, notTTYSchedule: 10_000, hideCursor: true });
  bar.start(MESSAGES, 0);
  for (let from = 0; from < MESSAGES; from += AT_ONCE) {
    const until = Math.min(MESSAGES, from + AT_ONCE);
    const numbers = (first: number, end: number): string => `WITH RECURSIVE n(i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${end})`;
    const [messages, cases] = [numbers(from, until), numbers(from / MESSAGES_OF_A_CASE, until / MESSAGES_OF_A_CASE)];
    await database.write(async manager => {
      for (const sql of [
        `INSERT INTO receipt (id, system, media_type, size, received_at, state) ${messages} SELECT 'br' || i, 'common-platform', 'application/json', 1, ${when}, 'read' FROM n`,
        `INSERT INTO part (id, receipt_id, mapping, subject, own_subject, ordinal, arrival, content_hash, gone, state, fired, applied_at) ${messages} SELECT 'bp' || i, 'br' || i, ${lane(ofCase)}, '', 0, 1000000 + i, '', 0, 'applied', 'MAP-139,NEW-202,NEW-230', ${when} FROM n`,
        `INSERT INTO lane (mapping, subject, gone) ${cases} SELECT ${lane('i')}, 0 FROM n`,
        `INSERT INTO reference (value, mapping, subject) ${cases} SELECT '01ZD' || i, ${lane('i')} FROM n`,
        `INSERT INTO statement (mapping, subject, system, part_id, made, gone, said_at) ${cases} SELECT ${lane('i')}, 'common-platform', 'bp' || (i * ${MESSAGES_OF_A_CASE}), '{}', 0, ${when} FROM n`,
        `INSERT INTO identity (id, "of", system, own_key, leader, says, fingerprint, mapping, subject, part_id, since, gone, due) ${cases} SELECT 'bi' || i, 'person', 'common-platform', 'bench-' || i, 'bi' || i, '{"person":{"surname":"Ashby-' || (i % 20000) || '","forename":"Rowan"}}', '', ${lane('i')}, 'bp' || (i * ${MESSAGES_OF_A_CASE}), ${when}, 0, 0 FROM n`,
        `INSERT INTO duty (id, mapping, subject, about, part_id, rule, whom, what, severity, opened_at, due_at, proof_needed, otherwise, state, ended_at) ${cases}
          SELECT 'bd' || i, ${lane('i')}, '', 'bp' || (i * ${MESSAGES_OF_A_CASE}), 'NEW-230', 'electronic-monitoring', 'monitoring notice', 'tag', ${when}, ${when}, 'answered', 'Telephone them', 'met', ${when} FROM n`,
        `INSERT INTO delivery (id, duty_id, system, mapping, subject, about, message, rulebook, state, next_step, attempts, not_before, fence, created_at) ${cases} SELECT 'bv' || i, 'bd' || i, 'electronic-monitoring', ${lane('i')}, '', '{}', 'bench', 'done', 'push', 1, ${when}, 1, ${when} FROM n`,
      ]) await rowsOf(manager, sql, []);
    });
    bar.update(until);
  }
  bar.stop();
}
