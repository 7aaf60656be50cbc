import { mkdtempSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseOnDay } from '../../src/case-model/case-on-day';
import { columns } from '../../src/cli/session';
import { Database } from '../../src/database/database';
import { ComparisonRun, Statement } from '../../src/database/entities';
import { joined, READERS } from '../../src/reconciliation/case-said';
import { compareCourtDay, type SaidOfCase } from '../../src/reconciliation/compare';
import { checkCase, type SideOfCase } from '../../src/reconciliation/compare-cases';
import { checksOf } from '../../src/reconciliation/compare-court-day';
import { runToTheEnd } from '../../src/reconciliation/run';
import { loadRulebook } from '../../src/rule/load-rulebook';

const PAIRS = 1_000_000;
const CASES_ON_A_DAY = 500;
const STORED = 20_000;
const LEAST_PER_SECOND = 20_000;
const MOST_MB = 50;
const [DAY, AT] = ['2026-06-01', '2026-06-01T20:00:00.000Z'];
const rulebook = loadRulebook(join(__dirname, '../../mappings'));

export interface Compared { readonly rows: readonly Speed[]; readonly stored: readonly Speed[] }
interface Speed { readonly what: string; readonly pairs: number; readonly seconds: number; /** Of the processor, all threads of this process: what else runs on the machine does not count. */ readonly busySeconds: number; readonly found: number; readonly grewMb: number }

/** How fast pairs are compared once they are read, whether memory stays flat over a million, and what the database adds. */
export async function comparedAtScale(): Promise<Compared> {
  return { rows: [await courtDaysInMemory(PAIRS), await casesInMemory(PAIRS)], stored: [await runOnSqlite()] };
}

export const comparedHolds = ({ rows }: Compared): boolean => rows.every(({ pairs, busySeconds, grewMb }) => pairs / busySeconds >= LEAST_PER_SECOND && grewMb < MOST_MB);

export function comparedInWords(compared: Compared): string {
  const rate = (pairs: number, seconds: number) => Math.round(pairs / seconds).toLocaleString('en-GB').padStart(14);
  const line = ({ what, pairs, seconds, busySeconds, found, grewMb }: Speed) => [rate(pairs, busySeconds), rate(pairs, seconds), pairs.toLocaleString('en-GB').padStart(9), found.toLocaleString('en-GB').padStart(7), grewMb.toFixed(1).padStart(6), what];
  return [
    '', 'Pairs compared on one core. Of a hundred, four differ: two in a value, one lacks a child, and one is explained by a rule.', '',
    columns([['a busy second', 'a second', 'pairs', 'found', 'MB more', 'what'], ...[...compared.rows, ...compared.stored].map(line)]), '',
    `Bound: ${LEAST_PER_SECOND.toLocaleString('en-GB')} pairs in a second of one core without the database, and the heap grows by less than ${MOST_MB} MB: ${comparedHolds(compared) ? 'PASS' : 'FAIL'}`, '',
  ].join('\n');
}

/** Block by block, made and thrown away: what is made is not counted, what is compared is. */
async function inBlocks<T>(what: string, pairs: number, make: (from: number, most: number) => T, compare: (block: T) => number): Promise<Speed> {
  let [seconds, busySeconds, found, early] = [0, 0, 0, 0];
  for (let from = 0; from < pairs; from += CASES_ON_A_DAY) {
    const block = make(from, CASES_ON_A_DAY);
    const watch = stopwatch();
    found += compare(block);
    const took = watch();
    seconds += took.seconds;
    busySeconds += took.busySeconds;
    if (from % 50_000 === 0) await nextTurn();
    if (from === pairs / 10) early = heapMb();
  }
  return { what, pairs, seconds, busySeconds, found, grewMb: heapMb() - early };
}
function stopwatch(): () => { seconds: number; busySeconds: number } {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  return () => { const { user, system } = process.cpuUsage(used); return { seconds: (performance.now() - begun) / 1000, busySeconds: (user + system) / 1_000_000 }; };
}
function heapMb(): number { globalThis.gc?.(); return process.memoryUsage().heapUsed / 1_000_000; }

function courtDaysInMemory(pairs: number): Promise<Speed> {
  const expected = rulebook.chapter('court-day-differences');
  const said = (one: CaseOnDay): SaidOfCase => ({ said: one, inDoubt: [] });
  return inBlocks('cases of court days, 500 on each: paired, compared, explained', pairs, (from, most) => {
    const numbers = Array.from({ length: most }, (_, i) => from + i);
    return { court: 'B01LY', day: DAY, comparedAt: AT, expected, libra: numbers.map(n => said(libraCase(n))), commonPlatform: numbers.toReversed().map(n => said(sharedCase(n))) };
  }, day => checksOf(compareCourtDay(day)).filter(({ verdict }) => verdict === 'mismatch').length);
}

