import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { AuditRow } from '../database/entities';
import type { Acting } from '../sign-in/acting';

/** What is written down of what people and programs do. One more is one line here. */
export type Action =
  | 'signed in' | 'signed out' | 'sign-in refused' | 'refused'
  | 'personal data seen' | 'duty waived' | 'sent again' | 'sent by hand' | 'doubt resolved' | 'task resolved' | 'claimed' | 'released' | 'note kept' | 'handed over' | 'view kept' | 'view removed' | 'answer entered' | 'message replayed' | 'message set aside' | 'replays started' | 'replays gone on with' | 'replays stopped' | 'replays given up' | 'identity decided' | 'incident opened' | 'incident ended' | 'mismatch worked on'
  | 'repair proposed' | 'repair confirmed' | 'repair sent' | 'repair answered' | 'repair closed' | 'repair withdrawn' | 'repairs proposed' | 'repairs confirmed' | 'repairs stopped' | 'repairs gone on with' | 'repairs ended' | 'repairs withdrawn'
  | 'comparison begun' | 'said to cost time' | 'cost of time answered' | 'switch proposed' | 'switch confirmed' | 'switch ended';

/** `object`: what it was done to, such as `duty 0193…`. `detail`: what else must be known, a reason first of all; never what a court said of anybody. */
export interface Deed { readonly action: Action; readonly object: string; readonly detail?: Readonly<Record<string, string>> }

/** Before the first row there is this. */
export const BEGINNING = '0'.repeat(64);

/**
 * Writes down who did what, in the transaction that does it. Each row holds the hash of the one before it, so the writers stand in line:
 * the one row of `audit_head` is locked until this transaction ends. Call it last.
 */
export async function record(manager: EntityManager, by: Acting, { action, object, detail = {} }: Deed, at: Instant): Promise<void> {
  const [head] = await rowsOf<{ sequence: number | string; hash: string }>(manager, 'UPDATE audit_head SET sequence = sequence + 1 WHERE one = 1 RETURNING sequence, hash', []);
  if (!head) throw new Error('The audit trail has lost its head; restore the row of audit_head before anything is done');
  const row: Omit<AuditRow, 'hash'> = { sequence: Number(head.sequence), at, person: by.id ?? '', name: by.name, roles: by.roles.join(','), named: by.named, action, object, detail: JSON.stringify(detail), previous: head.hash };
  const hash = hashOf(row);
  await manager.insert(AuditRow, { ...row, hash });
  await rowsOf(manager, 'UPDATE audit_head SET hash = $1 WHERE one = 1 RETURNING sequence', [hash]);
}

/** Over everything that the row says, in this order, and the hash of the row before it. */
export const hashOf = ({ sequence, at, person, name, roles, named, action, object, detail, previous }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256').update(JSON.stringify([sequence, at, person, name, roles, named, action, object, detail, previous])).digest('hex');
