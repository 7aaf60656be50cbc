import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { Identity, IdentityLink } from '../database/entities';
import { changedFacts, traces, type Judgement } from './compare';

/** A decision on two identities: by a score, by the word of their own system, or by a named person. */
export interface Decision {
  readonly state: IdentityLink['state'];
  readonly by: string;
  readonly word: IdentityLink['word'];
  readonly why: string;
  /** Why it is a question, although it is decided. */
  readonly askedWhy?: string | null;
}
type Compared = IdentityLink['compared'];

export const linkId = (a: string, b: string): string => stableId('link', ...[a, b].toSorted());

/** Saves a decision, and makes groups of what is joined. The two sides may come in either order. */
export async function saveLink(manager: EntityManager, a: Identity, b: Identity, decision: Decision, judged: Pick<Judgement, 'score' | 'evidence'>, compared: Compared, at: Instant): Promise<void> {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const id = linkId(a.id, b.id);
  const row = { id, a: first.id, b: second.id, of: a.of, ...decision, score: judged.score, evidence: [...judged.evidence], compared, askedWhy: decision.askedWhy ?? null, at };
  const before = await manager.findOneBy(IdentityLink, { id });
  await (before ? manager.update(IdentityLink, { id }, row) : manager.insert(IdentityLink, row));
  if (before?.state !== decision.state && (before?.state === 'joined' || decision.state === 'joined')) await regroup(manager, [a.id, b.id]);
}

/** Hashes of the facts of both sides. */
export const comparedOf = (...sides: readonly { readonly identity: Identity; readonly people?: readonly Identity[] }[]): Compared =>
  Object.fromEntries(sides.map(({ identity, people }) => [identity.id, traces(identity.says, people?.map(one => one.says))]));

/** What has changed on either side since `before`, in words; empty where nothing has. */
export function changedSince(before: Compared, now: Compared, sides: readonly Identity[]): string[] {
  return sides.flatMap(({ id, system }) => changedFacts(before[id] ?? {}, now[id] ?? {}).map(fact => `${fact} (${system})`));
}

/** Makes groups anew of all that is or was linked to these: whoever was reserved first leads. */
export async function regroup(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const leaders = (await manager.find(Identity, { select: { id: true, leader: true }, where: { id: In([...ids]) } })).map(one => one.leader);
  const members = await manager.find(Identity, { select: { id: true, leader: true, since: true }, where: { leader: In([...new Set(leaders)]) } });
  const known = new Set(members.map(({ id }) => id));
  const links = (await manager.find(IdentityLink, { where: { a: In([...known]), state: 'joined' } })).filter(link => known.has(link.b));
  const groups = new Map(members.map(({ id }) => [id, new Set([id])]));
  for (const { a, b } of links) {
    const [left, right] = [groups.get(a), groups.get(b)];
    if (!left || !right || left === right) continue;
    for (const id of right) { left.add(id); groups.set(id, left); }
  }
  const byAge = members.toSorted((a, b) => a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1);
  for (const member of members) {
    const leader = byAge.find(({ id }) => groups.get(member.id)?.has(id))?.id ?? member.id;
    if (leader !== member.leader) await manager.update(Identity, { id: member.id }, { leader });
  }
}
