import { deliverRequest, resultedCaseMessage } from './elements';
import { routeData, routeDataResp, submitRequest, submitResponse } from './exchange-elements';
import { newCaseMessage } from './new-case-elements';
import { holdingText } from './read-message';
import type { DataStream, DeliverRequest, OiMessage, RouteData, SpiContent, SpiMessage, SubmitRequestMes, UnreadableText } from './wire';
import { declared, writeDocument, writeElement } from './write-elements';

const CONTENT_PREFIXES = ['DC', 'bs7666'];
const DELIVERY_PREFIXES = ['dr', 'msg', 'mm', 'mf', 'xsi', ...CONTENT_PREFIXES];
const OPERATION_PREFIXES = ['ops', 'ns2'];

/** A message as text. With a key, an operation of our own is made whole: the key stands where the exchange looks for it. */
export function writeMessage(wire: SpiMessage, key?: string): string {
  if ('DeliverRequest' in wire) return delivery(wire.DeliverRequest);
  if ('SubmitRequestMes' in wire) return inEnvelope(writeElement(submitRequest, submission(wire.SubmitRequestMes, key), declared(['NS2'])));
  if ('SubmitResponseMes' in wire) return inEnvelope(writeElement(submitResponse, wire.SubmitResponseMes, declared(['NS2'])));
  if ('RouteData' in wire || 'RouteDataResp' in wire) return operation(wire, key);
  return content(wire);
}

/** SOAP 1.1, with the prefixes that the bridge between Libra and Common Platform looks for as text. */
export const inEnvelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<NS1:Envelope${declared(['NS1'])}><NS1:Body>${body}</NS1:Body></NS1:Envelope>`;

function submission({ Message, ...rest }: SubmitRequestMes, key: string | undefined): object {
  return { ...rest, ...(key !== undefined && { RequestID: key }), ...(Message && { Message: 'unreadable' in Message ? Message.text : operation(Message, key) }) };
}

/** What was received is written as it was written: another's message is not ours to put in order. */
function operation(message: OiMessage, key: string | undefined): string {
  if (message.text !== undefined) return message.text;
  if ('RouteDataResp' in message) return writeDocument(routeDataResp, message.RouteDataResp, OPERATION_PREFIXES);
  const { DataStream: stream, ...rest } = key === undefined ? message.RouteData : whole(message.RouteData, key);
  return writeDocument(routeData, { ...rest, ...(stream && { DataStream: withText(stream) }) }, OPERATION_PREFIXES);
}

function whole({ RequestFromSystem, DataStream: stream, Routes, ...attributes }: RouteData, key: string): RouteData {
  const VersionNumber = '1.0';
  return {
    VersionNumber, RequestResponse: 'Request', ...attributes,
    RequestFromSystem: { VersionNumber, ...RequestFromSystem, CorrelationID: key },
    DataStream: { VersionNumber, SystemDataStreamID: key, ContentType: 'text/xml', ...stream },
    ...(Routes && { Routes: { VersionNumber, ...Routes, ...(Routes.Route && { Route: Routes.Route.map(route => ({ VersionNumber, ...route })) }) } }),
  };
}

const withText = ({ DataStreamContent: inside, ...rest }: DataStream): object => ({ ...rest, ...(inside && { DataStreamContent: contentText(inside) }) });
const contentText = (inside: SpiContent | UnreadableText): string => 'unreadable' in inside ? inside.text : content(inside);

const content = (inside: SpiContent): string =>
  'NewCaseMessage' in inside ? writeDocument(newCaseMessage, inside.NewCaseMessage, CONTENT_PREFIXES) : writeDocument(resultedCaseMessage, inside.ResultedCaseMessage, CONTENT_PREFIXES);

function delivery(wire: DeliverRequest): string {
  const { escaped, ResultedCaseMessage } = wire.Message;
  if (!escaped) return writeDocument(deliverRequest, wire, DELIVERY_PREFIXES);
  return writeDocument(holdingText(deliverRequest, 'Message'), { ...wire, Message: content({ ResultedCaseMessage }) }, DELIVERY_PREFIXES);
}
