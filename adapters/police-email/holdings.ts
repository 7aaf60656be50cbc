import { readerOf, readJson, shape, unreadable, utf8, type Holdings, type ReadHoldings } from '../../src/sdk';
import { codec } from './codec';
import type { PoliceMail } from './wire';

const { text, object } = shape;
const lineOf = readerOf<{ readonly key: string; readonly to: string; readonly about: string; readonly body: string }>(object({ key: text, to: text, about: text, body: text }));

/** What a mail server of a force holds: a line of its simulator's ledger, or a mail as it came, one in a file. A mail has no answer, so it proves *taken*. */
export const holdings: Holdings<PoliceMail> = {
  read: raw => raw.mediaType === 'message/rfc822' ? mail(raw.bytes) : line(raw.bytes),
};

function line(bytes: Uint8Array): ReadHoldings {
  const json = readJson(bytes);
  const read = json.ok ? lineOf(json.value) : json;
  if (!read.ok) return read;
  const { key, to, about: subject, body } = read.wire;
  return held({ to, subject, text: body }, key);
}

/** The way puts sender, day and message id before what we write. */
function mail(bytes: Uint8Array): ReadHoldings {
  const whole = utf8(bytes);
  if (typeof whole !== 'string') return whole;
  const begins = /^To: /m.exec(whole)?.index;
  if (begins === undefined) return unreadable('It does not say to whom it went', 'its headers');
  const read = codec.decode({ bytes: Buffer.from(whole.slice(begins), 'utf8'), mediaType: 'message/rfc822' });
  return read.ok ? held(read.wire, /^Message-ID: <([^@>]*)@/m.exec(whole.slice(0, begins))?.[1]) : read;
}

const held = (shows: PoliceMail, key: string | undefined): ReadHoldings => ({ ok: true, records: [{ shows, grade: 'taken', about: shows.subject, ...(key !== undefined && { key }) }] });
