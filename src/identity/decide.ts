import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Identity, IdentityLink } from '../database/entities';
import { moveLanes } from '../intake/move-lanes';
import type { Deciding } from '../intake/apply-part';
import type { Acting } from '../sign-in/acting';
import { lockLinks } from './homes';
import { comparedOf, saveLink, type Decision } from './links';

export type Decided = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** A named person says whether two are one, with a reason. It holds until the evidence changes; lanes follow, in the same transaction. */
export async function personDecides(database: Database, deciding: Deciding, ids: readonly [string, string], same: boolean, by: Acting, why: string, at: Instant): Promise<Decided> {
  return database.writeOnce(async manager => {
    await lockLinks(manager, 'alone');
    const [a, b] = [await manager.findOneBy(Identity, { id: ids[0] }), await manager.findOneBy(Identity, { id: ids[1] })];
    if (!a || !b || a.id === b.id) return { ok: false, why: 'There are no two such identities; open the question again from the list' };
    if (a.of !== b.of) return { ok: false, why: `One is a ${a.of}, the other a ${b.of}` };
    await decide(manager, deciding, a, b, { state: same ? 'joined' : 'apart', by: by.name, word: 'person', why }, at);
    await record(manager, by, { action: 'identity decided', object: `identities ${ids.toSorted().join(' ')}`, detail: { same: same ? 'yes' : 'no', why } }, at);
    return { ok: true };
  });
}

/** Saves a decision, keeps on what evidence it was made, and lets the lanes of both follow. */
export async function decide(manager: EntityManager, deciding: Deciding, a: Identity, b: Identity, decision: Decision, at: Instant): Promise<void> {
  const before = await manager.findOneBy(IdentityLink, [{ a: a.id, b: b.id }, { a: b.id, b: a.id }]);
  const concerned = [a.leader, b.leader, a.id, b.id];   // whoever led before, and whoever leads either of them after
  const people = async (of: Identity) => of.of === 'case' ? { identity: of, people: await manager.find(Identity, { where: { within: of.id, of: 'person', gone: 0 }, order: { id: 'ASC' } }) } : { identity: of };
  await saveLink(manager, a, b, decision, { score: before?.score ?? 0, evidence: before?.evidence ?? [] }, comparedOf(await people(a), await people(b)), at);
  await moveLanes(manager, deciding, concerned, at);
  for (const one of [a, b]) await manager.update(Identity, { id: one.id }, { due: 1 });
}
