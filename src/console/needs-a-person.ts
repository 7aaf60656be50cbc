import { dayInWords, momentInWords, type Day, type Instant } from '../case-model/london';
import type { Watch } from '../database/entities';
import { escalationOf } from '../duty/escalation';
import { SEVERITIES, type Severity } from '../rule/rule';
import { casePath, clip, countOf, fieldInWords, HARM, sentenceCase, timeLeft } from './words';

/** What waits for people, as the storage has it. No name of anybody is among it. */
export interface WaitingForPeople {
  readonly now: Instant;
  readonly duties: readonly WaitingDuty[];
  readonly doubts: readonly WaitingDoubt[];
  readonly mismatches: readonly WaitingMismatch[];
  readonly tasks: readonly WaitingTask[];
  readonly receipts: readonly WaitingReceipt[];
  readonly parked: readonly ParkedLane[];
  readonly questions: readonly WaitingQuestion[];
  readonly findings: readonly WaitingFinding[];
  readonly jobs: readonly JobState[];
  /** Rows in all, those included that were not read. */
  readonly total: number;
}
interface OfACase { readonly severity: Severity; readonly reference: string | null }
/** An open duty that is overdue, or whose message was held or refused. */
export interface WaitingDuty extends OfACase {
  readonly id: string;
  readonly whom: string;
  readonly what: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly otherwise: string;
  readonly deliveryState: string | null;
  readonly lastWhy: string | null;
  /** Of the rule that opened it. */
  readonly owner: string;
}
export interface WaitingDoubt extends OfACase { readonly receipt: string; readonly fields: readonly string[]; readonly why: string; readonly openedAt: Instant }
/** `account`: the number of a fines account; blank where it is about a case. */
export interface WaitingMismatch { readonly account: string; readonly severity: Severity; readonly court: string; readonly day: Day; readonly caseReference: string; readonly fields: readonly string[]; readonly missingFrom?: string; readonly firstSeen: Instant }
export interface WaitingTask extends OfACase { readonly receipt: string; readonly audience: string; readonly instruction: string; readonly openedAt: Instant }
export interface WaitingReceipt { readonly id: string; readonly severity: Severity; readonly system: string; readonly state: string; readonly why: string | null; readonly place: string | null; readonly receivedAt: Instant }
export interface ParkedLane extends OfACase { readonly receipt: string; readonly why: string; readonly behind: number; readonly since: Instant }
/** Whether what two systems say is about one case, person or hearing. */
export interface WaitingQuestion extends OfACase { readonly id: string; readonly of: string; readonly systems: readonly [string, string]; readonly evidence: readonly string[]; readonly askedWhy: string | null; readonly at: Instant }
/** What a watch found. */
export interface WaitingFinding extends OfACase { readonly watch: Watch; readonly what: string; readonly whom: string | null; readonly why: string; readonly receipt: string | null; readonly firstSeen: Instant }
export interface JobState {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly lastEndedAt?: Instant;
  readonly outcome?: string;
  readonly why?: string;
  readonly late: boolean;
  readonly lateAfterMinutes: number;
}

/** One thing to do: what is wrong, for which case, how urgent, and the verb. */
export interface Row {
  readonly severity: Severity;
  readonly harm: { readonly word: string; readonly colour: string };
  readonly what: string;
  readonly why: string;
  readonly about?: { readonly reference: string; readonly href: string };
  readonly since: Instant;
  readonly dueAt?: Instant;
  readonly time: string;
  readonly overdue: boolean;
  readonly verb: string;
  readonly href: string;
  /** Whose desk it is on, where it is long past its time. */
  readonly desk?: string;
}
export interface Queue { readonly rows: readonly Row[]; readonly more: number }

/** So many fit a page that an old computer opens at once; the rest comes up as these are dealt with. */
export const MOST_ROWS = 100;

/** One list of all that needs a person: worst harm first, and of one harm what has least time left. */
export function needsAPerson(waiting: WaitingForPeople): Queue {
  const { now } = waiting;
  const rows = [
    ...waiting.duties.map(one => dutyRow(one, now)), ...waiting.tasks.map(taskRow), ...waiting.doubts.map(doubtRow), ...waiting.mismatches.map(mismatchRow),
    ...waiting.receipts.map(receiptRow), ...waiting.parked.map(parkedRow), ...waiting.questions.map(questionRow), ...waiting.findings.map(findingRow), ...waiting.jobs.flatMap(one => jobRows(one, now)),
  ].sort(byHarmAndTimeLeft).slice(0, MOST_ROWS);
  return { rows, more: Math.max(0, waiting.total - rows.length) };
}

const byHarmAndTimeLeft = (a: Row, b: Row): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare(a.dueAt ?? NO_DEADLINE, b.dueAt ?? NO_DEADLINE) || compare(a.since, b.since);
const NO_DEADLINE = '9999';
const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

type Draft = Omit<Row, 'harm' | 'time' | 'overdue' | 'why' | 'about'> & { readonly why: string; readonly reference?: string | null };
/** `time` is what is left where there is a deadline, else since when it has waited. */
function row({ reference, ...draft }: Draft, now?: Instant): Row {
  const time = draft.dueAt !== undefined && now !== undefined ? timeLeft(draft.dueAt, now) : `since ${momentInWords(draft.since)}`;
  return {
    ...draft, why: clip(draft.why, 260), harm: HARM[draft.severity], time, overdue: draft.dueAt !== undefined && now !== undefined && draft.dueAt <= now,
    ...(reference !== undefined && reference !== null && { about: { reference, href: casePath(reference) } }),
  };
}

