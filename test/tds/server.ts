import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import { acknowledgedAttention, acknowledgedBatch, answered, failed, loggedIn, preLogin, ServerError, type ResultSet } from './answers';
import { batchIn, callIn, loginIn, type Login, type Statement } from './requests';

/** How one statement is answered: with rows, with a `ServerError` thrown, or not as a server should. */
export type Answer = ResultSet | 'hang up' | 'say nothing' | 'talk nonsense';

export interface Behaviour {
  /** Undefined lets them in. */
  login(login: Login): ServerError | undefined;
  answer(statement: Statement): Answer | Promise<Answer>;
}

export interface Credentials { readonly key: string; readonly cert: string }

const PACKET = { batch: 1, call: 3, reply: 4, attention: 6, login: 16, preLogin: 18 } as const;
const HEADER_BYTES = 8;
const PACKET_BYTES = 4096;
const LAST = 1;

/** A server on loopback that speaks TDS 7.4 as SQL Server does, as far as one who only asks can see ([MS-TDS]). */
export class TdsServer {
  readonly logins: (Login & { readonly encrypted: boolean })[] = [];
  /** What came as a batch: what the driver says when a connection begins. */
  readonly batches: string[] = [];
  readonly statements: Statement[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer(socket => this.serve(socket));
  private closing: Promise<void> | undefined;

  constructor(private readonly behaviour: Behaviour, private readonly credentials?: Credentials) {}

  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port of its own');
    return address.port;
  }

  get open(): number { return this.sockets.size; }

  close(): Promise<void> {
    this.closing ??= new Promise(closed => {
      this.server.close(() => closed());
      for (const socket of this.sockets) socket.destroy();
    });
    return this.closing;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);                    // one who went away is no matter here
    this.listenOn(socket, socket);
  }

  /** `line` is the socket, or what is encrypted on it. */
  private listenOn(line: Duplex, socket: Socket): void {
    const messages = new Messages();
    const heard = (bytes: Buffer): void => {
      for (const { kind, body } of messages.from(bytes)) {
        if (kind === PACKET.preLogin && this.credentials) { socket.off('data', heard); this.secure(socket, this.credentials); }
        this.take(line, kind, body).catch(() => socket.destroy());
      }
    };
    line.on('data', heard);
  }

  private secure(socket: Socket, credentials: Credentials): void {
    const secured = new TLSSocket(new Framed(socket), { isServer: true, maxVersion: 'TLSv1.2', secureContext: createSecureContext(credentials) });
    secured.on('error', () => socket.destroy());            // one who does not trust us goes away
    this.listenOn(secured, socket);
  }

  private async take(line: Duplex, kind: number, body: Buffer): Promise<void> {
    switch (kind) {
      case PACKET.preLogin: return send(line, PACKET.reply, preLogin(this.credentials !== undefined));
      case PACKET.login: return this.letIn(line, loginIn(body));
      case PACKET.batch: this.batches.push(batchIn(body)); return send(line, PACKET.reply, acknowledgedBatch());
      case PACKET.call: return this.answer(line, callIn(body));
      case PACKET.attention: return send(line, PACKET.reply, acknowledgedAttention());
      default: line.destroy();
    }
  }

  private letIn(line: Duplex, login: Login): void {
    this.logins.push({ ...login, encrypted: line instanceof TLSSocket });
    const refused = this.behaviour.login(login);
    send(line, PACKET.reply, refused ? failed(refused, false) : loggedIn(login.database, PACKET_BYTES));
  }

  private async answer(line: Duplex, statement: Statement): Promise<void> {
    this.statements.push(statement);
    try {
      const answer = await this.behaviour.answer(statement);
      if (answer === 'hang up') line.destroy();
      else if (answer === 'talk nonsense') line.write('HTTP/1.1 200 OK\r\n\r\nIt works!');
      else if (answer !== 'say nothing') send(line, PACKET.reply, answered(answer));
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      send(line, PACKET.reply, failed(error, true));
    }
  }
}

/** What lies below TLS: while they shake hands, each piece travels in a packet of its own; after it, as it is. */
class Framed extends Duplex {
  private shaking = true;
  constructor(private readonly socket: Socket) {
    super();
    const messages = new Messages();
    socket.on('data', bytes => {
      this.shaking &&= bytes[0] === PACKET.preLogin;
      if (this.shaking) for (const { body } of messages.from(bytes)) this.push(body);
      else this.push(bytes);
    });
    socket.on('close', () => this.destroy());
  }
  override _read(): void { /* what comes is pushed */ }
  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    if (this.shaking) send(this.socket, PACKET.preLogin, bytes);
    else this.socket.write(bytes);
    done();
  }
  override _destroy(error: Error | null, done: (error: Error | null) => void): void { this.socket.destroy(); done(error); }
}

/** Puts packets together to messages, wherever the network cut them. */
class Messages {
  private waiting = Buffer.alloc(0);
  private parts: Buffer[] = [];

  *from(bytes: Buffer): Generator<{ readonly kind: number; readonly body: Buffer }> {
    this.waiting = Buffer.concat([this.waiting, bytes]);
    while (this.waiting.length >= HEADER_BYTES) {
      const length = this.waiting.readUInt16BE(2);
      if (length < HEADER_BYTES || this.waiting.length < length) return;
      const [kind, status] = [this.waiting.readUInt8(0), this.waiting.readUInt8(1)];
      this.parts.push(this.waiting.subarray(HEADER_BYTES, length));
      this.waiting = this.waiting.subarray(length);
      if ((status & LAST) === 0) continue;
      const body = Buffer.concat(this.parts);
      this.parts = [];
      yield { kind, body };
    }
  }
}

function send(line: Duplex, kind: number, body: Buffer): void {
  if (line.destroyed) return;
  const room = PACKET_BYTES - HEADER_BYTES;
  for (let from = 0; from === 0 || from < body.length; from += room) {
    const part = body.subarray(from, from + room);
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt8(kind, 0);
    header.writeUInt8(from + room >= body.length ? LAST : 0, 1);
    header.writeUInt16BE(HEADER_BYTES + part.length, 2);
    line.write(Buffer.concat([header, part]));
  }
}
