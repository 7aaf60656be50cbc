import type { EntityManager } from 'typeorm';
import { momentInWords, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf } from '../database/database';
import { DoubtRow, IdentityRelation, Lane, Part, Statement, TaskRow } from '../database/entities';
import { deleteRows, findRows, insertRows, rowExists, theRow, updateRows } from '../database/rows';
import { keepChecks } from '../debtors/keep-checks';
import { openDuties, toldSoFar } from '../duty/open-duty';
import type { AdapterRegistry } from '../adapter/registry';
import { homeOfNewLane } from '../identity/homes';
import type { Relation } from '../identity/relation';
import { reserveIdentities } from '../identity/reserve';
import type { Effect, Task } from '../rule/rule';
import type { Rulebook } from '../rule/rulebook';
import { computeLane, inLaneOrder, type ComputedPart, type LanePart } from './lane';

export interface Deciding { readonly adapters: AdapterRegistry; readonly rulebook: Rulebook }
export type Applied = 'applied' | 'unchanged' | 'in doubt' | 'unreadable' | 'waiting' | 'done before';

/** Applies one part that was saved earlier, if it still waits. */
export async function applyWaitingPart(manager: EntityManager, deciding: Deciding, partId: string, at: Instant): Promise<Applied> {
  const held = await lockLane(manager, deciding, await theRow(manager, Part, { id: partId }));
  const part = await theRow(manager, Part, { id: partId });
  return part.state === 'waiting' ? applyWithin(manager, deciding, held, part, at) : 'done before';
}

/**
 * Applies one waiting part, saved in this transaction, to its lane: with it the statement, the doubts, the tasks, the duties and their
 * deliveries are saved. A late older part takes its place, and the lane is computed again from there.
 */
export const applyPart = async (manager: EntityManager, deciding: Deciding, part: Part, at: Instant): Promise<Applied> =>
  applyWithin(manager, deciding, await lockLane(manager, deciding, part), part, at);

async function applyWithin(manager: EntityManager, deciding: Deciding, held: HeldLane, part: Part, at: Instant): Promise<Applied> {
  const { lane } = held;
  if (part.subject !== lane.subject) { part.subject = lane.subject; await updateRows(manager, Part, { id: part.id }, { subject: lane.subject }); }
  if (lane.parkedWhy !== null) return 'waiting';
  if (part.why !== null) return park(manager, part, at);

  const others = held.fresh ? [] : await appliedParts(manager, part);
  const latest = others.at(-1);
  if (latest && latest.contentHash === part.contentHash && latest.ownSubject === part.ownSubject && inLaneOrder(latest, part) < 0) return unchanged(manager, part, at);
  return compute(manager, deciding, held, part, others, at);
}

async function compute(manager: EntityManager, deciding: Deciding, held: HeldLane, part: Part, others: readonly PartPlace[], at: Instant): Promise<Applied> {
  const after = others.filter(other => inLaneOrder(other, part) > 0);
  const rows = [part, ...await inOrder(manager, after)];
  if (!after.some(other => other.ownSubject === part.ownSubject)) await standsOn(manager, held.own, part);
  const told = held.fresh ? [] : await toldSoFar(manager, part.mapping, part.subject);
  const computed = computeLane(deciding.rulebook.chapter(part.mapping), await madeBefore(manager, part, others), rows.map(asLanePart), told);
  await saveAll(manager, deciding, rows, computed, at, held);
  return computed[0]?.outcome.doubts.length ? 'in doubt' : 'applied';
}

/** Which list the subject stands on, and whether it is gone from there. */
async function standsOn(manager: EntityManager, { mapping, subject, gone, scope }: Lane, part: Part): Promise<void> {
  if (part.gone !== gone || (part.scope !== null && part.scope !== scope)) await updateRows(manager, Lane, { mapping, subject }, { gone: part.gone, ...(part.scope !== null && { scope: part.scope }) });
}

