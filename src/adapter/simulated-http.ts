import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import type { Raw, Reply } from './adapter';
import { readLedgerLine, type LedgerLine } from './ledger-line';
import type { Fault, LedgerEntry, PartnerOptions, Simulator } from './simulator';

/** One request to a simulated system. */
export interface Asked { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly key?: string; readonly body: Buffer }

/** How one system behaves over HTTP, in its own words. What it keeps, and how it misbehaves, is the same for all. */
export interface HttpSystem {
  /** Undefined where the request pushes nothing; `refused` in the system's own words where it is nothing that it takes. */
  pushed?(asked: Asked): { readonly key: string; readonly about: string } | { readonly refused: Reply } | undefined;
  /** What it says of a message that it took: `accepted` where it has made up its mind. */
  standing?(key: string, accepted: boolean): Reply;
  refusal?(why: string): Reply;
  /** Told of every message that it takes, and of those in a ledger that it goes on with: for what it must find again fast. */
  took?(key: string, body: string): void;
  /** The key that is asked for; undefined where the request is no look-up. */
  lookedFor?(asked: Asked): string | undefined;
  /** A page of its feed; undefined where the request asks for none. */
  page?(asked: Asked, offered: readonly Raw[]): Reply | undefined;
  /** Everything else, such as its health. */
  other?(asked: Asked): Reply | undefined;
}

const MAX_BODY_BYTES = 1_000_000;
const ANSWER_AFTER_MS = 2000;

/** A system on loopback: it takes a message once per key, however often it comes, gives its feed, and can be told to misbehave. */
export async function simulatedOverHttp(system: HttpSystem, options: PartnerOptions): Promise<Simulator> {
  const played = new Played(system, options);
  const url = await played.listen(options.port ?? 0);
  return { url, dial: (fault, times) => played.dial(fault, times), ledger: () => played.entries(), offer: raw => { played.offered.push(raw); }, close: () => played.close() };
}

type Taken = LedgerLine;

class Played {
  readonly offered: Raw[] = [];
  private readonly server: Server = createServer((request, response) => { this.serve(request, response).catch(() => response.destroy()); });
  private readonly taken = new Map<string, Taken & { times: number }>();
  private readonly ledgerFile: number | undefined;
  private dialled: { fault: Fault; left: number } = { fault: { kind: 'well' }, left: 0 };
  private closing: Promise<void> | undefined;

  constructor(private readonly system: HttpSystem, private readonly options: PartnerOptions) {
    if (options.ledgerFile !== undefined) this.ledgerFile = this.openLedger(options.ledgerFile);
  }

  async listen(port: number): Promise<string> {
    await new Promise<void>((listening, failed) => this.server.once('error', failed).listen(port, '127.0.0.1', listening));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The simulated system has no port of its own');
    return `http://127.0.0.1:${address.port}`;
  }

  dial(fault: Fault, times = Infinity): void { this.dialled = { fault, left: fault.kind === 'well' ? 0 : times }; }

  entries(): readonly LedgerEntry[] { return [...this.taken.values()].map(({ key, about, body, times }) => ({ key, about, body, times })); }

  close(): Promise<void> {
    this.closing ??= new Promise(closed => {
      this.server.close(() => { if (this.ledgerFile !== undefined) closeSync(this.ledgerFile); closed(); });
      this.server.closeAllConnections();
    });
    return this.closing;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await askedBy(request);
    if (asked === undefined) return send(response, EMPTY(413));
    const pushed = this.system.pushed?.(asked);
    if (pushed) return this.push(asked, pushed, response);
    const page = this.system.page?.(asked, this.offered);
    if (page) return this.reply(this.nextFault(''), page, response);
    const key = this.system.lookedFor?.(asked);
    if (key !== undefined) return send(response, this.standing(key) ?? EMPTY(404));
    send(response, this.system.other?.(asked) ?? EMPTY(404));
  }

