import type { EntityManager } from 'typeorm';
import { boundedWait, ofTooLongAWait } from '../adapter/asked-wait';
import { minutesAfter, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { AccountReading } from '../database/entities';
import type { Partner } from '../duty/deliver';
import { keepWithin } from '../intake/keep';
import { numbersKnown } from './accounts-of-day';

export interface Reading { readonly database: Database; readonly partners: readonly Partner[]; readonly now: () => Instant }

/** So many accounts in one run; the rest waits for the next one. */
const MOST_ACCOUNTS = 20;
/** An account changes by payments and by people: once a day its newest word is asked for. */
const READ_AGAIN_MINUTES = 24 * 60;

/**
 * Asks for the accounts whose numbers are known, where a system can be asked for one: those never asked for first, then those asked longest ago. What it says is kept as a receipt and
 * taken in like every message. Answers how many accounts were asked for.
 */
export async function readAccounts(reading: Reading): Promise<number> {
  let asked = 0;
  for (const partner of reading.partners) if (partner.connection.lookUp) asked += await readFrom(reading, partner, partner.connection.lookUp);
  return asked;
}

async function readFrom({ database, now }: Reading, { adapter: { manifest, codec }, pace }: Partner, lookUp: NonNullable<Partner['connection']['lookUp']>): Promise<number> {
  const due = await dueNumbers(database, now());
  let asked = 0;
  for (const { account, failures } of due) {
    if (pace.left(now()) < lookUp.calls) break;
    pace.spend(lookUp.calls, now());
    const found = await lookUp.of(account);
    const at = now();
    asked++;
    await database.write(async manager => {
      const fails = (outcome: AccountReading['outcome'], why: string, afterMinutes: number) => note(manager, { account, askedAt: at, outcome, why, failures: failures + 1, notBefore: minutesAfter(at, afterMinutes) });
      if (found.kind === 'absent') return fails('none', 'The legacy side knows no account of this number', READ_AGAIN_MINUTES / 24);
      if (found.kind === 'no answer') return fails('no answer', found.why + ofTooLongAWait(found.afterSeconds), Math.max(manifest.retryAfterSeconds[Math.min(failures, manifest.retryAfterSeconds.length - 1)] ?? 0, boundedWait(found.afterSeconds)) / 60);
      await keepWithin(manager, manifest.id, found.raw, at);
      const read = codec.decode(found.raw);
      if (!read.ok) return fails('unreadable', read.why, READ_AGAIN_MINUTES / 24);
      return note(manager, { account, askedAt: at, outcome: 'read', why: null, failures: 0, notBefore: minutesAfter(at, READ_AGAIN_MINUTES) });
    });
  }
  return asked;
}

async function note(manager: EntityManager, { account, ...reading }: AccountReading): Promise<void> {
  const known = await manager.countBy(AccountReading, { account }) > 0;
  await (known ? manager.update(AccountReading, { account }, reading) : manager.insert(AccountReading, { account, ...reading }));
}

async function dueNumbers(database: Database, now: Instant): Promise<{ account: string; failures: number }[]> {
  const readings = new Map((await database.read.find(AccountReading)).map(one => [one.account, one]));
  return (await numbersKnown(database, now)).map(account => ({ account, reading: readings.get(account) }))
    .filter(({ reading }) => reading === undefined || reading.notBefore <= now)
    .toSorted((a, b) => (a.reading?.askedAt ?? '') < (b.reading?.askedAt ?? '') ? -1 : 1)
    .slice(0, MOST_ACCOUNTS).map(({ account, reading }) => ({ account, failures: reading?.failures ?? 0 }));
}
