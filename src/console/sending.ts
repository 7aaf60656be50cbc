import type { EntityManager } from 'typeorm';
import { momentInWords, type Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { OpenCircuit } from '../database/entities';
import { countOf, minutesBetween, stretchInWords } from './words';

/** Whether messages go to a partner, in words. */
export interface Sending { readonly held: boolean; readonly words: string }

/** By system: how many deliveries wait, and which partners are left alone for a while. */
export async function factsOfSending(manager: EntityManager): Promise<{ readonly waiting: ReadonlyMap<string, number>; readonly open: ReadonlyMap<string, OpenCircuit> }> {
  const waiting = await rowsOf<{ system: string; count: number | string }>(manager, `SELECT system, COUNT(*) AS count FROM delivery WHERE state = 'waiting' GROUP BY system`, []);
  const open = await manager.find(OpenCircuit);
  return { waiting: new Map(waiting.map(({ system, count }) => [system, Number(count)])), open: new Map(open.map(one => [one.system, one])) };
}

export function sendingInWords(waiting: number, open: OpenCircuit | undefined, now: Instant): Sending {
  const wait = waiting === 0 ? 'no message waits' : countOf(waiting, 'message waits', 'messages wait');
  if (!open) return { held: false, words: `Sending to them is not stopped; ${wait}.` };
  const next = open.notBefore <= now ? 'One is being tried now' : `One is tried on ${momentInWords(open.notBefore)}, in ${stretchInWords(minutesBetween(now, open.notBefore))}`;
  return {
    held: true,
    words: `They have taken nothing since ${momentInWords(open.failingSince)}, so since ${momentInWords(open.openedAt)} nothing more is sent to them: ${wait}, kept here and in order. ${next}; when they take it, the others follow. What they said last: ${open.why.replace(/\.$/, '')}.`,
  };
}
