import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minutesAfter } from '../../src/case-model/london';
import { rowsOf, type Database } from '../../src/database/database';
import { dutiesLedger } from '../../src/duty/ledger';
import { markOverdue } from '../../src/duty/statements';
import { isSilentlyLost, PARTNERS } from './neighbours';
import { ordersIn, urnIn, waitingBehind, type CaseSent } from './shapes';

/** What the partners' own ledgers say, held against what was ordered. */
export interface Verdict {
  /** Ordered, not in the partner's ledger, and with no person. */
  readonly lost: readonly string[];
  /** In the partner's ledger once more than ordered. */
  readonly doubled: readonly string[];
  /** Waits for a person: for each cause how many. */
  readonly held: Readonly<Record<string, number>>;
  /** Behind a share that cannot be read, which a person has left there: so many messages to partners. */
  readonly behind: number;
  /** Told all the same, though they stand behind such a share. */
  readonly letThrough: readonly string[];
  /** Cases of which a later message came to a partner before an earlier one. */
  readonly outOfOrder: readonly string[];
  /** Cases whose provider said that it had received the order and never acted: seeded, and found overdue by the watch. */
  readonly silent: { readonly seeded: number; readonly missed: readonly string[]; readonly falsely: readonly string[] };
  /** Partners whose duties do not add up: opened = met + replaced + waived + open. */
  readonly ledgersAskew: readonly string[];
  /** Messages acknowledged of which no bytes are kept. */
  readonly notKept: number;
  /** Messages that are no shares, and not said to be unreadable. */
  readonly unreadableUnsaid: number;
  /** Messages that contradict an earlier one of the same id, and those of them of which nobody is told. */
  readonly contradictory: { readonly seeded: number; readonly unsaid: number };
}

/** Overdue by any deadline that the shapes have: the fines office has a day. */
const LONG_AFTER_MINUTES = 60 * 24 * 7;

export async function verdictOn(cases: readonly CaseSent[], ledgers: string, database: Database): Promise<Verdict> {
  const entries = Object.fromEntries(PARTNERS.map(id => [id, ledgerOf(join(ledgers, `${id}.jsonl`), id)]));
  const held = await heldFor(database);
  const lost: string[] = [];
  const doubled: string[] = [];
  const letThrough: string[] = [];
  for (const partner of PARTNERS) {
    const took = countsOf((entries[partner] ?? []).map(({ urn }) => urn));
    const waits = countsOf(held.filter(({ system }) => system === partner).map(({ urn }) => urn));
    for (const one of cases) {
      const ordered = ordersIn(one.messages, partner);
      const there = took.get(one.urn) ?? 0;
      const behind = one.released ? 0 : ordersIn(waitingBehind(one), partner);
      const said = `${partner} ${one.urn}: ${ordered} ordered${behind === 0 ? '' : `, ${behind} of them behind what cannot be read`}, ${there} there`;
      if (there + (waits.get(one.urn) ?? 0) + behind < ordered) lost.push(said);
      if (there > ordered) doubled.push(said);
      else if (there > ordered - behind) letThrough.push(said);
    }
  }
  return {
    lost, doubled, letThrough, behind: cases.reduce((sum, one) => sum + (one.released ? 0 : ordersIn(waitingBehind(one))), 0), held: Object.fromEntries(countsOf(held.map(({ system, state, why }) => `${system}: ${state}: ${why}`))),
    outOfOrder: endedBeforeOrdered(entries['electronic-monitoring'] ?? []), silent: await silentlyLost(cases, held, database),
    ledgersAskew: (await dutiesLedger(database.read, new Date().toISOString())).filter(({ missing, elsewhere }) => missing !== 0 || elsewhere !== 0).map(({ whom }) => whom),
    notKept: await notKept(cases, database), unreadableUnsaid: sentWith('unreadable', cases) - await saidToBe('unreadable', database),
    contradictory: { seeded: sentWith('contradicts', cases), unsaid: sentWith('contradicts', cases) - await saidToBe('contradicts', database) },
  };
}

