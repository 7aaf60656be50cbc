import { XMLBuilder } from 'fast-xml-parser';
import { londonDay, londonTime, type Instant, type Raw, type Reply } from '../../src/sdk';
import type { LibraBlock, LibraCase, LibraDocument, LibraList, LibraSession } from './wire';

const SOAP = 'http://www.w3.org/2003/05/soap-envelope';
const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const REQUEST = 'http://www.justice.gov.uk/magistrates/external/ExternalDocumentRequest';
const ACKNOWLEDGEMENT = 'http://www.justice.gov.uk/magistrates/ack';
/** Where lists are posted, by us and to us. */
export const LIST_PATH = '/mirrorgateway/service/cpmgwextdocapi/';
const MEDIA_TYPE = 'application/soap+xml; charset=utf-8';

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, processEntities: false });

/** A list as Libra sends it: SOAP 1.2 with WS-Addressing headers. */
export function envelopeOf(list: LibraList, messageId: string): Raw {
  const header = { 'wsa:Action': 'externalDocument', 'wsa:From': { 'wsa:Address': 'CP_NPS_ML' }, 'wsa:MessageID': messageId, 'wsa:To': 'CP_NPS' };
  const documents = { document: list.documents.map(documentElement) };
  const xml = build({
    '@xmlns:soap': SOAP,
    'soap:Header': { '@xmlns:wsa': ADDRESSING, ...header },
    'soap:Body': { 'ns35:ExternalDocumentRequest': { '@xmlns:ns35': REQUEST, documents: filled(documents, list.documents) } },
  });
  return { bytes: Buffer.from(xml, 'utf8'), mediaType: MEDIA_TYPE };
}

function documentElement({ job, sessions, ...rest }: LibraDocument) {
  const inJob = { ...job, ...(sessions && { sessions: filled({ session: sessions.map(sessionElement) }, sessions) }) };
  return orBlank({ ...rest, ...((job ?? sessions) && { data: { job: inJob } }) });
}
const sessionElement = ({ blocks, ...rest }: LibraSession) => orBlank({ ...rest, ...(blocks && { blocks: filled({ block: blocks.map(blockElement) }, blocks) }) });
const blockElement = ({ cases, ...rest }: LibraBlock) => orBlank({ ...rest, ...(cases && { cases: filled({ case: cases.map(caseElement) }, cases) }) });
const caseElement = ({ offences, ...rest }: LibraCase) => orBlank({ ...rest, ...(offences && { offences: filled({ offence: offences.map(orBlank) }, offences) }) });

/** An element that is there and empty is written `<blocks/>`. */
const filled = (element: object, items: readonly unknown[]) => items.length === 0 ? '' : element;
const orBlank = (element: object) => Object.keys(element).length === 0 ? '' : element;

/** Always "Success", and a literal comment: it is all that Libra's side has ever been told (crime-portal-gateway). */
export const acknowledgement = (at: Instant): Reply => reply(200, {
  Acknowledgement: { '@xmlns': ACKNOWLEDGEMENT, Ack: { MessageStatus: 'Success', MessageComment: 'MessageComment', TimeStamp: londonStamp(at) } },
});

export const fault = (status: 413 | 503, why: string): Reply => reply(status, {
  'soap:Fault': { 'soap:Code': { 'soap:Value': status === 413 ? 'soap:Sender' : 'soap:Receiver' }, 'soap:Reason': { 'soap:Text': { '@xml:lang': 'en', '#text': why } } },
});

const reply = (status: number, body: object): Reply => ({ status, mediaType: MEDIA_TYPE, body: build({ '@xmlns:soap': SOAP, 'soap:Body': body }) });

/** The court's wall clock. The existing gateway formats the week's year, which is wrong around New Year; this is the calendar's. */
const londonStamp = (at: Instant) => `${londonDay(at)}T${londonTime(at)}:${at.slice(17, 19)}`;

const build = (envelope: object): string => `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ 'soap:Envelope': escaped(envelope) })}`;

/** Escaped here and not by the builder, which would leave a carriage return to be read back as a line feed. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[&<>"'\r]/g, character => `&#${character.charCodeAt(0)};`);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]));
}
