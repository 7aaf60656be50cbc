import { heldMessages, readJson, type Decoded, type Raw } from '../../src/sdk';
import { codec } from './codec';
import { accountNumberFor } from './simulator';
import type { AccountRecord, GatewayCall } from './wire';

/** What the gateway holds: a line of its simulator's ledger, which made the account under a number of its own, or a request, one in a file or a line. */
export const holdings = heldMessages<GatewayCall | AccountRecord>({
  message: (raw, line) => line ? requestIn(raw) : codec.decode(raw),
  about: wire => 'kind' in wire ? wire.prosecutor_case_reference : caseIn(wire),
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
