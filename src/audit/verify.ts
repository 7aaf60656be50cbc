import { MoreThan, type EntityManager } from 'typeorm';
import { AuditHead, AuditRow } from '../database/entities';
import { BEGINNING, hashOf } from './record';

/** How the trail stood at a moment: its last row. Kept where nobody who writes to the database can reach, it shows what the trail alone cannot. */
export interface Head { readonly sequence: number; readonly hash: string }
export type Verified =
  | { readonly ok: true; readonly rows: number; readonly head: Head }
  | { readonly ok: false; readonly rows: number; /** The first row that is not as it was written. */ readonly at: number; readonly why: string };

/** So many rows are in memory at a time. */
const AT_ONCE = 2000;

export async function headOf(manager: EntityManager): Promise<Head> {
  const { sequence, hash } = await manager.findOneByOrFail(AuditHead, { one: 1 });
  return { sequence, hash };
}

/**
 * Walks the trail from its beginning, by key, and names the first broken link. `kept`: heads that were kept elsewhere, which also show
 * an end that was cut off, and a trail that was written anew from some row on.
 */
export async function verifyTrail(manager: EntityManager, kept: readonly Head[], progress: (rows: number) => void = () => undefined): Promise<Verified> {
  const head = await headOf(manager);               // first: rows may be added while we walk
  const known = new Map([head, ...kept].map(one => [one.sequence, one.hash]));
  let last: Head = { sequence: 0, hash: BEGINNING };
  for (let from = Number.MIN_SAFE_INTEGER; ;) {
    const page = await manager.find(AuditRow, { where: { sequence: MoreThan(from) }, order: { sequence: 'ASC' }, take: AT_ONCE });
    for (const row of page) {
      const why = brokenAt(row, last, known);
      if (why !== undefined) return { ok: false, rows: last.sequence, at: Math.min(row.sequence, last.sequence + 1), why };
      last = { sequence: row.sequence, hash: row.hash };
    }
    progress(last.sequence);
    if (page.length < AT_ONCE) break;
    from = last.sequence;
  }
  const missing = [...known.keys()].filter(sequence => sequence > last.sequence);
  if (missing.length > 0) return { ok: false, rows: last.sequence, at: last.sequence + 1, why: `the trail ends after row ${last.sequence}, but it had ${Math.max(...missing)}: its end was cut off` };
  return { ok: true, rows: last.sequence, head: last };
}

/** Why a row cannot follow the one before it. */
function brokenAt(row: AuditRow, before: Head, known: ReadonlyMap<number, string>): string | undefined {
  const due = before.sequence + 1;
  if (row.sequence < due) return `row ${row.sequence} was put in before the beginning`;
  if (row.sequence > due) return `row ${due} is missing: it was removed`;
  if (hashOf(row) !== row.hash) return `row ${due} was changed: its hash is not that of what it says`;
  if (row.previous !== before.hash) return `row ${due} does not follow row ${before.sequence}: it was put in or moved there, or what stood there was exchanged`;
  const hash = known.get(due);
  return hash !== undefined && hash !== row.hash ? `row ${due} is not the one that was there when its head was kept: the trail was written anew from it, or from a row before it` : undefined;
}

/** A kept head as a line: when, how many rows, the hash of the last. */
export const headLine = (at: string, { sequence, hash }: Head): string => `${at} ${sequence} ${hash}`;

/** The heads of a file of such lines; a line that is none is said. */
export function headsFrom(text: string): Head[] {
  return text.split('\n').filter(line => line.trim() !== '').map((line, i) => {
    const [, sequence, hash] = /^\S+ (\d{1,15}) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    if (sequence === undefined || hash === undefined) throw new Error(`Line ${i + 1} is no head of the audit trail; a line is as casebridge audit head prints it`);
    return { sequence: Number(sequence), hash };
  });
}
