import { heldMessages } from '../../src/sdk';
import { codec } from './codec';

/** What the provider holds: a line of its ledger, or a notice that it has accepted, one in a file or a line. ASSUMED: it has published no form. */
export const holdings = heldMessages({ message: codec.decode, about: ({ caseReference }) => caseReference });
