import { defineAdapter, type Simulation } from '../../src/sdk';
import { codec } from './codec';
import { help } from './help';
import { holdings } from './holdings';
import { limits } from './limits';
import { manifest } from './manifest';
import { screens } from './screens';
import { partner } from './simulator';
import { connect } from './transport';

export const finesAccounts = defineAdapter({ manifest, codec, limits, holdings, screens, help, connect });
export const simulation: Simulation = { partner };
