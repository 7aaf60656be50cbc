import { momentInWords, type Instant } from '../case-model/london';
import type { Attempt, Delivery, Duty, Receipt } from '../database/entities';
import type { CaseFacts, PartOfStory } from './facts-of-a-case';
import { fieldInWords, inSentence, minutesBetween, sentenceCase, stretchInWords, timeLeft } from './words';

/** How the ids that the storage holds are called. */
export interface Names {
  readonly system: (id: string) => string;
  readonly mapping: (id: string) => string;
  readonly rule: (id: string) => string;
}

export interface Happening {
  readonly at: Instant;
  readonly what: string;
  readonly detail?: string;
  readonly href?: string;
  /** The rules that decided it, by id. */
  readonly rules?: readonly { readonly id: string; readonly title: string }[];
  readonly tone: 'plain' | 'good' | 'bad';
}
export interface Told extends Happening { readonly when: string; readonly elapsed?: string }

/** What happened to a case, in order, each with the time since what came before. */
export function storyOf(facts: CaseFacts, names: Names, now: Instant): Told[] {
  const happenings = [
    ...facts.receipts.toSorted((a, b) => a.arrival - b.arrival).map(receipt => received(receipt, names)),
    ...facts.parts.toReversed().flatMap(part => applied(part, facts.receipts, names)),
    ...facts.doubts.map(({ openedAt, field, why, rules }): Happening => ({ at: openedAt, what: `In doubt: ${fieldInWords(field)}`, detail: why, rules: named(rules, names), tone: 'bad' })),
    ...facts.tasks.map(({ openedAt, audience, instruction, rule }): Happening => ({ at: openedAt, what: `Asked of the ${audience}`, detail: instruction, rules: named([rule], names), tone: 'plain' })),
    ...facts.resolutions.map(({ at, kind, by, why }): Happening => ({ at, what: kind === 'doubt' ? `Cleared up by ${by}` : `Done, says ${by}`, detail: why, tone: 'good' })),
    ...facts.duties.toReversed().map(duty => opened(duty, names)),
    ...facts.deliveries.toSorted((a, b) => a.sequence - b.sequence).flatMap(delivery => attemptsOf(delivery, facts.attempts, names)),
    ...facts.duties.toReversed().flatMap(duty => [...becameOverdue(duty, now), ...ended(duty, now)]),
  ];
  const inOrder = happenings.map((one, i) => ({ one, i })).sort((a, b) => compare(a.one.at, b.one.at) || a.i - b.i).map(({ one }) => one);
  return inOrder.map((one, i) => told(one, inOrder[i - 1]));
}

function told(one: Happening, before: Happening | undefined): Told {
  const when = momentInWords(one.at);
  if (!before) return { ...one, when };
  const minutes = minutesBetween(before.at, one.at);
  return { ...one, when, elapsed: minutes * 60 < 0.5 ? 'at once' : `${stretchInWords(minutes)} later` };
}

const RECEIPT_STATES: Readonly<Record<Receipt['state'], string>> = {
  waiting: 'It waits to be read.', read: 'It was kept word for word and could be read.', unreadable: 'It was kept, but cannot be read.', repeat: 'It repeats an earlier one.',
  contradicts: 'It contradicts an earlier one of the same id.', refused: 'It was too large to keep.', 'set aside': 'A person set it aside.',
};
const received = ({ id, receivedAt, system, state }: Receipt, names: Names): Happening =>
  ({ at: receivedAt, what: `${names.system(system)} sent a message`, detail: RECEIPT_STATES[state], href: `/receipts/${id}`, tone: ['read', 'repeat', 'waiting', 'set aside'].includes(state) ? 'plain' : 'bad' });

/** What cannot be applied yet has no moment of its own: it is told with what brought it. */
function applied(part: PartOfStory, receipts: readonly Receipt[], names: Names): Happening[] {
  const at = part.appliedAt ?? receipts.find(receipt => receipt.id === part.receiptId)?.receivedAt;
  if (at === undefined) return [];
  const rules = part.fired === null || part.fired === '' ? [] : named(part.fired.split(','), names);
  const mapping = names.mapping(part.mapping);
  const detail = `${mapping}${part.why === null ? '' : `: ${part.why}`}`;
  return [{ at, what: appliedInWords(part), detail, tone: ['unreadable', 'in doubt', 'waiting'].includes(part.state) ? 'bad' : 'plain', ...(rules.length > 0 && { rules }) }];
}