function dutyRow(one: WaitingDuty, now: Instant): Row {
  const stuck = one.deliveryState === 'held' ? 'The message could not go' : one.deliveryState === 'refused' ? 'They refused the message' : undefined;
  const why = stuck === undefined ? one.otherwise : `${stuck}${one.lastWhy === null ? '' : `: ${one.lastWhy}`}. ${one.otherwise}`;
  const { severity, reference, dueAt } = one;
  const escalated = escalationOf(one, one.owner, now);
  return row({ severity, reference, dueAt, what: `No proof that ${one.whom} has the ${one.what}`, why, since: one.openedAt, verb: verbOf(one.otherwise), href: `/duties/${one.id}`, ...(escalated && escalated.level > 1 && { desk: escalated.inWords }) }, now);
}

/** What a rule says to do begins with its verb: `Telephone the provider…`. */
const verbOf = (instruction: string): string => /^[A-Z][a-z]+(?= )/.exec(instruction)?.[0] ?? 'Act';

const taskRow = ({ severity, reference, receipt, audience, instruction, openedAt }: WaitingTask): Row =>
  row({ severity, reference, what: instruction, why: `Asked of ${audience === 'court' ? 'the court' : audience}`, since: openedAt, verb: verbOf(instruction), href: pathOf(reference, receipt) });

const doubtRow = ({ severity, reference, receipt, fields, why, openedAt }: WaitingDoubt): Row =>
  row({ severity, reference, what: `In doubt: ${fields.map(fieldInWords).join(', ')}`, why, since: openedAt, verb: 'Find out', href: pathOf(reference, receipt) });

function mismatchRow({ account, severity, court, day, caseReference, fields, missingFrom, firstSeen }: WaitingMismatch): Row {
  if (account !== '') {
    const what = fields.includes('account') ? `The legacy side knows no account ${account}` : `The account ${account} is not what the court imposed: ${fields.map(fieldInWords).join(', ')}`;
    return row({ severity, reference: caseReference, what, why: `Results of ${dayInWords(day)}. No rule explains it.`, since: firstSeen, verb: 'Compare', href: `/accounts?day=${day}` });
  }
  const what = missingFrom === undefined ? `Libra and Common Platform differ: ${fields.map(fieldInWords).join(', ')}` : `Missing from ${missingFrom}`;
  return row({ severity, reference: caseReference, what, why: `Court ${court} on ${dayInWords(day)}. No rule explains it.`, since: firstSeen, verb: 'Compare', href: casePath(caseReference) });
}

const RECEIPTS: Readonly<Record<string, { readonly what: string; readonly verb: string }>> = {
  unreadable: { what: 'cannot be read', verb: 'Replay' },
  contradicts: { what: 'contradicts an earlier one', verb: 'Decide' },
  refused: { what: 'was too large to keep', verb: 'Ask the sender' },
};
function receiptRow({ id, severity, system, state, why, place, receivedAt }: WaitingReceipt): Row {
  const { what, verb } = RECEIPTS[state] ?? { what: `is ${state}`, verb: 'Look' };
  return row({ severity, what: `A message from ${system} ${what}`, why: [why, place].filter(text => text !== null).join(', at '), since: receivedAt, verb, href: `/receipts/${id}` });
}

const parkedRow = ({ severity, reference, receipt, why, behind, since }: ParkedLane): Row => row({
  severity, reference, what: `A case is stopped by what cannot be read${behind === 0 ? '' : `; ${countOf(behind, 'later message waits', 'later messages wait')} behind it`}`,
  why, since, verb: 'Replay', href: `/receipts/${receipt}`,
});

function questionRow({ id, severity, reference, of, systems: [one, other], evidence, askedWhy, at }: WaitingQuestion): Row {
  const why = [...askedWhy === null ? [] : [askedWhy], ...evidence].join('. ');
  return row({ severity, reference, what: `${sentenceCase(one)} and ${other} may mean the same ${of}`, why, since: at, verb: 'Decide', href: `/identities/${id}` });
}

const FOUND: Readonly<Record<string, string>> = { lost: 'A duty is lost', 'not counted': 'A duty was never counted', 'no delivery': 'A duty has no message', 'no duty': 'A message has no duty', sum: 'The duties to a partner do not add up', 'red run': 'A comparison missed what it must find', 'stopped run': 'A comparison does not come further' };
function findingRow({ severity, reference, watch, what, whom, why, receipt, firstSeen }: WaitingFinding): Row {
  const href = reference === null ? receipt === null ? PAGES[watch] : `/receipts/${receipt}` : casePath(reference);
  return row({ severity, reference, what: `${FOUND[what] ?? what}${whom === null ? '' : ` (${whom})`}`, why, since: firstSeen, verb: 'Find out', href });
}
const PAGES: Readonly<Record<Watch, string>> = { ledger: '/partners', census: '/census', 'source counts': '/census', silence: '/arrivals', comparison: '/runs' };

function jobRows({ title, severity, lastEndedAt, outcome, why, late, lateAfterMinutes }: JobState, now: Instant): Row[] {
  if (!late && outcome !== 'failed') return [];
  const last = lastEndedAt === undefined ? 'It has not run yet' : `It last ended on ${momentInWords(lastEndedAt)}${outcome === 'failed' ? `, and failed${why === undefined ? '' : ` (${why})`}` : ''}`;
  const what = `${sentenceCase(title)}: the job ${outcome === 'failed' ? 'fails' : 'is late'}`;
  return [row({ severity, what, why: `${last}. It should end well at least every ${countOf(lateAfterMinutes, 'minute')}.`, since: lastEndedAt ?? now, verb: 'Tell an engineer', href: '/#jobs' })];
}

/** Where a subject has no reference, what it came in is where to look. */
const pathOf = (reference: string | null, receipt: string): string => reference === null ? `/receipts/${receipt}` : casePath(reference);
