import { accountNumbersOf, dayWithSlashes, onceBy, ruleIn, stableId, type Day, type FinancialResults, type FinancialResultsHeader as Header, type FinancialResultsRow as Row, type FinancialContext as Context, type Instant, type Mapping, type NumberGiven } from '../../src/sdk';
import type { AccountRequest } from '../../adapters/fines-accounts/wire';
import type { Outcome } from '../code-tables/fines-application-subjects';

/** What reaches the lane of one defendant: results with a bearing on money, an application, or an answer of the fines system. */
export type Said = (FinancialResults | ApplicationReceived | AccountAnswer) & { readonly receivedAt?: Instant };

export interface ApplicationReceived {
  readonly kind: 'application-received';
  readonly offenceResults: readonly [];
  /** Of the event; two that say the same are two applications. */
  readonly eventId?: string;
  readonly masterDefendantId: string; readonly applicationType: string; readonly listingDate?: string; readonly caseUrns?: readonly string[];
  readonly hearingCourtCentreName?: string; readonly caseOffenceIdList?: readonly string[];
  /** Cases that came inactive from Libra or XHIBIT, with the fines that the old system knew. */
  readonly migrated?: readonly MigratedCase[];
}
export interface MigratedCase { readonly caseId: string; readonly legacyReference: string; readonly fines: readonly { readonly account?: string; readonly division?: string; readonly convicted: readonly Day[] }[] }
export interface AccountAnswer { readonly kind: 'account-answer'; readonly offenceResults: readonly []; readonly originator?: string; readonly accountCorrelationId?: string; readonly accountNumber?: string; readonly errorCode?: string; /** By hand: by this person, and why. */ readonly enteredBy?: string; readonly why?: string }

/** All that a lane remembers, and what this part makes of it. */
export interface Fines {
  readonly header?: Header & { readonly masterDefendantId: string };
  readonly items?: readonly Item[];
  readonly numbers?: readonly NumberGiven[];
  readonly caseRows?: readonly KeptRow[];
  readonly applications?: readonly Application[];
  readonly reported?: readonly { readonly applicationId: string; readonly as: 'final' | 'updated' }[];
  readonly waiting?: readonly Draft[];
  /** The ids of the notices that left with earlier parts. */
  readonly left?: readonly string[];
  readonly migratedTold?: readonly { readonly caseId: string }[];
  readonly offenceResults?: readonly RowMeaning[];
  readonly oldAccounts?: readonly string[];
  readonly recentAccounts?: readonly string[];
  readonly originals?: readonly KeptRow[];
  readonly amendmentDate?: Day;
  readonly amendmentReason?: string;
  readonly drafts?: readonly Draft[];
  readonly leaving?: readonly Notice[];
}
/** One request, remembered by the account it asked for. */
export interface Item { readonly id?: string; readonly hearingId: string; readonly at?: Instant; readonly applicationId?: string; readonly division?: string; /** Its number came, or was there before it. */ readonly answered?: true; readonly denied?: true; readonly bySingleJustice?: true; readonly rows: readonly Row[] }
export interface KeptRow extends Row { readonly hearingId: string; readonly offenceDate?: Day }
export interface Application { readonly applicationId: string; readonly rows: readonly KeptRow[] }
/** What one row means: its outcome's subject, whether it changed a fine into nothing or into another. */
export interface RowMeaning { readonly outcome?: Outcome; readonly endsFine?: true }

/** A notice before its accounts are known: accounts are named by the ids of the requests that asked for them. */
export interface Draft { readonly subject: string; readonly says: object; readonly accounts: readonly string[]; readonly oldAccounts?: readonly string[]; readonly division?: string; /** What it tells of, where that is no result. */ readonly event?: string }
export type Notice = Readonly<Record<string, unknown>>;
export interface Imposition { readonly offenceId: string; readonly title?: string; readonly offenceDate?: Day; readonly details?: string }

export interface Memory { readonly made: Fines; readonly told?: readonly { readonly whom: string; readonly message: object }[] }
interface Whole { readonly said: FinancialResults; readonly made: Fines }

export const rememberRule = ruleIn<Said, Fines, unknown, Memory>('remember');
export const rowRule = ruleIn<Row, RowMeaning, Whole, Memory>('read each row');
export const accountRule = ruleIn<FinancialResults, Fines, unknown, Memory>('find earlier fines and accounts');
export const decideRule = ruleIn<FinancialResults, Fines, unknown, Memory>('decide what to tell');
export const receivedRule = ruleIn<Said, Fines, unknown, Memory>('decide what to tell');
export const orderRule = ruleIn<Said, Fines, unknown, Memory>('put in order');
export const keepRule = ruleIn<Said, Fines, unknown, Memory>('keep the results');
export const leaveRule = ruleIn<Said, Fines, unknown, Memory>('let it leave');
export const tellRule = ruleIn<Said, Fines, unknown, Memory>('tell');

