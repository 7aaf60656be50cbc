import { dayFromSlashes, ruleIn, type Day, type FinancialResults, type FinancialResultsHeader, type FinancialResultsRow, type Instant, type JudicialResult, type Mapping, type Person, type Share } from '../../src/sdk';
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
  readonly request?: FinancialResults;
}
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
export interface Memory { readonly told?: readonly { readonly whom: string; readonly message: object }[] }
interface Whole { readonly said: MoneyShare; readonly made: Money }

export const cutRule = ruleIn<Share, Record<string, never>>('cut into parts');
export const resultRule = ruleIn<JudicialResult, ResultMeaning, Whole>('read each result of an offence');
export const outcomeRule = ruleIn<JudicialResult, ResultMeaning, Whole>('read each result of an application');
export const applicationRule = ruleIn<MoneyApplication, ApplicationMeaning, Whole>('read each application');
export const matterRule = ruleIn<Matter, MatterMeaning, Whole>('write each offence');
export const rowsRule = ruleIn<MoneyShare, Money>('write the rows');
export const headerRule = ruleIn<MoneyShare, Money>('write the header');
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
    { name: 'write the account' },
    { name: 'write the request' },
  ],
  lane: [{ name: 'ask for the account' }],
  tellsEachPart: true,
  /** A share holds its hearing day in full: a person whom it no longer names has no result of that day any more. */
  whenGone: (last: MoneyShare, at) => ({ ...last, matters: [], applications: [], onNoOffence: [], hearingDay: at.day, sharedTime: at.time }),
  place: ({ courtCode, hearingDay }: MoneyShare) => ({ ...(courtCode !== undefined && { court: courtCode.slice(0, 5) }), day: hearingDay }),
};
export default mapping;
