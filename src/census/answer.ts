import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { type CensusResult, Duty, Lane, Part, type Receipt, Statement, TaskRow } from '../database/entities';
import type { CountedResult } from './high-harm-results';
import { MUST_BE_TOLD, type MustBeTold } from './who-must-be-told';

/** What became of one counted result: `by` is the duty, the rule, or what a person holds. */
export type Answer =
  | { readonly state: 'told'; readonly by: string; readonly part: Part }
  | { readonly state: 'explained' | 'held' | 'waiting' | 'without'; readonly by: string | null; readonly part: Part | undefined };

const STUCK: Readonly<Partial<Record<Receipt['state'], string>>> = {
  unreadable: 'its message cannot be read', contradicts: 'its message contradicts an earlier one', refused: 'its message was refused', 'set aside': 'a person has set its message aside',
};

/** Looks for the duty that a result must have led to: first of its own part, then of its lane, then of an earlier share that held the same result. */
export async function answerFor(manager: EntityManager, receipt: Receipt, result: CountedResult): Promise<Answer> {
  const must = MUST_BE_TOLD[result.harm];
  if (receipt.state === 'repeat') return { state: 'explained', by: 'a repeat of an earlier message', part: undefined };
  const stuck = STUCK[receipt.state];
  if (stuck !== undefined) return { state: 'held', by: stuck, part: undefined };
  const parts = await partsOf(manager, receipt, must, result);
  if (receipt.state === 'waiting' || parts.some(({ state }) => state === 'waiting')) return await waitsOrIsHeld(manager, parts);
  const ofItself = must.explainedBy.find(({ ofItself: own, applies }) => own === true && parts.some(part => applies(result, part.made ?? {})));
  if (ofItself && parts[0]) return { state: 'explained', by: `${ofItself.rule}: ${ofItself.because}`, part: parts[0] };
  const duty = await dutyFor(manager, receipt, must, parts, result) ?? await dutyOfEarlierShare(manager, receipt, must, result);
  const [part] = parts;
  if (duty !== undefined && part) return { state: 'told', by: duty, part };
  return await explained(manager, must, parts, result) ?? await heldByAPerson(manager, must, parts) ?? await overtaken(manager, receipt, must, result, part)
    ?? await takenBack(manager, receipt, result, part) ?? { state: 'without', by: null, part };
}

/** The parts of a message that are about this person or case. */
async function partsOf(manager: EntityManager, { id }: Receipt, { mapping, subjectNames }: MustBeTold, result: CountedResult): Promise<Part[]> {
  const names = new Set(subjectNames(result));
  const parts = await manager.find(Part, { where: { receiptId: id, mapping, gone: 0 }, order: { ordinal: 'ASC' } });
  return parts.filter(({ ownSubject }) => ownSubject.split('|').some(word => names.has(word) || names.has(word.replace(/^application /, ''))));
}

async function waitsOrIsHeld(manager: EntityManager, parts: readonly Part[]): Promise<Answer> {
  for (const part of parts) {
    const lane = await manager.findOneBy(Lane, { mapping: part.mapping, subject: part.subject });
    if (lane !== null && lane.parkedWhy !== null) return { state: 'held', by: 'an earlier message of its case cannot be read', part };
  }
  return { state: 'waiting', by: null, part: parts[0] };
}

/** A duty whose `about` names somebody else is not about this person. One that was opened when this part was computed counts, though a later part of the lane opened it. */
async function dutyFor(manager: EntityManager, { receivedAt }: Receipt, { whom, mapping }: MustBeTold, parts: readonly Part[], { people }: CountedResult): Promise<string | undefined> {
  for (const part of parts.filter(({ state }) => state !== 'unreadable' && state !== 'set aside')) {
    const ofLane = await manager.find(Duty, { where: { mapping, subject: part.subject, whom: In([...whom]) }, order: { sequence: 'ASC' } });
    const ofPart = ofLane.filter(duty => duty.partId === part.id || (duty.openedAt >= receivedAt && duty.openedAt <= (part.appliedAt ?? '')));
    const fits = ofPart.find(duty => people.length === 0 || duty.about === '' || !/ on \d{4}-\d\d-\d\d$/.test(duty.about) || people.some(person => duty.about.startsWith(person)));
    if (fits) return fits.id;
  }
  return undefined;
}

