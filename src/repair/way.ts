import { In, type EntityManager } from 'typeorm';
import { breaches } from '../adapter/limits';
import type { AdapterRegistry } from '../adapter/registry';
import { rowsOf } from '../database/database';
import { Delivery, Duty, type MismatchRow } from '../database/entities';

/** A duty with its one message. */
export interface Told { readonly duty: Duty; readonly delivery: Delivery }

/**
 * How a mismatch is mended. *send again*: the message that told them leaves once more. *type in*: only a person can, in the other system, and why.
 * *nothing*: it is under way, or another message is to be looked at instead.
 */
export type Way =
  | { readonly what: 'send again' } & Told
  | { readonly what: 'type in'; readonly why: string }
  | { readonly what: 'nothing'; readonly why: string; /** The duty to be looked at instead. */ readonly duty?: string };

/** What mends a mismatch. Reads only. */
export async function wayOf(manager: EntityManager, adapters: AdapterRegistry, row: MismatchRow): Promise<Way> {
  const told = row.compared === 'duty' ? await toldBy(manager, row.subject) : await toldAbout(manager, row);
  return 'why' in told ? { what: 'type in', why: told.why } : await otherWay(manager, adapters, told) ?? { what: 'send again', ...told };
}

async function toldBy(manager: EntityManager, id: string): Promise<Told | { readonly why: string }> {
  const [duty, delivery] = [await manager.findOneBy(Duty, { id }), await manager.findOneBy(Delivery, { dutyId: id })];
  return duty && delivery ? { duty, delivery } : { why: 'There is no message that could be sent again' };
}

/** So many messages about one case are looked through. */
const MOST_MESSAGES = 50;

/**
 * The message of ours to that system in which the case is named. Where there are several (one for each defendant, or day), nothing that is kept says of which the
 * field is: then none of them is taken for the right one.
 */
async function toldAbout(manager: EntityManager, { system, caseReference, commonPlatform }: MismatchRow): Promise<Told | { readonly why: string }> {
  if (commonPlatform === null) return { why: 'Common Platform says nothing of it, so no message of ours can tell them' };
  const ids = caseReference === '' ? [] : await rowsOf<{ id: string; sequence: number | string }>(manager, `
    SELECT DISTINCT delivery.id, delivery.sequence FROM reference JOIN delivery ON delivery.mapping = reference.mapping AND delivery.subject = reference.subject
    WHERE reference.value = $1 AND delivery.system = $2 ORDER BY delivery.sequence DESC LIMIT ${MOST_MESSAGES}`, [caseReference, system]);
  const deliveries = ids.length === 0 ? [] : await manager.find(Delivery, { where: { id: In(ids.map(({ id }) => id)) }, order: { sequence: 'DESC' } });
  const latest = [...Map.groupBy(deliveries, ({ mapping, subject, about }) => [mapping, subject, about].join('|')).values()].flatMap(([first]) => first ?? []);
  const [one, ...others] = latest;
  if (!one) return { why: 'No message of ours told them anything of this case' };
  if (others.length > 0) return { why: `${latest.length} messages told them of this case, and nothing says to which of them this belongs` };
  return toldBy(manager, one.dutyId);
}

/** Why the message is not to be sent again as it stands; undefined where it may. */
async function otherWay(manager: EntityManager, adapters: AdapterRegistry, { duty, delivery }: Told): Promise<Way | undefined> {
  const { state, system, message } = delivery;
  if (state === 'waiting' || state === 'claimed') return { what: 'nothing', why: 'Its message is on its way to them already: wait for their answer', duty: duty.id };
  const later = await laterOf(manager, delivery);
  if (later) return { what: 'nothing', why: 'A later message about the same was made since. Sent now, this one would undo what that one says', duty: later.dutyId };
  if (state === 'stopped' || duty.state === 'waived' || duty.state === 'replaced') return { what: 'type in', why: 'A person ended its duty, or told them by hand, so the message is not sent' };
  const { manifest, limits } = adapters.get(system);
  const broken = breaches(limits, message);
  if (broken.length > 0) return { what: 'type in', why: `The message cannot go as it stands: ${broken.join('; ')}` };
  if (state === 'done' && !manifest.supports.findByKey) return { what: 'type in', why: 'They took the message, and cannot be asked what they have: sent again it would change nothing, or be done twice' };
  return undefined;
}

async function laterOf(manager: EntityManager, { system, mapping, subject, about, sequence }: Delivery): Promise<Delivery | undefined> {
  const all = await manager.find(Delivery, { where: { system, mapping, subject, about }, order: { sequence: 'DESC' }, take: MOST_MESSAGES });
  return all.find(one => one.sequence > sequence && (one.state !== 'stopped' || one.takenAt !== null));
}
