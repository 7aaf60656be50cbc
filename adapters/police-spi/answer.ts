import { unreadable, type Answer, type Unreadable } from '../../src/sdk';
import { FATAL, PREVIOUSLY_SENT, STATUSES } from './reply-codes';
import type { RouteDataResp } from './wire';

/**
 * What a RouteDataResp says of the RouteData that we sent under its CorrelationID. Only fatal errors are published, and of them 302 says
 * that the exchange has it. A status of any other class is not guessed at: somebody reads the message.
 */
export function answerIn({ ResponseToSystem, OperationStatus = [] }: RouteDataResp): Answer | Unreadable {
  const key = ResponseToSystem?.CorrelationID?.trim() ?? '';
  if (key === '') return unreadable('It does not say what it answers', 'RouteDataResp.ResponseToSystem.CorrelationID');
  const others = OperationStatus.filter(({ StatusClass }) => StatusClass?.trim() !== FATAL);
  if (others.length > 0 || OperationStatus.length === 0) return unreadable('It answers with a status of a class that is not published: read it, and settle the delivery by what it says', 'RouteDataResp.OperationStatus');
  const codes = OperationStatus.map(({ Code }) => Number(Code?.trim()));
  const errors = codes.filter(code => code !== PREVIOUSLY_SENT);
  return errors.length === 0
    ? { key, said: { kind: 'found', proof: { grade: 'taken', what: `The exchange says that it has had it before (${PREVIOUSLY_SENT} ${STATUSES[PREVIOUSLY_SENT]})` } } }
    : { key, said: { kind: 'refused', why: `The exchange answered later: ${[...new Set(errors)].map(inWords).join(', ')}` } };
}

/** By our own table: what they write beside the code may quote a message. */
const inWords = (code: number): string => Number.isNaN(code) ? 'a code that is no number' : `${code} ${STATUSES[code] ?? '(not a code that is published)'}`;
