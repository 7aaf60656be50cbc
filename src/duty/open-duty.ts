import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { breaches } from '../adapter/limits';
import type { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { Delivery, Duty, Lane, type Part } from '../database/entities';
import type { Outcome } from '../rule/apply';
import { packLineage } from '../rule/lineage';
import type { Tell } from '../rule/rule';
import type { Rulebook } from '../rule/rulebook';

interface Deciding { readonly adapters: AdapterRegistry; readonly rulebook: Rulebook }

/**
 * What was told or is on its way, oldest first. What was held, refused or given up never arrived, so it was not told. With `before`, only
 * what had been made ready when that part was decided.
 */
export async function toldSoFar(manager: EntityManager, mapping: string, subject: string, before?: Pick<Part, 'id' | 'appliedAt'>): Promise<{ whom: string; what: string; about?: string; rule: string; message: object }[]> {
  const deliveries = await manager.find(Delivery, { where: { mapping, subject }, order: { sequence: 'ASC' } });
  const duties = new Map((await manager.findBy(Duty, { mapping, subject })).map(duty => [duty.id, duty]));
  return deliveries.filter(arrivedOrMay).flatMap(delivery => {
    const duty = duties.get(delivery.dutyId);
    return duty && (before === undefined || wasReady(delivery, duty, before)) ? [{ whom: duty.whom, what: duty.what, ...(duty.about !== '' && { about: duty.about }), rule: duty.rule, message: delivery.message }] : [];
  });
}
const wasReady = ({ createdAt }: Delivery, { partId }: Duty, { id, appliedAt }: Pick<Part, 'id' | 'appliedAt'>) => appliedAt !== null && (createdAt < appliedAt || (createdAt === appliedAt && partId !== id));
const arrivedOrMay = ({ state, takenAt }: Delivery) => takenAt !== null || !['held', 'refused', 'stopped'].includes(state);

/** To tell somebody something is one act: duty, deadline and message are saved with what made them necessary. */
export async function openDuties(manager: EntityManager, deciding: Deciding, part: Part, outcome: Outcome, at: Instant): Promise<void> {
  for (const { rule, effect } of outcome.effects) if (effect.do === 'tell') await openDuty(manager, deciding, part, rule, effect, outcome, at);
}

async function openDuty(manager: EntityManager, { adapters, rulebook }: Deciding, part: Part, rule: string, tell: Tell, outcome: Outcome, at: Instant): Promise<void> {
  const lane = { mapping: part.mapping, subject: part.subject, about: tell.about ?? '' };
  if (tell.about !== undefined && await isToldAlready(manager, lane, tell)) return;
  const before = await manager.countBy(Duty, { mapping: part.mapping, subject: part.subject, whom: tell.whom });
  const id = await freeId(manager, n => stableId('duty', part.mapping, part.subject, tell.whom, tell.what, String(n)), before + 1);
  const note = (await manager.findOneBy(Lane, { mapping: part.mapping, subject: part.ownSubject }))?.note ?? null;
  const problems = problemsOf(adapters, tell, outcome);
  await replaceEarlier(manager, lane, tell.whom, id, at);
  await manager.insert(Duty, {
    id, ...lane, partId: part.id, rule, whom: tell.whom, what: tell.what, severity: rulebook.rule(rule)?.file.rule.severity ?? 'record', openedAt: at, dueAt: tell.dueAt,
    proofNeeded: tell.proof, otherwise: note === null ? tell.otherwise : `${note}. ${tell.otherwise}`, state: 'open', overdueSince: null, endedAt: null, proofGrade: null, proof: null, replacedBy: null, waivedBy: null, waivedWhy: null,
  });
  await manager.insert(Delivery, {
    id: stableId('delivery', id), dutyId: id, system: tell.whom, ...lane, message: tell.message, lineage: packLineage(outcome.lineage), rulebook: rulebook.hash,
    state: problems.length > 0 ? 'held' : 'waiting', nextStep: 'push', attempts: 0, notBefore: at, leaseUntil: null, fence: 0, takenAt: null,
    lastWhy: problems.length > 0 ? problems.join('; ') : null, createdAt: at,
  });
}

/** A duty that went with its part into another lane keeps its id, so the count alone is not enough. */
async function freeId(manager: EntityManager, idOf: (n: number) => string, from: number): Promise<string> {
  let n = from;
  while (await manager.existsBy(Duty, { id: idOf(n) })) n++;
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
  await manager.update(Duty, { ...lane, whom, state: 'open' }, { state: 'replaced', replacedBy: by, endedAt: at });
  for (const state of ['held', 'refused'] as const) {
    await manager.update(Delivery, { ...lane, system: whom, state }, { state: 'stopped', lastWhy: 'A later message of this lane says it all' });
  }
}