export const areResults = (said: Said): said is FinancialResults => said.kind === 'financial-results';
export const isAmended = (said: FinancialResults): boolean => said.offenceResults.some(row => row.amendmentDate !== undefined);
export const caseRows = (said: FinancialResults): Row[] => said.offenceResults.filter(row => row.applicationType === undefined);
export const applicationRows = (said: FinancialResults): Row[] => said.offenceResults.filter(row => row.applicationType !== undefined);
export const parents = <R extends Row>(rows: readonly R[]): R[] => rows.filter(row => row.isParentFlag === true);
export const migratedOf = (said: Said): readonly MigratedCase[] => said.kind === 'application-received' ? said.migrated ?? [] : [];
export const toldBefore = ({ migratedTold = [] }: Fines, { caseId }: MigratedCase): boolean => migratedTold.some(one => one.caseId === caseId);
export const asksForAccount = (said: FinancialResults): boolean => (said.accountCorrelationId ?? '') !== '';
export const applicationOf = (rows: readonly Row[]): string | undefined => rows.find(row => row.applicationId !== undefined)?.applicationId;
export const offencesOf = (rows: readonly Row[]): string[] => onceBy(rows.map(row => row.offenceId), id => id);

/** What a row imposed, as a notice lists it. */
export const imposed = ({ offenceDates }: Context, rows: readonly Row[]): Imposition[] => onceBy(rows, row => row.offenceId).map(({ offenceId, offenceTitle, impositionOffenceDetails }) => ({
  offenceId, ...(offenceTitle !== undefined && { title: offenceTitle }), ...(offenceDates[offenceId] !== undefined && { offenceDate: offenceDates[offenceId] }),
  ...(impositionOffenceDetails !== undefined && { details: impositionOffenceDetails }),
}));
/** A sentence that an appeal varied is said in the title of its offence. */
export const varied = (imposition: Imposition): Imposition => imposition.details?.includes(VARIED)
  ? { ...imposition, title: `${imposition.title ?? ''}\nSentence varied`, details: imposition.details.replace(VARIED, '').trim() } : imposition;
const VARIED = '\nSV - Sentence varied';
/**
 * What stood before an amendment, as the original lists it: a sentence that an appeal varied is said in the title only where the new result of
 * the offence varies it too. Right would be always, for the text says it either way, and the office reads the titles.
 */
export const variedAsNow = (before: readonly Imposition[], now: readonly Imposition[]): Imposition[] =>
  before.map(one => now.some(({ offenceId, details }) => offenceId === one.offenceId && details?.includes(VARIED)) ? varied(one) : one);
/** What was made of the application, once for each result. One without a name is listed as null, as in the original; right would be to leave it out. */
export function applicationResults(rows: readonly Row[]): object | undefined {
  const ofApplication = rows.filter(row => row.applicationTitle !== undefined);
  const applicationTitle = ofApplication[0]?.applicationTitle;
  return applicationTitle === undefined ? undefined : { applicationTitle, applicationResult: onceBy(ofApplication.map(row => row.applicationResultType ?? null), text => text ?? '') };
}
/** Without the fields that are not there. */
export const known = (fields: Readonly<Record<string, unknown>>): Notice => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
/** How the defendant is found. */
export const aboutDefendant = ({ defendantAddress, defendantDateOfBirth, defendantEmail, defendantContactNumber }: Header): Notice =>
  known({ defendantAddress, defendantDateOfBirth, defendantEmail, defendantContactNumber });
export const sittingDay = ({ hearingSittingDay }: Header): Day | undefined => hearingSittingDay?.slice(0, 10);
/** The applications that stand denied, by the last that was said of each. */
export const deniedNow = ({ items = [] }: Fines): Set<string | undefined> =>
  new Set(items.filter(item => item.applicationId !== undefined && items.findLast(one => one.applicationId === item.applicationId)?.denied === true).map(item => item.applicationId));
