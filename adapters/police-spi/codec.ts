import { readXml, readerOf, unreadable, type Codec, type Decoded, type Unreadable, type XmlElement } from '../../src/sdk';
import { deliverRequest, resultedCaseMessage, shapeOf, type Element } from './elements';
import { readElement } from './read-elements';
import type { DeliverRequest, ResultedCaseMessage, SpiMessage } from './wire';
import { writeDocument } from './write-elements';

const deliveredReader = readerOf<DeliverRequest>(shapeOf(deliverRequest));
const contentReader = readerOf<ResultedCaseMessage>(shapeOf(resultedCaseMessage));

const CONTENT_PREFIXES = ['DC', 'bs7666'];
const ALL_PREFIXES = ['dr', 'msg', 'mm', 'mf', 'xsi', ...CONTENT_PREFIXES];

/** Reads by local names, whatever the prefixes; the content of a delivery may stand inside as elements, or as text with its markup escaped. */
export const codec: Codec<SpiMessage> = {
  decode(raw) {
    const read = readXml(raw.bytes);
    if (!read.ok) return read;
    const { root } = read;
    if (root.name === 'DeliverRequest') return fromDelivery(root);
    if (root.name !== 'ResultedCaseMessage') return unreadable('Its root is neither DeliverRequest nor ResultedCaseMessage', 'its root');
    return fromContent(root);
  },
  encode(wire) {
    const xml = 'DeliverRequest' in wire ? delivery(wire.DeliverRequest) : writeDocument(resultedCaseMessage, wire.ResultedCaseMessage, CONTENT_PREFIXES);
    return { bytes: Buffer.from(xml, 'utf8'), mediaType: 'text/xml; charset=utf-8' };
  },
};

function fromContent(root: XmlElement): Decoded<SpiMessage> {
  const unread = new Set<string>();
  const read = contentReader(readElement(resultedCaseMessage, root, root.name, unread));
  return read.ok ? { ok: true, wire: { ResultedCaseMessage: read.wire }, unread: [...unread] } : below(read, 'ResultedCaseMessage');
}

function fromDelivery(root: XmlElement): Decoded<SpiMessage> {
  const unfolded = unfold(root);
  if ('ok' in unfolded) return unfolded;
  const unread = new Set<string>();
  const read = deliveredReader(readElement(deliverRequest, unfolded.root, root.name, unread));
  if (!read.ok) return below(read, 'DeliverRequest');
  const { Message, ...rest } = read.wire;
  const wire = { DeliverRequest: { ...rest, Message: { ...(unfolded.escaped && { escaped: true as const }), ...Message } } };
  const messageId = rest.MessageIdentifier?.trim();
  return { ok: true, wire, unread: [...unread], ...(messageId && { messageId }) };
}

/** A delivery whose content is text, as if it stood inside as elements. */
function unfold(root: XmlElement): { readonly root: XmlElement; readonly escaped: boolean } | Unreadable {
  const message = root.children.find(child => child.name === 'Message');
  if (!message || message.children.length > 0 || message.text.trim() === '') return { root, escaped: false };
  const inside = readXml(Buffer.from(message.text.trim(), 'utf8'));
  if (!inside.ok) return unreadable(inside.why, `in the text of Message, ${inside.place}`);
  const content = { ...message, text: '', children: [inside.root] };
  return { root: { ...root, children: root.children.map(child => child === message ? content : child) }, escaped: true };
}

function delivery(wire: DeliverRequest): string {
  const { escaped, ResultedCaseMessage: content } = wire.Message;
  if (!escaped) return writeDocument(deliverRequest, wire, ALL_PREFIXES);
  const text = writeDocument(resultedCaseMessage, content, CONTENT_PREFIXES);
  return writeDocument(holdingText(deliverRequest), { ...wire, Message: text }, ALL_PREFIXES);
}

/** The delivery's table, with text where the content would stand. */
const holdingText = (spec: Element): Element =>
  ({ ...spec, holds: spec.holds === 'text' ? 'text' : spec.holds.map(inner => inner.name === 'Message' ? { ...inner, holds: 'text' } : inner) });

const below = ({ why, place }: Unreadable, root: string): Unreadable => unreadable(why, place === 'the top' ? root : `${root}.${place}`);
