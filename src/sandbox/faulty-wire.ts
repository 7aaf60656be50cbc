import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What can go wrong on the way to a neighbour, whatever it speaks. */
export type WireFault =
  | { readonly kind: 'well' }
  /** The connection stands, and nothing comes through any more, either way: whoever holds it does not hear that the other is gone. */
  | { readonly kind: 'half-open' }
  /** Each answer comes piece by piece, and takes so many times as long as the neighbour took. */
  | { readonly kind: 'slow'; readonly factor: number }
  /** Each answer comes twice over. */
  | { readonly kind: 'twice' };

const PIECES = 10;
/** On loopback a neighbour answers in no time; this is taken for what it needs at least. */
const LEAST_MS = 10;

/** Stands before a neighbour on loopback, and passes on what is said; or not as it should. */
export class FaultyWire {
  private fault: WireFault = { kind: 'well' };
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server, private readonly port: number, readonly url: string) {
    server.on('connection', near => this.join(near));
  }

  /** `url`: of the neighbour; the wire's own is the same but for its port. */
  static async before(url: string, port = 0): Promise<FaultyWire> {
    const own = new URL(url);
    const far = Number(own.port);
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The wire has no port of its own');
    own.port = String(address.port);
    return new FaultyWire(server, far, own.toString());
  }

  dial(fault: WireFault): void { this.fault = fault; }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    const far = connect(this.port, '127.0.0.1');
    let isGone = false;
    let askedAt = performance.now();
    let before: Promise<void> = Promise.resolve();
    const end = (): void => { for (const socket of [near, far]) { socket.destroy(); this.sockets.delete(socket); } };
    for (const socket of [near, far]) { this.sockets.add(socket); socket.on('error', end); }
    near.on('close', end);
    far.on('close', () => { if (!isGone) before.then(end, end); });      // what is still on its way arrives first
    near.on('data', asked => {
      isGone ||= this.fault.kind === 'half-open';
      askedAt = performance.now();
      if (!isGone) far.write(asked);
    });
    far.on('data', answer => {
      const { fault } = this;
      isGone ||= fault.kind === 'half-open';
      const took = performance.now() - askedAt;
      if (!isGone) before = before.then(() => passOn(near, answer, fault, took));
    });
  }
}

async function passOn(near: Socket, answer: Buffer, fault: WireFault, took: number): Promise<void> {
  if (fault.kind !== 'slow') { near.write(fault.kind === 'twice' ? Buffer.concat([answer, answer]) : answer); return; }
  const size = Math.ceil(answer.length / PIECES);
  for (let from = 0; from < answer.length && !near.destroyed; from += size) {
    await wait(Math.max(took, LEAST_MS) * fault.factor / PIECES);
    near.write(answer.subarray(from, from + size));
  }
}