/** The very result, told because of an earlier share: shared again it needs no other duty. Only while that duty is there. */
async function dutyOfEarlierShare(manager: EntityManager, { arrival }: Receipt, { mapping }: MustBeTold, { key, harm }: CountedResult): Promise<string | undefined> {
  const [row] = await rowsOf<{ duty: string }>(manager, `
    SELECT earlier.answered_by AS duty FROM census_result AS earlier JOIN duty ON duty.id = earlier.answered_by
    WHERE earlier.result_key = $1 AND earlier.harm = $2 AND earlier.mapping = $3 AND earlier.state = 'told' AND earlier.arrival < $4 ORDER BY earlier.arrival DESC LIMIT 1`, [key, harm, mapping, arrival]);
  return row?.duty;
}

/** Left out by a rule that acted on the part, and that the census knows by name; or because all of the part was left out, by a rule that gave its reason. */
async function explained(manager: EntityManager, { explainedBy }: MustBeTold, parts: readonly Part[], result: CountedResult): Promise<Answer | undefined> {
  for (const part of parts) {
    const fired = (part.fired ?? '').split(',');
    const named = explainedBy.find(({ rule, applies }) => fired.includes(rule) && applies(result, part.made ?? {}));
    if (named) return { state: 'explained', by: `${named.rule}: ${named.because}`, part };
    const statement = await manager.findOneBy(Statement, { mapping: part.mapping, subject: part.subject, partId: part.id });
    if (statement?.excluded) return { state: 'explained', by: `${statement.excluded.rule}: ${statement.excluded.reason}`, part };
  }
  return undefined;
}

/** Only what stops the part itself, and tasks that ask a person to tell in the rule's stead. A doubt cancels no duty, so a doubt alone explains nothing. */
async function heldByAPerson(manager: EntityManager, { toldByHand }: MustBeTold, parts: readonly Part[]): Promise<Answer | undefined> {
  for (const part of parts) {
    if (part.state === 'unreadable') return { state: 'held', by: 'this part of its message cannot be read', part };
    if (part.state === 'set aside') return { state: 'held', by: 'a person has set this part of its message aside', part };
    const asked = (await manager.findBy(TaskRow, { mapping: part.mapping, subject: part.subject, partId: part.id })).find(({ rule }) => toldByHand.includes(rule));
    if (asked) return { state: 'held', by: `asked of ${asked.audience} by ${asked.rule}`, part };
  }
  return undefined;
}

/** Of two orders for one offence the later one holds: an older one that came late needs no duty of its own once the later one was told. */
async function overtaken(manager: EntityManager, receipt: Receipt, { latestHolds, mapping }: MustBeTold, { harm, offence }: CountedResult, part: Part | undefined): Promise<Answer | undefined> {
  if (latestHolds === undefined || offence === null || !part) return undefined;
  const [later] = await rowsOf<{ id: string }>(manager, `
    SELECT later.id FROM census_result AS later JOIN census_message AS other ON other.receipt_id = later.receipt_id JOIN census_message AS own ON own.receipt_id = $1 JOIN duty ON duty.id = later.answered_by
    WHERE later.offence = $2 AND later.harm = $3 AND later.mapping = $4 AND later.subject = $5 AND later.state = 'told' AND other.hearing_day > own.hearing_day LIMIT 1`, [receipt.id, offence, harm, mapping, part.subject]);
  return later && { state: 'explained', by: `${latestHolds}: an order of a later day holds for the same offence`, part };
}

/** A later share of the same hearing day no longer holds it: whom nobody was told of, nobody need be untold of. */
async function takenBack(manager: EntityManager, { id }: Receipt, { key, harm }: CountedResult, part: Part | undefined): Promise<Answer | undefined> {
  const [later] = await rowsOf<{ receipt: string }>(manager, `
    SELECT later.receipt_id AS receipt FROM census_message AS one JOIN census_message AS later ON later.hearing = one.hearing AND later.hearing_day = one.hearing_day AND later.shared_at > one.shared_at
    WHERE one.receipt_id = $1 AND NOT EXISTS (SELECT 1 FROM census_result AS kept WHERE kept.receipt_id = later.receipt_id AND kept.result_key = $2 AND kept.harm = $3)
    ORDER BY later.shared_at LIMIT 1`, [id, key, harm]);
  return later && { state: 'explained', by: 'a later share of the same hearing day took it back', part };
}

export const answered = (answer: Answer, at: Instant): Pick<CensusResult, 'state' | 'by' | 'partId' | 'subject' | 'checkedAt'> =>
  ({ state: answer.state, by: answer.by, partId: answer.part?.id ?? null, subject: answer.part?.subject ?? null, checkedAt: at });
