import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Connection, Health } from '../src/sdk';
import { TIMEOUT_MS, endsIn, must, type Check, type Subject } from './adapter-check';

/** How a connection says how its system is, against the system itself and against ports of every kind. */
export const healthChecks: Readonly<Record<string, Check>> = {
  'health of a system that is well is up': async subject => {
    const partner = await subject.simulation?.partner?.({});
    if (!partner) return ['it tells its health, but brings no simulated partner; write simulator.ts and register it in adapters/index.ts'];
    try {
      return await told(subject, partner.url, health => must(health.kind === 'up', `a system that is well is ${inWords(health)}`));
    } finally { await partner.close(); }
  },
  'health of a dead port is down': async subject => {
    const listener = await listening(() => undefined);
    await listener.close();
    return told(subject, await besidePort(subject, listener.port), health => must(health.kind === 'down', `a port where nobody listens is ${inWords(health)}`));
  },
  'health of a silent port is not up': subject => against(subject, 'a port that says nothing', () => undefined),
  'health of a port that talks nonsense is not up': async subject => [
    ...await against(subject, 'a port that talks nonsense', socket => { socket.end('\u0000\u0007 ¿qué?\r\n\r\n'); }),
    ...await against(subject, 'a port that answers with another page', socket => { socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 28\r\nconnection: close\r\n\r\n<html><p>It works!</p></html>'); }),
    ...await against(subject, 'a port that hangs up', socket => { socket.destroy(); }),
  ],
};

async function against(subject: Subject, what: string, answer: (socket: Socket) => void): Promise<string[]> {
  const listener = await listening(answer);
  try {
    return await told(subject, await besidePort(subject, listener.port), health => must(health.kind !== 'up', `${what} is up`));
  } finally { await listener.close(); }
}

/** The reason of what is not up is there; nothing is thrown; and it ends. */
async function told({ adapter }: Subject, baseUrl: string, judge: (health: Health) => string[]): Promise<string[]> {
  let connection: Connection | undefined;
  try {
    connection = adapter.connect?.({ baseUrl, timeoutMs: TIMEOUT_MS });
    const health = connection?.health ? await endsIn(TIMEOUT_MS * 10, connection.health()) : 'never';
    if (health === 'never') return ['health does not end within its time-out'];
    return [...judge(health), ...must(health.kind === 'up' || health.why.trim() !== '', `health is ${health.kind} without a reason`)];
  } catch (error) {
    return [`health throws: ${error instanceof Error ? error.name : 'something that is no error'}`];
  } finally { await connection?.close(); }
}

/** The address of the system, but with another's port: whatever its protocol is called. */
async function besidePort(subject: Subject, port: number): Promise<string> {
  const partner = await subject.simulation?.partner?.({});
  await partner?.close();
  return (partner?.url ?? 'http://127.0.0.1:1').replace(/:\d+(?=\/|$)/, `:${port}`);
}

async function listening(answer: (socket: Socket) => void): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: async () => { sockets.forEach(socket => socket.destroy()); server.close(); await once(server, 'close'); } };
}

const inWords = (health: Health): string => health.kind === 'up' ? 'up' : `${health.kind} (${health.why})`;
