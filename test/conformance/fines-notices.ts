import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVIATIONS, FinesLane, problemsOf, type Scenario } from '../fines-scenarios';
import type { CaseResult, Suite } from './suite';

/**
 * Real requests to the fines office, scenario by scenario on one person's memory: the notices that leave, strictly. Where ours
 * differ from the original's, the scenario stands in DEVIATIONS with its reason, and must differ in just that way.
 */
export const suite: Suite = {
  name: 'fines-notices',
  async run(folder, progress) {
    return readdirSync(folder).sort().map(name => {
      const read = (file: string) => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
      const scenario: Scenario = read('scenario.json');
      const lane = new FinesLane();
      const deviation = DEVIATIONS[name.slice(0, 3)];
      const problems = [...problemsOf(scenario, read, lane), ...lane.said.filter(one => one.startsWith('doubt'))];
      progress();
      return result(name, problems, deviation);
    });
  },
};

function result(name: string, problems: readonly string[], deviation: readonly [string, string] | undefined): CaseResult {
  if (deviation === undefined) return problems.length === 0 ? { name, ok: true } : { name, ok: false, why: problems.join('; ') };
  if (problems.length === 1 && problems[0] === deviation[0]) { console.log(`  ${name} differs, declared: ${deviation[1]}`); return { name, ok: true }; }
  return { name, ok: false, why: `it should differ in one way only, which is declared; it differs in ${problems.length}: ${problems.join('; ')}` };
}
