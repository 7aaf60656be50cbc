import type { FinesAccount } from '../case-model/fines-account';
import type { Instant } from '../case-model/london';
import { poundsOf } from '../case-model/money';
import type { Statement } from '../database/entities';
import { joined, READERS, type CaseSaid, type DefendantSaid, type OffenceSaid } from '../reconciliation/case-said';
import { checkCase } from '../reconciliation/compare-cases';
import type { Difference } from '../reconciliation/comparison';
import type { Expected } from '../reconciliation/difference';
import { offenceKeys, pairBy, pairDefendants, plain, type Pair } from '../reconciliation/pair';
import type { Veil } from './mask';
import { shownInWords } from './side-by-side';
import type { Names } from './story';
import { fieldInWords, inSentence, sentenceCase } from './words';

/** One field as every system that spoke has it, in the order of the columns; what is expected is what Common Platform shared. */
export interface SystemsRow { readonly field: string; readonly values: readonly string[]; readonly expected: string; readonly mark: 'differs' | 'explained' | 'same'; readonly note: string; readonly rule: string | null }
export interface EverySystem {
  readonly systems: readonly string[];
  readonly rows: readonly SystemsRow[];
  readonly same: readonly SystemsRow[];
  /** Which systems say nothing, in a sentence. */
  readonly silent: string;
}

const OURS = 'common-platform';
const ACCOUNTS = 'fines-accounts';
/** The systems that say what they hold of a case. */
const SPEAK: readonly string[] = [OURS, 'libra', ACCOUNTS, 'police-spi'];

/** What a system says of a case over all its days, and of the account of its fines. */
interface Said extends CaseSaid { readonly imposed?: string; readonly paymentTerms?: string }

/** A column for each system that said something of a case, what differs first. Pure. */
export function everySystem(statements: readonly Statement[], expected: Expected, names: Names, veil: Veil, now: Instant): EverySystem {
  const said = saidBySystem(statements.filter(({ gone }) => gone === 0));
  const systems = SPEAK.filter(system => said.has(system));
  const table = new Table(said, systems, expected, veil, now);
  const rows = systems.length < 2 ? [] : table.rows();
  return { systems: systems.map(names.system), rows: [...rows.filter(({ mark }) => mark === 'differs'), ...rows.filter(({ mark }) => mark === 'explained')], same: rows.filter(({ mark }) => mark === 'same'), silent: silentOnes(SPEAK.filter(system => !said.has(system)).map(system => inSentence(names.system(system)))) };
}

