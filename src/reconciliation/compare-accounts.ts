import type { FinesAccount, FinesAccountImposition } from '../case-model/fines-account';
import type { Day, Instant } from '../case-model/london';
import { poundsOf } from '../case-model/money';
import { explanationOf, totalsOf, unequal, verdictOf, type Expected, type Explanation, type InDoubt, type Totals, type Verdict } from './difference';
import { all, namesOf, pairBy, type Pair } from './pair';

/** One account that a share asked for, and what is known of its number. */
export interface AskedAccount {
  /** The lane of the person who was asked about. */
  readonly subject: string;
  readonly requestId: string;
  readonly caseReference: string;
  readonly court?: string;
  /** What the account should hold; absent where an amount of it is in doubt. */
  readonly expected?: FinesAccount;
  readonly inDoubt?: string;
  /** The numbers that were answered or entered: more than one contradict each other. */
  readonly numbers: readonly string[];
  /** Why there is no number yet. */
  readonly noNumber?: string;
  /** It is asked for, and not answered yet. */
  readonly isAskedFor?: true;
  readonly saidAt?: Instant;
  /** A later share of its hearing day asked for another, or took all of it back. */
  readonly replaced?: string;
}
/** What is known of an account by its number: what it last said, that the legacy side knows none, or why it was not read. */
export type KnownAccount =
  | { readonly kind: 'read'; readonly account: FinesAccount; readonly inDoubt: readonly InDoubt[]; readonly saidAt?: Instant; /** A newer word of it waits to be applied. */ readonly waits?: true }
  | { readonly kind: 'none' }
  | { readonly kind: 'not read'; readonly why: string };
export interface AccountsOfDay {
  readonly day: Day;
  readonly comparedAt: Instant;
  readonly asked: readonly AskedAccount[];
  readonly known: ReadonlyMap<string, KnownAccount>;
  readonly expected: Expected;
}

export interface AccountValueDifference { readonly kind: 'value' | 'no account' | 'not on the account' | 'not in the share'; readonly field: string; readonly account?: string; readonly commonPlatform?: string; /** The field by what it is about, not by position. */ readonly place: string }
export type AccountDifference = AccountValueDifference & Explanation;
export interface AccountCheck {
  readonly subject: string;
  readonly saidAt?: Instant;
  readonly inFlight?: true;
  readonly requestId: string;
  readonly caseReference: string;
  readonly court?: string;
  readonly accountNumber?: string;
  readonly verdict: Verdict;
  readonly why?: string;
  readonly differences: readonly AccountDifference[];
}
/** Every account that the shares of a hearing day ask for. */
export interface AccountsReport extends Totals { readonly day: Day; readonly comparedAt: Instant; readonly checks: readonly AccountCheck[] }

/** Holds the accounts on the legacy side against what the shares of a day imposed. Pure: requests, accounts and rules in, a report out. */
export function compareAccounts(day: AccountsOfDay): AccountsReport {
  const checks = day.asked.map(one => checkAccount(day, one));
  return { day: day.day, comparedAt: day.comparedAt, ...totalsOf(checks), checks };
}

function checkAccount(day: AccountsOfDay, asked: AskedAccount): AccountCheck {
  const { subject, requestId, caseReference, court, numbers, expected } = asked;
  const [accountNumber, ...others] = numbers;
  const known = accountNumber === undefined ? undefined : day.known.get(accountNumber);
  const [saidAt] = [asked.saidAt, known?.kind === 'read' ? known.saidAt : undefined].filter(at => at !== undefined).toSorted((a, b) => a < b ? 1 : -1);
  const about = { subject, ...(saidAt !== undefined && { saidAt }), requestId, caseReference, ...(court !== undefined && { court }), ...(accountNumber !== undefined && others.length === 0 && { accountNumber }), differences: [] };
  if (asked.replaced !== undefined) return { ...about, verdict: 'excluded', why: asked.replaced };
  const unchecked = (why: string): AccountCheck => ({ ...about, verdict: 'could not check', why });
  if (accountNumber === undefined) return { ...unchecked(asked.noNumber ?? 'No account number has come yet'), ...(asked.isAskedFor && { inFlight: true }) };
  if (others.length > 0) return unchecked(`${numbers.length} account numbers came for it: ask the fines system which one holds`);
  if (!known || known.kind === 'not read') return unchecked(known?.why ?? 'The account was not read yet');
  if (!expected) return unchecked(asked.inDoubt ?? 'An amount of what the court imposed is in doubt');
  if (known.kind === 'read' && known.account.impositions === undefined && known.account.imposed === undefined) return unchecked('The account was read without what is imposed on it');

  const found: readonly AccountValueDifference[] = known.kind === 'none' ? [{ kind: 'no account', field: 'account', place: 'account', commonPlatform: accountNumber }] : differencesOf(known.account, expected);
  if (found.length > 0 && known.kind === 'read' && known.waits) return { ...unchecked('In flight: a later word of the account waits to be applied'), inFlight: true };
  const differences = found.map(difference => ({ ...difference, ...explanationOf(day.expected, {
    ...saidOf(difference), ...(known.kind === 'read' && postedOn(known.account)), ...(court !== undefined && { courtCode: court }), hearingDay: day.day, comparedAt: day.comparedAt,
  }) }));
  return { ...about, differences, ...verdictOf(differences, known.kind === 'read' ? known.inDoubt : []) };
}

