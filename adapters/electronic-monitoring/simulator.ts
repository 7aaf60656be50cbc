import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stableId, type Fault, type PartnerOptions, type Simulator } from '../../src/sdk';
import { codec } from './codec';
import { courtDayFault } from './court-day-script';
import { Ledger, type Taken } from './ledger';
import type { MonitoringAnswer } from './wire';

const MAX_BODY_BYTES = 1_000_000;
const ANSWER_AFTER_MS = 2000;

/** The provider on loopback: takes a notice once per key, however often it comes, and can be told to misbehave. */
export async function partner(options: PartnerOptions): Promise<Simulator> {
  const provider = new Provider(options);
  const url = await provider.listen(options.port ?? 0);
  return { url, dial: (fault, times) => provider.dial(fault, times), ledger: () => provider.ledger.entries(), close: () => provider.close() };
}

class Provider {
  readonly ledger: Ledger;
  private readonly server: Server = createServer((request, response) => { this.serve(request, response).catch(() => response.destroy()); });
  private readonly faultFor: (about: string) => Fault | undefined;
  private readonly answerAfterMs: number;
  private dialled: { fault: Fault; left: number } = { fault: { kind: 'well' }, left: 0 };
  private closing: Promise<void> | undefined;

  constructor({ ledgerFile, faultFor, script, answerAfterMs = ANSWER_AFTER_MS }: PartnerOptions) {
    this.ledger = new Ledger(ledgerFile);
    this.faultFor = faultFor ?? (script === 'court day' ? courtDayFault : () => undefined);
    this.answerAfterMs = answerAfterMs;
  }

  async listen(port: number): Promise<string> {
    await new Promise<void>((listening, failed) => this.server.once('error', failed).listen(port, '127.0.0.1', listening));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The simulated provider has no port of its own');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Dialling *well* goes back to the script, where there is one. */
  dial(fault: Fault, times = Infinity): void { this.dialled = { fault, left: fault.kind === 'well' ? 0 : times }; }

  close(): Promise<void> {
    this.closing ??= new Promise(closed => {
      this.server.close(() => { this.ledger.close(); closed(); });
      this.server.closeAllConnections();
    });
    return this.closing;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET' && request.url === '/health') { response.writeHead(200, { 'content-type': 'text/plain' }).end('WELL'); return; }
    const [, folder, key, ...more] = (request.url ?? '').split('/');
    if (folder !== 'notices' || more.length > 0) return answer(response, 404, rejected('NO_SUCH_PLACE'));
    if (request.method === 'GET' && key !== undefined) return this.lookUp(decodeURIComponent(key), response);
    if (request.method !== 'POST' || key !== undefined) return answer(response, 405, rejected('METHOD_NOT_ALLOWED'));
    return this.receive(request, response);
  }

  private lookUp(key: string, response: ServerResponse): void {
    const taken = this.ledger.find(key);
    if (taken) answer(response, 200, this.standing(taken));
    else answer(response, 404, { reason: 'NO_SUCH_NOTICE' });
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = request.headers['idempotency-key'];
    const body = await bounded(request);
    if (body === undefined) return answer(response, 413, rejected('NOTICE_TOO_LARGE'));
    if (typeof key !== 'string' || key === '') return answer(response, 400, rejected('KEY_MISSING'));
    const notice = codec.decode({ bytes: body, mediaType: 'application/json' });
    if (!notice.ok) return answer(response, 400, rejected('UNREADABLE_NOTICE'));
    this.behave(this.nextFault(notice.wire.caseReference), { key, about: notice.wire.caseReference, body: body.toString('utf8') }, response);
  }

  private nextFault(about: string): Fault {
    if (this.dialled.left <= 0) return this.faultFor(about) ?? { kind: 'well' };
    this.dialled.left -= 1;
    return this.dialled.fault;
  }

  private behave(fault: Fault, notice: Notice, response: ServerResponse): void {
    if (fault.kind === 'busy') return busy(response, fault.retryAfterSeconds);
    if (fault.kind === 'broken') { response.destroy(); return; }
    if (fault.kind === 'refuses') return answer(response, 422, rejected(fault.why));
    const known = this.ledger.find(notice.key);
    if (known && known.body !== notice.body) return answer(response, 422, rejected('KEY_REUSED'));
    const taken = known ?? { ...notice, takenAt: Date.now(), accepts: acceptance(fault) };
    this.ledger.take(taken);
    this.reply(fault, taken, known !== undefined, response);
  }

  private reply(fault: Fault, taken: Taken, again: boolean, response: ServerResponse): void {
    const standing = this.standing(taken);
    const reply = () => answer(response, standing.status === 'RECEIVED' ? 202 : again ? 200 : 201, standing);
    switch (fault.kind) {
      case 'silent': return;
      case 'drops the reply': response.destroy(); return;
      case 'nonsense': response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>It works!</body></html>'); return;
      case 'late': setTimeout(reply, fault.afterMs).unref(); return;
      default: reply();
    }
  }

  private standing({ key, takenAt, accepts }: Taken): MonitoringAnswer {
    const accepted = accepts === 'at once' || (accepts === 'later' && Date.now() - takenAt >= this.answerAfterMs);
    return accepted ? { status: 'ACCEPTED', reference: `EM-${stableId('monitoring order', key).slice(0, 8).toUpperCase()}` } : { status: 'RECEIVED' };
  }
}

type Notice = Pick<Taken, 'key' | 'about' | 'body'>;

const acceptance = ({ kind }: Fault): Taken['accepts'] => kind === 'only receives' ? 'never' : kind === 'answers later' ? 'later' : 'at once';

const rejected = (reason: string): MonitoringAnswer => ({ status: 'REJECTED', reason });

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function busy(response: ServerResponse, retryAfterSeconds: number | undefined): void {
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
  answer(response, 503, { reason: 'BUSY' });
}

/** The whole body, or undefined where it is larger than any notice; the rest of it is read and thrown away. */
async function bounded(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length <= MAX_BODY_BYTES) pieces.push(bytes);
  }
  return length <= MAX_BODY_BYTES ? Buffer.concat(pieces) : undefined;
}
