import { dayInWords, momentInWords, type Instant } from '../case-model/london';
import type { Claim, ConcernRow } from '../database/entities';
import { escalationOf } from '../duty/escalation';
import { queryOf, type Filter } from '../queue/filter';
import type { CauseLine } from '../queue/read';
import { SEVERITIES, type Severity } from '../rule/rule';
import { casePath, countOf, HARM, sentenceCase, timeLeft } from './words';

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

/** One thing to do, or many with one cause: what is wrong, for which case, how urgent, and the verb. */
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
  /** Who has claimed it. */
  readonly holder?: string;
}

/** Worst harm first, and of one harm what has least time left: the causes, and among them the jobs that do not run. */
export function needsAPerson(lines: readonly CauseLine[], firsts: ReadonlyMap<string, ConcernRow>, jobs: readonly JobState[], now: Instant): Row[] {
  return [...lines.map(line => causeRow(line, firsts.get(line.id), { courts: [] }, now)), ...jobs.flatMap(jobRow)].toSorted(byHarmAndTimeLeft);
}

const byHarmAndTimeLeft = (a: Row, b: Row): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare(a.dueAt ?? NO_DEADLINE, b.dueAt ?? NO_DEADLINE) || compare(a.since, b.since);
const NO_DEADLINE = '9999';
const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** A cause that stops one thing is shown as that thing; else how many it stops, and what is most urgent of them. */
export function causeRow(line: CauseLine, first: ConcernRow | undefined, filter: Filter, now: Instant): Row {
  if (line.count === 1 && first) return concernRow(first, now);
  const { severity, what, oldest, leastDue } = line;
  const desk = first && deskOf(first, now);
  return {
    severity, harm: HARM[severity], what, why: `${countOf(line.count, 'thing')}, the oldest since ${dayInWords(oldest)}.${first?.reference ? ` Most urgent: case ${first.reference}.` : ''}`, since: oldest,
    ...timeOf(leastDue, `since ${dayInWords(oldest)}`, now), verb: `Open all ${line.count.toLocaleString('en-GB')}`, href: `/queue/causes/${line.id}${queryOf({ courts: filter.courts, ...(filter.severity && { severity: filter.severity }), ...(filter.age && { age: filter.age }) })}`, ...(desk !== undefined && { desk }),
  };
}

export function concernRow(one: ConcernRow, now: Instant): Row {
  const desk = deskOf(one, now);
  return {
    severity: one.severity, harm: HARM[one.severity], what: one.what, why: one.why, since: one.since, ...timeOf(one.dueAt, `since ${momentInWords(one.since)}`, now), verb: one.verb, href: `/queue/concerns/${one.id}`,
    ...(one.reference !== null && { about: { reference: one.reference, href: casePath(one.reference) } }), ...(desk !== undefined && { desk }),
  };
}

/** What is left where there is a deadline, else since when it has waited. */
const timeOf = (dueAt: Instant | null, since: string, now: Instant): Pick<Row, 'time' | 'overdue' | 'dueAt'> =>
  dueAt === null ? { time: since, overdue: false } : { time: timeLeft(dueAt, now), overdue: dueAt <= now, dueAt };

function deskOf({ dueAt, since, owner }: ConcernRow, now: Instant): string | undefined {
  const escalated = dueAt === null ? undefined : escalationOf({ openedAt: since, dueAt }, owner ?? 'the owner of its rule', now);
  return escalated && escalated.level > 1 ? escalated.inWords : undefined;
}

/** Whether a job is itself something that needs a person. */
export const isAmiss = ({ late, outcome }: JobState): boolean => late || outcome === 'failed';

function jobRow(job: JobState): Row[] {
  if (!isAmiss(job)) return [];
  const { title, severity, lastEndedAt, outcome, why, lateAfterMinutes } = job;
  const last = lastEndedAt === undefined ? 'It has not run yet' : `It last ended on ${momentInWords(lastEndedAt)}${outcome === 'failed' ? `, and failed${why === undefined ? '' : ` (${why})`}` : ''}`;
  const time = lastEndedAt === undefined ? '' : `since ${momentInWords(lastEndedAt)}`;
  return [{
    severity, harm: HARM[severity], what: `${sentenceCase(title)}: the job ${outcome === 'failed' ? 'fails' : 'is late'}`, why: `${last}. It should end well at least every ${countOf(lateAfterMinutes, 'minute')}.`,
    since: lastEndedAt ?? NO_DEADLINE, time, overdue: false, verb: 'Tell an engineer', href: '/#jobs',
  }];
}

/** With who has claimed what; a row is known by where it leads. */
export const withHolders = (rows: readonly Row[], holders: ReadonlyMap<string, Claim>): Row[] => rows.map(row => {
  const held = holders.get(aboutOf(row));
  return held ? { ...row, holder: held.by } : row;
});
/** What a claim of it is about: the way to its page in the queue. */
export const aboutOf = ({ href }: Row): string => href.replace(/^\/queue\//, '').replace(/\?.*$/, '');