interface Entry { readonly urn: string; readonly key: string; readonly body: string }

/** A partner that knows a message again by its key took it once; a mail server takes every mail as a new one. */
function ledgerOf(file: string, partner: string): Entry[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(line => line !== '') : [];
  const entries = lines.map((line): Entry => { const { key, about, body }: { key: string; about: string; body: string } = JSON.parse(line); return { key, body, urn: urnIn(about) ?? urnIn(body) ?? '' }; });
  return partner === 'police-email' ? entries : [...new Map(entries.map(entry => [entry.key, entry])).values()];
}

interface Held { readonly system: string; readonly state: string; readonly why: string; readonly urn: string }

async function heldFor(database: Database): Promise<Held[]> {
  const rows = await rowsOf<{ system: string; state: string; why: string | null; message: string }>(database.read, `SELECT system, state, last_why AS why, message FROM delivery WHERE state IN ('held', 'refused', 'stopped')`, []);
  return rows.map(({ system, state, why, message }) => ({ system, state, why: (why ?? '').slice(0, 80), urn: urnIn(message) ?? '' }));
}

/** Of each person, the order of the notices that the provider took. */
function endedBeforeOrdered(entries: readonly Entry[]): string[] {
  const ended = new Set<string>();
  const wrong: string[] = [];
  for (const { urn, body } of entries) {
    const { kind, defendantId }: { kind: string; defendantId: string } = JSON.parse(body);
    const person = `${urn} ${defendantId}`;
    if (kind === 'ORDERED' && ended.has(person)) wrong.push(person);
    if (kind !== 'ORDERED') ended.add(person);
  }
  return wrong;
}

async function silentlyLost(cases: readonly CaseSent[], held: readonly Held[], database: Database): Promise<Verdict['silent']> {
  await database.write(manager => markOverdue(manager, minutesAfter(new Date().toISOString(), LONG_AFTER_MINUTES)));
  const overdue = await rowsOf<{ whom: string; message: string }>(database.read, `
    SELECT duty.whom, delivery.message FROM duty JOIN delivery ON delivery.duty_id = duty.id WHERE duty.state = 'open' AND duty.overdue_since IS NOT NULL AND delivery.state NOT IN ('held', 'refused')`, []);
  const found = new Set(overdue.filter(({ whom }) => whom === 'electronic-monitoring').map(({ message }) => urnIn(message) ?? ''));
  const others = overdue.filter(({ whom }) => whom !== 'electronic-monitoring').map(({ whom, message }) => `${whom} ${urnIn(message) ?? ''}`);
  const seeded = cases.filter(({ urn }) => isSilentlyLost(urn)).map(({ urn }) => urn);
  const behind = new Set(held.map(({ urn }) => urn));     // what waits behind a held message is open, too
  return { seeded: seeded.length, missed: seeded.filter(urn => !found.has(urn)), falsely: [...[...found].filter(urn => !isSilentlyLost(urn) && !behind.has(urn)), ...others] };
}

async function notKept(cases: readonly CaseSent[], database: Database): Promise<number> {
  const [row] = await rowsOf<{ n: number | string }>(database.read, 'SELECT COUNT(DISTINCT body_hash) AS n FROM receipt WHERE system = $1', ['common-platform']);
  return new Set(cases.flatMap(({ messages }) => messages.map(({ raw }) => Buffer.from(raw.bytes).toString('latin1')))).size - Number(row?.n);
}

const sentWith = (fault: 'unreadable' | 'contradicts', cases: readonly CaseSent[]): number => cases.flatMap(({ messages }) => messages).filter(message => message.fault === fault).length;

/** In this state a person sees it on the first page. */
async function saidToBe(state: 'unreadable' | 'contradicts', database: Database): Promise<number> {
  const [row] = await rowsOf<{ n: number | string }>(database.read, 'SELECT COUNT(DISTINCT body_hash) AS n FROM receipt WHERE state = $1 AND system = $2', [state, 'common-platform']);
  return Number(row?.n);
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
