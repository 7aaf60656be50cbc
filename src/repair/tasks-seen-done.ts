import { In, type EntityManager } from 'typeorm';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf } from '../database/database';
import { Part, Resolution, TaskRow, type Compared } from '../database/entities';
import { UNRESOLVED } from '../queue/resolve';
import type { Check } from '../reconciliation/comparison';
import type { Rulebook } from '../rule/rulebook';
import { program } from '../sign-in/acting';

/** The run that looked: its id stands in what is kept. */
interface Looking { readonly id: string; readonly compared: Compared }
interface Lane { readonly mapping: string; readonly subject: string; readonly day: string }

const COMPARISON = program('comparison');

/**
 * A task that a comparison shows done ends by itself, with the run as the reason, in the transaction that keeps what was looked at. Only a rule can say so
 * (`doneWhenSame`), of what the two systems hold: a letter, a call, an entry in the PNC or an account whose number nobody gave us is in no comparison, and such a
 * task stays until a person says that it is done, or a later message takes it away. The link is the lane and the hearing day of the message that asked for it:
 * there, every pair must have come out the same; one that differs, or could not be checked, leaves the task as it is.
 */
export async function endTasksSeenDone(manager: EntityManager, rulebook: Rulebook, { id: run, compared }: Looking, checks: readonly Check[], at: Instant): Promise<void> {
  const rules = rulebook.chapters.flatMap(({ files }) => files).filter(({ rule }) => rule.doneWhenSame === compared).map(({ rule }) => rule.id);
  const lanes = rules.length === 0 ? [] : lanesWhollySame(checks);
  for (const task of lanes.length === 0 ? [] : await openTasks(manager, rules, lanes)) {
    const why = `Both sides were compared, and say the same (comparison run ${run})`;
    await manager.insert(Resolution, { id: stableId('resolution', task.id, at, COMPARISON.name), kind: 'task', source: task.id, mapping: task.mapping, subject: task.subject, what: task.instruction, by: COMPARISON.name, why, at });
    await rowsOf(manager, `INSERT INTO mark (kind, source) VALUES ('task', $1)`, [task.id]);
    await record(manager, COMPARISON, { action: 'task resolved', object: `task ${task.id}`, detail: { why, run } }, at);
  }
}

function lanesWhollySame(checks: readonly Check[]): Lane[] {
  const all = checks.flatMap(({ lanes = [], day, verdict }) => lanes.map(({ mapping, subject }) => ({ mapping, subject, day, isSame: verdict === 'same' })));
  return [...Map.groupBy(all, ({ mapping, subject, day }) => [mapping, subject, day].join('|')).values()].flatMap(some => some.every(({ isSame }) => isSame) ? some.slice(0, 1) : []);
}

async function openTasks(manager: EntityManager, rules: readonly string[], lanes: readonly Lane[]): Promise<TaskRow[]> {
  const tasks = (await manager.find(TaskRow, { where: { rule: In([...rules]), subject: In([...new Set(lanes.map(({ subject }) => subject))]) }, order: { id: 'ASC' } })).filter(({ mapping, subject }) => lanes.some(lane => lane.mapping === mapping && lane.subject === subject));
  if (tasks.length === 0) return [];
  const days = new Map((await manager.find(Part, { select: { id: true, day: true }, where: { id: In(tasks.map(({ partId }) => partId)) } })).map(({ id, day }) => [id, day]));
  const open = new Set((await rowsOf<{ id: string }>(manager, `SELECT task.id FROM task WHERE task.id IN (${tasks.map((_, i) => `$${i + 1}`).join(', ')}) AND ${UNRESOLVED('task')}`, tasks.map(({ id }) => id))).map(({ id }) => id));
  return tasks.filter(({ id, mapping, subject, partId }) => open.has(id) && lanes.some(lane => lane.mapping === mapping && lane.subject === subject && (lane.day === '' || lane.day === days.get(partId))));
}