/** Computes a lane again from its beginning, with what was told of it so far; a lane without parts says nothing any more. */
export async function recomputeLane(manager: EntityManager, deciding: Deciding, mapping: string, subject: string, at: Instant): Promise<void> {
  const { rows, computed } = await decidedAnew(manager, deciding, mapping, subject);
  if (rows.length > 0) return saveAll(manager, deciding, rows, computed, at);
  await deleteRows(manager, Statement, { mapping, subject });
  await deleteRows(manager, DoubtRow, { mapping, subject });
}

/** What a lane would come to now, from its beginning; nothing is saved. */
export async function decidedAnew(manager: EntityManager, { rulebook }: Deciding, mapping: string, subject: string): Promise<{ readonly rows: readonly Part[]; readonly computed: readonly ComputedPart[] }> {
  const rows = await inOrder(manager, await appliedParts(manager, { mapping, subject }));
  return { rows, computed: computeLane(rulebook.chapter(mapping), undefined, rows.map(asLanePart), await toldSoFar(manager, mapping, subject)) };
}

async function saveAll(manager: EntityManager, deciding: Deciding, rows: readonly Part[], computed: readonly ComputedPart[], at: Instant, held?: HeldLane): Promise<void> {
  for (const one of computed) await saveComputed(manager, deciding, one, at);
  for (const [i, { outcome }] of computed.slice(0, -1).entries()) { const row = rows[i]; if (row) await openDuties(manager, deciding, row, outcome, at, held); }
  const head = computed.at(-1);
  const headRow = rows.at(-1);
  if (head && headRow) await saveHead(manager, deciding, headRow, head, at, held);
}

async function saveComputed(manager: EntityManager, { rulebook }: Deciding, { part, outcome }: ComputedPart, at: Instant): Promise<void> {
  const state = outcome.doubts.length > 0 ? 'in doubt' : 'applied';
  await updateRows(manager, Part, { id: part.id }, { state, made: outcome.made, rulebook: rulebook.hash, fired: [...new Set(outcome.fired.map(({ rule }) => rule))].join(','), appliedAt: at });
}

/** What the lane comes to now: its statement, what is in doubt, what people and partners must do. */
async function saveHead(manager: EntityManager, deciding: Deciding, row: Part, { part, outcome }: ComputedPart, at: Instant, held?: HeldLane): Promise<void> {
  const { mapping } = deciding.rulebook.chapter(row.mapping);
  const lane = { mapping: row.mapping, subject: row.subject };
  const left = outcome.effects.find(({ effect }) => effect.do === 'suppress');
  const place = part.gone ? undefined : mapping.place(row.said);
  const statement = {
    system: mapping.from, partId: row.id, made: outcome.made, gone: part.gone ? 1 : 0, saidAt: at,
    excluded: left?.effect.do === 'suppress' ? { rule: left.rule, reason: left.effect.reason } : null,
    ...(place && { court: place.court ?? null, day: place.day ?? null }),
  };
  const fresh = held?.fresh === true;
  if (fresh || await updateRows(manager, Statement, lane, statement) === 0) await insertRows(manager, Statement, [{ court: null, day: null, ...statement, ...lane }]);
  if (mapping.names) await reserveIdentities(manager, { system: mapping.from, mapping: row.mapping, subject: row.ownSubject, partId: row.id }, part.gone ? [] : mapping.names(outcome.made), at);
  if (mapping.checks) await keepChecks(manager, { ...lane, partId: row.id }, mapping.checks(outcome.made), at);
  await keepRelations(manager, row, mapping.relates?.(outcome.made) ?? []);
  await replaceDoubts(manager, row, outcome.doubts, at, fresh);
  await saveTasks(manager, deciding, row, outcome.effects, at, fresh);
  await openDuties(manager, deciding, row, outcome, at, held);
}

