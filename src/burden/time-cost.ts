import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { record } from '../audit/record';
import { workingDaysAfter } from '../case-model/court-hours';
import { londonDay, type Day, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import type { Database } from '../database/database';
import { TimeCost } from '../database/entities';
import type { Acting } from '../sign-in/acting';

/** Whoever says that a rule costs them time has an answer within so many working days. */
export const ANSWERED_IN_WORKING_DAYS = 10;
export const MOST_MINUTES = 480;

export interface CostsTime { readonly rule: string; readonly court: string; readonly minutes: number; readonly why: string }
export type Kept = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Keeps what somebody says of a rule, with the day by which they are answered. The same said twice is said once. */
export async function sayItCostsTime(database: Database, { rule, court, minutes, why }: CostsTime, by: Acting, at: Instant): Promise<Kept> {
  const answerBy = workingDaysAfter(londonDay(at), ANSWERED_IN_WORKING_DAYS);
  if (answerBy === undefined) return { ok: false, why: 'No day can be promised: the bank holidays of the coming year are not known here. Tell an engineer' };
  return database.writeOnce(async manager => {
    const id = stableId('time cost', rule, court, by.name, why);
    if (await manager.existsBy(TimeCost, { id })) return { ok: true };
    await manager.insert(TimeCost, { id, rule, court, minutes, why, saidAt: at, saidBy: by.name, answerBy, answer: null, answeredAt: null, answeredBy: null });
    await record(manager, by, { action: 'said to cost time', object: `rule ${rule}`, detail: { court, minutes: String(minutes), why } }, at);
    return { ok: true };
  });
}

/** An engineer answers: what will change, or why nothing will. The first answer stays. */
export const answerCost = (database: Database, id: string, answer: string, by: Acting, at: Instant): Promise<Kept> => database.writeOnce(async manager => {
  const said = await manager.findOneBy(TimeCost, { id });
  if (!said) return { ok: false, why: 'Nobody has said this; open the rule again' };
  if (said.answer !== null) return said.answer === answer ? { ok: true } : { ok: false, why: `It was answered already, by ${said.answeredBy ?? 'somebody'}` };
  await manager.update(TimeCost, { id }, { answer, answeredAt: at, answeredBy: by.name });
  await record(manager, by, { action: 'cost of time answered', object: `rule ${said.rule}`, detail: { answer } }, at);
  return { ok: true };
});

const MOST_SAID = 50;
export const saidOfRule = (manager: EntityManager, rule: string): Promise<TimeCost[]> => manager.find(TimeCost, { where: { rule }, order: { saidAt: 'DESC', id: 'ASC' }, take: MOST_SAID });
export const saidAtCourt = (manager: EntityManager, court: string): Promise<TimeCost[]> => manager.find(TimeCost, { where: { court }, order: { saidAt: 'DESC', id: 'ASC' }, take: MOST_SAID });

/** What waits for an answer, the longest first, and how many of them have waited longer than was promised. */
export async function unanswered(manager: EntityManager, today: Day): Promise<{ readonly rows: readonly TimeCost[]; readonly late: number }> {
  const rows = await manager.find(TimeCost, { where: { answer: IsNull() }, order: { answerBy: 'ASC', id: 'ASC' }, take: MOST_SAID });
  return { rows, late: await manager.countBy(TimeCost, { answer: IsNull(), answerBy: LessThan(today) }) };
}
