import { join } from 'node:path';
import type { AdapterRegistry } from '../adapter/registry';
import type { Simulation } from '../adapter/simulator';
import { loadRulebook } from '../rule/load-rulebook';
import { readReference } from '../rule/read-reference';
import type { Reference } from '../rule/reference';
import type { Rulebook } from '../rule/rulebook';
import { houseAbove } from '../rule/scenarios';

/** Reference data for the proof of rules: invented, like its messages. */
export const PROOF_REFERENCE = 'test/proof/reference';

/** Where the rules are written, the rules as they were built, and the systems whose messages they read. No database is needed for these. */
export interface RuleHouse extends Systems { readonly mappings: string; readonly rulebook: (reference?: Reference) => Rulebook }
export interface Systems { readonly adapters: AdapterRegistry; readonly simulations: Readonly<Record<string, Simulation>> }

export const ruleHouse = ({ adapters, simulations }: Systems): RuleHouse => ({
  adapters, simulations, mappings: join(houseAbove(__dirname), 'mappings'),
  rulebook: (reference = readReference(join(houseAbove(__dirname), PROOF_REFERENCE))) => loadRulebook(join(__dirname, '../../mappings'), reference),
});
