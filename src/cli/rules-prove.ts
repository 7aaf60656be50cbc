import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { readKeptLists } from '../rule/kept-lists';
import { provenWithout, seenRules, type Seen } from '../rule/proof';
import { corpusScenarios, fixtureScenarios, type Scenario } from '../rule/scenarios';
import type { RuleHouse } from './rule-house';
import { columns, print, printJson } from './session';

export const rulesProveCommand = (house: RuleHouse): Command => new Command('prove')
  .description('Take real messages and our own fixtures in, in memory, and count for each rule those on which it acted')
  .option('--corpus <folder>', 'the folder of real messages', '../shared/corpus')
  .option('--write', 'into mappings/proven.json')
  .option('--json', 'as data')
  .action((options: { corpus: string; write?: boolean; json?: boolean }) => {
    const scenarios = scenariosFor(house, options.corpus);
    const seen = withBar('Taking in', scenarios.length, progress => seenRules(house.adapters, house.rulebook(), scenarios, progress));
    const proven = provenWithout(scenarios.some(({ by }) => by === 'corpus'), readKeptLists(house.mappings).proven, seen);
    if (options.write) writeFileSync(join(house.mappings, 'proven.json'), asJson(proven));
    if (options.json) printJson(proven); else print(inWords(seen, scenarios, options.write === true));
  });

export function scenariosFor({ adapters, simulations, mappings }: RuleHouse, corpus: string): Scenario[] {
  const systems = adapters.all.map(({ manifest }) => manifest.id);
  const top = dirname(mappings);
  return [...corpusScenarios(resolve(top, corpus), systems), ...fixtureScenarios(top, systems, simulations)];
}

export function withBar<T>(name: string, total: number, run: (progress: () => void) => T): T {
  const bar = new SingleBar({ format: `${name} [{bar}] {value} of {total} · {eta_formatted} left`, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 10_000, hideCursor: true });
  bar.start(total, 0);
  try {
    return run(() => bar.increment());
  } finally {
    bar.stop();
  }
}

/** One line for each rule, so that a change shows which. */
const asJson = (proven: object): string => `{\n${Object.entries(proven).map(([id, one]) => `  ${JSON.stringify(id)}: ${JSON.stringify(one)}`).join(',\n')}\n}\n`;

function inWords(seen: ReadonlyMap<string, Seen>, scenarios: readonly Scenario[], written: boolean): string {
  const unproven = [...seen].filter(([, { corpus, fixtures }]) => corpus + fixtures === 0).map(([id]) => id);
  const messages = (by: Scenario['by']) => scenarios.filter(one => one.by === by).flatMap(one => one.messages).length;
  return [
    columns([['rule', 'real', 'our own'], ...[...seen].map(([id, { corpus, fixtures }]) => [id, String(corpus), corpus + fixtures === 0 ? '0  UNPROVEN' : String(fixtures)])]), '',
    `${messages('corpus')} real messages${messages('corpus') === 0 ? ' (name their folder with --corpus; what they once proved stands)' : ''}, ${messages('fixtures')} of our own`,
    `${seen.size - unproven.length} of ${seen.size} rules are proven${unproven.length === 0 ? '' : `; not yet: ${unproven.join(', ')}`}`,
    ...written ? ['mappings/proven.json is written'] : [],
  ].join('\n');
}
