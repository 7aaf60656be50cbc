import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { dayAfter } from '../case-model/court-hours';
import { dayFrom, dayInWords, londonDay, londonInstant, type Day, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { OffSwitch, type SwitchKind } from '../database/entities';
import type { Acting } from '../sign-in/acting';

export type Switched = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: string };

/** So long a thing can be off before two people must say so again. */
const MOST_DAYS = 31;

export interface Proposal { readonly kind: SwitchKind; readonly what: string; readonly why: string; /** The last day on which it is off. */ readonly until: string }

/** One of two: says what is to be switched off, why, and until when. Nothing changes yet. */
export async function proposeOff(database: Database, { kind, what, why, until }: Proposal, by: Acting, at: Instant): Promise<Switched> {
  const [day, person] = [lastDayFrom(until, at), by.id];
  if (day === undefined) return { ok: false, why: `Write the last day as ${londonDay(at)}: from today on, and at most ${MOST_DAYS} days from now` };
  if (person === null) return NEEDS_PEOPLE;
  return database.writeOnce(async manager => {
    if (await standing(manager, kind, what, at)) return { ok: false, why: 'It is switched off already, or that is proposed; look at the list' };
    const id = randomUUID();
    await manager.insert(OffSwitch, {
      id, kind, what, state: 'proposed', why, until: londonInstant(dayAfter(day, 1), '00:00') ?? at, proposedAt: at, proposedBy: by.name, proposedPerson: person, confirmedAt: null, confirmedBy: null, endedAt: null, endedBy: null, endedWhy: null,
    });
    await record(manager, by, { action: 'switch proposed', object: `switch ${id}`, detail: { kind, what, until: day, why } }, at);
    return { ok: true, id };
  });
}

/** The other one: from now on it is off. */
export async function confirmOff(database: Database, id: string, by: Acting, at: Instant): Promise<Switched> {
  return database.writeOnce(async manager => {
    const found = await manager.findOneBy(OffSwitch, { id });
    if (!found || found.state !== 'proposed') return { ok: false, why: 'It is not proposed any more' };
    if (found.until <= at) return { ok: false, why: 'The day until which it was to be off has passed; propose it again' };
    if (by.id === null) return NEEDS_PEOPLE;
    if (by.id === found.proposedPerson) return { ok: false, why: 'It takes two people: whoever proposed it cannot confirm it' };
    await manager.update(OffSwitch, { id }, { state: 'off', confirmedAt: at, confirmedBy: by.name });
    await record(manager, by, { action: 'switch confirmed', object: `switch ${id}`, detail: { kind: found.kind, what: found.what } }, at);
    return { ok: true, id };
  });
}

/** Switched on again, or not switched off after all. One is enough: what waited goes its way. */
export async function endOff(database: Database, id: string, by: Acting, why: string, at: Instant): Promise<Switched> {
  return database.writeOnce(async manager => {
    const found = await manager.findOneBy(OffSwitch, { id });
    if (!found || found.state === 'ended') return { ok: false, why: 'It has ended already' };
    await manager.update(OffSwitch, { id }, { state: 'ended', endedAt: at, endedBy: by.name, endedWhy: why });
    await record(manager, by, { action: 'switch ended', object: `switch ${id}`, detail: { kind: found.kind, what: found.what, why } }, at);
    return { ok: true, id };
  });
}

const NEEDS_PEOPLE = { ok: false, why: 'It takes two people who are signed in; this hub does not know who you are' } as const;

async function standing(manager: EntityManager, kind: SwitchKind, what: string, at: Instant): Promise<boolean> {
  const rows = await manager.find(OffSwitch, { where: [{ kind, what, state: 'proposed' }, { kind, what, state: 'off' }] });
  return rows.some(({ until }) => until > at);
}

function lastDayFrom(text: string, at: Instant): Day | undefined {
  const [day, today] = [dayFrom(text), londonDay(at)];
  return day !== undefined && day >= today && day <= dayAfter(today, MOST_DAYS) ? day : undefined;
}

/** The last day, in words: the switch ends when that day does. */
export const untilInWords = ({ until }: OffSwitch): string => `until the end of ${dayInWords(dayAfter(londonDay(until), -1))}`;
