import type { CountedIn, DecidedPart, Facts } from '../census/facts';
import type { CountedResult, CountedShare } from '../census/high-harm-results';
import type { Answer } from '../census/answer';
import type { Rehearsal } from '../rule/rehearsal';

/** A share of the group, with what was counted in it and what became of each result so far. */
export interface CensusShare { readonly message: CountedIn; readonly counted: CountedShare; readonly answers: { readonly result: CountedResult; answer?: Answer }[] }

/** What was decided where nothing is kept: of one group of shares, in memory. */
export const rehearsedFacts = (rehearsal: Rehearsal, shares: readonly CensusShare[]): Facts => ({
  partsOf: async ({ id }, mapping) => rehearsal.placesOf(id).filter(place => place.mapping === mapping).map((place): DecidedPart => ({
    id: partId(id, mapping, place.subject), mapping, subject: place.subject, ownSubject: place.subject, state: place.state, made: place.part?.outcome?.made ?? null,
    fired: place.part?.outcome ? place.part.outcome.fired.map(({ rule }) => rule).join(',') : null, appliedAt: moment(place.part?.computedAt ?? place.arrival),
  })),

  isParked: async ({ mapping, subject }) => rehearsal.isParked(mapping, subject),

  dutiesOf: async ({ mapping, subject }, whom) => rehearsal.duties().filter(duty => duty.mapping === mapping && duty.subject === subject && whom.includes(duty.tell.whom))
    .map(({ key, message, tell: { about = '' }, openedAt }) => ({ id: key, partId: partId(message, mapping, subject), about, openedAt: moment(openedAt) })),

  toldEarlier: async ({ arrival }, { mapping }, { key, harm }) => shares.filter(({ message }) => message.arrival < arrival)
    .flatMap(({ answers }) => answers.flatMap(({ result, answer }) => result.key === key && result.harm === harm && answer?.state === 'told' && answer.part.mapping === mapping ? [answer.by] : [])).at(-1),

  async exclusionOf({ id, mapping, subject }) {
    const left = outcomesOf(rehearsal, id, mapping, subject).flatMap(({ effects }) => effects).find(({ effect }) => effect.do === 'suppress');
    return left?.effect.do === 'suppress' ? { rule: left.rule, reason: left.effect.reason } : undefined;
  },

  tasksOf: async ({ id, mapping, subject }) => outcomesOf(rehearsal, id, mapping, subject).flatMap(({ effects }) => effects).flatMap(({ rule, effect }) => effect.do === 'task' ? [{ rule, audience: effect.audience }] : []),

  async isOvertaken({ id }, { mapping }, { harm, offence }, { subject }) {
    const own = shares.find(({ message }) => message.id === id)?.counted.hearingDay ?? '';
    return shares.some(({ counted, answers }) => (counted.hearingDay ?? '') > own
      && answers.some(({ result, answer }) => result.offence === offence && result.harm === harm && answer?.state === 'told' && answer.part.mapping === mapping && answer.part.subject === subject));
  },

  async isTakenBack({ id }, { key, harm }) {
    const own = shares.find(({ message }) => message.id === id)?.counted;
    return own !== undefined && own.hearing !== null && own.hearingDay !== null && shares.some(({ counted }) => counted.hearing === own.hearing && counted.hearingDay === own.hearingDay && (counted.sharedAt ?? '') > (own.sharedAt ?? '')
      && !counted.results.some(one => one.key === key && one.harm === harm));
  },
});

/** A message says one thing of a subject under a mapping. */
const partId = (message: string, mapping: string, subject: string): string => `${message}|${mapping}|${subject}`;
/** Arrivals, counted, as texts that sort so. */
export const moment = (arrival: number): string => String(arrival).padStart(12, '0');

const outcomesOf = (rehearsal: Rehearsal, id: string, mapping: string, subject: string) =>
  rehearsal.placesOf(id.slice(0, id.length - partId('', mapping, subject).length)).flatMap(place => place.mapping === mapping && place.subject === subject && place.part?.outcome ? [place.part.outcome] : []);
