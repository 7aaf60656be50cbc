import { heldMessages } from '../../src/sdk';
import { codec } from './codec';

/** What the fines office holds: a line of its ledger, or a notice that it has filed, one in a file or a line. */
export const holdings = heldMessages({ message: codec.decode, about: ({ caseReferences }) => caseReferences });
