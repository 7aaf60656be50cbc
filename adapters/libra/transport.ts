import { postOnce, readXml, type Connection, type ConnectionSettings, type HttpAnswer, type PushOutcome, type XmlElement } from '../../src/sdk';
import { LIST_PATH } from './envelope';

/**
 * A list as Libra's print service sends it. The only answer that was ever defined is an acknowledgement, and it is given
 * before anything is looked at: it proves that the message was taken, and never what became of it.
 */
export const connect = (settings: ConnectionSettings): Connection => ({
  push: async ({ bytes, mediaType }, key) => pushed(await postOnce(settings, LIST_PATH, { bytes, mediaType: `${mediaType}; action="externalDocument"` }, key)),
  close: async () => {},
});

function pushed(answer: HttpAnswer): PushOutcome {
  if (answer.kind !== 'answer') return answer;
  if (answer.status >= 400) return { kind: 'refused', why: `They refused it (HTTP ${answer.status})` };
  const status = answer.status < 300 ? acknowledgedIn(answer.body) : undefined;
  if (status === undefined) return { kind: 'unknown', why: `Their answer could not be read (HTTP ${answer.status})` };
  return TAKEN.has(status)
    ? { kind: 'taken', proof: { grade: 'taken', what: `They acknowledged it (${status}); they never say what they made of it` } }
    : { kind: 'unknown', why: 'They acknowledged it with a word that no document names' };
}

/** Success is what is always said; the others stand in the schema of the acknowledgement. */
const TAKEN: ReadonlySet<string> = new Set(['Success', 'DELIVERED', 'PREVIEW RENDERED', 'PRINT RENDERED']);

function acknowledgedIn(body: string): string | undefined {
  const read = readXml(new TextEncoder().encode(body));
  return read.ok ? ['Body', 'Acknowledgement', 'Ack', 'MessageStatus'].reduce<XmlElement | undefined>((at, name) => at?.children.find(child => child.name === name), read.root)?.text.trim() : undefined;
}
