import { defineAdapter } from '../../src/sdk';
import { codec } from './codec';
import { endpoint } from './endpoint';
import { help } from './help';
import { holdings } from './holdings';
import { limits } from './limits';
import { manifest } from './manifest';
import { connect } from './transport';

export const policeSpi = defineAdapter({ manifest, codec, limits, endpoint, holdings, help, connect });
export { simulation } from './simulator';
