import { momentInWords, type Instant } from '../case-model/london';
import type { CaseFacts } from './facts-of-a-case';
import type { Names } from './story';
import { countOf, minutesBetween, stretchInWords } from './words';

/** One step of what became of the latest share. */
export interface LifeStep { readonly name: string; readonly when: string; readonly elapsed: string; readonly detail: string; readonly tone: 'plain' | 'good' | 'bad' }

interface Step { readonly name: string; readonly at?: Instant; readonly detail: string; readonly tone?: LifeStep['tone'] }

/** The latest share of a case, from what came to what was compared, each step with the time since the one before. Empty where nothing was shared. */
export function lifeLine({ receipts, parts, duties, deliveries, attempts }: CaseFacts, comparedAt: Instant | undefined, names: Names): LifeStep[] {
  const [receipt] = receipts.filter(({ system }) => system === 'common-platform').toSorted((a, b) => b.arrival - a.arrival);
  if (!receipt) return [];
  const ofIt = parts.filter(({ receiptId }) => receiptId === receipt.id);
  const rules = [...new Set(ofIt.flatMap(({ fired }) => fired === null || fired === '' ? [] : fired.split(',')))];
  const opened = duties.filter(({ partId }) => ofIt.some(({ id }) => id === partId));
  const sent = deliveries.filter(({ dutyId }) => opened.some(({ id }) => id === dutyId));
  const firstTries = sent.flatMap(({ id }) => attempts.filter(attempt => attempt.deliveryId === id && (attempt.step === 'push' || attempt.step === 'person')).map(({ at }) => at).toSorted().slice(0, 1));
  const ended = opened.filter(({ state }) => state !== 'open');
  const stopped = ofIt.some(({ state }) => state === 'unreadable' || state === 'waiting');
  return timed([
    { name: 'Received', at: receipt.receivedAt, detail: names.system(receipt.system) },
    { name: 'Translated', ...last(ofIt.flatMap(({ appliedAt }) => appliedAt ?? [])), detail: stopped ? 'Some of it could not be read yet' : ruleWords(rules, names), tone: stopped ? 'bad' : 'plain' },
    { name: 'Told', ...last(firstTries), detail: opened.length === 0 ? 'Nobody had to be told' : `${firstTries.length} of ${countOf(opened.length, 'message')} left` },
    {
      name: 'Proved', ...(opened.length > 0 && ended.length === opened.length && last(ended.flatMap(({ endedAt }) => endedAt ?? []))), detail: opened.length === 0 ? 'Nothing had to be proved' : `${ended.length} of ${countOf(opened.length, 'duty', 'duties')} ended`,
      tone: opened.some(({ state, overdueSince }) => state === 'open' && overdueSince !== null) ? 'bad' : 'plain',
    },
    { name: 'Compared', ...(comparedAt !== undefined && comparedAt >= receipt.receivedAt && { at: comparedAt }), detail: 'With what the other systems say' },
  ]);
}

const last = (times: readonly Instant[]): { at?: Instant } => { const at = times.toSorted().at(-1); return at === undefined ? {} : { at }; };
const ruleWords = (rules: readonly string[], names: Names): string => { const [one, ...others] = rules; return one === undefined ? 'No rule had to act' : others.length === 0 ? `By ${one}: ${names.rule(one)}` : `By ${countOf(rules.length, 'rule')}`; };

function timed(steps: readonly Step[]): LifeStep[] {
  let before: Instant | undefined;
  return steps.map(({ name, at, detail, tone }) => {
    const minutes = before !== undefined && at !== undefined ? minutesBetween(before, at) : undefined;
    if (at !== undefined) before = at;
    return { name, detail, when: at === undefined ? 'Not yet' : momentInWords(at), elapsed: minutes === undefined || minutes < 0 ? '' : minutes * 60 < 0.5 ? 'at once' : `${stretchInWords(minutes)} later`, tone: tone === 'bad' ? 'bad' : at === undefined ? 'plain' : 'good' };
  });
}
