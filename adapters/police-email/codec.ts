import { unreadable, utf8, type Codec, type Decoded, type Unreadable } from '../../src/sdk';
import type { PoliceMail } from './wire';

/**
 * A mail as it goes, but for what the way adds: sender, day and message id (transport.ts). Subject and text are always written in
 * base 64, so that no letter of theirs can end a line, begin a header or be changed on the way. It reads what it writes, and no other mail.
 */
export const codec: Codec<PoliceMail> = {
  decode({ bytes }) {
    const text = utf8(bytes);
    return typeof text === 'string' ? read(text) : text;
  },
  encode: ({ to, subject, text }) => ({
    bytes: Buffer.from([
      `To: ${to.replace(/[^\x21-\x7e]/g, '')}`,
      `Subject: ${encodedWords(subject)}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...(base64(text).match(/.{1,76}/g) ?? []),
      '',
    ].join('\r\n'), 'ascii'),
    mediaType: 'message/rfc822',
  }),
};

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
/** Of RFC 2047: at most 75 characters each, and no letter is cut in two. */
const WORD_BYTES = 42;

function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const letter of text) {
    const last = words.at(-1) ?? '';
    if (Buffer.byteLength(last + letter) > WORD_BYTES) words.push(letter); else words[words.length - 1] = last + letter;
  }
  return words.map(word => `=?utf-8?B?${base64(word)}?=`).join('\r\n ');
}

const HEAD = /^To: ([\x21-\x7e]*)\r\nSubject: ((?:=\?utf-8\?B\?[A-Za-z0-9+/=]*\?=(?:\r\n )?)+)\r\nMIME-Version: 1\.0\r\nContent-Type: text\/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n/;
const BODY = /^(?:[A-Za-z0-9+/=]{1,76}\r\n)*(?:\r\n)?$/;

function read(mail: string): Decoded<PoliceMail> {
  const head = HEAD.exec(mail);
  if (!head) return unreadable('It is not a mail of this hub', 'its headers');
  const body = mail.slice(head[0].length);
  if (!BODY.test(body)) return unreadable('Its text is not in base 64', 'its body');
  const subject = joined([...(head[2] ?? '').matchAll(/\?B\?([^?]*)\?=/g)].map(([, word]) => word ?? ''), 'the header Subject');
  const text = joined([body.replaceAll('\r\n', '')], 'its body');
  if (typeof subject !== 'string') return subject;
  if (typeof text !== 'string') return text;
  return { ok: true, wire: { to: head[1] ?? '', subject, text }, unread: [] };
}

/** Each piece must be base 64 as one writes it, and together they must be UTF-8. */
function joined(pieces: readonly string[], place: string): string | Unreadable {
  const decoded: Buffer[] = [];
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'base64');
    if (bytes.toString('base64') !== piece) return unreadable('It is cut short or damaged', place);
    decoded.push(bytes);
  }
  const text = utf8(Buffer.concat(decoded));
  return typeof text === 'string' ? text : unreadable('It is not UTF-8', place);
}
