import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { momentInWords, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Incident } from '../database/entities';
import type { Acting } from '../sign-in/acting';
import { countAffected, type AffectedCounts, type Cause } from './affected';

export const causeOf = ({ partner, rule, receiptId, mapping, subject, from, to, unproved }: Incident): Cause => ({
  from, to, unproved: unproved === 1, ...(partner !== null && { partner }), ...(rule !== null && { rule }), ...(receiptId !== null && { receipt: receiptId }), ...(mapping !== null && subject !== null && { lane: { mapping, subject } }),
});

/** Begins an incident: who owns it, what went wrong, how many it touches now, and what the courts are to be told. */
export async function openIncident(database: Database, cause: Cause, title: string, owner: Acting, partnerName: string | undefined, at: Instant): Promise<Incident> {
  const counts = await countAffected(database.read, cause);
  const incident: Incident = {
    id: randomUUID(), title, owner: owner.name, openedAt: at, partner: cause.partner ?? null, rule: cause.rule ?? null, receiptId: cause.receipt ?? null, mapping: cause.lane?.mapping ?? null, subject: cause.lane?.subject ?? null,
    from: cause.from, to: cause.to, unproved: cause.unproved ? 1 : 0, message: messageToCourts(cause, counts, partnerName), dutiesAtStart: counts.duties + counts.results, openAtEnd: null, endedAt: null, endedBy: null, endedWhy: null,
  };
  await database.writeOnce(async manager => {
    await manager.insert(Incident, incident);
    await record(manager, owner, { action: 'incident opened', object: `incident ${incident.id}`, detail: { why: title } }, at);
  });
  return incident;
}

/** What is left of it: duties that are open, and results that have none. */
export async function leftOf(manager: EntityManager, incident: Incident): Promise<number> {
  const { open, results } = await countAffected(manager, causeOf(incident));
  return open + results;
}

export type Ended = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** A named person ends it, with a reason; what was left then is kept beside it. */
export async function endIncident(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Ended> {
  const incident = await database.read.findOneBy(Incident, { id });
  if (!incident) return { ok: false, why: 'There is no such incident' };
  if (incident.endedAt !== null) return { ok: false, why: 'It has ended already' };
  const openAtEnd = await leftOf(database.read, incident);
  await database.writeOnce(async manager => {
    await manager.update(Incident, { id }, { endedAt: at, endedBy: by.name, endedWhy: why, openAtEnd });
    await record(manager, by, { action: 'incident ended', object: `incident ${id}`, detail: { why } }, at);
  });
  return { ok: true };
}

const HARMS: Readonly<Record<string, string>> = { custody: 'custody or bail', tag: 'electronic monitoring', warrant: 'a warrant', fine: 'a fine or another payment', record: 'a court record', cosmetic: 'other things' };

/** A text for the courts concerned, in plain words and without any name. The owner reads it before it is sent. */
export function messageToCourts({ from, to }: Cause, { byHarm, results }: AffectedCounts, partnerName: string | undefined): string {
  const harms = byHarm.map(({ severity, subjects }) => `- ${HARMS[severity] ?? severity}: ${subjects} ${subjects === 1 ? 'person or case' : 'people or cases'}`);
  return [
    `Between ${momentInWords(from)} and ${momentInWords(to)}, some of what courts decided may not have reached ${partnerName ?? 'those who must be told of it'}.`, '',
    ...harms.length === 0 ? [] : ['It is about:', ...harms, ''],
    ...results === 0 ? [] : [`${results} more ${results === 1 ? 'result is' : 'results are'} in messages that we could not use.`, ''],
    'What you need to do: nothing to your records. If somebody who is on the list appears before you, or is about to be released, telephone us first: what was decided may not be in force yet.', '',
    'We are telling the partner of each case by hand, worst harm first. The list of the cases of your court comes with this message. We will write again when it is over.',
  ].join('\n');
}
