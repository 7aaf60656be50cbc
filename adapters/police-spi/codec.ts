import { isDeepStrictEqual } from 'node:util';
import { unreadable, type Codec, type Decoded } from '../../src/sdk';
import { answerIn } from './answer';
import { readMessage } from './read-message';
import { replyTo, SUCCESS } from './submission-reply';
import { operationIn, type SpiMessage } from './wire';
import { writeMessage } from './write-message';

/**
 * What is decoded is what the exchange sends us: a submission that was refused at once is kept and goes no further, and an answer to
 * what we sent names the delivery that it settles.
 */
export const codec: Codec<SpiMessage> = {
  decode(raw) {
    const read = readMessage(raw);
    if (!read.ok) return read;
    const reply = replyTo(read.wire);
    if (reply.code !== SUCCESS) return unreadable(`It was answered ${reply.code} ${reply.text}, so it goes no further: its sender knows`, 'SubmitRequestMes' in read.wire ? 'SubmitRequestMes' : 'its content');
    return withAnswer(read);
  },
  encode: (wire, key) => ({ bytes: Buffer.from(writeMessage(wire, key), 'utf8'), mediaType: 'text/xml; charset=utf-8' }),
  saysTheSame: (earlier, later) => isDeepStrictEqual(withoutTime(earlier), withoutTime(later)),
};

function withAnswer(read: Extract<Decoded<SpiMessage>, { ok: true }>): Decoded<SpiMessage> {
  const operation = operationIn(read.wire);
  if (!operation || !('RouteDataResp' in operation)) return read;
  const answers = answerIn(operation.RouteDataResp);
  return 'ok' in answers ? answers : { ...read, answers };
}

/** A submission that is sent again under its RequestID carries a new time of sending. */
const withoutTime = (message: SpiMessage): object => 'SubmitRequestMes' in message ? { ...message.SubmitRequestMes, Timestamp: undefined } : message;
