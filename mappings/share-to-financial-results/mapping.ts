import { add, dayFromSlashes, ruleIn, type Add, type Day, type FinancialResults, type FinesAccount, type FinancialResultsHeader, type FinancialResultsRow, type Instant, type JudicialResult, type Mapping, type Person, type Share } from '../../src/sdk';
import type { AccountRequest } from '../../adapters/fines-accounts/wire';

/** What one share says of one person, across cases, as far as money may be concerned. */
export interface MoneyShare {
  readonly masterDefendantId: string;
  readonly hearingId: string;
  readonly hearingDay: Day;
  readonly sharedTime: Instant;
  readonly courtCode?: string;
  readonly courtName?: string;
  /** The first sitting of the hearing, as it stands in the share. */
  readonly sittingDay?: string;
  readonly bySingleJustice: boolean;
  readonly person?: Person;
  readonly organisation?: { readonly name: string; readonly address?: Person['address'] };
  readonly caseReferences: readonly string[];
  readonly prosecutorCode?: string;
  /** How the first of the cases began: C charge, S summons, J single justice, Q requisition; none for an application alone. */
  readonly initiationCode?: string;
  readonly employerName?: string;
  /** A parent or guardian is named. */
  readonly hasGuardian?: true;
  readonly matters: readonly Matter[];
  readonly applications: readonly MoneyApplication[];
  /** Results for the person as a whole that name none of the offences above. */
  readonly onNoOffence: readonly JudicialResult[];
  /** The fines office of the court, as reference data have it. */
  readonly office?: { readonly division?: string; readonly email?: string; readonly businessUnit?: string };
}
/** An offence with all its results: its own, and those of the defendant that name it. `application` is a place in the list of applications. */
export interface Matter { readonly offenceId: string; readonly offenceCode?: string; readonly title?: string; readonly startDate?: Day; readonly results: readonly JudicialResult[]; readonly application?: number }
export interface MoneyApplication { readonly applicationId?: string; readonly typeCode?: string; readonly title?: string; readonly results: readonly JudicialResult[] }

export interface Money {
  readonly matters?: readonly MatterMeaning[];
  readonly applications?: readonly ApplicationMeaning[];
  readonly caseRows?: readonly FinancialResultsRow[];
  readonly parentRows?: readonly FinancialResultsRow[];
  readonly childRows?: readonly FinancialResultsRow[];
  readonly header?: FinancialResultsHeader;
  /** Of the account that these results ask for. */
  readonly accountCorrelationId?: string;
  readonly account?: Partial<AccountRequest>;
  /** The same as an account should hold it. */
  readonly accountExpected?: FinesAccount;
  readonly request?: FinancialResults;
  /** Who is asked about what came with the charge. */
  readonly asksOfCharge?: Asked;
  readonly addressChangedInCourt?: true;
  /** What this share lacks, or has wrong, of what enforcement needs. */
  readonly gaps?: readonly Gap[];
  /** All that was imposed on the person and stands, hearing day by hearing day, with what is still missing. */
  readonly debts?: readonly Debt[];
}
export type Asked = 'prosecuting authority' | 'court';
/**
 * `holds`: the field of the account that must not leave as it is, because enforcement could act on a wrong person or a wrong amount.
 * `of` the person: whatever share says it next fills it; of the imposition: the same hearing day alone can.
 */
