import { defineAdapter } from '../../src/sdk';
import { codec } from './codec';
import { acknowledgement, fault } from './envelope';
import { limits } from './limits';
import { manifest } from './manifest';

export const libra = defineAdapter({
  manifest,
  codec,
  limits,
  endpoint: { path: '/mirrorgateway/service/cpmgwextdocapi/', acknowledge: acknowledgement, refuse: fault },
});
export { simulation } from './simulator';
