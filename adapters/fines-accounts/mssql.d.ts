/** As much of mssql as is used here; the package brings no types of its own. */
declare module 'mssql' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export interface SqlType { readonly type: unknown }
  export const Int: SqlType;
  export function NVarChar(length: number): SqlType;
  export function VarBinary(length: number): SqlType;
  export const ISOLATION_LEVEL: { readonly READ_COMMITTED: number };

  /** The driver's own connection below the pool. */
  export interface DriverConnection extends EventEmitter { close(): void }
  export interface Configuration {
    readonly server: string; readonly port: number; readonly database: string; readonly user: string; readonly password: string;
    readonly connectionTimeout: number; readonly requestTimeout: number;
    readonly pool: { readonly max: number; readonly min: number; readonly idleTimeoutMillis: number; readonly acquireTimeoutMillis: number };
    readonly validateConnection: 'socket';
    readonly options: {
      readonly encrypt: boolean; readonly trustServerCertificate: boolean; readonly readOnlyIntent: boolean; readonly connectionIsolationLevel: number;
      readonly connector?: (to: { readonly host: string; readonly port: number }, lookup: unknown, signal: AbortSignal) => Promise<Socket>;
      readonly maxRetriesOnTransientErrors: number; readonly cancelTimeout: number; readonly appName: string;
    };
    readonly beforeConnect: (connection: DriverConnection) => void;
  }
  export class ConnectionPool extends EventEmitter {
    constructor(configuration: Configuration);
    connect(): Promise<ConnectionPool>;
    close(): Promise<unknown>;
    request(): Request;
  }
  /** Only the tests write, to a server of their own. */
  export class Transaction {
    constructor(pool: ConnectionPool);
    begin(): Promise<unknown>;
    commit(): Promise<void>;
    rollback(): Promise<void>;
    request(): Request;
  }
  export interface Request {
    input(name: string, type: SqlType, value: unknown): Request;
    query(text: string): Promise<{ readonly recordset?: readonly unknown[] }>;
  }
}
