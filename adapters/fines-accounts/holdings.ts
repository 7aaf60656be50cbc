import { heldMessages, readJson, type Decoded, type Raw } from '../../src/sdk';
import { codec } from './codec';
import { accountNumberFor } from './simulator';
import type { AccountRecord, GatewayCall } from './wire';

/**
 * What stands on the legacy side: accounts, as they are read from the database or as the gateway answers about them (codec.ts); or requests for accounts, and the lines of the simulator's ledger,
 * which made each account under a number of its own. One in each file or line.
 */
export const holdings = heldMessages<GatewayCall | AccountRecord>({
  message: (raw, line) => line ? requestIn(raw) : codec.decode(raw),
  about: wire => 'kind' in wire ? wire.prosecutor_case_reference : caseIn(wire),
  isStatement: wire => 'kind' in wire,
  made: wire => 'kind' in wire ? { accountNumber: wire.account_number } : undefined,
  says: ({ key }) => ({ accountNumber: accountNumberFor(key) }),
});

/** The ledger keeps what went over the wire: the input of the one procedure that makes an account. */
function requestIn({ bytes }: Raw): Decoded<GatewayCall> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const body = typeof json.value === 'object' && json.value !== null ? { ...json.value } : undefined;
  return body ? { ok: true, wire: { actionType: 'createAccount', body }, unread: [] } : { ok: false, why: 'The request is not an object', place: 'body' };
}

function caseIn({ body }: GatewayCall): string | undefined {
  const reference = body['prosecutionCaseReference'];
  return typeof reference === 'string' ? reference : undefined;
}
