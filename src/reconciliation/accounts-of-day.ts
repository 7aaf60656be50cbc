import { In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { FinesAccount } from '../case-model/fines-account';
import { accountNumbersOf, type NumberGiven } from '../case-model/financial-results';
import { minutesAfter, londonDay, type Day, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf, type Database } from '../database/database';
import { AccountReading, Delivery, DoubtRow, Lane, Part, Statement } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { accountSeeds } from './account-seeds';
import { compareAccounts, type AccountsReport, type AskedAccount, type KnownAccount } from './compare-accounts';
import { placesFor, type Check, type Comparison, type Difference } from './comparison';
import { lanesInFlight } from './in-flight';

/** The mappings that say which accounts are asked for, which numbers came, and what an account holds. */
const REQUESTS = 'share-to-financial-results';
const NUMBERS = 'financial-results-to-notices';
const ACCOUNTS = 'fines-account-to-account';
const EXPECTED = 'account-differences';
const SYSTEM = 'fines-accounts';
/** What was imposed longer ago is looked at again only while a mismatch of it is open. */
const DAYS_BACK = 35;

/** Holds the accounts that the shares of a hearing day ask for against what the legacy side last said of them: all of the day, or those of some people. Reads only. */
export async function accountsReport(database: Database, rulebook: Rulebook, day: Day, at: Instant, people?: readonly string[]): Promise<AccountsReport> {
  const asked = await askedOn(database.read, day, people);
  const known = new Map<string, KnownAccount>();
  for (const number of new Set(asked.flatMap(({ numbers }) => numbers))) known.set(number, await knownAccount(database.read, number));
  return compareAccounts({ day, comparedAt: at, asked, known, expected: rulebook.chapter(EXPECTED) });
}

/** A person's accounts of one hearing day. */
interface PersonOnDay { readonly day: Day; readonly person: string }
const keyOf = ({ day, person }: PersonOnDay): string => `${day}|${person}`;
const fromKey = (key: string): PersonOnDay => ({ day: key.slice(0, 10), person: key.slice(11) });

/** Accounts, hearing day by hearing day and person by person. */
export const accounts: Comparison = {
  compared: 'accounts', title: 'Fines accounts against what was imposed', perPage: 50, seeds: accountSeeds(checksOf),
  async all(manager, after, most) {
    const { day, person } = fromKey(after);
    return (await rowsOf<PersonOnDay>(manager, `SELECT DISTINCT day, subject AS person FROM part WHERE mapping = $1 AND day IS NOT NULL AND (day, subject) > ($2, $3) ORDER BY day, subject LIMIT ${most}`, [REQUESTS, day, person])).map(keyOf);
  },
  changed: changedPeople,
  async check({ database, rulebook, now }, subjects) {
    const checks: Check[] = [];
    for (const [day, people] of Map.groupBy(subjects.map(fromKey), one => one.day)) checks.push(...checksOf(await accountsReport(database, rulebook, day, now(), people.map(({ person }) => person))));
    return checks;
  },
};

/** Those who were asked about again, whose number has come, and whose account has said something, which names its case. */
async function changedPeople(manager: EntityManager, since: Instant, most: number): Promise<string[]> {
  const said = await manager.find(Statement, { where: { mapping: ACCOUNTS, saidAt: MoreThanOrEqual(since) }, take: most });
  const cases = [...new Set(said.flatMap(({ made }) => { const account: FinesAccount = made; return account.caseReference ?? []; }))];
  const rows = await rowsOf<PersonOnDay>(manager, `
    SELECT day, subject AS person FROM part WHERE applied_at >= $1 AND mapping = $2 AND day IS NOT NULL
    UNION SELECT part.day, part.subject FROM statement JOIN part ON part.subject = statement.subject WHERE statement.said_at >= $1 AND statement.mapping = $3 AND part.mapping = $2 AND part.day IS NOT NULL
    LIMIT ${most}`, [since, REQUESTS, NUMBERS]);
  for (let from = 0; from < cases.length; from += 500) {
    const some = cases.slice(from, from + 500);
    rows.push(...await rowsOf<PersonOnDay>(manager, `SELECT DISTINCT part.day, part.subject AS person FROM reference JOIN part ON part.mapping = reference.mapping AND part.subject = reference.subject
      WHERE reference.mapping = $1 AND part.day IS NOT NULL AND reference.value IN (${placesFor(some, 2)})`, [REQUESTS, ...some]));
  }
  return [...new Set(rows.map(keyOf))];
}

export function checksOf({ day, checks }: AccountsReport): Check[] {
  return checks.map(({ subject: person, requestId, caseReference, court = '', accountNumber = '', verdict, why, inFlight, saidAt, differences }) => ({
    subject: keyOf({ day, person }), pair: requestId, caseReference, court, day, account: accountNumber, system: SYSTEM, verdict, ...(why !== undefined && { why }), ...(inFlight && { inFlight }), ...(saidAt !== undefined && { saidAt }),
    lanes: [{ mapping: REQUESTS, subject: person, side: 'ours' }, ...accountNumber === '' ? [] : [{ mapping: ACCOUNTS, subject: `account|${accountNumber}`, side: 'theirs' as const }]],
    differences: differences.map(({ field, place, account, commonPlatform, explainedBy, reason }): Difference => ({
      field, fingerprint: stableId('mismatch', 'accounts', requestId, place), severity: 'fine', theirs: account ?? null, ours: commonPlatform ?? null,
      expected: place === 'account' ? 'The account that was made is there' : 'The account holds what the court imposed', ...(explainedBy !== undefined && { explainedBy, reason: reason ?? '' }),
    })),
  }));
}

/** The days whose accounts are compared: those on which accounts were asked for lately, and those with an open mismatch. */
export async function daysWithAccounts(database: Database, at: Instant): Promise<Day[]> {
  const since = londonDay(minutesAfter(at, -DAYS_BACK * 24 * 60));
  const lately = await rowsOf<{ day: Day }>(database.read, 'SELECT DISTINCT day FROM part WHERE mapping = $1 AND day >= $2', [REQUESTS, since]);
  const open = await rowsOf<{ day: Day }>(database.read, `SELECT DISTINCT day FROM mismatch WHERE compared = 'accounts' AND state = 'open'`, []);
  return [...new Set([...lately, ...open].map(({ day }) => day))].toSorted((a, b) => a < b ? -1 : 1);
}

/** The numbers of accounts that were asked for lately: what the legacy side is asked about. */
export async function numbersKnown(database: Database, at: Instant): Promise<string[]> {
  const since = londonDay(minutesAfter(at, -DAYS_BACK * 24 * 60));
  const heard = await rowsOf<{ made: string }>(database.read, 'SELECT made FROM statement WHERE mapping = $1 AND subject IN (SELECT subject FROM part WHERE mapping = $2 AND day >= $3)', [NUMBERS, REQUESTS, since]);
  return [...new Set(heard.flatMap(({ made }) => numbersIn(JSON.parse(made)).map(({ account }) => account)))];
}

/** What share-to-financial-results makes of an account: its mapping.ts fixes it. */
interface Requested { readonly accountCorrelationId?: string; readonly accountExpected?: FinesAccount; readonly account?: { readonly imposingCourt?: string; readonly prosecutionCaseReference?: string } }
const requestedIn = ({ made }: Part): Requested => made ?? {};

/** Of one person's hearing day the last share stands; what an earlier one asked for is replaced by it. */
async function askedOn(manager: EntityManager, day: Day, people?: readonly string[]): Promise<AskedAccount[]> {
  const parts = await manager.find(Part, { where: { mapping: REQUESTS, day, ...(people && { subject: In([...people]) }), state: In(['applied', 'in doubt']) }, order: { subject: 'ASC', time: 'ASC', arrival: 'ASC' } });
  const asked: AskedAccount[] = [];
  for (const ofDay of Map.groupBy(parts, part => `${part.subject}|${part.scope ?? ''}`).values()) {
    const last = ofDay.at(-1);
    const ids = new Set<string>();
    for (const part of ofDay.toReversed()) {
      const { accountCorrelationId: id = '' } = requestedIn(part);
      if (id === '' || ids.has(id)) continue;
      ids.add(id);
      asked.push(await askedBy(manager, part, id, part === last));
    }
  }
  return asked;
}

async function askedBy(manager: EntityManager, part: Part, requestId: string, stands: boolean): Promise<AskedAccount> {
  const { account = {}, accountExpected: expected } = requestedIn(part);
  const numbers = accountNumbersOf(await numbersGiven(manager, part.subject), requestId);
  const doubt = expected ? null : await manager.findOneBy(DoubtRow, { mapping: REQUESTS, partId: part.id });
  return {
    subject: part.subject, ...(part.appliedAt !== null && { saidAt: part.appliedAt }), requestId, caseReference: account.prosecutionCaseReference ?? 'no reference', ...(account.imposingCourt !== undefined && { court: account.imposingCourt.slice(0, 5) }), ...(expected && { expected }),
    ...(doubt && { inDoubt: `${doubt.field} is in doubt: ${doubt.why}` }), numbers, ...(numbers.length === 0 && await whyNoNumber(manager, part.subject, requestId)),
    ...(!stands && { replaced: 'A later share of this hearing day asks for another account, or for none' }),
  };
}

/** The numbers that the lane of the fines office heard, from the gateway or from a person. */
async function numbersGiven(manager: EntityManager, subject: string): Promise<readonly NumberGiven[]> {
  return numbersIn((await manager.findOneBy(Statement, { mapping: NUMBERS, subject }))?.made ?? {});
}
const numbersIn = ({ numbers = [] }: { readonly numbers?: readonly NumberGiven[] }): readonly NumberGiven[] => numbers;

async function whyNoNumber(manager: EntityManager, subject: string, requestId: string): Promise<Pick<AskedAccount, 'noNumber' | 'isAskedFor'>> {
  const deliveries = await manager.find(Delivery, { where: { system: SYSTEM, mapping: REQUESTS, subject }, order: { sequence: 'DESC' } });
  const delivery = deliveries.find(({ message }) => JSON.stringify(message).includes(requestId));
  if (!delivery) return { noNumber: 'The account was not asked for yet' };
  if (delivery.state === 'refused' || delivery.state === 'held') return { noNumber: `No account number: the request is ${delivery.state} (${delivery.lastWhy ?? 'no reason'})` };
  return delivery.state === 'done' ? { noNumber: 'The account was made, but no number has come yet' } : { noNumber: 'In flight: the account is asked for, and no number has come yet', isAskedFor: true };
}

async function knownAccount(manager: EntityManager, number: string): Promise<KnownAccount> {
  const lane = { mapping: ACCOUNTS, subject: `account|${number}` };
  const reading = await manager.findOneBy(AccountReading, { account: number });
  if (reading?.outcome === 'none') return { kind: 'none' };
  if (reading?.outcome === 'unreadable') return { kind: 'not read', why: `What was said of the account cannot be read: ${reading.why ?? ''}` };
  const parked = await manager.findOneBy(Lane, lane);
  if (parked && parked.parkedWhy !== null) return { kind: 'not read', why: `A later message about it could not be read: ${parked.parkedWhy}` };
  const statement = await manager.findOneBy(Statement, lane);
  if (!statement) return { kind: 'not read', why: reading?.why ? `The account was not read: ${reading.why}` : 'The account was not read yet' };
  const account: FinesAccount = statement.made;
  const waits = (await lanesInFlight(manager, ACCOUNTS, [lane.subject])).get(lane.subject)?.waits;
  return { kind: 'read', account, saidAt: statement.saidAt, ...(waits && { waits }), inDoubt: (await manager.findBy(DoubtRow, lane)).map(({ field, why }) => ({ field, why })) };
}

