import { isStationOf } from './organisation-units';

/**
 * Police forces of England and Wales by their two digits; their stations stand among the organisation units.
 * Source: Home Office police force codes, as in XHIBIT's HO_POL_FORCE (hmcts/pdda-interfaces); 02 by ministryofjustice/bichard7-next-core: …/enrichForceOwner.ts
 */
const FORCES = new Set(('01 02 03 04 05 06 07 10 11 12 13 14 16 17 20 21 22 23 30 31 32 33 34 35 36 37 40 41 42 43 44 45 46 47 48 50 52 53 54 55 60 61 62 63 93').split(' '));
export const isForce = (force: string): boolean => FORCES.has(force);

export const isStation = (forceAndStation: string): boolean => isStationOf(forceAndStation.slice(0, 2), forceAndStation.slice(2, 4));