/** The last result of each offence before the application in hand: of an application that was not denied, or of the case. */
export const lastResults = (made: Fines, offences: readonly string[], except?: string): KeptRow[] => offences.flatMap(id => {
  const { applications = [], caseRows: ofCases = [] } = made;
  const denied = deniedNow(made);
  const before = applications.filter(one => one.applicationId !== except && !denied.has(one.applicationId)).flatMap(one => parents(one.rows)).filter(row => row.offenceId === id);
  return [...before.slice(-1), ...ofCases.filter(row => row.offenceId === id)].slice(0, 1);
});

export const WRITE_OFF = 'AMEND AND RESHARE- DUPLICATE ACCOUNT: WRITE OFF REQUIRED';
export const ADMIN_ERROR = 'Admin error on shared result (a result recorded incorrectly)';
export const withSlashes = (day: Day | undefined): string | undefined => day === undefined ? undefined : dayWithSlashes(day);
export const amendmentOf = ({ amendmentDate, amendmentReason }: Fines): Notice => known({ amendmentDate, amendmentReason });
export const datesAndCourt = (said: FinancialResults): Notice => known({
  hearingSittingDay: sittingDay(said), hearingCourtCentreName: said.hearingCourtCentreName, dateDecisionMade: sittingDay(said),
  originalDateOfOffence: said.context.originalDateOfOffence, originalDateOfSentence: said.context.originalDateOfSentence, isFinancialPenaltiesWrittenOff: said.context.isFinancialPenaltiesWrittenOff,
});

/** The offences as wholes: those of the case, and the parent rows of an application. */
export const wholeOffences = (said: FinancialResults): Row[] => [...caseRows(said), ...parents(applicationRows(said))];
/** What the same hearing said before of the offences of the case. */
export const sameHearing = (said: FinancialResults, { caseRows: before = [] }: Fines): KeptRow[] =>
  offencesOf(caseRows(said)).flatMap(id => before.filter(row => row.offenceId === id && row.hearingId === said.hearingId));
/** What the same application said before. */
export const sameApplication = (said: FinancialResults, { applications = [] }: Fines): readonly KeptRow[] =>
  applications.find(one => one.applicationId === applicationOf(said.offenceResults))?.rows ?? [];
/** What stood before an application was amended: its own fine, or where it made none or was denied, the one before it. */
export function beforeAmendment(said: FinancialResults, made: Fines): KeptRow[] {
  const id = applicationOf(said.offenceResults);
  const own = parents(sameApplication(said, made));
  return !deniedNow(made).has(id) && own.some(row => row.isFinancial === true) ? offencesOf(own).flatMap(offence => own.filter(row => row.offenceId === offence).slice(0, 1)) : lastResults(made, offencesOf(said.offenceResults), id);
}
/** A new outcome, with nothing imposed on the offences. */
export const outcomeAmended = (said: FinancialResults, made: Fines): boolean => parents(applicationRows(said)).length === 0
  && said.offenceResults.some((row, i) => row.amendmentDate !== undefined && made.offenceResults?.[i]?.outcome !== undefined);
/** The same application fined an offence before and no longer does, and fines none that it fined before. */
export function ownFineEnded(said: FinancialResults, made: Fines): boolean {
  const fined = new Set(parents(sameApplication(said, made)).filter(row => row.isFinancial === true).map(row => row.offenceId));
  const now = parents(applicationRows(said)).filter(row => fined.has(row.offenceId));
  return now.length > 0 && now.every(row => row.isFinancial !== true);
}
/** What an application imposes on each offence, its texts joined; where neither it nor what stood before imposes money, there is nothing to tell. */
export const newResults = (said: FinancialResults, made: Fines): Row[] => {
  const before = lastResults(made, offencesOf(said.offenceResults), applicationOf(said.offenceResults));
  const telling = parents(applicationRows(said)).filter(row => row.impositionOffenceDetails !== undefined
    && (row.isFinancial === true || !before.some(one => one.offenceId === row.offenceId && one.isFinancial !== true)));
  return onceBy(telling, row => row.offenceId).map(row => {
    const texts = telling.filter(one => one.offenceId === row.offenceId).flatMap(one => one.impositionOffenceDetails ?? []);
    return { ...row, impositionOffenceDetails: onceBy(texts, text => text).join('\n') };
  });
};
/** The last results of these offences in their case. */
export const lastOfCases = ({ caseRows: before = [] }: Fines, offences: readonly string[]): KeptRow[] => offences.flatMap(id => before.filter(row => row.offenceId === id));
/** The subject of an outcome that is final, of all rows with one: first listed, first counted. */
export function finalOutcome(said: FinancialResults, made: Fines, outcome: Outcome['outcome']): string | undefined {
  const found = said.offenceResults.map((row, i) => ({ row, meaning: made.offenceResults?.[i]?.outcome })).filter(({ meaning }) => meaning?.outcome === outcome);
  const application = found.every(({ row }) => row.applicationResultsCategory === 'FINAL');
  const offences = found.every(({ row }) => row.offenceResultsCategory === 'FINAL');
  const final = outcome === 'granted' ? (found[0]?.row.applicationType === 'STAT_DEC' ? application : offences) : application || offences;
  return final ? found[0]?.meaning?.subject : undefined;
}
type Accounts = Omit<Draft, 'subject' | 'says'>;
/** The account now asked for and those it replaces; or where none is asked for, those in which the fines stand. */
export const accountsOf = (said: FinancialResults, { oldAccounts = [], recentAccounts = [] }: Fines, withNew: boolean): Accounts =>
  withNew ? { accounts: [said.accountCorrelationId ?? ''], oldAccounts } : { accounts: recentAccounts };
