import { createServer, type Server, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policeEmail } from '../adapters/police-email';
import { codec } from '../adapters/police-email/codec';
import { partner } from '../adapters/police-email/simulator';
import { connect } from '../adapters/police-email/transport';
import type { PoliceMail } from '../adapters/police-email/wire';
import { breaches } from '../src/adapter/limits';
import type { Simulator } from '../src/sdk';

const MAIL: PoliceMail = { to: 'results@force.example', subject: '01ZD1000126 01-06-2026 Lavender Hill', text: 'Defendant: Siân Gŵyn\n\n  Offence 1\n    ADDED: Fine' };
const written = (mail: PoliceMail): string => Buffer.from(codec.encode(mail).bytes).toString('utf8');

describe('a mail', () => {
  test.each([
    ['a subject with lines', { ...MAIL, subject: 'one\r\nBcc: everybody@elsewhere.example\r\n\r\nnot the text' }],
    ['an address with lines', { ...MAIL, to: 'results@force.example\r\nBcc: everybody@elsewhere.example' }],
    ['a text that looks like headers', { ...MAIL, text: '\r\n.\r\nMAIL FROM:<a@b.example>\r\nBcc: everybody@elsewhere.example' }],
  ])('has its own headers only: %s', (_name, mail) => {
    const [head = ''] = written(mail).split('\r\n\r\n');
    expect(head.split('\r\n').filter(line => !line.startsWith(' ')).map(line => line.split(':')[0])).toEqual(['To', 'Subject', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']);
    expect(written(mail)).not.toMatch(/^(Bcc:|MAIL FROM|\.$)/m);
  });

  test('keeps every line short, and cuts no letter in two', () => {
    const mail = { ...MAIL, subject: 'ŵŷ£🚓'.repeat(60), text: 'ŷ'.repeat(5000) };
    expect(written(mail).split('\r\n').every(line => line.length <= 78)).toBe(true);
    const read = codec.decode({ bytes: Buffer.from(written(mail)), mediaType: 'message/rfc822' });
    expect(read.ok && read.wire).toEqual(mail);
  });

  test('is the same when it is blank', () => {
    const blank = { to: '', subject: '', text: '' };
    const read = codec.decode({ bytes: Buffer.from(written(blank)), mediaType: 'message/rfc822' });
    expect(read.ok && read.wire).toEqual(blank);
    expect(breaches(policeEmail.limits, blank)).toEqual(['to is missing', 'subject is missing', 'text is missing']);
  });

  test.each(['two@force.example, three@force.example', 'results@force.example\r\nBcc: x@y.example', '"a b"@force.example', 'results@localhost', 'results'])('is held for the address %j', to => {
    expect(breaches(policeEmail.limits, { ...MAIL, to })).toEqual(['to is not one mail address as results@force.example']);
  });
});

describe('the way of a mail', () => {
  let server: Simulator;
  beforeEach(async () => { server = await partner({}); });
  afterEach(() => server.close());
  const push = (url = server.url, key = 'key-1', timeoutMs = 500) => connect({ baseUrl: url, timeoutMs }).push(codec.encode(MAIL), key);

  test('is taken by the server, with the key as its id', async () => {
    expect(await push()).toEqual({ kind: 'taken', proof: { grade: 'taken', what: 'The mail server of the force took it' } });
    expect(server.ledger()).toEqual([{ key: 'key-1', to: MAIL.to, about: MAIL.subject, body: MAIL.text, times: 1 }]);
  });

  test('comes back after greylisting, and is then taken', async () => {
    server.dial({ kind: 'busy' }, 1);
    expect(await push()).toEqual({ kind: 'later', why: 'The mail server asked us to come back later (451)' });
    expect((await push()).kind).toBe('taken');
    expect(server.ledger()).toHaveLength(1);
  });

  test('says of a refusal no more than its number', async () => {
    server.dial({ kind: 'refuses', why: 'Siân Gŵyn is no friend of ours' });
    expect(await push()).toEqual({ kind: 'refused', why: 'The mail server refused it (550)' });
  });

  test.each([
    ['no sender', 'smtp://127.0.0.1:2525', /No sender is named/],
    ['no mail server', 'http://127.0.0.1:2525?from=a@b.example', /must begin with smtp/],
    ['no address', 'mail server', /cannot be read/],
  ])('waits where the settings name %s', async (_name, url, why) => expect(await push(url)).toEqual({ kind: 'later', why: expect.stringMatching(why) }));

  test('keeps its ledger over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mail-'));
    const ledgerFile = join(folder, 'police-email.jsonl');
    const first = await partner({ ledgerFile });
    await push(first.url);
    await first.close();
    const second = await partner({ ledgerFile });
    expect(second.ledger()).toHaveLength(1);
    await second.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a server that breaks at every step', () => {
  let server: Server | undefined;
  afterEach(() => { server?.close(); });

  /** Plays a part of a conversation, line by line, and hangs up at its end. */
  async function playing(...lines: readonly string[]): Promise<string> {
    const open = createServer((socket: Socket) => {
      const left = [...lines];
      const next = () => { const line = left.shift(); if (line === undefined) socket.destroy(); else socket.write(`${line}\r\n`); };
      let inMail = false;
      socket.on('error', () => undefined);
      socket.on('data', data => {
        const text = data.toString('ascii');
        if (inMail && !text.endsWith('\r\n.\r\n')) return;
        inMail = /^DATA\r\n$/m.test(text);
        next();
      });
      next();
    });
    server = open;
    await new Promise<void>(resolve => { open.listen(0, '127.0.0.1', resolve); });
    const address = open.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}?from=a@b.example`;
  }
  const push = async (...lines: readonly string[]) => (await connect({ baseUrl: await playing(...lines), timeoutMs: 500 }).push(codec.encode(MAIL), 'key-1'));

  test.each<[string, string, readonly string[]]>([
    ['hangs up at once', 'later', []],
    ['is not at home', 'later', ['421 going down']],
    ['does not greet as a mail server does', 'later', ['It works!']],
    ['hangs up after the greeting', 'later', ['220 hello', '250 hello']],
    ['does not know the mailbox', 'refused', ['220 hello', '250 hello', '250 sender', '550 no such mailbox']],
    ['finds the mailbox full', 'later', ['220 hello', '250 hello', '250 sender', '452 full']],
    ['hangs up before the mail', 'later', ['220 hello', '250 hello', '250 sender', '250 recipient']],
    ['takes no mail now', 'later', ['220 hello', '250 hello', '250 sender', '250 recipient', '451 not now']],
    ['hangs up after the mail', 'unknown', ['220 hello', '250 hello', '250 sender', '250 recipient', '354 go on']],
    ['refuses the mail', 'refused', ['220 hello', '250 hello', '250 sender', '250 recipient', '354 go on', '554 spam']],
    ['defers the mail', 'later', ['220 hello', '250 hello', '250 sender', '250 recipient', '354 go on', '450 later']],
  ])('%s: %s', async (_name, kind, lines) => expect((await push(...lines)).kind).toBe(kind));

  test('beyond this machine, nothing leaves without TLS', async () => {
    const { port } = new URL(await playing('220 hello', '250 hello', '250 sender'));
    const outcome = await connect({ baseUrl: `smtp://127.0.0.2:${port}?from=a@b.example`, timeoutMs: 500 }).push(codec.encode(MAIL), 'key-1');
    expect(outcome.kind).toBe('later');
  });
});
