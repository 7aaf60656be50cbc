import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** As the driver sends it: a simple query that ends with a zero byte. */
const COMMIT = Buffer.from('COMMIT\0');

/**
 * Stands between the hub and a PostgreSQL server, on loopback. Told to, it lets a COMMIT through and cuts the connection in place of the server's
 * answer: what was committed is there, and whoever asked for it does not know.
 */
export class LostAnswers {
  /** How many commits were sent. */
  commits = 0;
  /** How many answers were lost. */
  lost = 0;
  private losing = new Set<number>();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server, private readonly host: string, private readonly port: number) {
    server.on('connection', client => this.join(client));
  }

  static async before(url: string): Promise<{ proxy: LostAnswers; url: string }> {
    const real = new URL(url);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new LostAnswers(server, real.hostname, Number(real.port || '5432'));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    real.hostname = '127.0.0.1';
    real.port = String(address.port);
    return { proxy, url: real.toString() };
  }

  /** Of the commits from now on, the answer to the nth is lost. */
  lose(...nth: readonly number[]): void { this.losing = new Set(nth.map(n => this.commits + n)); }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket): void {
    const server = connect(this.port, this.host);
    let loses = false;
    const end = (): void => { client.destroy(); server.destroy(); this.sockets.delete(client); this.sockets.delete(server); };
    for (const socket of [client, server]) { this.sockets.add(socket); socket.on('error', end); socket.on('close', end); }
    client.on('data', asked => {
      if (asked.includes(COMMIT)) { this.commits += 1; loses = this.losing.has(this.commits); }
      server.write(asked);
    });
    server.on('data', answer => {
      if (!loses) { client.write(answer); return; }
      this.lost += 1;
      end();
    });
  }
}
