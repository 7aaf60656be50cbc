import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Connection, ConnectionSettings, PushOutcome, Raw } from '../../src/sdk';
import { codec } from './codec';

/**
 * One mail to the server that the settings name, `smtp://host:port?from=sender@courts.example` (`smtps://` for TLS from the start; `…_TOKEN`
 * as `user:password` where it asks for one). Beyond this machine nothing is sent without TLS.
 */
export const connect = (settings: ConnectionSettings): Connection => {
  const open = new Set<SMTPConnection>();
  return {
    push: (raw, key) => pushed(settings, open, raw, key),
    close: async () => { for (const one of open) one.close(); open.clear(); },
  };
};

async function pushed(settings: ConnectionSettings, open: Set<SMTPConnection>, raw: Raw, key: string): Promise<PushOutcome> {
  const server = serverOf(settings);
  const mail = codec.decode(raw);
  if (typeof server === 'string') return { kind: 'later', why: server };
  if (!mail.ok) return { kind: 'refused', why: `It is not a mail that can be sent: ${mail.why}` };
  const connection = new SMTPConnection({ ...server.options, connectionTimeout: settings.timeoutMs, greetingTimeout: settings.timeoutMs, socketTimeout: settings.timeoutMs, dnsTimeout: settings.timeoutMs, logger: false });
  open.add(connection);
  try {
    return await tried(connection, { from: server.from, to: mail.wire.to }, withHead(raw, server.from, key), settings);
  } finally {
    open.delete(connection);
    connection.close();
  }
}

/** The way adds the sender, the day, and the key as the message's id: who has it twice can see that it is one. */
const withHead = ({ bytes }: Raw, from: string, key: string): Buffer =>
  Buffer.concat([Buffer.from(`From: ${from}\r\nDate: ${new Date().toUTCString().replace('GMT', '+0000')}\r\nMessage-ID: <${key.replace(/[^\w-]/g, '')}@${from.split('@')[1] ?? ''}>\r\n`, 'ascii'), bytes]);

/** Whether the mail had begun to leave decides what a break means: before, it certainly did not arrive; after, nobody knows. */
function tried(connection: SMTPConnection, envelope: { readonly from: string; readonly to: string }, mail: Buffer, { timeoutMs, token }: ConnectionSettings): Promise<PushOutcome> {
  return new Promise(resolve => {
    let left = false;
    const message = Readable.from((function* leaving() { left = true; yield mail; })());
    const failed = (error: SMTPConnection.SMTPError) => done(outcomeOf(error, left));
    const timer = setTimeout(() => done(left ? { kind: 'unknown', why: 'The mail server did not answer in time' } : { kind: 'later', why: 'The mail server did not answer in time, before the mail was sent' }), timeoutMs);
    const done = (outcome: PushOutcome) => { clearTimeout(timer); resolve(outcome); };
    const send = () => connection.send({ ...envelope }, message, error => error ? failed(error) : done({ kind: 'taken', proof: { grade: 'taken', what: 'The mail server of the force took it' } }));
    connection.on('error', failed);
    connection.on('end', () => done(left ? { kind: 'unknown', why: 'The mail server ended the connection without an answer' } : { kind: 'later', why: 'The mail server ended the connection before the mail was sent' }));
    connection.connect(error => {
      if (error) return failed(error);
      if (token === undefined) return send();
      const [user = '', ...rest] = token.split(':');
      return connection.login({ user, pass: rest.join(':') }, problem => problem ? failed(problem) : send());
    });
  });
}

/** 4xx: not now (greylisting, a full mailbox); 5xx: never. A server's own words may quote people, so only its number is kept. */
function outcomeOf({ responseCode: code, code: kind }: SMTPConnection.SMTPError, left: boolean): PushOutcome {
  if (kind === 'EAUTH') return { kind: 'later', why: `The mail server did not accept our credentials${code ? ` (${code})` : ''}; check the token of this connection` };
  if (code !== undefined && code >= 400 && code < 500) return { kind: 'later', why: `The mail server asked us to come back later (${code})` };
  if (code !== undefined && code >= 500 && code < 600) return { kind: 'refused', why: `The mail server refused it (${code})` };
  return left ? { kind: 'unknown', why: `The connection to the mail server was lost after the mail was sent (${kind ?? 'no code'})` } : { kind: 'later', why: `The mail server could not be reached (${kind ?? 'no code'})` };
}

const MAILBOX = /^[^\s@<>]{1,64}@[^\s@<>]{1,189}$/;

function serverOf({ baseUrl }: ConnectionSettings): { readonly from: string; readonly options: SMTPConnection.Options } | string {
  if (!URL.canParse(baseUrl)) return 'The address of the mail server cannot be read; set it as smtp://host:port?from=sender';
  const { protocol, hostname, port, searchParams } = new URL(baseUrl);
  const from = searchParams.get('from') ?? '';
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return 'The address of the mail server must begin with smtp:// or smtps://';
  if (!MAILBOX.test(from)) return 'No sender is named; add ?from=sender@… to the address of the mail server';
  const here = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  return { from, options: { host: hostname.replace(/^\[|\]$/g, ''), ...(port !== '' && { port: Number(port) }), secure: protocol === 'smtps:', requireTLS: protocol === 'smtp:' && !here, ignoreTLS: here } };
}
