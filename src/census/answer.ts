import type { Instant } from '../case-model/london';
import type { CensusResult, Receipt } from '../database/entities';
import type { CountedIn, DecidedPart, Facts } from './facts';
import type { CountedResult } from './high-harm-results';
import { MUST_BE_TOLD, type MustBeTold } from './who-must-be-told';

/** What became of one counted result: `by` is the duty, the rule, or what a person holds. */
export type Answer =
  | { readonly state: 'told'; readonly by: string; readonly part: DecidedPart }
  | { readonly state: 'explained' | 'held' | 'waiting' | 'without'; readonly by: string | null; readonly part: DecidedPart | undefined };

const STUCK: Readonly<Partial<Record<Receipt['state'], string>>> = {
  unreadable: 'its message cannot be read', contradicts: 'its message contradicts an earlier one', refused: 'its message was refused', 'set aside': 'a person has set its message aside',
};

/** Looks for the duty that a result must have led to: first of its own part, then of its lane, then of an earlier share that held the same result. */
export async function answerFor(facts: Facts, message: CountedIn, result: CountedResult): Promise<Answer> {
  const must = MUST_BE_TOLD[result.harm];
  if (message.state === 'repeat') return { state: 'explained', by: 'a repeat of an earlier message', part: undefined };
  const stuck = STUCK[message.state];
  if (stuck !== undefined) return { state: 'held', by: stuck, part: undefined };
  const parts = await partsAbout(facts, message, must, result);
  if (message.state === 'waiting' || parts.some(({ state }) => state === 'waiting')) return await waitsOrIsHeld(facts, parts);
  const ofItself = must.explainedBy.find(({ ofItself: own, applies }) => own === true && parts.some(part => applies(result, part.made ?? {})));
  if (ofItself && parts[0]) return { state: 'explained', by: `${ofItself.rule}: ${ofItself.because}`, part: parts[0] };
  const duty = await dutyFor(facts, message, must, parts, result) ?? await facts.toldEarlier(message, must, result);
  const [part] = parts;
  if (duty !== undefined && part) return { state: 'told', by: duty, part };
  return await explained(facts, must, parts, result) ?? await heldByAPerson(facts, must, parts) ?? await overtaken(facts, message, must, result, part)
    ?? await takenBack(facts, message, result, part) ?? { state: 'without', by: null, part };
}

/** The parts of a message that are about this person or case. */
async function partsAbout(facts: Facts, message: CountedIn, { mapping, subjectNames }: MustBeTold, result: CountedResult): Promise<DecidedPart[]> {
  const names = new Set(subjectNames(result));
  return (await facts.partsOf(message, mapping)).filter(({ ownSubject }) => ownSubject.split('|').some(word => names.has(word) || names.has(word.replace(/^application /, ''))));
}

async function waitsOrIsHeld(facts: Facts, parts: readonly DecidedPart[]): Promise<Answer> {
  for (const part of parts) if (await facts.isParked(part)) return { state: 'held', by: 'an earlier message of its case cannot be read', part };
  return { state: 'waiting', by: null, part: parts[0] };
}

/** A duty whose `about` names somebody else is not about this person. One that was opened when this part was computed counts, though a later part of the lane opened it: in that transaction
 * both have one time, so that a clock which was put back between arrival and work takes nothing from a result. */
async function dutyFor(facts: Facts, { receivedAt }: CountedIn, { whom }: MustBeTold, parts: readonly DecidedPart[], { people }: CountedResult): Promise<string | undefined> {
  for (const part of parts.filter(({ state }) => state !== 'unreadable' && state !== 'set aside')) {
    const ofPart = (await facts.dutiesOf(part, whom)).filter(duty => duty.partId === part.id || duty.openedAt === part.appliedAt || (duty.openedAt >= receivedAt && duty.openedAt <= (part.appliedAt ?? '')));
    const fits = ofPart.find(duty => people.length === 0 || duty.about === '' || !/ on \d{4}-\d\d-\d\d$/.test(duty.about) || people.some(person => duty.about.startsWith(person)));
    if (fits) return fits.id;
  }
  return undefined;
}

/** Left out by a rule that acted on the part, and that the census knows by name; or because all of the part was left out, by a rule that gave its reason. */
async function explained(facts: Facts, { explainedBy }: MustBeTold, parts: readonly DecidedPart[], result: CountedResult): Promise<Answer | undefined> {
  for (const part of parts) {
    const fired = (part.fired ?? '').split(',');
    const named = explainedBy.find(({ rule, applies }) => fired.includes(rule) && applies(result, part.made ?? {}));
    if (named) return { state: 'explained', by: `${named.rule}: ${named.because}`, part };
    const left = await facts.exclusionOf(part);
    if (left) return { state: 'explained', by: `${left.rule}: ${left.reason}`, part };
  }
  return undefined;
}

/** Only what stops the part itself, and tasks that ask a person to tell in the rule's stead. A doubt cancels no duty, so a doubt alone explains nothing. */
async function heldByAPerson(facts: Facts, { toldByHand }: MustBeTold, parts: readonly DecidedPart[]): Promise<Answer | undefined> {
  for (const part of parts) {
    if (part.state === 'unreadable') return { state: 'held', by: 'this part of its message cannot be read', part };
    if (part.state === 'set aside') return { state: 'held', by: 'a person has set this part of its message aside', part };
    const asked = (await facts.tasksOf(part)).find(({ rule }) => toldByHand.includes(rule));
    if (asked) return { state: 'held', by: `asked of ${asked.audience} by ${asked.rule}`, part };
  }
  return undefined;
}

/** Of two orders for one offence the later one holds: an older one that came late needs no duty of its own once the later one was told. */
async function overtaken(facts: Facts, message: CountedIn, must: MustBeTold, result: CountedResult, part: DecidedPart | undefined): Promise<Answer | undefined> {
  if (must.latestHolds === undefined || result.offence === null || !part || !await facts.isOvertaken(message, must, result, part)) return undefined;
  return { state: 'explained', by: `${must.latestHolds}: an order of a later day holds for the same offence`, part };
}

/** A later share of the same hearing day no longer holds it: whom nobody was told of, nobody need be untold of. */
async function takenBack(facts: Facts, message: CountedIn, result: CountedResult, part: DecidedPart | undefined): Promise<Answer | undefined> {
  return await facts.isTakenBack(message, result) ? { state: 'explained', by: 'a later share of the same hearing day took it back', part } : undefined;
}

export const answered = (answer: Answer, at: Instant): Pick<CensusResult, 'state' | 'by' | 'partId' | 'subject' | 'checkedAt'> =>
  ({ state: answer.state, by: answer.by, partId: answer.part?.id ?? null, subject: answer.part?.subject ?? null, checkedAt: at });
