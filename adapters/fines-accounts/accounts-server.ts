import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ConnectionPool, DriverConnection, SqlType } from 'mssql';
import type { DatabaseSettings } from './database-settings';

/** One statement that only reads; values go beside its text, never in it. */
export type Select = (text: string, values?: Readonly<Record<string, number | Buffer>>) => Promise<readonly unknown[]>;
export type Answered<T> = { readonly ok: true; readonly value: T } | Failure;
export interface Failure { readonly ok: false; readonly why: string; /** Nobody was there. */ readonly nobody?: true; readonly afterSeconds?: number }

/** Two at once are enough: a page, and a question after their health. */
const POOL = { max: 2, min: 0, idleTimeoutMillis: 30_000 };
const MOST_TRIES = 3;
const DEADLOCK = 1205;

/**
 * A SQL Server that is only asked: under READ COMMITTED, set on every connection, with the intent to read. Whatever is done ends within the
 * time-out, if need be by hanging up, and nothing that the server says is passed on but its number, since its words may quote what a row holds.
 */
export class AccountsServer {
  private readonly connections = new Set<DriverConnection>();
  private pool: Promise<ConnectionPool> | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly settings: DatabaseSettings, private readonly timeoutMs: number) {}

  /** Never throws for what happens on the way. */
  async ask<T>(work: (select: Select) => Promise<T>): Promise<Answered<T>> {
    if (this.closing) return { ok: false, why: 'This connection is closed' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Answered<T>>(resolve => {
      timer = setTimeout(() => { resolve({ ok: false, why: `They did not answer within ${this.timeoutMs} ms` }); void this.hangUp(); }, this.timeoutMs);
    });
    try {
      return await Promise.race([this.tried(work), late]);
    } finally { clearTimeout(timer); }
  }

  close(): Promise<void> { return this.closing ??= this.hangUp(); }

  private async tried<T>(work: (select: Select) => Promise<T>): Promise<Answered<T>> {
    try {
      return { ok: true, value: await work((text, values) => this.select(text, values ?? {})) };
    } catch (error) {
      if (numberOf(error) === undefined) await this.hangUp();   // no error of theirs: what the connection is good for is not known
      return failureOf(error);
    }
  }

  /** A reader that is chosen as the victim of a deadlock has changed nothing, so it asks again. */
  private async select(text: string, values: Readonly<Record<string, number | Buffer>>): Promise<readonly unknown[]> {
    for (let tries = 1; ; tries++) {
      try {
        const { Int, VarBinary } = await import('mssql');
        const request = (await this.opened()).request();
        const typeOf = (value: number | Buffer): SqlType => typeof value === 'number' ? Int : VarBinary(8);
        for (const [name, value] of Object.entries(values)) request.input(name, typeOf(value), value);
        return (await request.query(text)).recordset ?? [];
      } catch (error) {
        if (tries >= MOST_TRIES || numberOf(error) !== DEADLOCK) throw error;
      }
    }
  }

  private opened(): Promise<ConnectionPool> {
    if (this.closing) return Promise.reject(new Error('closed'));
    this.pool ??= this.open();
    return this.pool;
  }

  private async open(): Promise<ConnectionPool> {
    const { ConnectionPool: Pool, ISOLATION_LEVEL } = await import('mssql');
    const { server, port, database, user, password, tls } = this.settings;
    const pool = new Pool({
      server, port, database, user, password, connectionTimeout: this.timeoutMs, requestTimeout: this.timeoutMs, validateConnection: 'socket',
      pool: { ...POOL, acquireTimeoutMillis: this.timeoutMs },
      options: {
        encrypt: tls !== 'off', trustServerCertificate: tls === 'trust', readOnlyIntent: true, connectionIsolationLevel: ISOLATION_LEVEL.READ_COMMITTED,
        ...(tls !== 'off' && { connector: encryptedOnly }), maxRetriesOnTransientErrors: 0, cancelTimeout: this.timeoutMs, appName: 'casebridge',
      },
      beforeConnect: connection => { this.connections.add(connection); connection.once('end', () => this.connections.delete(connection)); },
    });
    pool.on('error', () => undefined);                      // whoever asked hears of it by what they asked
    return pool.connect();
  }

  /** Ends every connection, and with it whatever is under way on it; the next question opens new ones. */
  private async hangUp(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    for (const connection of this.connections) connection.close();
    this.connections.clear();
    await pool?.then(opened => opened.close()).catch(() => undefined);
  }
}

