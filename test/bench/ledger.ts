import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columns } from '../../src/cli/session';
import { Database, rowsOf } from '../../src/database/database';
import { dutiesLedger } from '../../src/duty/ledger';
import { affectedCsv, affectedDuties, countAffected, type Cause } from '../../src/incident/affected';
import { arrivalsNow } from '../../src/watch/arrivals';
import { checkLedger } from '../../src/watch/check-ledger';

const DUTIES = 300_000;
/** "Who is affected" must be answered within a minute. */
const MOST_SECONDS = 60;
const NOW = '2026-06-30T12:00:00.000Z';
const PARTNER: Cause = { partner: 'electronic-monitoring', from: '2026-06-01T00:00:00.000Z', to: NOW, unproved: true };

export interface AtScale { readonly duties: number; readonly rows: readonly { readonly what: string; readonly seconds: number }[] }

/** What the watches and the list of those affected take over as many duties as fourteen months bring. */
export async function ledgerAtScale(): Promise<AtScale> {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-ledger-'));
  const database = await Database.open({ file: join(folder, 'hub.sqlite') });
  const rows: { what: string; seconds: number }[] = [];
  const time = async (what: string, work: () => Promise<unknown>): Promise<void> => { const begun = performance.now(); await work(); rows.push({ what, seconds: (performance.now() - begun) / 1000 }); };
  try {
    await fill(database);
    await time('the ledger of all partners', () => dutiesLedger(database.read, NOW));
    await time('the check that no duty is lost', () => checkLedger(database, NOW));
    await time('who is quiet', () => arrivalsNow(database.read, NOW));
    await time('who is affected by a partner: counts', () => countAffected(database.read, PARTNER));
    await time('who is affected by a partner: the first hundred', () => affectedDuties(database.read, PARTNER, 100));
    await time('who is affected by a rule: counts', () => countAffected(database.read, { rule: 'NEW-230', from: PARTNER.from, to: NOW, unproved: false }));
    await time('the whole list of a partner as a file', async () => { for await (const line of affectedCsv(database.read, { ...PARTNER, unproved: false })) if (line === '') return; });
    return { duties: DUTIES, rows };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

export const ledgerHolds = ({ rows }: AtScale): boolean => rows.every(({ seconds }) => seconds < MOST_SECONDS);
export const ledgerInWords = (scale: AtScale): string => [
  '', `Over ${scale.duties.toLocaleString('en-GB')} duties, half of them to one partner:`, '', columns([['seconds', 'what'], ...scale.rows.map(({ what, seconds }) => [seconds.toFixed(2).padStart(7), what])]), '',
  `Bound: each within ${MOST_SECONDS} seconds: ${ledgerHolds(scale) ? 'PASS' : 'FAIL'}`, '',
].join('\n');

/** Rows made by the database itself: one receipt, part, duty, delivery and reference each. */
async function fill(database: Database): Promise<void> {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${DUTIES})`;
  const when = `strftime('%Y-%m-%dT%H:%M:%fZ', '2026-06-01', '+' || (i % 41760) || ' minutes')`;
  const whom = `CASE i % 2 WHEN 0 THEN 'electronic-monitoring' ELSE 'police-spi' END`;
  const lane = `'share-to-monitoring', 'monitoring|case-' || i || '|defendant-' || i`;
  await database.write(async manager => {
    for (const sql of [
      `INSERT INTO receipt (id, system, media_type, size, received_at, state) ${numbers} SELECT 'r' || i, 'common-platform', 'application/json', 1, ${when}, 'read' FROM n`,
      `INSERT INTO part (id, receipt_id, mapping, subject, own_subject, ordinal, arrival, content_hash, gone, state, fired) ${numbers} SELECT 'p' || i, 'r' || i, ${lane}, '', 0, i, '', 0, 'applied', 'MAP-139,NEW-202,NEW-230' FROM n`,
      `INSERT INTO reference (value, mapping, subject) ${numbers} SELECT '01ZD' || i, ${lane} FROM n`,
      `INSERT INTO duty (id, mapping, subject, about, part_id, rule, whom, what, severity, opened_at, due_at, proof_needed, otherwise, state) ${numbers}
        SELECT 'd' || i, ${lane}, '', 'p' || i, 'NEW-230', ${whom}, 'monitoring notice', CASE i % 3 WHEN 0 THEN 'custody' WHEN 1 THEN 'tag' ELSE 'fine' END, ${when}, ${when}, 'answered', 'Telephone them', CASE i % 5 WHEN 0 THEN 'open' ELSE 'met' END FROM n`,
      `INSERT INTO delivery (id, duty_id, system, mapping, subject, about, message, rulebook, state, next_step, attempts, not_before, fence, created_at) ${numbers} SELECT 'v' || i, 'd' || i, ${whom}, ${lane}, '', '{}', 'bench', 'done', 'push', 1, ${when}, 1, ${when} FROM n`,
    ]) await rowsOf(manager, sql, []);
  });
}
