import type { Limits } from '../../src/sdk';

/** Nothing is sent to Common Platform, so nothing is checked before sending. */
export const limits: Limits = {};