  private push(asked: Asked, pushed: Exclude<ReturnType<NonNullable<HttpSystem['pushed']>>, undefined>, response: ServerResponse): void {
    if ('refused' in pushed) return send(response, pushed.refused);
    const fault = this.nextFault(pushed.about);
    const takes = fault.kind !== 'busy' && fault.kind !== 'broken' && fault.kind !== 'refuses';
    const body = asked.body.toString('utf8');
    const known = this.taken.get(pushed.key);
    if (takes && known && known.body !== body) return send(response, this.system.refusal?.('KEY_REUSED') ?? EMPTY(422));
    if (takes) this.take({ ...(known ?? { ...pushed, body, takenAt: Date.now(), accepts: acceptance(fault) }) });
    this.reply(fault, this.standing(pushed.key) ?? EMPTY(404), response);
  }

  private nextFault(about: string): Fault {
    if (this.dialled.left <= 0) return this.options.faultFor?.(about) ?? { kind: 'well' };
    this.dialled.left -= 1;
    return this.dialled.fault;
  }

  private reply(fault: Fault, reply: Reply, response: ServerResponse): void {
    switch (fault.kind) {
      case 'busy': response.setHeader('retry-after', String(fault.retryAfterSeconds ?? 1)); return send(response, EMPTY(503));
      case 'refuses': return send(response, this.system.refusal?.(fault.why) ?? EMPTY(422));
      case 'silent': return;
      case 'broken': case 'drops the reply': response.destroy(); return;
      case 'nonsense': return send(response, { status: 200, mediaType: 'text/html', body: '<html><body>It works!</body></html>' });
      case 'late': setTimeout(() => send(response, reply), fault.afterMs).unref(); return;
      default: send(response, reply);
    }
  }

  private standing(key: string): Reply | undefined {
    const taken = this.taken.get(key);
    if (!taken) return undefined;
    const accepted = taken.accepts === 'at once' || (taken.accepts === 'later' && Date.now() - taken.takenAt >= (this.options.answerAfterMs ?? ANSWER_AFTER_MS));
    return this.system.standing?.(key, accepted);
  }

  /** On the disk before it is answered. Remembered as it is written: a text cut out of a request would keep the whole request in memory. */
  private take({ key, about, body, takenAt, accepts }: Taken): void {
    const line: Taken = { key, about, body, takenAt, accepts };
    const written = JSON.stringify(line);
    if (this.ledgerFile !== undefined) { writeSync(this.ledgerFile, `${written}\n`); fsyncSync(this.ledgerFile); }
    const again: Taken = JSON.parse(written);
    this.remember(again);
  }

  private remember(line: Taken): void {
    this.taken.set(line.key, { ...line, times: (this.taken.get(line.key)?.times ?? 0) + 1 });
    this.system.took?.(line.key, line.body);
  }

  /** A line that a crash cut short was never answered; what follows must not be glued to it. */
  private openLedger(path: string): number {
    const kept = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
    for (const written of kept) {
      const line = readLedgerLine({ bytes: Buffer.from(written) });
      if (!line.ok) throw new Error(`${path} holds a line that is not its own (${line.why}, ${line.place}). Remove the file to begin anew`);
      this.remember(line.wire);
    }
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'a');
    ftruncateSync(file, kept.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 1, 0));
    return file;
  }
}

const acceptance = ({ kind }: Fault): Taken['accepts'] => kind === 'only receives' ? 'never' : kind === 'answers later' ? 'later' : 'at once';
const EMPTY = (status: number): Reply => ({ status, mediaType: 'text/plain', body: '' });

function send(response: ServerResponse, { status, mediaType, body }: Reply): void {
  if (!response.destroyed) response.writeHead(status, { 'content-type': mediaType }).end(body);
}

/** The whole request, or undefined where its body is larger than any message; the rest of it is read and thrown away. */
async function askedBy(request: IncomingMessage): Promise<Asked | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length <= MAX_BODY_BYTES) pieces.push(bytes);
  }
  if (length > MAX_BODY_BYTES) return undefined;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const key = request.headers['idempotency-key'];
  return { method: request.method ?? '', path: decodeURIComponent(pathname), query: searchParams, body: Buffer.concat(pieces), ...(typeof key === 'string' && key !== '' && { key }) };
}