export const ownAccount = (said: FinancialResults, { oldAccounts = [] }: Fines): Accounts => ({ accounts: asksForAccount(said) ? [said.accountCorrelationId ?? ''] : oldAccounts });
export const accountsOfOffences = (made: Fines, offences: readonly string[]): string[] =>
  onceBy(offences.flatMap(offence => (made.items ?? []).findLast(item => !deniedNow(made).has(item.applicationId) && item.id !== undefined && item.rows.some(row => row.offenceId === offence))?.id ?? []), id => id);

export const headerOf = (said: FinancialResults, { header }: Fines): Header & { readonly masterDefendantId: string } => {
  const { kind: _, context: __, offenceResults: ___, hearingId: ____, accountCorrelationId: _____, ...now } = said;
  return { ...now, ...(now.ncesEmail === undefined && header?.ncesEmail !== undefined && { ncesEmail: header.ncesEmail }) };
};
export function itemOf(said: FinancialResults, made: Fines): Item {
  const application = applicationOf(said.offenceResults);
  const denied = said.offenceResults.some((row, i) => made.offenceResults?.[i]?.outcome?.outcome === 'denied' && row.resultCode !== 'ASV');
  return {
    hearingId: said.hearingId, ...(said.receivedAt !== undefined && { at: said.receivedAt }), rows: said.offenceResults, ...(asksForAccount(said) && { id: said.accountCorrelationId ?? '' }), ...(application !== undefined && { applicationId: application }),
    ...(said.accountDivisionCode !== undefined && { division: said.accountDivisionCode }), ...(denied && { denied: true }), ...(said.isSJPHearing === true && { bySingleJustice: true }), ...(cameEarly(said, made) && { answered: true }),
  };
}
const cameEarly = ({ accountCorrelationId: id = '' }: FinancialResults, { items = [], numbers = [] }: Fines): boolean => id !== '' && numbers.some(one => one.id === id) && !items.some(item => item.id === id);
export function keptCaseRows(said: FinancialResults, { caseRows: before = [] }: Fines): KeptRow[] {
  const now = caseRows(said).filter(row => said.isSJPHearing !== true || row.offenceResultsCategory !== 'INTERMEDIARY').map(row => ({ ...row, hearingId: said.hearingId }));
  const takenBack = takenBackOf(said, before);
  return [...before.filter(row => !now.some(one => one.offenceId === row.offenceId) && !takenBack.includes(row)), ...now];
}
/** What the same hearing decided before and now no longer does, with nothing in its place. */
export const takenBackOf = ({ hearingId, context: { withoutResult = [] } }: FinancialResults, before: readonly KeptRow[]): KeptRow[] =>
  before.filter(row => row.hearingId === hearingId && withoutResult.includes(row.offenceId));
export function keptApplications(said: FinancialResults, { applications = [] }: Fines): Application[] {
  const rows = applicationRows(said).map(row => ({ ...row, hearingId: said.hearingId }));
  const applicationId = applicationOf(rows) ?? '';
  return rows.length === 0 ? [...applications] : [...applications.filter(one => one.applicationId !== applicationId), { applicationId, rows }];
}

