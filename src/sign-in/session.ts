import { createHash, randomBytes } from 'node:crypto';
import { LessThan, type EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { minutesAfter, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { SessionRow } from '../database/entities';
import type { Acting } from './acting';
import type { Person } from './provider';

/** Without a click for so long, somebody else may sit there. */
const IDLE_MINUTES = 60;
/** A court day and what comes after it. */
const LONGEST_MINUTES = 10 * 60;
/** How exactly we know when somebody was last there: not every click is written down. */
const SEEN_EVERY_MINUTES = 1;

/** A session as a request brings it. The secret is what the browser holds. */
export interface Session { readonly by: Acting; readonly secret: string }

const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Begins a session for a person whom the provider named. What the browser must hold is answered; only its hash is kept. */
export async function beginSession(database: Database, person: Person, at: Instant): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await database.writeOnce(async manager => {
    await manager.delete(SessionRow, { seenAt: LessThan(minutesAfter(at, -LONGEST_MINUTES)) });
    await manager.insert(SessionRow, { idHash: hashed(secret), issuer: person.issuer, person: person.id, name: person.name, roles: [...person.roles], begunAt: at, seenAt: at });
    await record(manager, actingAs(person), { action: 'signed in', object: 'session' }, at);
  });
  return secret;
}

/** Who a secret belongs to, while the session lives and comes from the provider that is asked now. */
export async function sessionOf(database: Database, secret: string | undefined, issuer: string, now: Instant): Promise<Session | undefined> {
  if (secret === undefined) return undefined;
  const row = await database.read.findOneBy(SessionRow, { idHash: hashed(secret) });
  if (!row || row.issuer !== issuer || row.seenAt <= minutesAfter(now, -IDLE_MINUTES) || row.begunAt <= minutesAfter(now, -LONGEST_MINUTES)) return undefined;
  if (row.seenAt <= minutesAfter(now, -SEEN_EVERY_MINUTES)) await database.write(manager => manager.update(SessionRow, { idHash: row.idHash }, { seenAt: now }));
  return { by: actingAs({ ...row, id: row.person }), secret };
}

export async function endSession(database: Database, { by, secret }: Session, at: Instant): Promise<void> {
  await database.writeOnce(async manager => {
    await forget(manager, secret);
    await record(manager, by, { action: 'signed out', object: 'session' }, at);
  });
}

/** Ends the session that a browser brought along, if it has one. */
export const forget = (manager: EntityManager, secret: string): Promise<unknown> => manager.delete(SessionRow, { idHash: hashed(secret) });

/** Bound to the session, in each of its forms: another site cannot know it. */
export const formTokenOf = (secret: string): string => createHash('sha256').update(`form ${secret}`).digest('base64url');

const actingAs = ({ issuer, id, name, roles }: Person): Acting => ({ name, id: `${issuer} ${id}`, roles, named: 'signed in' });