function silentOnes(names: readonly string[]): string {
  const all = names.length === 0 ? 'All systems that are connected have said something of this case' : `Nothing was said of this case by ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`}`;
  return `${all}. XHIBIT is not connected yet.`;
}

function saidBySystem(statements: readonly Statement[]): Map<string, Said> {
  const read = statements.flatMap(({ mapping, system, day, saidAt, made }) => { const reader = READERS[mapping]; return reader ? [{ system, order: `${day ?? ''} ${saidAt}`, said: reader(made) }] : []; });
  const all = new Map<string, Said>([...Map.groupBy(read, ({ system }) => system)].map(([system, of]) => [system, joined(of.toSorted((a, b) => a.order < b.order ? -1 : 1).map(one => one.said))]));
  const accounts = statements.filter(({ mapping }) => mapping === 'fines-account-to-account').map(({ made }) => ofAccount(made));
  if (accounts.length > 0) all.set(ACCOUNTS, { ...joined(accounts), ...moneyOf(accounts) });
  const asked = statements.flatMap(({ made }) => 'accountExpected' in made && typeof made.accountExpected === 'object' && made.accountExpected !== null ? [ofAccount(made.accountExpected)] : []);
  const ours = all.get(OURS);
  if (ours && asked.length > 0) all.set(OURS, { ...ours, ...moneyOf(asked) });
  return all;
}

const moneyOf = (all: readonly Said[]): Pick<Said, 'imposed' | 'paymentTerms'> => {
  const texts = (field: 'imposed' | 'paymentTerms') => [...new Set(all.flatMap(one => one[field] ?? []))].join('; ');
  return { ...(texts('imposed') !== '' && { imposed: texts('imposed') }), ...(texts('paymentTerms') !== '' && { paymentTerms: texts('paymentTerms') }) };
};

/** The account of a fine, as its system said it or as it should be: fines-account-to-account and share-to-financial-results fix its shape. */
function ofAccount({ caseReference, defendant, imposed, terms }: FinesAccount): Said {
  const { title, forenames, lastName, organisationName, dateOfBirth, address1, address2, address3, address4, address5, postcode } = defendant ?? {};
  const address = Object.fromEntries(Object.entries({ address1, address2, address3, address4, address5, postcode }).filter(([, line]) => line !== undefined));
  const who = Object.fromEntries(Object.entries({ title, firstName: forenames, lastName, organisationName, dateOfBirth }).filter(([, value]) => value !== undefined));
  const words = terms && [terms.kind === undefined ? undefined : sentenceCase(terms.kind.toLowerCase().replace('_', ' ')), terms.day === undefined ? undefined : shownInWords(terms.day), terms.every?.toLowerCase(), terms.instalment === undefined ? undefined : `£${poundsOf(terms.instalment)}`].filter(word => word !== undefined).join(', ');
  return {
    ...(caseReference !== undefined && { caseURN: caseReference }), hearings: [], defendants: Object.keys(who).length === 0 ? [] : [{ ...who, ...(Object.keys(address).length > 0 && { address }), offences: [] }],
    ...(imposed !== undefined && { imposed: `£${poundsOf(imposed)}` }), ...(words !== undefined && words !== '' && { paymentTerms: words }),
  };
}

/** A thing in each system that has it, and where the comparison of that system with ours has it. */
type Aligned<T> = Map<string, { readonly one?: T; readonly at: string }>;

const CASE_FIELDS = ['caseURN', 'sourceReference', 'initiationCode', 'imposed', 'paymentTerms'] as const;
const DEFENDANT_FIELDS = ['defendantType', 'title', 'firstName', 'middleName', 'lastName', 'organisationName', 'dateOfBirth', 'gender', 'pncId', 'croNumber', 'arrestSummonsNumber', 'bailStatus'] as const;
const ADDRESS_FIELDS = ['address1', 'address2', 'address3', 'address4', 'address5', 'postcode'] as const;
const OFFENCE_FIELDS = ['offenceCode', 'pleaValue', 'convictionDate', 'results'] as const;

class Table {
  private readonly others: readonly string[];
  private readonly differences: ReadonlyMap<string, readonly Difference[]>;

  constructor(private readonly said: ReadonlyMap<string, Said>, private readonly systems: readonly string[], expected: Expected, private readonly veil: Veil, now: Instant) {
    this.others = systems.filter(system => system !== OURS);
    const ours = said.get(OURS);
    this.differences = new Map(this.others.map(system => {
      const theirs = said.get(system);
      return [system, ours && theirs && system !== ACCOUNTS ? checkCase({ subject: '', system, theirs: sideOf(theirs), ours: sideOf(ours), comparedAt: now, expected }).differences : []];
    }));
  }

  rows(): SystemsRow[] {
    const whole: Aligned<Said> = new Map([...this.said].map(([system, one]) => [system, { one, at: '' }]));
    const people = this.aligned(this.listOf(whole, one => one.defendants), pairDefendants, 'defendants');
    return [...this.fields(whole, '', CASE_FIELDS), ...people.flatMap((person, i) => this.person(person, `defendants[${i}]`))];
  }

  private person(person: Aligned<DefendantSaid>, path: string): SystemsRow[] {
    const addresses = new Map([...person].map(([system, { one, at }]) => [system, { ...(one?.address && { one: one.address }), at: `${at}.address` }]));
    const offences = this.aligned(this.listOf(person, one => one.offences), (theirs: readonly OffenceSaid[], ours) => pairBy(theirs, ours, offenceKeys), 'offences');
    return [...this.fields(person, path, DEFENDANT_FIELDS), ...this.fields(addresses, `${path}.address`, ADDRESS_FIELDS), ...offences.flatMap((offence, i) => this.fields(offence, `${path}.offences[${i}]`, OFFENCE_FIELDS))];
  }

  private listOf<T, U>(of: Aligned<T>, list: (one: T) => readonly U[]): Map<string, { readonly list: readonly U[]; readonly at: string }> {
    return new Map([...of].map(([system, { one, at }]) => [system, { list: one === undefined ? [] : list(one), at }]));
  }

  /** Each with its counterparts: those of every other system are found by ours, as the comparison finds them. */
  private aligned<T>(lists: ReadonlyMap<string, { readonly list: readonly T[]; readonly at: string }>, pairs: (theirs: readonly T[], ours: readonly T[]) => readonly Pair<T>[], name: string): Aligned<T>[] {
    const base = lists.get(OURS)?.list ?? [];
    const rows = base.map((one): { readonly ours?: T; readonly of: Aligned<T> } => ({ ours: one, of: new Map([[OURS, { one, at: '' }]]) }));
    for (const system of this.others) {
      const theirs = lists.get(system);
      if (!theirs) continue;
      for (const [i, { libra: one, commonPlatform: ours }] of pairs(theirs.list, base).entries()) {
        const place = { ...(one !== undefined && { one }), at: `${theirs.at === '' ? '' : `${theirs.at}.`}${name}[${i}]` };
        const row = ours === undefined ? undefined : rows.find(each => each.ours === ours);
        if (row) row.of.set(system, place); else rows.push({ of: new Map([[system, place]]) });
      }
    }
    return rows.map(({ of }) => of);
  }

  private fields<T extends object>(of: Aligned<T>, path: string, fields: readonly (keyof T & string)[]): SystemsRow[] {
    return fields.flatMap(field => this.row(new Map([...of].map(([system, { one, at }]) => [system, { value: textOf(one?.[field]), at: at === '' ? field : `${at}.${field}` }])), path === '' ? field : `${path}.${field}`));
  }

  private row(values: ReadonlyMap<string, { readonly value: string | undefined; readonly at: string }>, path: string): SystemsRow[] {
    if ([...values.values()].every(({ value }) => value === undefined)) return [];
    const shown = (system: string): string => { const value = values.get(system)?.value; return value === undefined ? 'not said' : this.veil(path, shownInWords(value)); };
    const about = { field: sentenceCase(fieldInWords(path)), values: this.systems.map(shown), expected: values.get(OURS)?.value === undefined ? 'not known' : shown(OURS) };
    const found = this.others.flatMap(system => this.found(system, values));
    const unexplained = found.find(({ rule }) => rule === null) ?? found[0];
    return [{ ...about, mark: !unexplained ? 'same' : unexplained.rule === null ? 'differs' : 'explained', note: unexplained?.note ?? '', rule: unexplained?.rule ?? null }];
  }

  private found(system: string, values: ReadonlyMap<string, { readonly value: string | undefined; readonly at: string }>): { readonly note: string; readonly rule: string | null }[] {
    const theirs = values.get(system);
    if (!theirs) return [];
    const ours = values.get(OURS)?.value;
    if (system === ACCOUNTS) return theirs.value !== undefined && ours !== undefined && plain(theirs.value) !== plain(ours) ? [{ note: 'The account has it otherwise', rule: null }] : [];
    const difference = (this.differences.get(system) ?? []).find(({ field }) => field === theirs.at || theirs.at.startsWith(`${field}.`) || field.startsWith(`${theirs.at}[`));
    return difference ? [difference.explainedBy === undefined ? { note: 'No rule explains this', rule: null } : { note: difference.reason ?? '', rule: difference.explainedBy }] : [];
  }
}

const sideOf = (said: Said) => ({ said, inDoubt: [], lanes: [] });
const isResult = (value: unknown): value is { readonly day: string; readonly code: string } => typeof value === 'object' && value !== null && 'day' in value && 'code' in value;
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.flatMap((one: unknown) => isResult(one) ? [`${one.code} (${shownInWords(one.day)})`] : []).join(', ');
  return value === undefined || value === null || value === '' ? undefined : String(value);
}