export interface Gap { readonly code: string; readonly missing: string; readonly of: 'person' | 'imposition'; readonly ask: Asked; readonly question: string; readonly holds?: 'defendant' | 'imposition' }
/** `asksUnder`: what the request that waits is about, so that the next one of this day takes its place. */
export interface Debt { readonly day: string; readonly hearingDay: Day; readonly caseReference?: string; readonly court?: string; readonly authority?: string; readonly pence: number; readonly gaps: readonly Gap[]; readonly asksUnder?: string }
export interface MatterMeaning {
  readonly results?: readonly ResultMeaning[];
  readonly details?: string;
  readonly isFinancial?: boolean;
  readonly isDeemedServed?: boolean;
  readonly category?: string;
  readonly dateOfResult?: Day;
  readonly amendmentDate?: Day;
  readonly amendmentReason?: string;
}
/** `place` is where the text of a result stands among those of its offence, from the front. */
export interface ResultMeaning {
  readonly code?: string; readonly inAWord?: string; readonly place?: number; readonly isFinancial?: boolean; readonly isDeemedServed?: boolean;
  /** Under which code the fines system books it, and how much, `100.00`. */
  readonly bookedAs?: string; readonly amount?: string;
}
export interface ApplicationMeaning { readonly kind?: string; readonly category?: string; readonly results?: readonly ResultMeaning[] }
/** What was asked of the fines system before. */
export interface Memory { readonly made?: Money; readonly told?: readonly { readonly whom: string; readonly message: object }[] }
interface Whole { readonly said: MoneyShare; readonly made: Money }

export const cutRule = ruleIn<Share, Record<string, never>>('cut into parts');
export const resultRule = ruleIn<JudicialResult, ResultMeaning, Whole>('read each result of an offence');
export const outcomeRule = ruleIn<JudicialResult, ResultMeaning, Whole>('read each result of an application');
export const applicationRule = ruleIn<MoneyApplication, ApplicationMeaning, Whole>('read each application');
export const matterRule = ruleIn<Matter, MatterMeaning, Whole>('write each offence');
export const rowsRule = ruleIn<MoneyShare, Money>('write the rows');
export const headerRule = ruleIn<MoneyShare, Money>('write the header');
export const askedRule = ruleIn<MoneyShare, Money, unknown, Memory>('say who is asked');
export const checkRule = ruleIn<MoneyShare, Money, unknown, Memory>('check the debtor');
export const keepRule = ruleIn<MoneyShare, Money, unknown, Memory>('ask for what is missing');
export const accountRule = ruleIn<MoneyShare, Money>('write the account');
export const tellRule = ruleIn<MoneyShare, Money, unknown, Memory>('ask for the account');
export const requestRule = ruleIn<MoneyShare, Money>('write the request');

/** Whether a result belongs to a group; the list of groups is written with commas, in varying spacing. */
export const inGroup = ({ resultDefinitionGroup = '' }: JudicialResult, ...groups: readonly string[]): boolean => resultDefinitionGroup.split(',').some(group => groups.includes(group.trim()));
export const categoryOf = (results: readonly JudicialResult[]): string | undefined =>
  results.length === 0 ? undefined : results.some(({ category }) => category === 'FINAL') ? 'FINAL' : 'INTERMEDIARY';
/** The value of the first prompt of a name. */
export const promptOf = ({ judicialResultPrompts }: JudicialResult, reference: string): string | undefined => (judicialResultPrompts ?? []).find(({ promptReference }) => promptReference === reference)?.value;
export const dayOf = (text: string | undefined): Day | undefined => text === undefined ? undefined : dayFromSlashes(text);
/** Without the fields that are not there. */
export const row = (fields: { readonly [K in keyof FinancialResultsRow]: FinancialResultsRow[K] | undefined } & { readonly offenceId: string }): FinancialResultsRow =>
  ({ ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), offenceId: fields.offenceId });
export const allRows = ({ caseRows = [], parentRows = [], childRows = [] }: Money): FinancialResultsRow[] => [...caseRows, ...parentRows, ...childRows];

/** What a result imposes, as it was written. */
export const imposed = ({ judicialResultPrompts }: JudicialResult): string | undefined => (judicialResultPrompts ?? []).find(({ isFinancialImposition }) => isFinancialImposition === true)?.value;
export const impositions = ({ matters }: MoneyShare): JudicialResult[] => matters.flatMap(({ results }) => results.filter(({ isFinancialResult }) => isFinancialResult === true));
export const asksForAccount = ({ accountCorrelationId = '' }: Money): boolean => accountCorrelationId !== '';
/** The terms of payment that the account is given: the first that are ordered. */
export const termsOf = ({ matters }: MoneyShare): JudicialResult | undefined => matters.flatMap(({ results }) => results).find(result => inGroup(result, 'Payment terms'));