/** What a system says of who is one with whom is carried out by a job, once, under an id of its own. */
async function keepRelations(manager: EntityManager, row: Part, relations: readonly Relation[]): Promise<void> {
  for (const [i, relation] of relations.entries()) {
    const id = stableId('relation', row.id, String(i));
    if (!await rowExists(manager, IdentityRelation, { id })) await insertRows(manager, IdentityRelation, [{ id, partId: row.id, relation, arrival: row.arrival, doneAt: null }]);
  }
}

/** Only what is itself in doubt is kept for people; what follows from it is not. */
async function replaceDoubts(manager: EntityManager, row: Part, doubts: ComputedPart['outcome']['doubts'], at: Instant, fresh: boolean): Promise<void> {
  const lane = { mapping: row.mapping, subject: row.subject };
  const before = new Map((fresh ? [] : (await findRows(manager, DoubtRow, lane, 'openedAt')).toReversed()).map(doubt => [`${doubt.field}|${doubt.why}`, doubt.openedAt]));
  if (before.size > 0) await deleteRows(manager, DoubtRow, lane);
  for (const doubt of doubts.filter(one => one.spreadFrom === undefined)) {
    const id = stableId(row.mapping, row.subject, doubt.field, doubt.why);
    await insertRows(manager, DoubtRow, [{ id, ...lane, partId: row.id, field: doubt.field, why: doubt.why, rules: [...doubt.rules], values: doubt.values.map(value => JSON.stringify(value)), openedAt: before.get(`${doubt.field}|${doubt.why}`) ?? at }]);
  }
}

/** A task stays while what raised it is still the last word of its lane. */
async function saveTasks(manager: EntityManager, { rulebook }: Deciding, row: Part, effects: ComputedPart['outcome']['effects'], at: Instant, fresh: boolean): Promise<void> {
  const lane = { mapping: row.mapping, subject: row.subject };
  const tellsAnew = effects.some(({ effect }) => effect.do === 'tell');
  const ofLaneSteps = new Set(rulebook.chapter(row.mapping).mapping.lane?.map(step => step.name));
  const before = fresh ? [] : await findRows(manager, TaskRow, lane);
  for (const task of before) if (tellsAnew || !ofLaneSteps.has(rulebook.rule(task.rule)?.file.rule.step ?? '')) await deleteRows(manager, TaskRow, { id: task.id });
  for (const { rule, effect } of effects) {
    const asked = taskOf(effect);
    if (!asked) continue;
    const id = stableId(row.mapping, row.subject, rule, asked.code);
    await deleteRows(manager, TaskRow, { id });
    const severity = rulebook.rule(rule)?.file.rule.severity ?? 'record';
    const openedAt = before.find(task => task.id === id)?.openedAt ?? at;
    await insertRows(manager, TaskRow, [{ id, ...lane, partId: row.id, rule, severity, audience: asked.audience, code: asked.code, instruction: asked.instruction, openedAt }]);
  }
}

/** What people see of an effect: what a rule asks of them, and what waits, so that it does not wait for ever. */
function taskOf(effect: Effect): Omit<Task, 'do'> | undefined {
  if (effect.do === 'task') return effect;
  if (effect.do === 'defer') return { audience: 'support', code: 'waits', instruction: `See that this comes: ${effect.until}. It is waited for until ${momentInWords(effect.atMost)} at most` };
  return undefined;
}

/** The lane in which a part is applied, and the one that bears its own name. `fresh`: born with this part, so that nothing was said or told in it before. */
interface HeldLane { readonly lane: Lane; readonly own: Lane; readonly fresh: boolean }

/**
 * Locks the lane in which a part is applied. A lane that was drained points on; one that is just born may belong to
 * another, whose case or person it names by another number. The lane that points is locked before the one it points to.
 */
