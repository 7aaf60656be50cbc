import { postOnce, textOf, writeJson, type Connection, type ConnectionSettings, type HttpAnswer, type LookedUp, type PushOutcome } from '../../src/sdk';
import { accountNumberIn, codec, readGatewayAnswer } from './codec';
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
  // Where their database may be read, it says what changed, and the gateway need not be asked for each account.
  ...(settings.database ? pullAccounts(databaseSettingsFrom(settings.database), settings.timeoutMs) : { lookUp: { calls: 1 + BY_ID.length, of: number => lookUp(settings, number) } }),
});

/** What is asked about an account beside its own entry, which alone is asked for by the number and says the id by which these are. */
const BY_ID = ['getDefendantAccountHeaderSummary', 'getDefendantAccountAtAGlance', 'getDefendantAccountImpositions'] as const;

/** All answers about one account, word for word, as one message. What cannot be read is passed on as it came: the codec says so. */
async function lookUp(settings: ConnectionSettings, number: string): Promise<LookedUp> {
  const first = await answerTo(settings, 'getDefendantAccount', { accountNumber: number });
  if (first.kind !== 'answer') return first;
  const answers = [{ actionType: 'getDefendantAccount', answer: first.body }];
  const entry = readGatewayAnswer(first.body);
  if (entry.kind === 'error') return { kind: 'no answer', why: `They answered with the error ${CODE.test(entry.code) ? entry.code : 'no code'}` };
  const id = entry.kind === 'answer' ? textOf(entry.root, 'defendantAccountId') : undefined;
  for (const actionType of id === undefined ? [] : BY_ID) {
    const next = await answerTo(settings, actionType, { defendant_account_id: id });
    if (next.kind !== 'answer') return next.kind === 'absent' ? { kind: 'no answer', why: `They have the account, but nothing for ${actionType}` } : next;
    answers.push({ actionType, answer: next.body });
  }
  return { kind: 'message', raw: { mediaType: 'application/json', bytes: new TextEncoder().encode(writeJson({ account_number: number, answers })) } };
}

async function answerTo(settings: ConnectionSettings, actionType: string, body: Readonly<Record<string, unknown>>): Promise<{ readonly kind: 'answer'; readonly body: string } | Exclude<LookedUp, { kind: 'message' }>> {
  const answer = await callOnce(settings, { actionType, body }, '');
  if (answer.kind !== 'answer') return { kind: 'no answer', why: answer.why, ...(answer.kind === 'later' && answer.afterSeconds !== undefined && { afterSeconds: answer.afterSeconds }) };
  if (answer.status === 404) return { kind: 'absent' };
  return answer.status === 200 ? { kind: 'answer', body: answer.body } : { kind: 'no answer', why: `They answered HTTP ${answer.status}` };
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
