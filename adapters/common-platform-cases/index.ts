import { defineAdapter } from '../../src/sdk';
import { codec } from './codec';
import { endpoint } from './endpoint';
import { limits } from './limits';
import { manifest } from './manifest';

export const commonPlatformCases = defineAdapter({ manifest, codec, limits, endpoint });
