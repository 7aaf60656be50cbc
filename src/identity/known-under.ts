import { In, type EntityManager } from 'typeorm';
import type { Day, Instant } from '../case-model/london';
import { Identity, IdentifierRow, IdentityLink } from '../database/entities';
import { spellings } from './identifiers';

/** Everything linked into one case, person or hearing: who says it under which numbers, and why it is linked. */
export interface KnownGroup {
  /** The hub's own id for all of it. */
  readonly id: string;
  readonly of: Identity['of'];
  readonly members: readonly KnownMember[];
  readonly links: readonly KnownLink[];
}
export interface KnownMember {
  readonly id: string;
  readonly system: string;
  readonly numbers: readonly { readonly kind: string; readonly value: string; readonly since: Instant; readonly saidNow: boolean }[];
  readonly since: Instant;
  readonly mapping: string;
  readonly subject: string;
  readonly ejected?: string;
  /** The name, for a page. Nothing that is logged or printed by a command holds it. */
  readonly name?: string;
}
export interface KnownLink { readonly id: string; readonly between: readonly [string, string]; readonly state: IdentityLink['state']; readonly by: string; readonly why: string; readonly evidence: readonly string[]; readonly at: Instant; readonly askedWhy?: string }

/** What the hub knows under a number, however it is typed; an id of the hub's own counts as one. */
export async function knownUnder(manager: EntityManager, typed: string, today: Day): Promise<KnownGroup[]> {
  const values = spellings(typed, today);
  const carried = await manager.findBy(IdentifierRow, { value: In(values) });
  return groupsOf(manager, [...values, ...carried.map(({ identity }) => identity)]);
}

/** The groups of the cases and people of whom these lanes last spoke. */
export async function knownInLanes(manager: EntityManager, lanes: readonly { readonly mapping: string; readonly subject: string }[]): Promise<KnownGroup[]> {
  if (lanes.length === 0) return [];
  const named = await manager.find(Identity, { select: { id: true }, where: lanes.map(({ mapping, subject }) => ({ mapping, subject, gone: 0 })) });
  return groupsOf(manager, named.map(({ id }) => id));
}

async function groupsOf(manager: EntityManager, ids: readonly string[]): Promise<KnownGroup[]> {
  const leaders = (await manager.find(Identity, { select: { leader: true }, where: { id: In([...ids]) } })).map(({ leader }) => leader);
  const members = await manager.find(Identity, { where: { leader: In([...new Set(leaders)]) }, order: { since: 'ASC', system: 'ASC', id: 'ASC' } });
  const numbers = await manager.find(IdentifierRow, { where: { identity: In(members.map(({ id }) => id)) }, order: { kind: 'ASC', value: 'ASC' } });
  const links = await linksOf(manager, members.map(({ id }) => id));
  const groups = [...Map.groupBy(members, ({ leader }) => leader)].map(([id, all]): KnownGroup => {
    const own = new Set(all.map(one => one.id));
    return { id, of: all[0]?.of ?? 'case', members: all.map(one => memberOf(one, numbers)), links: links.filter(({ between: [a, b] }) => own.has(a) || own.has(b)) };
  });
  return groups.toSorted((a, b) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of) || (a.id < b.id ? -1 : 1));
}
const ORDER: readonly Identity['of'][] = ['case', 'person', 'hearing'];

async function linksOf(manager: EntityManager, ids: readonly string[]): Promise<KnownLink[]> {
  const links = await manager.find(IdentityLink, { where: [{ a: In([...ids]) }, { b: In([...ids]) }], order: { at: 'ASC', id: 'ASC' } });
  return links.map(({ id, a, b, state, by, why, evidence, at, askedWhy }) => ({ id, between: [a, b], state, by, why, evidence: evidence.map(({ inWords }) => inWords), at, ...(askedWhy !== null && { askedWhy }) }));
}

function memberOf(one: Identity, numbers: readonly IdentifierRow[]): KnownMember {
  const { forename, surname, organisation } = one.says.person ?? {};
  const name = organisation ?? [forename, surname].filter(part => part !== undefined).join(' ');
  return {
    id: one.id, system: one.system, since: one.since, mapping: one.mapping, subject: one.subject, ...(one.ejectedWhy !== null && { ejected: one.ejectedWhy }), ...(name !== '' && { name }),
    numbers: numbers.filter(({ identity }) => identity === one.id).map(({ kind, value, since, saidNow }) => ({ kind, value, since, saidNow: saidNow === 1 })),
  };
}

/** Whether Common Platform has ejected the case of a URN: then what comes of it later goes to Libra. */
export async function ejectedCase(manager: EntityManager, urn: string): Promise<boolean> {
  const carried = await manager.findBy(IdentifierRow, { kind: 'urn', value: urn });
  const leaders = (await manager.findBy(Identity, { id: In(carried.map(({ identity }) => identity)) })).map(({ leader }) => leader);
  return (await manager.findBy(Identity, { leader: In(leaders) })).some(({ ejectedAt }) => ejectedAt !== null);
}
