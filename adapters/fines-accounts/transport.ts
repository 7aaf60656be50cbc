import { postOnce, textOf, writeJson, type Connection, type ConnectionSettings, type HttpAnswer, type PushOutcome } from '../../src/sdk';
import { accountNumberIn, codec, readGatewayAnswer, type GatewayAnswer } from './codec';
import { databaseSettingsFrom } from './database-settings';
import { pullAccounts } from './pull-accounts';
import type { GatewayCall } from './wire';

/** `POST /opal?actionType=…`; the gateway cannot be asked what became of a request, but does not process one requestId twice. */
export const connect = (settings: ConnectionSettings): Connection => ({
  async push(raw, key) {
    const call = codec.decode(raw);
    if (!call.ok) return { kind: 'refused', why: `It cannot be sent: ${call.why}` };
    return 'kind' in call.wire ? { kind: 'refused', why: 'It cannot be sent: it is an account that came, and no call' } : outcomeOf(call.wire.actionType, await callOnce(settings, call.wire, key));
  },
  close: async () => {},
  ...(settings.database && pullAccounts(databaseSettingsFrom(settings.database), settings.timeoutMs)),
});

/** One call for its answer, as a comparison of accounts needs it. Never throws. */
export async function ask(settings: ConnectionSettings, call: GatewayCall): Promise<GatewayAnswer | Exclude<HttpAnswer, { kind: 'answer' }> | { readonly kind: 'absent' }> {
  const answer = await callOnce(settings, call, '');
  if (answer.kind !== 'answer') return answer;
  if (answer.status === 404) return { kind: 'absent' };
  return answer.status === 200 ? readGatewayAnswer(answer.body) : { kind: 'unknown', why: `They answered HTTP ${answer.status}` };
}

const callOnce = (settings: ConnectionSettings, { actionType, body }: GatewayCall, key: string): Promise<HttpAnswer> =>
  postOnce(settings, `/opal?actionType=${encodeURIComponent(actionType)}`, { bytes: new TextEncoder().encode(writeJson(body)), mediaType: 'application/json' }, key);

function outcomeOf(actionType: string, answer: HttpAnswer): PushOutcome {
  if (answer.kind !== 'answer') return answer;
  if (answer.status >= 400) return { kind: 'refused', why: `They refused it (HTTP ${answer.status})` };
  const said = answer.status === 200 ? readGatewayAnswer(answer.body) : undefined;
  if (said === undefined || said.kind === 'unreadable') return { kind: 'unknown', why: `Their answer could not be read (HTTP ${answer.status})` };
  const raw = { bytes: new TextEncoder().encode(answer.body), mediaType: 'application/xml' };
  if (said.kind === 'error') {
    const code = CODE.test(said.code) ? said.code : 'no code';
    return { kind: 'refused', why: `They refused it (${code}): ${meaningOf(said.code)}`, returned: { raw, says: { errorCode: code } } };
  }
  const number = accountNumberIn(said.root);
  if (number !== undefined) return { kind: 'taken', proof: { grade: 'answered', what: `They made the account ${number}` }, returned: { raw, says: { accountNumber: number } } };
  if (textOf(said.root, 'defendant_account_id') !== undefined) return { kind: 'taken', proof: { grade: 'taken', what: 'They made an account, but its number is not eight digits and a letter' } };
  const saysNothing = actionType === 'createAccount' || said.root.name === 'html';
  return saysNothing ? { kind: 'unknown', why: 'Their answer names no account' } : { kind: 'taken', proof: { grade: 'taken', what: 'They took it' } };
}

const CODE = /^-?\d{1,6}$/;
/** The gateway's own text may quote the person, so it is not passed on. Only −20004 stands in a public example. */
const meaningOf = (code: string): string => code === '-20004' ? 'the code of a result is not valid' : /^-200(0[1-9]|1[0-3])$/.test(code)
  ? 'one of user, parent or guardian, payment terms, result, creditor, court, offence, bank detail or ticket number is not valid' : 'no meaning of this code is public';