const saidOf = ({ place: _, ...said }: AccountValueDifference): Omit<AccountValueDifference, 'place'> => said;

/** When what is imposed, and when the terms, were put on the account: for rules that know that terms change later. */
function postedOn({ impositions = [], terms }: FinesAccount): { readonly imposedPosted?: Day; readonly termsPosted?: Day } {
  const [first] = impositions.flatMap(({ postedDay, isCopy }) => postedDay === undefined || isCopy === true ? [] : [postedDay]).toSorted((a, b) => a < b ? -1 : 1);
  return { ...(first !== undefined && { imposedPosted: first }), ...(terms?.postedDay !== undefined && { termsPosted: terms.postedDay }) };
}

const NAMES = ['lastName', 'forenames', 'organisationName', 'dateOfBirth', 'postcode'] as const;
const LINES = ['address1', 'address2', 'address3', 'address4', 'address5'] as const;

function differencesOf(account: FinesAccount, expected: FinesAccount): AccountValueDifference[] {
  return [
    ...values(unequal(account, expected, ['caseReference'], '')),
    ...values(unequal(account.defendant ?? {}, expected.defendant ?? {}, [...NAMES, ...LINES], 'defendant')), ...missingLines(account, expected),
    ...impositionDifferences(account, expected),
    ...values(unequal(termsAsText(account), termsAsText(expected), ['kind', 'day', ...expected.terms?.kind === 'INSTALMENTS' ? ['every', 'instalment'] as const : []], 'terms')),
  ];
}

/** An address that is there but lacks a line is another address. */
const missingLines = ({ defendant: theirs = {} }: FinesAccount, { defendant: ours = {} }: FinesAccount): AccountValueDifference[] => theirs.address1 === undefined ? [] : LINES.flatMap((line): AccountValueDifference[] =>
  theirs[line] === undefined && ours[line] !== undefined ? [{ kind: 'value', field: `defendant.${line}`, place: `defendant.${line}`, commonPlatform: ours[line] }] : []);

/** Imposition by imposition, each used once; copies of what was written off elsewhere are none. Where only a sum was read, the sums. */
function impositionDifferences(account: FinesAccount, expected: FinesAccount): AccountValueDifference[] {
  if (account.impositions === undefined) return values(unequal(pounds(account), pounds(expected), ['imposed'], ''));
  const pairs = pairBy(account.impositions.filter(one => one.isCopy !== true), expected.impositions ?? [], impositionKeys);
  const names = namesOf(pairs, impositionKeys);
  return pairs.flatMap((pair, i) => ofPair(pair, `impositions[${i}]`).map(one => ({ ...one, place: `impositions[${names[i] ?? i}]${one.place}` })));
}
const impositionKeys = [
  ({ offenceCode, resultCode, imposed }: FinesAccountImposition) => all(offenceCode, resultCode, imposed?.toString()),
  ({ offenceCode, resultCode }: FinesAccountImposition) => all(offenceCode, resultCode),
  ({ offenceCode, imposed }: FinesAccountImposition) => all(offenceCode, imposed?.toString()),
  ({ resultCode, imposed }: FinesAccountImposition) => all(resultCode, imposed?.toString()),
];
function ofPair({ libra: theirs, commonPlatform: ours }: Pair<FinesAccountImposition>, at: string): AccountValueDifference[] {
  if (!theirs) return [{ kind: 'not on the account', field: at, place: '', ...(ours && { commonPlatform: inWords(ours) }) }];
  if (!ours) return [{ kind: 'not in the share', field: at, place: '', account: inWords(theirs) }];
  return values(unequal({ ...theirs, ...pounds(theirs) }, { ...ours, ...pounds(ours) }, ['offenceCode', 'resultCode', 'imposed', 'imposedDay'], at));
}
const inWords = ({ resultCode, imposed }: FinesAccountImposition): string => [resultCode, imposed === undefined ? undefined : poundsOf(imposed)].filter(word => word !== undefined).join(' ');
const pounds = ({ imposed }: { readonly imposed?: number }): { readonly imposed?: string } => imposed === undefined ? {} : { imposed: poundsOf(imposed) };
const termsAsText = ({ terms: { kind, day, every, instalment } = {} }: FinesAccount) =>
  ({ ...(kind && { kind }), ...(day !== undefined && { day }), ...(every && { every }), ...(instalment !== undefined && { instalment: poundsOf(instalment) }) });

const values = (found: ReturnType<typeof unequal>): AccountValueDifference[] => found.map(({ field, legacy, commonPlatform }) => ({ kind: 'value', field, place: /^\w+\[\d+\](\..*)?$/.exec(field)?.[1] ?? field, account: legacy, commonPlatform }));
