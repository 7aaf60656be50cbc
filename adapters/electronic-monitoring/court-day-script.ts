import type { Fault } from '../../src/sdk';

/** How the provider behaves on the sandbox's court day, by case reference; everything else goes well. */
const SCRIPT: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  ['01ZD1000226', { kind: 'drops the reply' }],
  ['01ZD1000326', { kind: 'only receives' }],
]);

export const courtDayFault = (about: string): Fault | undefined => SCRIPT.get(about);
