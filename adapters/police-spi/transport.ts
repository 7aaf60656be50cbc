import { postOnce, utf8, type Connection, type ConnectionSettings, type HttpAnswer, type PushOutcome, type Raw } from '../../src/sdk';
import { submitRequest } from './exchange-elements';
import { readMessage } from './read-message';
import { COMMON_PLATFORM, EXCHANGE, LIBRA, REPLIES } from './reply-codes';
import { inEnvelope, writeMessage } from './write-message';
import { declared, writeElement } from './write-elements';

const SUBMIT = 'http://schemas.cjse.gov.uk/endpoint/wsdl/submit';

/** Submits to the exchange by SOAP 1.1. The base URL is that of its service, whole. It cannot be asked what became of a submission. */
export const connect = (settings: ConnectionSettings): Connection => ({
  async push(raw, key) {
    const body = submissionOf(raw, key, new Date().toISOString());
    if (body === undefined) return { kind: 'refused', why: 'Only an operation (RouteData or RouteDataResp) can be submitted to the exchange; it would not take this' };
    return outcomeOf(await postOnce(settings, '', { bytes: Buffer.from(body, 'utf8'), mediaType: 'text/xml; charset=utf-8' }, key, { soapaction: `"${SUBMIT}"` }), key);
  },
  close: async () => {},
});

/** The envelope around it, with the key as RequestID and the time of sending. Who it comes from is who the operation names, and else Libra, for which we stand in. */
export function submissionOf(raw: Raw, key: string, at: string): string | undefined {
  const read = readMessage(raw);
  const text = utf8(raw.bytes);
  if (!read.ok || typeof text !== 'string') return undefined;
  if ('SubmitRequestMes' in read.wire) return writeMessage({ SubmitRequestMes: { ...read.wire.SubmitRequestMes, RequestID: key, Timestamp: at } });
  if (!('RouteData' in read.wire) && !('RouteDataResp' in read.wire)) return undefined;
  const SourceID = 'RouteData' in read.wire && read.wire.RouteData.RequestFromSystem?.SystemID?.trim() === COMMON_PLATFORM ? COMMON_PLATFORM : LIBRA;
  const fields = { RequestID: key, SourceID, DestinationID: [EXCHANGE], ExecMode: 'ASYNCH', Timestamp: at, Message: text };
  return inEnvelope(writeElement(submitRequest, fields, declared(['NS2'])));
}

/** Errors of the exchange come with HTTP 200 too: what counts is the code inside. */
export function outcomeOf(answer: HttpAnswer, key: string): PushOutcome {
  if (answer.kind !== 'answer') return answer;
  const read = readMessage({ bytes: Buffer.from(answer.body, 'utf8'), mediaType: 'text/xml' });
  const reply = read.ok && 'SubmitResponseMes' in read.wire ? read.wire.SubmitResponseMes : undefined;
  const code = /^\d{1,9}$/.test(reply?.ResponseCode?.trim() ?? '') ? Number(reply?.ResponseCode) : undefined;
  if (code === undefined) {
    return answer.status >= 400 ? { kind: 'refused', why: `They refused it (HTTP ${answer.status})` } : { kind: 'unknown', why: `Their reply could not be read (HTTP ${answer.status})` };
  }
  const id = reply?.RequestID?.trim() ?? '';
  if (id !== '' && id !== key) return { kind: 'unknown', why: 'Their reply names another request' };
  const known = REPLIES[code];
  if (!known) return { kind: 'refused', why: `They replied ${code}, a code that is not known: find out whether they took it` };
  switch (known.means) {
    case 'taken': return { kind: 'taken', proof: { grade: 'taken', what: `The exchange took it (${code} ${known.name})` } };
    case 'come back': return { kind: 'later', why: `They replied ${code}: they could not take it now`, askedToWait: true };
    case 'refused': return { kind: 'refused', why: `They refused it: ${code} ${known.name}` };
  }
}
