import type { Raw } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import type { FinesAccount } from '../case-model/fines-account';
import type { Instant } from '../case-model/london';
import { fieldInWords } from '../console/words';
import { compareAccounts, type AccountCheck } from '../reconciliation/compare-accounts';
import type { InDoubt } from '../reconciliation/difference';
import { Rehearsal, type RehearsedDuty } from '../rule/rehearsal';
import type { Rulebook } from '../rule/rulebook';
import type { Held } from './record';

/** The mappings that read an account, that say what it should hold, and that explain differences: as src/reconciliation/accounts-of-day.ts has them. */
const ACCOUNTS = 'fines-account-to-account';
const REQUESTS = 'share-to-financial-results';
const EXPECTED = 'account-differences';

/** An account as the legacy side keeps it, in the words of what a share imposes. */
export interface StandingAccount { readonly held: Held; readonly account: FinesAccount; readonly inDoubt: readonly InDoubt[] }

/** Reads a record of theirs by the rules of the hub. */
export function accountIn(adapters: AdapterRegistry, rulebook: Rulebook, system: string, raw: Raw): Omit<StandingAccount, 'held'> | { readonly unreadable: string } {
  const rehearsal = new Rehearsal(adapters, rulebook);
  const { unreadable } = rehearsal.take({ id: 'record', system, raw });
  const [read] = rehearsal.latest(ACCOUNTS);
  return !read || unreadable !== undefined ? { unreadable: unreadable ?? 'No rule makes an account of it' } : { account: read.outcome.made, inDoubt: read.outcome.doubts.filter(({ spreadFrom }) => spreadFrom === undefined).map(({ field, why }) => ({ field, why })) };
}

export type AccountFound = { readonly held: Held } | { readonly verdict: 'not proved' | 'cannot say'; readonly why: string };

/**
 * The account that a request asked for: one of the same person that holds what was imposed, as the hub compares them. Undefined where none of these
 * is known to be that person's.
 */
export function accountFor(duty: RehearsedDuty, accounts: readonly StandingAccount[], rehearsal: Rehearsal, rulebook: Rulebook, now: Instant): AccountFound | undefined {
  const expected = expectedBy(duty, rehearsal);
  if (duty.mapping !== REQUESTS || !expected) return undefined;
  const ofPerson = accounts.filter(({ account }) => isNamedAlike(account, expected));
  const checks = ofPerson.map(one => ({ one, check: checkOf(duty, expected, one, rulebook, now) }));
  const same = checks.find(({ check }) => check?.verdict === 'same' || check?.verdict === 'explained');
  if (same) return { held: same.one.held };
  const [differs] = checks.flatMap(({ one, check }) => check ? [{ one, check }] : []);
  if (!differs) return undefined;
  const { one: { held }, check: { verdict, why, differences } } = differs;
  return verdict === 'could not check' ? { verdict: 'cannot say', why: `Their account (${held.name}) cannot be compared: ${why ?? ''}` }
    : { verdict: 'not proved', why: `Their account of this person (${held.name}) holds something else: ${[...new Set(differences.filter(({ explainedBy }) => explainedBy === undefined).map(({ field }) => fieldInWords(field)))].join(', ')}` };
}

/** What the share that asked for it says that the account should hold. */
function expectedBy({ message, mapping, subject }: RehearsedDuty, rehearsal: Rehearsal): FinesAccount | undefined {
  const made: { readonly accountExpected?: FinesAccount } = rehearsal.placesOf(message).find(place => place.mapping === mapping && place.subject === subject)?.part?.outcome?.made ?? {};
  return made.accountExpected;
}

/** Both name somebody, and the same. An account without a name could be anybody's of that case. */
function isNamedAlike({ defendant: theirs = {} }: FinesAccount, { defendant: ours = {} }: FinesAccount): boolean {
  const names = (['lastName', 'organisationName'] as const).filter(name => theirs[name] !== undefined && ours[name] !== undefined);
  const others = (['forenames', 'dateOfBirth'] as const).filter(name => theirs[name] !== undefined && ours[name] !== undefined);
  return names.length > 0 && [...names, ...others].every(name => theirs[name] === ours[name]);
}

function checkOf({ key, subject, references }: RehearsedDuty, expected: FinesAccount, { account, inDoubt }: StandingAccount, rulebook: Rulebook, now: Instant): AccountCheck | undefined {
  const number = account.accountNumber ?? key;
  const { checks: [check] } = compareAccounts({
    day: now.slice(0, 10), comparedAt: now, expected: rulebook.chapter(EXPECTED), known: new Map([[number, { kind: 'read', account, inDoubt }]]),
    asked: [{ subject, requestId: key, caseReference: references[0] ?? '', numbers: [number], expected }],
  });
  return check;
}
