import { readXml, readXmlText, readerOf, unreadable, utf8, type Decoded, type Raw, type Unreadable, type XmlElement } from '../../src/sdk';
import { deliverRequest, resultedCaseMessage, shapeOf, type Element } from './elements';
import { routeData, routeDataResp, shapeAsked, submitRequest, submitResponse } from './exchange-elements';
import { newCaseMessage, newCaseShape } from './new-case-elements';
import type { NewCaseMessage } from './new-case-wire';
import { readElement } from './read-elements';
import type { DataStream, DeliverRequest, OiMessage, ResultedCaseMessage, RouteData, RouteDataResp, SpiContent, SpiMessage, SubmitRequestMes, SubmitResponseMes, UnreadableText } from './wire';

const delivered = readerOf<DeliverRequest>(shapeOf(deliverRequest));
const resulted = readerOf<ResultedCaseMessage>(shapeOf(resultedCaseMessage));
const newCase = readerOf<NewCaseMessage>(newCaseShape);
const routed = readerOf<WithText<RouteData>>(shapeAsked(routeData));
const response = readerOf<RouteDataResp>(shapeAsked(routeDataResp));
const submission = readerOf<Omit<SubmitRequestMes, 'Message'> & { readonly Message?: string }>(shapeAsked(submitRequest));
const reply = readerOf<SubmitResponseMes>(shapeAsked(submitResponse));

/** An operation before its content is read. */
type WithText<T extends RouteData> = Omit<T, 'DataStream'> & { readonly DataStream?: Omit<DataStream, 'DataStreamContent'> & { readonly DataStreamContent?: string } };
type Unread = Set<string>;

/** Reads whatever the exchange and we say to each other, by local names, whatever the prefixes. Whether we take it is said elsewhere (submission-reply.ts). */
export function readMessage(raw: Raw): Decoded<SpiMessage> {
  const read = readXml(raw.bytes);
  if (!read.ok) return read;
  const { root } = read;
  if (root.name === 'Envelope') return fromEnvelope(root);
  if (root.name === 'DeliverRequest') return fromDelivery(root);
  const unread: Unread = new Set();
  if (root.name === 'RouteData' || root.name === 'RouteDataResp') return done(operationFrom(root, asText(raw), '', unread), unread);
  if (root.name === 'NewCaseMessage' || root.name === 'ResultedCaseMessage') return done(contentFrom(root, '', unread), unread);
  return unreadable('Its root is none of Envelope, RouteData, RouteDataResp, DeliverRequest, NewCaseMessage and ResultedCaseMessage', 'its root');
}

/** The one element in the body of a SOAP envelope; undefined where it is no envelope, or holds none or several. */
export function bodyOf(raw: Raw): XmlElement | undefined {
  const read = readXml(raw.bytes);
  return read.ok && read.root.name === 'Envelope' ? inBody(read.root) : undefined;
}

function inBody(envelope: XmlElement): XmlElement | undefined {
  const bodies = envelope.children.filter(child => child.name === 'Body');
  const [inside, ...more] = bodies.flatMap(body => body.children);
  return bodies.length === 1 && more.length === 0 ? inside : undefined;
}

function fromEnvelope(root: XmlElement): Decoded<SpiMessage> {
  const inside = inBody(root);
  const unread: Unread = new Set(root.children.filter(({ name, children }) => name !== 'Body' && children.length > 0).map(({ name }) => `Envelope.${name}`));
  if (inside?.name === 'SubmitRequestMes') return done(submissionFrom(inside, unread), unread);
  if (inside?.name === 'SubmitResponseMes') {
    const read = reply(readElement(submitResponse, inside, inside.name, unread));
    return done(read.ok ? { SubmitResponseMes: read.wire } : below(read, inside.name), unread);
  }
  return unreadable(inside?.name === 'RetrieveRequestMes' ? 'It asks to fetch messages, which is not offered' : 'Its body does not hold one SubmitRequestMes', 'Envelope.Body');
}

function submissionFrom(root: XmlElement, unread: Unread): SpiMessage | Unreadable {
  const message = root.children.find(child => child.name === 'Message');
  const inside = message && messageIn(message, unread);
  const read = submission(readElement(submitRequest, withoutChildren(root, 'Message'), root.name, unread));
  if (!read.ok) return below(read, root.name);
  const { Message: _, ...rest } = read.wire;
  return { SubmitRequestMes: { ...rest, ...(inside && { Message: inside }) } };
}

/** The operation stands there as text; one that stands there as elements is read too, and has no text of its own. */
function messageIn(message: XmlElement, unread: Unread): OiMessage | UnreadableText {
  const path = 'SubmitRequestMes.Message.';
  const [child] = message.children;
  const inside = child ? { ok: true as const, root: child } : readInside(message.text);
  const read = inside.ok ? operationFrom(inside.root, child ? undefined : message.text, path, unread) : inside;
  return 'ok' in read ? { unreadable: { why: read.why, place: `${path}${read.place}` }, text: message.text } : read;
}