function appliedInWords({ state, gone }: PartOfStory): string {
  if (gone === 1) return 'The new list no longer holds this case';
  switch (state) {
    case 'applied': return 'Read and applied';
    case 'in doubt': return 'Read and applied, with something in doubt';
    case 'unchanged': return 'Read: it said nothing new';
    case 'unreadable': return 'Could not be read: nothing more is applied until a person has looked';
    case 'waiting': return 'Waits behind something that could not be read';
    case 'set aside': return 'Set aside by a person';
  }
}

const opened = ({ id, openedAt, whom, what, dueAt, proofNeeded, rule }: Duty, names: Names): Happening => ({
  at: openedAt, what: `Duty opened: tell ${inSentence(names.system(whom))}: ${what}`, detail: `By ${momentInWords(dueAt)}; the proof it needs: ${proofNeeded}`, href: `/duties/${id}`, rules: named([rule], names), tone: 'plain',
});

const OUTCOMES: Readonly<Record<string, string>> = {
  taken: 'they took it', answered: 'they took it and said what they made of it', 'effect seen': 'their own record shows it', refused: 'they refused it', later: 'they asked for it later, or could not be reached',
  unknown: 'the reply was lost, so it may have arrived', absent: 'they do not have it', 'cannot say': 'they could not say', held: 'it could not go as it stands', stopped: 'it was given up',
};
const STEPS: Readonly<Record<Exclude<Attempt['step'], 'person'>, string>> = { push: 'Sent to', look: 'Looked up at', answer: 'Said later by' };
const BY_PEOPLE: Readonly<Record<string, string>> = { again: 'A person had it sent again', 'by hand, answered': 'A person told them, and they answered', 'by hand': 'A person sent it by hand; nobody has answered yet' };
export function attemptsOf(delivery: Delivery, attempts: readonly Attempt[], names: Names): Happening[] {
  const ofDelivery = attempts.filter(attempt => attempt.deliveryId === delivery.id).sort((a, b) => compare(a.at, b.at));
  return ofDelivery.map(({ at, step, outcome, why }) => ({
    at, what: step === 'person' ? BY_PEOPLE[outcome] ?? outcome : `${STEPS[step]} ${inSentence(names.system(delivery.system))}: ${OUTCOMES[outcome] ?? outcome}`, tone: toneOf(outcome), ...(why !== null && { detail: why }),
  }));
}
const toneOf = (outcome: string): Happening['tone'] => ['answered', 'effect seen', 'taken', 'by hand, answered'].includes(outcome) ? 'good' : ['absent', 'again', 'by hand'].includes(outcome) ? 'plain' : 'bad';

/** Overdue at its time, whenever that was noticed; a share that comes late opens a duty that is overdue already. */
function becameOverdue({ openedAt, dueAt, endedAt, otherwise }: Duty, now: Instant): Happening[] {
  if (dueAt > now || (endedAt !== null && endedAt <= dueAt)) return [];
  return dueAt < openedAt ? [{ at: openedAt, what: 'Overdue already when it was opened', detail: otherwise, tone: 'bad' }] : [{ at: dueAt, what: 'Overdue: there was no proof in time', detail: otherwise, tone: 'bad' }];
}

function ended(duty: Duty, now: Instant): Happening[] {
  const { state, endedAt, openedAt } = duty;
  if (state === 'open') return duty.dueAt > now ? [{ at: now, what: `Now: the duty is open, ${timeLeft(duty.dueAt, now)}`, tone: 'plain' }] : [];
  if (endedAt === null) return [];
  const after = `${stretchInWords(minutesBetween(openedAt, endedAt))} after it was opened`;
  if (state === 'met') return [{ at: endedAt, what: `Proved, ${after}`, detail: sentenceCase(`${duty.proofGrade ?? ''}: ${duty.proof ?? ''}`), tone: 'good' }];
  if (state === 'waived') return [{ at: endedAt, what: `Ended by ${duty.waivedBy ?? 'a person'}, ${after}`, detail: duty.waivedWhy ?? '', tone: 'plain' }];
  return [{ at: endedAt, what: 'Replaced: a later message says it all', tone: 'plain' }];
}

const named = (ids: readonly string[], names: Names): { id: string; title: string }[] => ids.map(id => ({ id, title: names.rule(id) }));
const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
