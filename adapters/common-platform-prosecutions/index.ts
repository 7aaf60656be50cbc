import { defineAdapter, type Simulation } from '../../src/sdk';
import { codec } from './codec';
import { limits } from './limits';
import { manifest } from './manifest';
import { partner } from './simulator';
import { connect } from './transport';

export const commonPlatformProsecutions = defineAdapter({ manifest, codec, limits, connect });
export const simulation: Simulation = { partner };
