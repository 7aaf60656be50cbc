import type { EntityManager } from 'typeorm';
import type { AdapterRegistry } from '../adapter/registry';
import { minutesAfter, type Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { JobRun } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import type { Rulebook } from '../rule/rulebook';
import type { Job } from '../sync/jobs';
import { counts, lastGoodRun } from './facts-of-the-world';
import type { JobState, ParkedLane, WaitingDoubt, WaitingDuty, WaitingFinding, WaitingForPeople, WaitingMismatch, WaitingQuestion, WaitingReceipt, WaitingTask } from './needs-a-person';
import { bySeverity, systemName, worstOfMapping, worstOfRules, worstOfSystem } from './who-is-who';
import { inSentence } from './words';

interface Known { readonly manager: EntityManager; readonly rulebook: Rulebook; readonly adapters: AdapterRegistry }

/** Of each kind at most so many are read, the worst first; how many there are is counted by the database. */
const MOST = 200;
const OVERDUE_OR_STUCK = `duty.state = 'open' AND (duty.due_at <= $1 OR delivery.state IN ('held', 'refused'))`;
const QUESTIONS = `identity_link AS link JOIN identity AS one ON one.id = link.a JOIN identity AS other ON other.id = link.b
  WHERE (link.state = 'asked' OR link.asked_why IS NOT NULL) AND one.gone = 0 AND other.gone = 0`;
const PARKED_PARTS = `part JOIN lane ON lane.mapping = part.mapping AND lane.subject = part.subject WHERE part.state = 'unreadable' AND lane.parked_why IS NOT NULL`;

/** Everything that needs a person, as it stands now. */
export async function waitingForPeople(known: Known, jobs: readonly Job[], now: Instant): Promise<WaitingForPeople> {
  const jobStates = await statesOfJobs(known.manager, jobs, now);
  return {
    now, jobs: jobStates,
    duties: await duties(known, now), doubts: await doubts(known), mismatches: await mismatches(known.manager), tasks: await tasks(known.manager),
    receipts: await receipts(known), parked: await parked(known), questions: await questions(known), findings: await findings(known),
    total: await inAll(known.manager, now) + jobStates.filter(job => job.late || job.outcome === 'failed').length,
  };
}

async function inAll(manager: EntityManager, now: Instant): Promise<number> {
  const kinds = await counts(manager, `
    SELECT (SELECT COUNT(*) FROM duty LEFT JOIN delivery ON delivery.duty_id = duty.id WHERE ${OVERDUE_OR_STUCK}) AS duties,
      (SELECT COUNT(*) FROM (SELECT DISTINCT mapping, subject FROM doubt) AS lanes) AS doubts,
      (SELECT COUNT(*) FROM (SELECT DISTINCT court, day, case_reference, account FROM mismatch WHERE state = 'open') AS cases) AS mismatches,
      (SELECT COUNT(*) FROM task) AS tasks,
      (SELECT COUNT(*) FROM receipt WHERE state IN ('unreadable', 'contradicts', 'refused')) AS receipts,
      (SELECT COUNT(*) FROM ${PARKED_PARTS}) AS parked,
      (SELECT COUNT(*) FROM ${QUESTIONS}) AS questions,
      (SELECT COUNT(*) FROM finding WHERE state = 'open') AS findings`, [now], ['duties', 'doubts', 'mismatches', 'tasks', 'receipts', 'parked', 'questions', 'findings']);
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}

async function duties({ manager, adapters, rulebook }: Known, now: Instant): Promise<WaitingDuty[]> {
  const rows = await rowsOf<Omit<WaitingDuty, 'owner'> & { readonly rule: string }>(manager, `
    SELECT duty.id, duty.rule, duty.severity, duty.whom, duty.what, duty.opened_at AS "openedAt", duty.due_at AS "dueAt", duty.otherwise,
      delivery.state AS "deliveryState", delivery.last_why AS "lastWhy", ${referenceOf('duty')} AS reference
    FROM duty LEFT JOIN delivery ON delivery.duty_id = duty.id WHERE ${OVERDUE_OR_STUCK}
    ORDER BY ${bySeverity('duty.severity')}, duty.due_at LIMIT ${MOST}`, [now]);
  return rows.map(row => ({ ...row, whom: inSentence(systemName(adapters, row.whom)), owner: rulebook.rule(row.rule)?.file.rule.owner ?? 'the owner of its rule' }));
}

interface DoubtOfLane { mapping: string; subject: string; field: string; why: string; rules: string; openedAt: Instant; receipt: string; reference: string | null }

/** One row for all that is in doubt about a subject. */
async function doubts({ manager, rulebook }: Known): Promise<WaitingDoubt[]> {
  const rows = await rowsOf<DoubtOfLane>(manager, `
    SELECT doubt.mapping, doubt.subject, doubt.field, doubt.why, doubt.rules, doubt.opened_at AS "openedAt", part.receipt_id AS receipt, ${referenceOf('doubt')} AS reference
    FROM doubt JOIN part ON part.id = doubt.part_id ORDER BY ${byWorstMapping(rulebook)}, doubt.opened_at LIMIT ${MOST}`, []);
  return [...Map.groupBy(rows, row => `${row.mapping}|${row.subject}`).values()].flatMap(ofLane => ofLane.slice(0, 1).map(first => ({
    severity: worstOfRules(rulebook, ofLane.flatMap(row => ruleIds(row.rules))), reference: first.reference, receipt: first.receipt,
    fields: ofLane.map(row => row.field), why: ofLane.map(row => row.why).join('. '), openedAt: first.openedAt,
  })));
}
const ruleIds = (json: string): string[] => { const ids: string[] = JSON.parse(json); return ids; };

/** The doubts of mappings that can do most harm are read first. */
const byWorstMapping = (rulebook: Rulebook): string =>
  bySeverity(`CASE doubt.mapping ${rulebook.chapters.map(({ mapping }) => `WHEN '${mapping.id}' THEN '${worstOfMapping(rulebook, mapping.id)}'`).join(' ')} WHEN '' THEN '' END`);

type MismatchOfCase = Omit<WaitingMismatch, 'fields' | 'missingFrom'> & { readonly field: string; readonly libra: string | null };

/** One row for all that differs about a case on its day, or about an account. */
async function mismatches(manager: EntityManager): Promise<WaitingMismatch[]> {
  const rows = await rowsOf<MismatchOfCase>(manager, `
    SELECT court, day, case_reference AS "caseReference", account, field, severity, libra, first_seen AS "firstSeen" FROM mismatch WHERE state = 'open'
    ORDER BY ${bySeverity('severity')}, first_seen, court, case_reference, field LIMIT ${MOST}`, []);
  return [...Map.groupBy(rows, row => `${row.court}|${row.day}|${row.caseReference}|${row.account}`).values()].flatMap(ofCase => ofCase.slice(0, 1).map(first => {
    const whole = ofCase.find(row => row.field === 'case');
    return { ...first, fields: ofCase.map(row => row.field), ...(whole && { missingFrom: whole.libra === null ? 'Libra’s list' : 'what Common Platform shared' }) };
  }));
}

const tasks = (manager: EntityManager): Promise<WaitingTask[]> => rowsOf<WaitingTask>(manager, `
  SELECT task.severity, task.audience, task.instruction, task.opened_at AS "openedAt", part.receipt_id AS receipt, ${referenceOf('task')} AS reference
  FROM task JOIN part ON part.id = task.part_id ORDER BY ${bySeverity('task.severity')}, task.opened_at LIMIT ${MOST}`, []);

async function receipts({ manager, rulebook, adapters }: Known): Promise<WaitingReceipt[]> {
  const rows = await rowsOf<Omit<WaitingReceipt, 'severity'>>(manager, `
    SELECT id, system, state, why, place, received_at AS "receivedAt" FROM receipt WHERE state IN ('unreadable', 'contradicts', 'refused') ORDER BY arrival LIMIT ${MOST}`, []);
  return rows.map(row => ({ ...row, severity: worstOfSystem(rulebook, row.system), system: systemName(adapters, row.system) }));
}

async function parked({ manager, rulebook }: Known): Promise<ParkedLane[]> {
  const rows = await rowsOf<Omit<ParkedLane, 'severity' | 'behind'> & { readonly mapping: string; readonly behind: string | number }>(manager, `
    SELECT part.mapping, part.receipt_id AS receipt, lane.parked_why AS why, COALESCE(part.applied_at, '') AS since, ${referenceOf('part')} AS reference,
      (SELECT COUNT(*) FROM part AS later WHERE later.mapping = lane.mapping AND later.subject = lane.subject AND later.state = 'waiting') AS behind
    FROM ${PARKED_PARTS} ORDER BY part.arrival LIMIT ${MOST}`, []);
  return rows.map(row => ({ ...row, behind: Number(row.behind), severity: worstOfMapping(rulebook, row.mapping) }));
}

/** Nothing said of anybody is read for the list: which facts agree, and which do not. */
async function questions({ manager, adapters }: Known): Promise<WaitingQuestion[]> {
  const rows = await rowsOf<{ id: string; of: string; first: string; second: string; evidence: string; askedWhy: string | null; at: Instant; reference: string | null }>(manager, `
    SELECT link.id, link."of", one.system AS first, other.system AS second, link.evidence, link.asked_why AS "askedWhy", link.at, COALESCE(${referenceOf('one')}, ${referenceOf('other')}) AS reference
    FROM ${QUESTIONS} ORDER BY link.at, link.id LIMIT ${MOST}`, []);
  return rows.map(({ first, second, evidence, ...row }) => {
    const facts: { inWords: string }[] = JSON.parse(evidence);
    return { ...row, severity: 'record', systems: [inSentence(systemName(adapters, first)), inSentence(systemName(adapters, second))], evidence: facts.map(({ inWords }) => inWords) };
  });
}

async function findings({ manager, adapters }: Known): Promise<WaitingFinding[]> {
  const rows = await rowsOf<WaitingFinding>(manager, `
    SELECT watch, what, severity, whom, why, receipt_id AS receipt, first_seen AS "firstSeen", ${referenceOf('finding')} AS reference
    FROM finding WHERE state = 'open' ORDER BY ${bySeverity('severity')}, first_seen, fingerprint LIMIT ${MOST}`, []);
  return rows.map(row => ({ ...row, whom: row.whom === null ? null : inSentence(systemName(adapters, row.whom)) }));
}

/** How each job last ended. While duties are not opened, delivered or watched nobody is safe, so those jobs rank with custody. */
async function statesOfJobs(manager: EntityManager, jobs: readonly Job[], now: Instant): Promise<JobState[]> {
  const states: JobState[] = [];
  for (const { id, title, lateAfterMinutes } of jobs) {
    const [last] = await manager.createQueryBuilder(JobRun, 'run').where('run.job = :id AND run.ended_at IS NOT NULL', { id }).orderBy('run.started_at', 'DESC').limit(1).getMany();
    const good = await lastGoodRun(manager, id);
    states.push({
      id, title, lateAfterMinutes, severity: id.endsWith('-accounts') ? 'fine' : id.startsWith('compare') || id === 'identities' ? 'record' : 'custody', late: good === undefined || good < minutesAfter(now, -lateAfterMinutes),
      ...(last && { outcome: last.outcome }), ...(last?.endedAt && { lastEndedAt: last.endedAt }), ...(last?.why && { why: last.why }),
    });
  }
  return states;
}
