import type { AdapterRegistry } from '../adapter/registry';
import type { CaseOnDay } from '../case-model/case-on-day';
import { computeLane, type Told } from '../intake/lane';
import { compareCourtDay, type SaidOfCase } from '../reconciliation/compare';
import { Rehearsal, type Decided } from './rehearsal';
import type { Rulebook } from './rulebook';
import { COURT_DAY_AT, type Scenario } from './scenarios';

/** How often a rule acted, in messages: real ones, and our own. */
export interface Seen { readonly corpus: number; readonly fixtures: number }
/** What is kept of it in `mappings/proven.json`: by real messages where there is one, else by our own. */
export interface Proven { readonly by: Scenario['by']; readonly messages: number }
export type ProvenRules = Readonly<Record<string, Proven>>;

/** Takes every scenario in, and counts for each rule the messages on which it acted. */
export function seenRules(adapters: AdapterRegistry, rulebook: Rulebook, scenarios: readonly Scenario[], progress: () => void = () => undefined): Map<string, Seen> {
  const seen = new Map<string, Seen>(rulebook.chapters.flatMap(({ files }) => files.map(({ rule }) => [rule.id, { corpus: 0, fixtures: 0 }])));
  for (const { by, messages, lane } of scenarios) {
    const rehearsal = new Rehearsal(adapters, rulebook);
    const fired = [...messages.map(message => rehearsal.take(message).fired), ...lane ? firedInLane(rulebook, lane) : []];
    for (const rules of [...fired, new Set(firedInComparison(rehearsal, rulebook))]) for (const rule of rules) count(seen, rule, by);
    progress();
  }
  return seen;
}

/** Part after part, each with what the one before it made and what was told until then. */
function firedInLane(rulebook: Rulebook, { mapping, parts }: NonNullable<Scenario['lane']>): ReadonlySet<string>[] {
  if (!rulebook.chapters.some(chapter => chapter.mapping.id === mapping)) return [];
  const told: Told[] = [];
  let made: object | undefined;
  return parts.map((said, i) => {
    const part = { id: `${i}`, day: null, time: null, arrival: i, said, gone: false };
    const fired = computeLane(rulebook.chapter(mapping), made, [part], told).flatMap(({ outcome }) => {
      made = outcome.made;
      told.push(...outcome.effects.flatMap(({ rule, effect }) => effect.do === 'tell' ? [{ whom: effect.whom, what: effect.what, ...(effect.about !== undefined && { about: effect.about }), rule, message: effect.message }] : []));
      return outcome.fired.map(({ rule }) => rule);
    });
    return new Set(fired);
  });
}

function count(seen: Map<string, Seen>, rule: string, by: Scenario['by']): void {
  const before = seen.get(rule) ?? { corpus: 0, fixtures: 0 };
  seen.set(rule, { ...before, [by]: before[by] + 1 });
}

/** Rules without a message on which they act are left out: they are not proven. */
export const provenRules = (seen: ReadonlyMap<string, Seen>): ProvenRules => Object.fromEntries([...seen].filter(([, { corpus, fixtures }]) => corpus + fixtures > 0)
  .sort(([a], [b]) => a < b ? -1 : 1).map(([id, { corpus, fixtures }]) => [id, corpus > 0 ? { by: 'corpus' as const, messages: corpus } : { by: 'fixtures' as const, messages: fixtures }]));

/** Where the real messages are not at hand, what they once proved stands. */
export function provenWithout(real: boolean, kept: ProvenRules, seen: ReadonlyMap<string, Seen>): ProvenRules {
  const now = provenRules(seen);
  if (real) return now;
  const before = Object.entries(kept).filter(([id, { by }]) => by === 'corpus' && seen.has(id));
  return Object.fromEntries(Object.entries({ ...now, ...Object.fromEntries(before) }).sort(([a], [b]) => a < b ? -1 : 1));
}

/** Rules that are kept as proven, and on which no message of the kind acts any more. */
export const noLongerProven = (kept: ProvenRules, seen: ReadonlyMap<string, Seen>, by: Scenario['by']): string[] =>
  Object.entries(kept).filter(([id, proven]) => proven.by === by && (seen.get(id)?.[by] ?? 0) === 0).map(([id]) => id);

const LIBRA = 'libra-list-to-case';
const COMMON_PLATFORM = 'share-to-court-day';
const EXPECTED = 'court-day-differences';

/** The rules of expected differences act when a court's day is compared, not when a message comes. */
function firedInComparison(rehearsal: Rehearsal, rulebook: Rulebook): string[] {
  if (!rulebook.chapters.some(({ mapping }) => mapping.id === EXPECTED)) return [];
  const [libra, commonPlatform] = [rehearsal.latest(LIBRA), rehearsal.latest(COMMON_PLATFORM)];
  const days = new Map([...libra, ...commonPlatform].map(one => [placeOf(one), one.mapping.place(one.said)]));
  return [...days].flatMap(([key, { court, day }]) => court === undefined || day === undefined ? [] : compareCourtDay({
    court, day, comparedAt: COURT_DAY_AT, expected: rulebook.chapter(EXPECTED),
    libra: libra.filter(one => placeOf(one) === key).map(asSaid), commonPlatform: commonPlatform.filter(one => placeOf(one) === key).map(asSaid),
  }).checks.flatMap(check => check.differences.flatMap(({ explainedBy }) => explainedBy ?? [])));
}

const placeOf = ({ mapping, said }: Decided): string => JSON.stringify(mapping.place(said));

function asSaid({ outcome }: Decided): SaidOfCase {
  const said: CaseOnDay = outcome.made;
  const left = outcome.effects.find(({ effect }) => effect.do === 'suppress');
  return { said, inDoubt: outcome.doubts, ...(left?.effect.do === 'suppress' && { excluded: { rule: left.rule, reason: left.effect.reason } }) };
}