/** All of a notice but the numbers of its accounts, which may come later than the next request. */
export function addressed({ header, items = [] }: Fines, draft: Draft): Draft {
  const last = items.at(-1);
  const ids = [header?.masterDefendantId ?? '', last?.hearingId ?? '', last?.at ?? '', draft.subject, ...draft.accounts, ...draft.oldAccounts ?? [], ...draft.event === undefined ? [] : [draft.event]];
  return { ...draft, says: known({
    notificationId: stableId('notification', ...ids), materialId: stableId('material', ...ids), sendTo: header?.ncesEmail, subject: draft.subject, defendantName: header?.defendantName,
    masterDefendantId: header?.masterDefendantId, caseReferences: header?.prosecutionCaseReferences?.join(','), isSJPHearing: header?.isSJPHearing, isWriteOff: false, ...draft.says,
  }) };
}
export const allDrafts = (made: Fines): Draft[] => [...made.waiting ?? [], ...(made.drafts ?? []).map(draft => addressed(made, draft))];
export const numbersOf = ({ numbers = [] }: Pick<Fines, 'numbers'>, id: string | undefined): string[] => accountNumbersOf(numbers, id);
/** As in the original, a request that comes again under one id waits for an answer of its own. */
const isAnswered = ({ items = [] }: Fines, id: string): boolean => items.findLast(item => item.id === id)?.answered === true;
function numberOf(made: Fines, id: string): string | undefined {
  const [number, ...others] = numbersOf(made, id);
  return others.length === 0 && isAnswered(made, id) ? number : undefined;
}
const divisionOf = ({ items = [] }: Fines, id: string) => items.findLast(item => item.id === id)?.division;
const joined = (values: readonly (string | undefined)[]): string | undefined => values.length === 0 ? undefined : onceBy(values.map(value => value ?? ''), value => value).join(',');
export const accountsKnown = (made: Fines, { accounts, oldAccounts = [] }: Draft): boolean => [...accounts, ...oldAccounts].every(id => numberOf(made, id) !== undefined);
export const noticeOf = (made: Fines, { says, accounts, oldAccounts = [], division }: Draft): Notice => known({
  ...says, divisionCode: division ?? joined(accounts.map(id => divisionOf(made, id))), gobAccountNumber: joined(accounts.map(id => numberOf(made, id))),
  oldDivisionCode: joined(oldAccounts.map(id => divisionOf(made, id))), oldGobAccountNumber: joined(oldAccounts.map(id => numberOf(made, id))),
});

function answerTo(told: object, { accountNumber, errorCode, enteredBy, why }: Readonly<Record<string, string>>, receivedAt: Instant): AccountAnswer & { readonly receivedAt: Instant } {
  const { originator, requestId }: Partial<AccountRequest> = 'body' in told && typeof told.body === 'object' && told.body !== null ? told.body : {};
  return {
    kind: 'account-answer', offenceResults: [], receivedAt, ...(originator !== undefined && { originator }), ...(requestId !== undefined && { accountCorrelationId: requestId }),
    ...(accountNumber !== undefined && { accountNumber }), ...(errorCode !== undefined && { errorCode }), ...(enteredBy !== undefined && { enteredBy }), ...(why !== undefined && { why }),
  };
}

const mapping: Mapping = {
  id: 'financial-results-to-notices',
  title: 'What changed about a fine, told to the fines office',
  from: 'common-platform',
  subject: 'a person across cases',
  message: [],
  follows: [{ mapping: 'share-to-financial-results', field: 'request' }, { mapping: 'applications-received', field: 'received' }],
  part: [
    { name: 'remember' },
    { name: 'read each row', each: { said: 'offenceResults', made: 'offenceResults' } },
    { name: 'find earlier fines and accounts' },
    { name: 'decide what to tell' },
    { name: 'put in order' },
    { name: 'keep the results' },
    { name: 'let it leave' },
  ],
  lane: [{ name: 'tell' }],
  tellsEachPart: true,
  hears: {
    whom: 'fines-accounts', toldBy: 'share-to-financial-results', as: ({ told, says, at }): AccountAnswer & { readonly receivedAt: Instant } => answerTo(told, says, at),
    byHand: { says: 'accountNumber', what: 'number of the account', pattern: /^\d{8}[A-Z]$/, form: 'eight digits and a check letter, like 12345678A', how: 'Make the account in the fines system from the message of the duty, then enter its number here. What waits for the number goes on.' },
  },
  /** A share holds its hearing day in full: of a person whom it no longer names nothing of that day stands any more. */
  whenGone: (last: FinancialResults, at) => ({ ...last, accountCorrelationId: '', offenceResults: [], receivedAt: at.time, context: { ...last.context, withoutResult: onceBy([...last.offenceResults.map(row => row.offenceId), ...last.context.withoutResult ?? []], id => id) } }),
  place: (said: Said) => said.kind === 'financial-results' && said.hearingSittingDay !== undefined ? { day: said.hearingSittingDay.slice(0, 10) } : {},
};
export default mapping;
