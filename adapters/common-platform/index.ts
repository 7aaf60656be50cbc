import { defineAdapter, type Simulation } from '../../src/sdk';
import { codec } from './codec';
import { endpoint } from './endpoint';
import { limits } from './limits';
import { manifest } from './manifest';
import { courtDay } from './simulator';

export const commonPlatform = defineAdapter({ manifest, codec, limits, endpoint });
export const simulation: Simulation = { courtDay };
