import { IsNull, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Identity, IdentityLink, IdentityRelation, Part } from '../database/entities';
import type { Deciding } from '../intake/apply-part';
import { noteLanes } from '../intake/move-lanes';
import { decide } from './decide';
import { lockLinks } from './homes';
import type { Described } from './describe';
import type { Relation } from './relation';
import { identityId, reserveIdentities, type SaidBy } from './reserve';

/**
 * Carries out what systems say of their own cases and people, in the order of arrival: each in one transaction with the
 * lanes that it moves, so that nothing is half moved. Broken off anywhere, what is not done is done at the next run. One that fails stops no other, and fails the run.
 */
export async function carryOutRelations(database: Database, deciding: Deciding, now: () => Instant): Promise<number> {
  const waiting = await database.read.find(IdentityRelation, { where: { doneAt: IsNull() }, order: { arrival: 'ASC', id: 'ASC' } });
  const failures: unknown[] = [];
  for (const { id } of waiting) await database.write(manager => carryOut(manager, deciding, id, now())).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return waiting.length;
}

async function carryOut(manager: EntityManager, deciding: Deciding, id: string, at: Instant): Promise<void> {
  await lockLinks(manager, 'alone');
  const row = await manager.findOneByOrFail(IdentityRelation, { id });
  if (row.doneAt !== null) return;
  const part = await manager.findOneByOrFail(Part, { id: row.partId });
  await relate(manager, deciding, row.relation, { mapping: part.mapping, subject: part.subject, partId: part.id }, at);
  await manager.update(IdentityRelation, { id }, { doneAt: at });
}

async function relate(manager: EntityManager, deciding: Deciding, relation: Relation, by: Omit<SaidBy, 'system'>, at: Instant): Promise<void> {
  const { system, why } = relation;
  const known = (one: Described) => reserved(manager, { ...by, system }, one, at);
  const decision = { by: system, word: 'system', why } as const;
  switch (relation.do) {
    case 'join': return decide(manager, deciding, await known(relation.a), await known(relation.b), { ...decision, state: 'joined' }, at);
    case 'separate': return decide(manager, deciding, await known(relation.a), await known(relation.b), { ...decision, state: 'apart' }, at);
    case 'alone': return standAlone(manager, deciding, await known(relation.one), decision, at);
    case 'eject': {
      const one = await known(relation.one);
      await manager.update(Identity, { id: one.id }, { ejectedWhy: why, ejectedAt: at });
      return noteLanes(manager, one.ownKey, `Common Platform has ejected this case (${why}): it goes on in Libra`);
    }
  }
}

/** It is linked with nothing any more to which its own system had linked it. What a person or a score decided stays. */
async function standAlone(manager: EntityManager, deciding: Deciding, one: Identity, decision: { by: string; word: 'system'; why: string }, at: Instant): Promise<void> {
  const links = await manager.find(IdentityLink, { where: [{ a: one.id, state: 'joined', word: 'system' }, { b: one.id, state: 'joined', word: 'system' }] });
  for (const { a, b } of links) {
    const [own, other] = [await manager.findOneByOrFail(Identity, { id: one.id }), await manager.findOneByOrFail(Identity, { id: a === one.id ? b : a })];
    await decide(manager, deciding, own, other, { ...decision, state: 'apart' }, at);
  }
}

/** What is spoken of may not have been seen yet: its id is reserved all the same, under which it will be found. */
async function reserved(manager: EntityManager, by: SaidBy, one: Described, at: Instant): Promise<Identity> {
  const id = identityId(by.system, one);
  const known = await manager.findOneBy(Identity, { id });
  if (known) return known;
  await reserveIdentities(manager, { ...by, subject: `${by.subject}|${one.of}|${one.key}` }, [one], at);
  return manager.findOneByOrFail(Identity, { id });
}