export const dayOfDebt = ({ hearingId, hearingDay }: MoneyShare): string => `${hearingId}|${hearingDay}`;
export const earlierDebts = ({ made }: Partial<Memory>): readonly Debt[] => made?.debts ?? [];
/** Whether this share asks for an account, or what another hearing day imposed still stands. */
export const owes = (said: MoneyShare, made: Money, earlier: Partial<Memory>): boolean => asksForAccount(made) || earlierDebts(earlier).some(({ day }) => day !== dayOfDebt(said));
export const gap = (what: Gap): Add => add('gaps', what);
export const hasGap = ({ gaps = [] }: Money, code: string): boolean => gaps.some(one => one.code === code);
/** Whether a check says that this field of the account must not leave as it is. */
export const isHeld = ({ gaps = [] }: Money, field: NonNullable<Gap['holds']>): boolean => gaps.some(({ holds }) => holds === field);
/** Who is asked about the address: where it was changed since the charge, the court recorded it. */
export const asksOfAddress = ({ asksOfCharge = 'court', addressChangedInCourt }: Money): Asked => addressChangedInCourt ? 'court' : asksOfCharge;
/** The lines of the address without blank ones, and without the postcode. */
export const linesOfAddress = ({ person, organisation }: MoneyShare): string[] => {
  const { address1, address2, address3, address4, address5 } = (person ?? organisation)?.address ?? {};
  return [address1, address2, address3, address4, address5].flatMap(line => line?.trim() || []);
};
export const postcodeOf = ({ person, organisation }: MoneyShare): string => (person ?? organisation)?.address?.postcode?.trim() ?? '';
export const yearsBefore = (day: Day, years: number): Day => `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;

const mapping: Mapping = {
  id: 'share-to-financial-results',
  title: 'What a share says of a person\'s money, as the fines office reads it',
  from: 'common-platform',
  subject: 'a person across cases',
  message: [{ name: 'cut into parts' }],
  part: [
    { name: 'read each result of an offence', each: { said: 'matters.results', made: 'matters.results' } },
    { name: 'read each result of an application', each: { said: 'applications.results', made: 'applications.results' } },
    { name: 'read each application', each: { said: 'applications', made: 'applications' } },
    { name: 'write each offence', each: { said: 'matters', made: 'matters' } },
    { name: 'write the rows' },
    { name: 'write the header' },
    { name: 'say who is asked' },
    { name: 'check the debtor' },
    { name: 'write the account' },
    { name: 'ask for what is missing' },
    { name: 'write the request' },
  ],
  lane: [{ name: 'ask for the account' }],
  tellsEachPart: true,
  checks: (made: Money) => (made.debts ?? []).map(({ gaps, day: about, hearingDay, caseReference, court, authority, pence }) => ({
    about, day: hearingDay, pence, ...(caseReference !== undefined && { caseReference }), ...(court !== undefined && { court }), ...(authority !== undefined && { authority }),
    gaps: gaps.map(({ code, missing, ask, question, holds }) => ({ code, missing, ask, question, waits: holds !== undefined })),
  })),
  /** A share holds its hearing day in full: a person whom it no longer names has no result of that day any more. */
  whenGone: (last: MoneyShare, at) => ({ ...last, matters: [], applications: [], onNoOffence: [], hearingDay: at.day, sharedTime: at.time }),
  place: ({ courtCode, hearingDay }: MoneyShare) => ({ ...(courtCode !== undefined && { court: courtCode.slice(0, 5) }), day: hearingDay }),
};
export default mapping;
