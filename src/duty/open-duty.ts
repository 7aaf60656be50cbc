import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { breaches } from '../adapter/limits';
import type { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { rowsOf } from '../database/database';
import { Delivery, Duty, Lane, type Part } from '../database/entities';
import { findRow, findRows, insertRows, rowExists, updateRows } from '../database/rows';
import type { Outcome } from '../rule/apply';
import { packLineage } from '../rule/lineage';
import type { Tell } from '../rule/rule';
import type { Rulebook } from '../rule/rulebook';

interface Deciding { readonly adapters: AdapterRegistry; readonly rulebook: Rulebook }

/**
 * What was told or is on its way, oldest first. What was held, refused or given up never arrived, so it was not told, unless a person did it by hand. With `before`, only
 * what had been made ready when that part was decided.
 */
export async function toldSoFar(manager: EntityManager, mapping: string, subject: string, before?: Pick<Part, 'id' | 'appliedAt'>): Promise<{ whom: string; what: string; about?: string; rule: string; message: object }[]> {
  const deliveries = await findRows(manager, Delivery, { mapping, subject }, 'sequence');
  if (deliveries.length === 0) return [];
  const duties = new Map((await findRows(manager, Duty, { mapping, subject })).map(duty => [duty.id, duty]));
  return deliveries.filter(one => arrivedOrMay(one) || duties.get(one.dutyId)?.state === 'met').flatMap(delivery => {
    const duty = duties.get(delivery.dutyId);
    return duty && (before === undefined || wasReady(delivery, duty, before)) ? [{ whom: duty.whom, what: duty.what, ...(duty.about !== '' && { about: duty.about }), rule: duty.rule, message: delivery.message }] : [];
  });
}
const wasReady = ({ createdAt }: Delivery, { partId }: Duty, { id, appliedAt }: Pick<Part, 'id' | 'appliedAt'>) => appliedAt !== null && (createdAt < appliedAt || (createdAt === appliedAt && partId !== id));
const arrivedOrMay = ({ state, takenAt }: Delivery) => takenAt !== null || !['held', 'refused', 'stopped'].includes(state);

/** The lane as it is held while a part is applied, where that is known. `fresh`: nothing was told in it before. */
interface HeldLane { readonly own: Lane; readonly fresh: boolean }

/** To tell somebody something is one act: duty, deadline and message are saved with what made them necessary. */
export async function openDuties(manager: EntityManager, deciding: Deciding, part: Part, outcome: Outcome, at: Instant, held?: HeldLane): Promise<void> {
  const tells = outcome.effects.flatMap(({ rule, effect }) => effect.do === 'tell' ? [{ rule, tell: effect }] : []);
  if (tells.length === 0) return;
  const note = (held?.own.subject === part.ownSubject ? held.own : await findRow(manager, Lane, { mapping: part.mapping, subject: part.ownSubject }))?.note ?? null;
  const opened = held?.fresh ? new Map<string, number>() : await dutiesSoFar(manager, part);
  for (const { rule, tell } of tells) {
    const before = opened.get(tell.whom) ?? 0;
    if (await openDuty(manager, deciding, part, { rule, tell, note, before }, outcome, at)) opened.set(tell.whom, before + 1);
  }
}

/** How many duties to each partner its lane has had. */
async function dutiesSoFar(manager: EntityManager, { mapping, subject }: Part): Promise<Map<string, number>> {
  const rows = await rowsOf<{ whom: string; count: number | string }>(manager, 'SELECT whom, COUNT(*) AS count FROM duty WHERE mapping = $1 AND subject = $2 GROUP BY whom', [mapping, subject]);
  return new Map(rows.map(({ whom, count }) => [whom, Number(count)]));
}

interface Telling { readonly rule: string; readonly tell: Tell; readonly note: string | null; /** Duties of this lane to this partner so far. */ readonly before: number }

async function openDuty(manager: EntityManager, { adapters, rulebook }: Deciding, part: Part, { rule, tell, note, before }: Telling, outcome: Outcome, at: Instant): Promise<boolean> {
  const lane = { mapping: part.mapping, subject: part.subject, about: tell.about ?? '' };
  if (tell.about !== undefined && before > 0 && await isToldAlready(manager, lane, tell)) return false;
  const id = await freeId(manager, n => stableId('duty', part.mapping, part.subject, tell.whom, tell.what, String(n)), before + 1);
  const problems = problemsOf(adapters, tell, outcome);
  if (before > 0) await replaceEarlier(manager, lane, tell.whom, id, at);
  await insertRows(manager, Duty, [{
    id, ...lane, partId: part.id, rule, whom: tell.whom, what: tell.what, severity: rulebook.rule(rule)?.file.rule.severity ?? 'record', openedAt: at, dueAt: tell.dueAt,
    proofNeeded: tell.proof, otherwise: note === null ? tell.otherwise : `${note}. ${tell.otherwise}`, state: 'open', overdueSince: null, endedAt: null, proofGrade: null, proof: null, replacedBy: null, waivedBy: null, waivedWhy: null,
  }]);
  await insertRows(manager, Delivery, [{
    id: stableId('delivery', id), dutyId: id, system: tell.whom, ...lane, message: tell.message, lineage: packLineage(outcome.lineage), rulebook: rulebook.hash,
    state: problems.length > 0 ? 'held' : 'waiting', nextStep: 'push', attempts: 0, notBefore: at, leaseUntil: null, fence: 0, takenAt: null,
    lastWhy: problems.length > 0 ? problems.join('; ') : null, createdAt: at,
  }]);
  return true;
}

/** A duty that went with its part into another lane keeps its id, so the count alone is not enough. */
async function freeId(manager: EntityManager, idOf: (n: number) => string, from: number): Promise<string> {
  let n = from;
  while (await rowExists(manager, Duty, { id: idOf(n) })) n++;
  return idOf(n);
}

/** The last message about this is the same word for word, so its duty stands, whatever became of it: what was refused is not told anew by itself. */
async function isToldAlready(manager: EntityManager, lane: { mapping: string; subject: string; about: string }, { whom, message }: Tell): Promise<boolean> {
  const [last] = await manager.find(Delivery, { where: { ...lane, system: whom }, order: { sequence: 'DESC' }, take: 1 });
  return last !== undefined && isDeepStrictEqual(last.message, JSON.parse(JSON.stringify(message)));
}

/** Why the target could not take the message as it stands: what it must have and is in doubt or missing, what it does not take. */
function problemsOf(adapters: AdapterRegistry, tell: Tell, outcome: Outcome): string[] {
  const broken = breaches(adapters.get(tell.whom).limits, tell.message);
  return broken.length === 0 ? [] : [...broken, ...outcome.doubts.filter(doubt => doubt.spreadFrom === undefined).map(doubt => `${doubt.field} is in doubt: ${doubt.why}`)];
}

/** An open duty ends as replaced. Its message still goes first if it may have left; one that cannot go is given up for the new one. */
async function replaceEarlier(manager: EntityManager, lane: { mapping: string; subject: string; about: string }, whom: string, by: string, at: Instant): Promise<void> {
  await updateRows(manager, Duty, { ...lane, whom, state: 'open' }, { state: 'replaced', replacedBy: by, endedAt: at });
  for (const state of ['held', 'refused'] as const) {
    await updateRows(manager, Delivery, { ...lane, system: whom, state }, { state: 'stopped', lastWhy: 'A later message of this lane says it all' });
  }
}
