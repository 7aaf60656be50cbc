import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Fault, LedgerEntry, PartnerOptions, Reply, Simulator } from '../../src/sdk';
import { codec } from './codec';
import { acknowledgement, fault as soapFault, LIST_PATH } from './envelope';

const MOST_BYTES = 10_000_000;

/** A receiver of lists on loopback, as crime-portal-gateway is one: it says Success to whatever it has taken, and can be told to misbehave. */
export async function partner(options: PartnerOptions): Promise<Simulator> {
  const receiver = new Receiver(options);
  const url = await receiver.listen(options.port ?? 0);
  return { url, dial: (fault, times) => receiver.dial(fault, times), ledger: () => receiver.taken, close: () => receiver.close() };
}

class Receiver {
  /** It knows no keys: what comes twice is taken twice. */
  readonly taken: LedgerEntry[] = [];
  private readonly server: Server = createServer((request, response) => { this.serve(request, response).catch(() => response.destroy()); });
  private dialled: { fault: Fault; left: number } = { fault: { kind: 'well' }, left: 0 };
  private closing: Promise<void> | undefined;

  constructor(private readonly options: PartnerOptions) {}

  async listen(port: number): Promise<string> {
    await new Promise<void>((listening, failed) => this.server.once('error', failed).listen(port, '127.0.0.1', listening));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The simulated receiver has no port of its own');
    return `http://127.0.0.1:${address.port}`;
  }

  dial(fault: Fault, times = Infinity): void { this.dialled = { fault, left: fault.kind === 'well' ? 0 : times }; }

  close(): Promise<void> {
    this.closing ??= new Promise(closed => { this.server.close(() => closed()); this.server.closeAllConnections(); });
    return this.closing;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url !== LIST_PATH) return send(response, { ...soapFault(413, 'Nothing is taken here'), status: 404 });
    const body = await bodyOf(request);
    if (body === undefined) return send(response, soapFault(413, `A list of more than ${MOST_BYTES} bytes is not taken`));
    const read = codec.decode({ bytes: body, mediaType: 'application/soap+xml' });
    const about = read.ok ? read.wire.documents[0]?.info?.source_file_name ?? 'a list without a name' : 'no list';
    this.behave(this.nextFault(about), { key: String(request.headers['idempotency-key'] ?? ''), about, body: body.toString('utf8'), times: 1 }, response);
  }

  private nextFault(about: string): Fault {
    if (this.dialled.left <= 0) return this.options.faultFor?.(about) ?? { kind: 'well' };
    this.dialled.left -= 1;
    return this.dialled.fault;
  }

  private behave(fault: Fault, entry: LedgerEntry, response: ServerResponse): void {
    if (fault.kind === 'busy') {
      if (fault.retryAfterSeconds !== undefined) response.setHeader('retry-after', String(fault.retryAfterSeconds));
      return send(response, soapFault(503, 'Come back later'));
    }
    if (fault.kind === 'broken') { response.destroy(); return; }
    if (fault.kind === 'refuses') return send(response, { ...soapFault(413, fault.why), status: 400 });
    this.taken.push(entry);
    if (this.options.ledgerFile !== undefined) appendFileSync(this.options.ledgerFile, `${JSON.stringify(entry)}\n`);
    const reply = () => send(response, acknowledgement(new Date().toISOString()));
    switch (fault.kind) {
      case 'silent': return;
      case 'drops the reply': response.destroy(); return;
      case 'nonsense': response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>It works!</body></html>'); return;
      case 'late': setTimeout(reply, fault.afterMs).unref(); return;
      default: reply();
    }
  }
}

const send = (response: ServerResponse, { status, mediaType, body }: Reply): void => { response.writeHead(status, { 'content-type': mediaType }).end(body); };

/** The whole body, or undefined where it is larger than any list; the rest of it is read and thrown away. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length <= MOST_BYTES) pieces.push(bytes);
  }
  return length <= MOST_BYTES ? Buffer.concat(pieces) : undefined;
}