async function lockLane(manager: EntityManager, { rulebook }: Deciding, part: Part): Promise<HeldLane> {
  const named = { mapping: part.mapping, subject: part.ownSubject };
  const born = await rowsOf(manager, 'INSERT INTO lane (mapping, subject, scope, gone) VALUES ($1, $2, $3, 0) ON CONFLICT (mapping, subject) DO NOTHING RETURNING subject', [named.mapping, named.subject, part.scope]);
  const home = born.length > 0 ? await homeOfNewLane(manager, rulebook.chapter(part.mapping).mapping, named.subject) : named.subject;
  if (home !== named.subject) await updateRows(manager, Lane, named, { movedTo: home });
  const own = born.length > 0 ? { ...named, scope: part.scope, gone: 0, parkedWhy: null, movedTo: home === named.subject ? null : home, note: null } : await locked(manager, named);
  return own.movedTo === null ? { lane: own, own, fresh: born.length > 0 } : { lane: await locked(manager, { ...named, subject: own.movedTo }), own, fresh: false };
}

/** The row of a lane, which nobody else works on until this transaction ends. */
export async function locked(manager: EntityManager, lane: { readonly mapping: string; readonly subject: string }): Promise<Lane> {
  if (manager.connection.options.type === 'postgres') await rowsOf(manager, 'SELECT 1 FROM lane WHERE mapping = $1 AND subject = $2 FOR UPDATE', [lane.mapping, lane.subject]);
  return theRow(manager, Lane, lane);
}

async function park(manager: EntityManager, part: Part, at: Instant): Promise<Applied> {
  await updateRows(manager, Part, { id: part.id }, { state: 'unreadable', appliedAt: at });
  await updateRows(manager, Lane, { mapping: part.mapping, subject: part.subject }, { parkedWhy: part.why });
  return 'unreadable';
}

async function unchanged(manager: EntityManager, part: Part, at: Instant): Promise<Applied> {
  await updateRows(manager, Part, { id: part.id }, { state: 'unchanged', appliedAt: at });
  return 'unchanged';
}

type PartPlace = Pick<Part, 'id' | 'day' | 'time' | 'arrival' | 'ownSubject' | 'contentHash'>;

/** Where the parts of a lane stand that changed it, without their content: a lane may be long. */
async function appliedParts(manager: EntityManager, part: Pick<Part, 'mapping' | 'subject'>): Promise<PartPlace[]> {
  const places = await manager.find(Part, {
    select: { id: true, day: true, time: true, arrival: true, ownSubject: true, contentHash: true },
    where: [{ mapping: part.mapping, subject: part.subject, state: 'applied' }, { mapping: part.mapping, subject: part.subject, state: 'in doubt' }],
  });
  return places.sort(inLaneOrder);
}

/** What the part just before this one in its lane came to: the memory of its rules. */
export async function madeBefore(manager: EntityManager, part: Part, others?: readonly PartPlace[]): Promise<object | undefined> {
  const before = (others ?? await appliedParts(manager, part)).filter(other => inLaneOrder(other, part) < 0).at(-1);
  return before ? (await theRow(manager, Part, { id: before.id })).made ?? undefined : undefined;
}

async function inOrder(manager: EntityManager, places: readonly PartPlace[]): Promise<Part[]> {
  const rows: Part[] = [];
  for (const { id } of places) rows.push(await theRow(manager, Part, { id }));
  return rows;
}

const asLanePart = (row: Part): LanePart => ({ id: row.id, day: row.day, time: row.time, arrival: row.arrival, said: row.said, gone: row.gone === 1 });

/** Keeps how people will look for subjects. */
export async function keepReferences(manager: EntityManager, references: readonly { readonly value: string; readonly mapping: string; readonly subject: string }[]): Promise<void> {
  for (let from = 0; from < references.length; from += 100) {
    const some = references.slice(from, from + 100);
    const rows = some.map((_, i) => `($${3 * i + 1}, $${3 * i + 2}, $${3 * i + 3})`).join(', ');
    await rowsOf(manager, `INSERT INTO reference (value, mapping, subject) VALUES ${rows} ON CONFLICT DO NOTHING`, some.flatMap(({ value, mapping, subject }) => [value, mapping, subject]));
  }
}
