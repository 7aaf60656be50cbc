import { createHash } from 'node:crypto';
import { rowsOf, type Database } from '../../src/database/database';
import type { HubProcess } from '../journeys/hub-process';
import { waitingBehind, type CaseSent, type Sent } from './shapes';

/** What is stopped at a share that cannot be read, held against what was sent. */
export interface Stopped {
  /** Shares that cannot be read, and cases that they stop. */
  readonly seeded: number;
  /** Of these, those at which no lane has stopped; and lanes that have stopped at others. */
  readonly missed: number;
  readonly falsely: number;
  /** Messages behind them that are not shown to wait there; and others that are. */
  readonly behindMissed: number;
  readonly behindFalsely: number;
}

/** As it stands when everything else is done: the lanes that have stopped, and the shares that wait in them (partners' answers wait there too). */
export async function whatIsStopped(cases: readonly CaseSent[], database: Database): Promise<Stopped> {
  const seeded = cases.flatMap(({ messages }) => messages.filter(isPoisoned));
  const stops = await bodiesOf(database, `SELECT DISTINCT receipt.body_hash AS hash FROM part JOIN lane ON lane.mapping = part.mapping AND lane.subject = part.subject JOIN receipt ON receipt.id = part.receipt_id
    WHERE part.state = 'unreadable' AND lane.parked_why IS NOT NULL`);
  const waits = await bodiesOf(database, `SELECT DISTINCT receipt.body_hash AS hash FROM part JOIN lane ON lane.mapping = part.mapping AND lane.subject = part.subject JOIN receipt ON receipt.id = part.receipt_id
    WHERE part.state = 'waiting' AND lane.parked_why IS NOT NULL AND receipt.system = 'common-platform'`);
  const [wanted, behind] = [new Set(seeded.map(hashOf)), new Set(cases.flatMap(one => waitingBehind(one)).map(hashOf))];
  return { seeded: seeded.length, missed: lacking(stops, wanted), falsely: lacking(wanted, stops), behindMissed: lacking(waits, behind), behindFalsely: lacking(behind, waits) };
}

/** A person sets aside what stops these cases, by the form on its page: again until it is done, since the hub may be killed meanwhile. */
export async function release(cases: readonly CaseSent[], database: Database, hub: HubProcess, isOutOfTime: () => boolean): Promise<void> {
  const wanted = new Set(cases.filter(({ released }) => released).flatMap(({ messages }) => messages.filter(isPoisoned)).map(hashOf));
  const form = { mediaType: 'application/x-www-form-urlencoded', bytes: Buffer.from(new URLSearchParams({ by: 'A. Clerk', why: 'The sender has shared it again' }).toString()) };
  for (;;) {
    const stuck = (await rowsOf<{ id: string; hash: string }>(database.read, `
      SELECT DISTINCT receipt.id, receipt.body_hash AS hash FROM part JOIN receipt ON receipt.id = part.receipt_id WHERE part.state = 'unreadable'`, [])).filter(({ hash }) => wanted.has(hash));
    if (stuck.length === 0 || isOutOfTime()) return;
    for (const { id } of stuck) await hub.post(`/receipts/${id}/set-aside`, form, { origin: hub.url });
  }
}

/** How many of these are not there. */
const lacking = (there: ReadonlySet<string>, wanted: ReadonlySet<string>): number => [...wanted].filter(one => !there.has(one)).length;
const isPoisoned = ({ fault }: Sent): boolean => fault === 'poisoned';
const hashOf = ({ raw }: Sent): string => createHash('sha256').update(raw.bytes).digest('hex');
const bodiesOf = async (database: Database, sql: string): Promise<Set<string>> => new Set((await rowsOf<{ hash: string }>(database.read, sql, [])).map(({ hash }) => hash));
