import { commonPlatform, simulation as commonPlatformSimulation } from './common-platform';
import { commonPlatformCases } from './common-platform-cases';
import { commonPlatformProsecutions, simulation as commonPlatformProsecutionsSimulation } from './common-platform-prosecutions';
import { electronicMonitoring, simulation as electronicMonitoringSimulation } from './electronic-monitoring';
import { finesAccounts, simulation as finesAccountsSimulation } from './fines-accounts';
import { finesEnforcement, simulation as finesEnforcementSimulation } from './fines-enforcement';
import { libra, simulation as libraSimulation } from './libra';
import { policeEmail, simulation as policeEmailSimulation } from './police-email';
import { policeSpi, simulation as policeSpiSimulation } from './police-spi';
import type { Adapter, Simulation } from '../src/sdk';

/** The systems of this hub. Adding one line here, and one below where it can be simulated, is registering. */
export const adapters: readonly Adapter[] = [
  commonPlatform,
  commonPlatformCases,
  commonPlatformProsecutions,
  electronicMonitoring,
  finesAccounts,
  finesEnforcement,
  libra,
  policeEmail,
  policeSpi,
];

/** How the sandbox plays these systems, by adapter id. */
export const simulations: Readonly<Record<string, Simulation>> = {
  'common-platform': commonPlatformSimulation,
  'common-platform-prosecutions': commonPlatformProsecutionsSimulation,
  'electronic-monitoring': electronicMonitoringSimulation,
  'fines-accounts': finesAccountsSimulation,
  'fines-enforcement': finesEnforcementSimulation,
  libra: libraSimulation,
  'police-email': policeEmailSimulation,
  'police-spi': policeSpiSimulation,
};
