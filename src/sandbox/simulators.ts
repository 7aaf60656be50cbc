import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import type { Reply } from '../adapter/adapter';
import { readJson } from '../adapter/json';
import type { Simulation, Simulator } from '../adapter/simulator';
import { dialledBy, FAULTS, type Dialled } from './dial';
import { FaultyWire } from './faulty-wire';

/** Where the first one listens is the dial; each neighbour has the next port. 0: whichever is free. */
export interface SimulatorsOptions { readonly folder: string; readonly port: number; readonly hubUrl: string }
/** A neighbour behind its wire. `url` is what the hub is told; `ledger` the file that the neighbour keeps. */
export interface Neighbour { readonly id: string; readonly url: string; readonly ledger: string; readonly setting: string; readonly dialled: string }

const MOST_BYTES = 10_000;

/** Every simulated neighbour on loopback, and the dial by which each is made to misbehave. */
export class Simulators {
  private readonly neighbours = new Map<string, { readonly simulator: Simulator; readonly wire: FaultyWire; readonly ledger: string; dialled: string }>();
  private readonly server: Server = createServer((request, response) => {
    this.answer(request).then(({ status, mediaType, body }) => response.writeHead(status, { 'content-type': mediaType }).end(body), () => response.destroy());
  });

  static async start(simulations: Readonly<Record<string, Simulation>>, { folder, port, hubUrl }: SimulatorsOptions): Promise<Simulators> {
    mkdirSync(folder, { recursive: true });
    const started = new Simulators();
    await started.listen(port);
    for (const [id, { partner }] of Object.entries(simulations)) {
      if (!partner) continue;
      const ledger = join(folder, `${id}.jsonl`);
      const simulator = await partner({ ledgerFile: ledger, hubUrl });
      const wire = await FaultyWire.before(simulator.url, port === 0 ? 0 : port + started.neighbours.size + 1);
      started.neighbours.set(id, { simulator, wire, ledger, dialled: 'well' });
    }
    return started;
  }

  get url(): string {
    const address = this.server.address();
    return address === null || typeof address === 'string' ? '' : `http://127.0.0.1:${address.port}`;
  }

  list(): readonly Neighbour[] {
    return [...this.neighbours].map(([id, { wire: { url }, ledger, dialled }]) => ({ id, url, ledger, setting: `CASEBRIDGE_${id.toUpperCase().replaceAll('-', '_')}_URL=${url}`, dialled }));
  }

  async close(): Promise<void> {
    for (const { simulator, wire } of this.neighbours.values()) { await wire.close(); await simulator.close(); }
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async listen(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** `GET /` all of them, `GET /<id>` what one took, `POST /<id>` turns its dial. */
  private async answer(request: IncomingMessage): Promise<Reply> {
    const id = new URL(request.url ?? '/', this.url).pathname.slice(1);
    if (request.method === 'GET' && id === '') return json(200, { neighbours: this.list(), faults: Object.fromEntries(Object.entries(FAULTS).map(([kind, { does, needs }]) => [kind, needs === undefined ? does : `${does} (${needs})`])) });
    const neighbour = this.neighbours.get(id);
    if (!neighbour) return json(404, { why: `No neighbour is called so. There are: ${[...this.neighbours.keys()].join(', ')}` });
    if (request.method === 'GET') return json(200, neighbour.simulator.ledger());
    if (request.method !== 'POST') return json(405, { why: 'GET or POST' });
    const body = await bodyOf(request);
    const read = body === undefined ? { ok: false as const, why: `More than ${MOST_BYTES} bytes` } : readJson(body);
    const asked = read.ok ? dialledBy(read.value) : read;
    if (!asked.ok) return json(400, { why: asked.why });
    this.turn(neighbour, asked.dialled);
    return json(200, { id, dialled: neighbour.dialled });
  }

  /** One fault at a time: turning to another one ends the one before. */
  private turn(neighbour: { readonly simulator: Simulator; readonly wire: FaultyWire; dialled: string }, dialled: Dialled): void {
    neighbour.simulator.dial(dialled.at === 'neighbour' ? dialled.fault : { kind: 'well' }, dialled.at === 'neighbour' ? dialled.times : undefined);
    neighbour.wire.dial(dialled.at === 'wire' ? dialled.fault : { kind: 'well' });
    neighbour.dialled = dialled.at === 'neighbour' && dialled.times !== undefined ? `${dialled.fault.kind}, for the next ${dialled.times}` : dialled.fault.kind;
  }
}

const json = (status: number, value: unknown): Reply => ({ status, mediaType: 'application/json', body: `${JSON.stringify(value, undefined, 2)}\n` });

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const body = Buffer.concat(pieces);
  return body.length <= MOST_BYTES ? body : undefined;
}
