import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Fines, Notice, Said } from '../mappings/financial-results-to-notices/mapping';
import { applySteps, type Outcome } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';
import type { PlacedRule } from '../src/rule/mapping';

const { mapping, rules } = loadRulebook(join(__dirname, '../mappings')).chapter('financial-results-to-notices');
export const rulesOfNotices: readonly PlacedRule[] = rules;

export interface Scenario { readonly steps: readonly ScenarioStep[] }
interface ScenarioStep {
  readonly kind: Said['kind'];
  readonly input: string;
  readonly accountNumberReceived?: { readonly accountCorrelationId: string; readonly accountNumber: string };
  readonly expect?: Expected;
}
interface Expected {
  readonly notices?: number;
  readonly waitingForAccount?: number;
  readonly noNotice?: boolean;
  readonly regex?: readonly (readonly [string, string])[];
  readonly payloads?: readonly { readonly file: string; readonly presenceOnly: readonly string[] }[];
}
type Read = (file: string) => Record<string, unknown>;

const TODAY = '2026-11-21';
const anyOffence: Record<string, string> = new Proxy({}, { get: () => '2019-11-28' });
/** The fixed inputs of the original's own test. */
const CONTEXT = { offenceDates: anyOffence, originalDateOfOffence: '2021-21-21', originalDateOfSentence: '2021-21-21', isFinancialPenaltiesWrittenOff: 'false', applicationResult: 'NEXH --', today: TODAY };

/** One defendant's lane: each part is given what the part before came to. */
export class FinesLane {
  readonly fired = new Set<string>();
  made: Fines = {};
  private all: readonly string[] = [];

  /** The notices that leave with this part. */
  take(said: object): Notice[] {
    const part = { offenceResults: [], context: CONTEXT, ...said };
    const outcome = this.noting(applySteps(mapping.part, rules, { said: part, earlier: { made: this.made }, place: {} }));
    this.made = outcome.made;
    return [...this.made.leaving ?? []];
  }

  /** What the lane's end comes to: whom to tell. */
  end(said: object): Outcome { return this.noting(applySteps(mapping.lane ?? [], rules, { said, made: this.made, place: {} })); }
  get waits(): number { return this.made.waiting?.length ?? 0; }
  /** What was in doubt, and what was done beside setting fields, since the lane began. */
  get said(): readonly string[] { return this.all; }

  private noting(outcome: Outcome): Outcome {
    for (const { rule } of outcome.fired) this.fired.add(rule);
    this.all = [...this.all, ...outcome.doubts.map(({ field, why }) => `doubt about ${field}: ${why}`), ...outcome.effects.flatMap(({ effect }) => effect.do === 'add' ? [] : [effect.do])];
    return outcome;
  }
}

/** Runs a scenario's steps on one lane, and says in words what came out otherwise than expected. */
export function problemsOf({ steps }: Scenario, read: Read, lane = new FinesLane()): string[] {
  return steps.flatMap((step, n) => problemsOfStep(step, read, lane).map(problem => `step ${n + 1}: ${problem}`));
}

function problemsOfStep({ kind, input, accountNumberReceived, expect = {} }: ScenarioStep, read: Read, lane: FinesLane): string[] {
  const leaving = lane.take({ ...read(input), kind });
  const waits = lane.waits;
  if (accountNumberReceived) leaving.push(...lane.take({ kind: 'account-answer', originator: 'Courts', ...accountNumberReceived }));
  const { notices = leaving.length, waitingForAccount = waits, regex = [], payloads = [] } = expect;
  return [
    ...(notices === leaving.length ? [] : [`${leaving.length} notices and not ${notices}`]),
    ...(waitingForAccount === waits ? [] : [`${waits} wait and not ${waitingForAccount}`]),
    ...(expect.noNotice === true && leaving.length > 0 ? ['a notice leaves'] : []),
    ...regex.filter(([, pattern]) => !leaving.some(one => new RegExp(pattern).test(JSON.stringify(one)))).map(([, pattern]) => `none matches ${pattern}`),
    ...payloads.flatMap(({ file, presenceOnly }) => missing(read(file), presenceOnly, leaving)),
  ];
}

/** Strictly: no field more, none less; of those whose presence is all that counts, one that is not expected is not looked at. */
function missing(expected: Notice, presenceOnly: readonly string[], leaving: readonly Notice[]): string[] {
  const wanted: Notice = JSON.parse(JSON.stringify(expected).replaceAll('{{CURRENT_DATE}}', TODAY));
  const differing = (one: Notice) => [...new Set([...Object.keys(wanted), ...Object.keys(one)])].filter(key => presenceOnly.includes(key)
    ? key in wanted && !(key in one) : !isDeepStrictEqual(inAnyOrder(key, plain(one[key])), inAnyOrder(key, wanted[key])));
  if (leaving.some(one => differing(one).length === 0)) return [];
  const alike = leaving.find(one => one['subject'] === wanted['subject']);
  return [alike ? `${String(wanted['subject'])}: other ${differing(alike).join(', ')}` : `no notice ${String(wanted['subject'])}`];
}
const plain = (value: unknown): unknown => value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** The accounts of several hearings come out of the original in the order of a hash of the hearings' ids, which means nothing. */
const inAnyOrder = (key: string, value: unknown): unknown => /obAccountNumber$|ivisionCode$/.test(key) && typeof value === 'string' ? value.split(',').sort().join() : value;
