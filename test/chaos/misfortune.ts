import { Server, type IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import SqliteFile from 'better-sqlite3';

/**
 * Loaded into the hub's process before the hub (`node --require`); the hub knows nothing of it.
 * `?dieAt=7` on a message: from its arrival on, statements on SQLite and writes to sockets (those to PostgreSQL are such writes) are counted, and before the
 * seventh the process kills itself; after one is the same as before the next, since nothing lasts that is neither. `?stopAt=7`: it stops where it stands, until
 * another process lets it go on. `CHAOS_MINUTES_AHEAD`: its clock. `CHAOS_MOST_PAGES`: how large its file may become.
 */
let left = Infinity;
let signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL';

function step(): void {
  left -= 1;
  if (left > 0) return;
  left = Infinity;
  process.kill(process.pid, signal);
}

/** What the method does is the same; its beginning is a step. */
function counted(prototype: object, name: string): void {
  const method: unknown = Reflect.get(prototype, name);
  if (typeof method !== 'function') throw new Error(`There is no ${name} to count: the library has changed`);
  Reflect.set(prototype, name, function (this: unknown, ...values: unknown[]): unknown {
    step();
    return Reflect.apply(method, this, values);
  });
}

function arm(request: IncomingMessage): void {
  const asked = new URL(request.url ?? '/', 'http://loopback').searchParams;
  for (const [name, how] of [['dieAt', 'SIGKILL'], ['stopAt', 'SIGSTOP']] as const) {
    const at = Number(asked.get(name) ?? 0);
    if (at > 0) [left, signal] = [at, how];
  }
}

const example = new SqliteFile(':memory:');
const statements = Object.getPrototypeOf(example.prepare('SELECT 1'));
for (const name of ['run', 'all', 'get']) counted(statements, name);
example.close();
counted(Socket.prototype, '_writeGeneric');

const { emit } = Server.prototype;
Server.prototype.emit = function (this: Server, event: string | symbol, ...values: unknown[]): boolean {
  if (event === 'request') arm(values[0] as IncomingMessage);
  return Reflect.apply(emit, this, [event, ...values]) as boolean;
};

const ahead = Number(process.env['CHAOS_MINUTES_AHEAD'] ?? 0) * 60_000;
if (ahead !== 0) {
  const Clock = Date;
  globalThis.Date = new Proxy(Clock, {
    construct: (clock, values, target) => Reflect.construct(clock, values.length === 0 ? [Clock.now() + ahead] : values, target) as Date,
    get: (clock, name) => name === 'now' ? () => Clock.now() + ahead : Reflect.get(clock, name) as unknown,
  });
}

const mostPages = process.env['CHAOS_MOST_PAGES'];
if (mostPages !== undefined) {
  const { pragma } = SqliteFile.prototype;
  SqliteFile.prototype.pragma = function (this: SqliteFile, ...values: Parameters<typeof pragma>): unknown {
    const result = Reflect.apply(pragma, this, values) as unknown;
    if (values[0].startsWith('foreign_keys')) Reflect.apply(pragma, this, [`max_page_count = ${Number(mostPages)}`]);
    return result;
  };
}
