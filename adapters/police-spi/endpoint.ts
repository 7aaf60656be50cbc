import type { Endpoint, Raw, Reply } from '../../src/sdk';
import { submitResponse } from './exchange-elements';
import { bodyOf, readMessage } from './read-message';
import { NO_RETRIEVE, replyTo, type ReplyAtOnce } from './submission-reply';
import { inEnvelope } from './write-message';
import { declared, escaped, writeDocument, writeElement } from './write-elements';

const MEDIA_TYPE = 'text/xml; charset=utf-8';
/** A code after which senders of this interface try again: nothing was kept. */
const TRY_AGAIN: ReplyAtOnce = { code: 201, text: 'It could not be kept; send it again' };

/**
 * Where the exchange submits. Every reply to a submission comes with HTTP 200, whatever its code; only what is no submission at all is
 * answered with a SOAP fault. A message that stands alone, without the exchange's envelope, is answered without one.
 */
export const endpoint: Endpoint = {
  path: '/intake/police-spi',
  acknowledge(at, raw) {
    const inside = bodyOf(raw);
    if (inside?.name === 'RetrieveRequestMes') return soap(200, retrieveResponse(requestIdOf(raw), at));
    const read = readMessage(raw);
    if (!read.ok) return fault('Client', read.why);
    if ('SubmitResponseMes' in read.wire) return fault('Client', 'It is a reply, and nothing was asked');
    const reply = replyTo(read.wire);
    return inside ? soap(200, response(requestIdOf(raw), reply)) : bare(200, read.messageId, reply);
  },
  refuse: (status, why, raw) => status === 503 && raw ? { ...soap(200, response(requestIdOf(raw), TRY_AGAIN)), status } : { ...fault(status === 413 ? 'Client' : 'Server', why), status },
};

/** The id that the reply must name; undefined where the request has none that may stand there. */
function requestIdOf(raw: Raw): string | undefined {
  const id = bodyOf(raw)?.children.find(child => child.name === 'RequestID')?.text.trim() ?? '';
  return /^\S+$/.test(id) ? id : undefined;
}

const answer = (RequestID: string | undefined, { code, text }: ReplyAtOnce) => ({ ...(RequestID !== undefined && { RequestID }), ResponseCode: String(code), ResponseText: text });
const response = (id: string | undefined, reply: ReplyAtOnce): string => writeElement(submitResponse, answer(id, reply), declared(['NS2']));
const bare = (status: number, id: string | undefined, reply: ReplyAtOnce): Reply => ({ status, mediaType: MEDIA_TYPE, body: writeDocument(submitResponse, answer(id, reply), ['NS2']) });

const retrieveResponse = (id: string | undefined, at: string): string =>
  `<NS2:RetrieveResponseMes${declared(['NS2'])}>${id === undefined ? '' : `<NS2:RequestID>${escaped(id)}</NS2:RequestID>`}<NS2:ResponseCode>${NO_RETRIEVE.code}</NS2:ResponseCode><NS2:ResponseText>${NO_RETRIEVE.text}</NS2:ResponseText><NS2:TimeLast>${at}</NS2:TimeLast></NS2:RetrieveResponseMes>`;

const soap = (status: number, body: string): Reply => ({ status, mediaType: MEDIA_TYPE, body: inEnvelope(body) });
const fault = (whose: 'Client' | 'Server', why: string): Reply => soap(500, `<NS1:Fault><faultcode>NS1:${whose}</faultcode><faultstring>${escaped(why)}</faultstring></NS1:Fault>`);
