import type { ConcernKind } from '../queue/kinds';

/** How each kind of what needs a person is called. */
export const KIND_NAMES: Readonly<Record<ConcernKind, string>> = {
  duty: 'Not proved to have arrived', doubt: 'In doubt', task: 'Asked of people', mismatch: 'Mismatches', receipt: 'Messages that cannot be used', parked: 'Cases stopped by what cannot be read', question: 'The same or not', finding: 'Found by a watch',
};
