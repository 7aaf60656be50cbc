import { defineAdapter } from '../../src/sdk';
import { codec } from './codec';
import { acknowledgement, fault, LIST_PATH } from './envelope';
import { help } from './help';
import { limits } from './limits';
import { manifest } from './manifest';
import { screens } from './screens';
import { connect } from './transport';
import { jsonLimits, writeJsonForm } from './write-json';

export const libra = defineAdapter({
  manifest,
  codec,
  limits,
  screens,
  help,
  connect,
  endpoint: { path: LIST_PATH, acknowledge: acknowledgement, refuse: fault },
  otherForms: { json: { limits: jsonLimits, write: writeJsonForm } },
});
export { simulation } from './simulator';
