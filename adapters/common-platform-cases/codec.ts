import { readerOf, readJson, writeJson, type Codec } from '../../src/sdk';
import { envelopeShape, eventShapes } from './schema';
import type { PublishedEvent } from './wire';

const readEnvelope = readerOf<{ readonly _metadata: { readonly id: string; readonly name: string } }>(envelopeShape);
const readers = new Map(Object.entries(eventShapes).map(([name, shape]) => [name, readerOf<PublishedEvent>(shape)]));

export const codec: Codec<PublishedEvent> = {
  decode({ bytes }) {
    const json = readJson(bytes);
    if (!json.ok) return json;
    const envelope = readEnvelope(json.value);
    if (!envelope.ok) return envelope;
    const { id, name } = envelope.wire._metadata;
    const read = readers.get(name);
    if (!read) return { ok: false, why: 'An event of this name is not known here; wire.ts names those that are', place: '_metadata.name' };
    const event = read(json.value);
    return event.ok ? { ...event, messageId: id, unread: unreadIn(name, event.wire) } : event;
  },
  encode: event => ({ bytes: new TextEncoder().encode(writeJson(event)), mediaType: 'application/json' }),
};

const unreadIn = (name: string, event: PublishedEvent): string[] => Object.keys(event).filter(field => !(field in (eventShapes[name]?.properties ?? {})));