function casesInMemory(pairs: number): Promise<Speed> {
  const expected = rulebook.chapter('court-day-differences');
  const side = (mapping: string, made: object): SideOfCase => ({ said: joined([READERS[mapping]?.(made) ?? { hearings: [], defendants: [] }]), inDoubt: [], lanes: [] });
  return inBlocks('linked cases: brought to one shape, compared, explained', pairs, (from, most) => Array.from({ length: most }, (_, i) => ({ theirs: libraCase(from + i), ours: sharedCase(from + i) })), block => block.filter(({ theirs, ours }, i) =>
    checkCase({ subject: `case-${i}`, system: 'libra', theirs: side('libra-list-to-case', theirs), ours: side('share-to-court-day', ours), comparedAt: AT, expected }).verdict === 'mismatch').length);
}

/** The same with reading and keeping: a run over statements in SQLite, from beginning to end. */
async function runOnSqlite(): Promise<Speed> {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-reconcile-'));
  const database = await Database.open({ file: join(folder, 'hub.sqlite') });
  try {
    for (let from = 0; from < STORED; from += CASES_ON_A_DAY) await fill(database, from);
    const before = heapMb();
    const watch = stopwatch();
    const done = await runToTheEnd({ database, rulebook, partners: [], now: () => new Date().toISOString() }, { compared: 'court day', scope: 'all' });
    const took = watch();
    const run = await database.read.findOneByOrFail(ComparisonRun, { id: done.ok && 'run' in done ? done.run : '' });
    return { what: `a run over statements in SQLite: read, compared and kept (${run.state})`, pairs: run.population, ...took, found: run.mismatched, grewMb: heapMb() - before };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill(database: Database, from: number): Promise<void> {
  const court = `B${String(from / CASES_ON_A_DAY).padStart(2, '0')}LY`;
  const row = (mapping: string, system: string, n: number, made: object): Omit<Statement, never> => ({ mapping, subject: `${system}|${n}`, system, partId: `p${n}`, court, day: DAY, made, excluded: null, gone: 0, saidAt: '2026-06-01T15:00:00.000Z' });
  await database.write(async manager => {
    for (let n = from; n < from + CASES_ON_A_DAY; n += 100) {
      const numbers = Array.from({ length: 100 }, (_, i) => n + i);
      await manager.insert(Statement, numbers.flatMap(one => [row('libra-list-to-case', 'libra', one, libraCase(one)), row('share-to-court-day', 'common-platform', one, sharedCase(one))]));
    }
  });
}

/** An invented case with two defendants and three offences, as each side would come to it. */
function libraCase(n: number): CaseOnDay {
  const shared = sharedCase(n);
  const [one, other] = shared.defendants ?? [];
  const first = n % 100 === 1 ? { ...one, dateOfBirth: '1970-12-31' } : n % 100 === 2 ? { ...one, lastName: 'Other' } : n % 100 === 3 ? { ...one, lastName: one?.lastName?.toUpperCase() ?? '' } : { ...one };
  return { ...shared, sourceReference: String(2_600_000_000 + n), courtName: 'Lavender Hill', defendants: [withoutId(first), ...n % 100 === 4 || !other ? [] : [withoutId(other)]] };
}
const withoutId = ({ defendantId: _, ...one }: NonNullable<CaseOnDay['defendants']>[number]): NonNullable<CaseOnDay['defendants']>[number] => ({ ...one, title: 'Mr', listingNumber: 1 });

function sharedCase(n: number): CaseOnDay {
  const number = String(n).padStart(7, '0');
  return {
    caseURN: `01ZD${number}`, courtCode: 'B01LY', courtRoom: '1', hearingDay: DAY, initiationCode: 'C',
    defendants: [
      { defendantId: `d-${number}-1`, defendantType: 'PERSON', firstName: 'Rowan', lastName: `Ash${number}`, dateOfBirth: '1980-02-01', gender: 'MALE', arrestSummonsNumber: `2601ZD01000000${number}A`, address: { address1: '12 Larch Row', postcode: 'SW11 9ZZ' }, offences: [{ offenceCode: 'TH68010', offenceTitle: 'Theft', pleaValue: 'NOT_GUILTY' }, { offenceCode: 'CJ88116', pleaValue: 'GUILTY', convictionDate: DAY }] },
      { defendantId: `d-${number}-2`, defendantType: 'PERSON', firstName: 'Sorrel', lastName: `Birch${number}`, dateOfBirth: '1991-07-09', gender: 'FEMALE', offences: [{ offenceCode: 'TH68010', offenceTitle: 'Theft', pleaValue: 'NOT_GUILTY' }] },
    ],
  };
}