function operationFrom(root: XmlElement, text: string | undefined, path: string, unread: Unread): OiMessage | Unreadable {
  const verbatim = text !== undefined && { text };
  const at = `${path}${root.name}`;
  if (root.name === 'RouteDataResp') {
    const read = response(readElement(routeDataResp, root, at, unread));
    return read.ok ? { RouteDataResp: read.wire, ...verbatim } : below(read, at);
  }
  if (root.name !== 'RouteData') return unreadable('It is neither RouteData nor RouteDataResp', 'its root');
  const stream = root.children.find(child => child.name === 'DataStream');
  const content = stream?.children.find(child => child.name === 'DataStreamContent');
  const inside = content && contentInside(content, `${at}.DataStream.DataStreamContent.`, unread);
  const bare = stream ? { ...root, children: root.children.map(child => child === stream ? withoutChildren(stream, 'DataStreamContent') : child) } : root;
  const read = routed(readElement(routeData, bare, at, unread));
  if (!read.ok) return below(read, at);
  const { DataStream: given, ...rest } = read.wire;
  const { DataStreamContent: _, ...others } = given ?? {};
  return { RouteData: { ...rest, ...(given && { DataStream: { ...others, ...(inside && { DataStreamContent: inside }) } }) }, ...verbatim };
}

function contentInside(content: XmlElement, path: string, unread: Unread): SpiContent | UnreadableText {
  const [child] = content.children;
  const inside = child ? { ok: true as const, root: child } : readInside(content.text);
  const read = inside.ok ? contentFrom(inside.root, path, unread) : inside;
  return 'ok' in read ? { unreadable: { why: read.why, place: `${path}${read.place}` }, text: content.text } : read;
}

function contentFrom(root: XmlElement, path: string, unread: Unread): SpiContent | Unreadable {
  const at = `${path}${root.name}`;
  if (root.name === 'NewCaseMessage') {
    const read = newCase(readElement(newCaseMessage, root, at, unread));
    return read.ok ? { NewCaseMessage: read.wire } : below(read, root.name);
  }
  if (root.name !== 'ResultedCaseMessage') return unreadable('It is neither NewCaseMessage nor ResultedCaseMessage', 'its root');
  const read = resulted(readElement(resultedCaseMessage, root, at, unread));
  return read.ok ? { ResultedCaseMessage: read.wire } : below(read, root.name);
}

function fromDelivery(root: XmlElement): Decoded<SpiMessage> {
  const unfolded = unfold(root);
  if ('ok' in unfolded) return unfolded;
  const unread: Unread = new Set();
  const read = delivered(readElement(deliverRequest, unfolded.root, root.name, unread));
  if (!read.ok) return below(read, 'DeliverRequest');
  const { Message, ...rest } = read.wire;
  return done({ DeliverRequest: { ...rest, Message: { ...(unfolded.escaped && { escaped: true as const }), ...Message } } }, unread);
}

/** A delivery whose content is text, as if it stood inside as elements. */
function unfold(root: XmlElement): { readonly root: XmlElement; readonly escaped: boolean } | Unreadable {
  const message = root.children.find(child => child.name === 'Message');
  if (!message || message.children.length > 0 || message.text.trim() === '') return { root, escaped: false };
  const inside = readInside(message.text);
  if (!inside.ok) return unreadable(inside.why, `in the text of Message, ${inside.place}`);
  const content = { ...message, text: '', children: [inside.root] };
  return { root: { ...root, children: root.children.map(child => child === message ? content : child) }, escaped: true };
}

/** A document inside a text. The encoding that its declaration names was that of bytes which are long gone, so it is not looked at. */
const readInside = (text: string) => readXmlText(text.trim().replace(/^<\?xml[^>]*\?>/, ''));

const withoutChildren = (root: XmlElement, name: string): XmlElement =>
  ({ ...root, children: root.children.map(child => child.name === name ? { ...child, children: [], text: '' } : child) });

function asText(raw: Raw): string | undefined {
  const text = utf8(raw.bytes);
  return typeof text === 'string' ? text : undefined;
}

function done(read: SpiMessage | Unreadable, unread: Unread): Decoded<SpiMessage> {
  if ('ok' in read) return read;
  const messageId = idOf(read)?.trim();
  return { ok: true, wire: read, unread: [...unread], ...(messageId && { messageId }) };
}

/** What makes a repeat a repeat. A bare operation has none: its CorrelationID coming again must be answered, not passed over. */
const idOf = (message: SpiMessage): string | undefined =>
  'SubmitRequestMes' in message ? message.SubmitRequestMes.RequestID : 'DeliverRequest' in message ? message.DeliverRequest.MessageIdentifier : undefined;

const below = ({ why, place }: Unreadable, root: string): Unreadable => unreadable(why, place === 'the top' ? root : `${root}.${place}`);

/** The table of an element with text where others would stand. */
export const holdingText = (spec: Element, name: string): Element =>
  ({ ...spec, holds: spec.holds === 'text' ? 'text' : spec.holds.map(inner => inner.name === name ? { ...inner, holds: 'text' } : inner) });
