import type { Adapter, Simulation } from '../src/sdk';

/** The systems of this hub. Adding one line here, and one below where it can be simulated, is registering. */
export const adapters: readonly Adapter[] = [
];

/** How the sandbox plays these systems, by adapter id. */
export const simulations: Readonly<Record<string, Simulation>> = {
};
