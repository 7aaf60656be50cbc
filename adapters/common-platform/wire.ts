/** Common Platform speaks the case model itself: its wire is the share. */
export type { Share } from '../../src/sdk';
