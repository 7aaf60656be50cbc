import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { readerOf, readJson, shape, type Fault, type LedgerEntry, type PartnerOptions, type Simulator } from '../../src/sdk';
import { codec } from './codec';

const MAX_MAIL_BYTES = 2_000_000;

/** The mail server of a force on loopback: takes every mail as a new one, as mail servers do, and can be told to misbehave. */
export async function partner(options: PartnerOptions): Promise<Simulator> {
  const server = new MailServer(options);
  const url = await server.listen(options.port ?? 0);
  return { url, dial: (fault, times) => server.dial(fault, times), ledger: () => server.ledger(), close: () => server.close() };
}

/** To whom it went; lines of older ledgers do not say. */
interface Mailed extends LedgerEntry { readonly to?: string }

class MailServer {
  private readonly taken: Mailed[];
  private dialled: { fault: Fault; left: number } = { fault: { kind: 'well' }, left: 0 };
  private closing: Promise<void> | undefined;
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true, logger: false, closeTimeout: 50, size: MAX_MAIL_BYTES,
    onData: (stream, session, answer) => { this.receive(stream, session, answer).catch(() => answer(coded(451, 'It could not be kept'))); },
  });

  constructor(private readonly options: PartnerOptions) {
    const { ledgerFile } = options;
    if (ledgerFile !== undefined) mkdirSync(dirname(ledgerFile), { recursive: true });
    this.taken = ledgerFile !== undefined && existsSync(ledgerFile) ? readFileSync(ledgerFile, 'utf8').split('\n').filter(line => line !== '').map(entryIn) : [];
    this.server.on('error', () => undefined);            // a client that went away in the middle is no matter here
  }

  async listen(port: number): Promise<string> {
    const listening = this.server.listen(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => listening.once('listening', resolve).once('error', reject));
    const address = listening.address();
    if (address === null || typeof address === 'string') throw new Error('The simulated mail server has no port of its own');
    return `smtp://127.0.0.1:${address.port}?from=results@casebridge.example`;
  }

  dial(fault: Fault, times = Infinity): void { this.dialled = { fault, left: fault.kind === 'well' ? 0 : times }; }
  ledger(): readonly LedgerEntry[] { return this.taken; }
  close(): Promise<void> { return this.closing ??= new Promise(closed => { this.server.close(() => closed()); }); }

  private async receive(stream: SMTPServerDataStream, session: SMTPServerSession, answer: (error?: Error | null, message?: string) => void): Promise<void> {
    const pieces: Uint8Array[] = [];
    for await (const piece of stream) if (piece instanceof Uint8Array) pieces.push(piece);
    const mail = Buffer.concat(pieces).toString('utf8');
    const read = codec.decode({ bytes: Buffer.from(mail.replace(/^(?:(?!To: )[^\r\n]*\r\n)+/, ''), 'utf8'), mediaType: 'message/rfc822' });
    const about = read.ok ? read.wire.subject : '';
    const fault = this.nextFault(about);
    if (fault.kind === 'busy') { answer(coded(451, 'Greylisted, come back later')); return; }
    if (fault.kind === 'refuses') { answer(coded(550, fault.why)); return; }
    if (fault.kind === 'broken') { this.hangUp(session); return; }
    this.take({ key: /^Message-ID: <([^@>]*)@/m.exec(mail)?.[1] ?? '', about, ...(read.ok && { to: read.wire.to }), body: read.ok ? read.wire.text : mail, times: 1 });
    this.reply(fault, session, answer);
  }

  private reply(fault: Fault, session: SMTPServerSession, answer: (error?: Error | null, message?: string) => void): void {
    if (fault.kind === 'silent') return;
    if (fault.kind === 'drops the reply') { this.hangUp(session); return; }
    if (fault.kind === 'nonsense') { this.socketOf(session)?.write('It works!\r\n'); return; }
    if (fault.kind === 'late') { setTimeout(() => answer(null, 'OK'), fault.afterMs).unref(); return; }
    answer(null, 'OK: queued');
  }

  private nextFault(about: string): Fault {
    if (this.dialled.left <= 0) return this.options.faultFor?.(about) ?? { kind: 'well' };
    this.dialled.left -= 1;
    return this.dialled.fault;
  }

  /** On the disk before anything is answered. */
  private take(entry: Mailed): void {
    if (this.options.ledgerFile !== undefined) appendFileSync(this.options.ledgerFile, `${JSON.stringify(entry)}\n`);
    this.taken.push(entry);
  }

  private hangUp(session: SMTPServerSession): void { this.socketOf(session)?.destroy(); }
  private socketOf(session: SMTPServerSession) { return [...this.server.connections].find(one => one.id === session.id)?._socket; }
}

const coded = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

const { text, number, object } = shape;
const entryOf = readerOf<Mailed>(object({ key: text, about: text, body: text, times: number }, { to: text }));
function entryIn(line: string): Mailed {
  const json = readJson(Buffer.from(line, 'utf8'));
  const entry = json.ok ? entryOf(json.value) : json;
  if (!entry.ok) throw new Error(`The mail server's ledger holds a line that is not its own (${entry.why}, ${entry.place}). Remove the file to begin anew`);
  return entry.wire;
}
