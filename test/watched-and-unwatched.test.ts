import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adapters, simulations } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import { loadRulebook } from '../src/rule/load-rulebook';
import { corpusScenarios, fixtureScenarios, type Scenario } from '../src/rule/scenarios';
import { BothWays } from './both-ways';

const HOUSE = join(__dirname, '..');
const CORPUS = join(HOUSE, '../shared/corpus');
const registry = new AdapterRegistry(adapters);
const systems = adapters.map(({ manifest }) => manifest.id);
const rulebook = loadRulebook(join(HOUSE, 'mappings'));
const real = existsSync(CORPUS) ? it : it.skip;

function differences(scenarios: readonly Scenario[]): { readonly runs: number; readonly differences: readonly string[] } {
  let runs = 0;
  const found = scenarios.flatMap(({ messages, lane }) => {
    const both = new BothWays(registry, rulebook);
    for (const message of messages) both.take(message);
    if (lane && rulebook.chapters.some(({ mapping }) => mapping.id === lane.mapping)) for (const [i, said] of lane.parts.entries()) both.part(lane.mapping, 'the lane', said, `part ${i}`);
    runs += both.runs;
    return both.differences;
  });
  return { runs, differences: found };
}

/** Deciding looks at no more than it must; explaining watches everything. Both must come to the same, byte for byte. */
describe('Rules decide the same, watched or not,', () => {
  it('on our own messages', () => {
    const { runs, differences: found } = differences(fixtureScenarios(HOUSE, systems, simulations));
    expect(found).toEqual([]);
    expect(runs).toBeGreaterThan(100);
  }, 120_000);

  real(`on real messages (${existsSync(CORPUS) ? 'they are there' : 'skipped: no folder of real messages beside the repository'})`, () => {
    expect(differences(corpusScenarios(CORPUS, systems)).differences).toEqual([]);
  }, 240_000);
});