/**
 * The driver asks for encryption, but goes on in the clear and sends the password where the server says that it has none
 * (tedious 19: performTlsNegotiation). So the first answer is looked at here, and unless it agrees, the line is cut before the password leaves.
 */
async function encryptedOnly({ host, port }: { readonly host: string; readonly port: number }, _lookup: unknown, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ host, port, signal });
  await once(socket, 'connect');
  socket.once('data', answer => { if (!agreesToEncrypt(answer)) socket.destroy(Object.assign(new Error('not encrypted'), { code: NOT_ENCRYPTED })); });
  return socket;
}
const NOT_ENCRYPTED = 'ENOTENCRYPTED';

/** The answer to PRELOGIN ([MS-TDS] 2.2.6.5): after the header, options by number, place and length; 1 is encryption, and 1 or 3 agree to it. */
function agreesToEncrypt(answer: Uint8Array): boolean {
  const options = answer.subarray(8);
  for (let at = 0; at + 5 <= options.length && options[at] !== 0xff; at += 5) {
    const said = options[((options[at + 1] ?? 0) << 8) + (options[at + 2] ?? 0)];
    if (options[at] === 1) return said === 1 || said === 3;
  }
  return false;
}

const property = (error: unknown, name: string): unknown => typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** The number of an error that they answered a statement with. */
function numberOf(error: unknown): number | undefined {
  const number = property(error, 'number');
  return property(error, 'code') === 'EREQUEST' && typeof number === 'number' ? number : undefined;
}

const MEANING: Readonly<Record<number, string>> = {
  [DEADLOCK]: `They ended the question in favour of another, ${MOST_TRIES} times`,
  207: 'They have no such column; check …_DATABASE_COLUMN_…',
  208: 'They have no such table; check …_DATABASE_TABLE',
  229: 'Our user may not read that table',
  230: 'Our user may not read one of the columns',
};
/** What Azure says when it has too much to do; in one of them, when to come back. */
const BUSY = new Set([10928, 10929, 40501, 49918, 49919, 49920]);
const CERTIFICATE = /CERT|ALTNAME|^UNABLE_TO_/;
const NOBODY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

function failureOf(error: unknown): Failure {
  const number = numberOf(error);
  if (number !== undefined && BUSY.has(number)) {
    const after = /after (\d{1,4}) seconds/.exec(String(property(error, 'message')))?.[1];
    return { ok: false, why: `They asked us to come back later (${number})`, ...(after !== undefined && { afterSeconds: Number(after) }) };
  }
  if (number !== undefined) return { ok: false, why: `${MEANING[number] ?? 'They could not answer'} (${number})` };
  const codes = codesOf(error);
  const nobody = codes.find(code => NOBODY.has(code));
  if (nobody !== undefined) return { ok: false, nobody: true, why: `They could not be reached (${nobody})` };
  if (codes.includes(NOT_ENCRYPTED)) return { ok: false, why: 'They do not encrypt, so neither user nor password was sent' };
  const untrusted = codes.find(code => CERTIFICATE.test(code));
  if (untrusted !== undefined) return { ok: false, why: `Their certificate is not one that is trusted here (${untrusted}); nothing was sent` };
  if (codes.includes('ELOGIN')) return { ok: false, why: 'They did not let us in (ELOGIN); check the user, the password and the name of the database' };
  return { ok: false, why: `No answer came back (${codes[0] ?? 'no code'})` };
}

/** The codes of an error and of what caused it, outermost first. */
function codesOf(error: unknown, depth = 0): string[] {
  if (depth > 4 || error === undefined || error === null) return [];
  const code = property(error, 'code');
  const several = property(error, 'errors');
  return [...(typeof code === 'string' ? [code] : []), ...[property(error, 'originalError'), property(error, 'cause'), ...(Array.isArray(several) ? several : [])].flatMap((inner: unknown) => codesOf(inner, depth + 1))];
}
