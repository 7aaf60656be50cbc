import { readJson, readXml, stableId, unreadable, type Codec, type Decoded, type Raw, type XmlElement } from '../../src/sdk';
import { envelopeOf } from './envelope';
import { elementFromJson } from './json-form';
import { readDocument } from './read-list';
import type { LibraList } from './wire';

/**
 * A list comes in a SOAP 1.2 envelope, in the older CSCI wrapper, bare, as a `CourtList`, or as JSON. It is written as SOAP.
 * Only local names are matched, in any order: prefixes, order and presence differ between real messages.
 */
export const codec: Codec<LibraList> = {
  decode(raw) {
    const read = startsAsJson(raw.bytes) ? readAsElement(raw) : readXml(raw.bytes);
    return read.ok ? fromRoot(read.root) : read;
  },
  encode: wire => envelopeOf(wire, stableId('libra message', JSON.stringify(wire))),
};

function readAsElement(raw: Raw) {
  const read = readJson(raw.bytes);
  return read.ok ? elementFromJson(read.value) : read;
}

function fromRoot(root: XmlElement): Decoded<LibraList> {
  if (root.name === 'Envelope') return fromWrapper(root, 'Envelope/Body', ['Body', 'ExternalDocumentRequest'], ['Header', 'MessageID']);
  if (root.name === 'CSCI_Message_Type') {
    const toRequest = ['MessageBody', 'GatewayOperationType', 'ExternalDocumentRequest'];
    return fromWrapper(root, 'CSCI_Message_Type/MessageBody/GatewayOperationType', toRequest, ['MessageHeader', 'MessageID', 'UUID']);
  }
  if (root.name === 'ExternalDocumentRequest') return fromRequest(root);
  if (root.name === 'CourtList' || root.name === 'document') return fromDocuments([root]);
  return unreadable(`Its root is ${shortened(root.name)}; a court list comes as Envelope, CSCI_Message_Type, ExternalDocumentRequest, CourtList or document`, 'its root');
}

function fromWrapper(root: XmlElement, place: string, toRequest: readonly string[], toId: readonly string[]): Decoded<LibraList> {
  const requests = below(root, toRequest);
  const [request] = requests;
  if (!request) return unreadable('It has no ExternalDocumentRequest', place);
  if (requests.length > 1) return unreadable(`It has ${requests.length} ExternalDocumentRequests; one message carries one`, place);
  return fromRequest(request, below(root, toId)[0]?.text.trim());
}

function fromRequest(request: XmlElement, messageId?: string): Decoded<LibraList> {
  const containers = below(request, ['documents']);
  if (containers.length === 0) return unreadable('It has no documents', 'ExternalDocumentRequest');
  const beside = request.children.filter(child => child.name !== 'documents').map(child => `ExternalDocumentRequest.${child.name}`);
  const among = containers.flatMap(container => container.children).filter(child => child.name !== 'document').map(child => `documents.${child.name}`);
  return fromDocuments(below(request, ['documents', 'document']), [...beside, ...among], messageId);
}

function fromDocuments(documents: readonly XmlElement[], strangers: readonly string[] = [], messageId?: string): Decoded<LibraList> {
  const unread = new Set(strangers);
  const wire = { documents: documents.map(document => readDocument(document, unread)) };
  return { ok: true, wire, unread: [...unread], ...(messageId && { messageId }) };
}

/** Every element at the end of a path of local names. */
const below = (element: XmlElement, path: readonly string[]): XmlElement[] =>
  path.reduce((found, name) => found.flatMap(one => one.children.filter(child => child.name === name)), [element]);

/** A root's name is the sender's word and no person's, but it may be of any length. */
const shortened = (name: string) => name.length > 40 ? `${name.slice(0, 40)}…` : name;

/** By its first character, since senders do not agree on media types. */
function startsAsJson(bytes: Uint8Array): boolean {
  const first = bytes.find(byte => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === 0x7b || first === 0x5b;
}
