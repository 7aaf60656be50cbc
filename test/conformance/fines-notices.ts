import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FinesLane, problemsOf, type Scenario } from '../fines-scenarios';
import type { Suite } from './suite';

/**
 * Real requests to the fines office, scenario by scenario on one person's memory: the notices that leave, strictly.
 */
export const suite: Suite = {
  name: 'fines-notices',
  async run(folder, progress) {
    return readdirSync(folder).sort().map(name => {
      const read = (file: string) => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
      const scenario: Scenario = read('scenario.json');
      const lane = new FinesLane();
      const problems = [...problemsOf(scenario, read, lane), ...lane.said.filter(one => one.startsWith('doubt'))];
      progress();
      return problems.length === 0 ? { name, ok: true } : { name, ok: false, why: problems.join('; ') };
    });
  },
};
