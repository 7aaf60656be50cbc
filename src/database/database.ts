import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as pg from 'pg';
import { DataSource, QueryRunnerAlreadyReleasedError, type EntityManager, type QueryRunner } from 'typeorm';
import { entities } from './entities';
import { GroupCommit } from './group-commit';
import { migrations } from './migrations/migrations';

export type Dialect = 'sqlite' | 'postgres';
/** Where the hub keeps its rows: one file, or a PostgreSQL server. */
export type DatabaseSettings = { readonly file: string } | { readonly url: string };

/**
 * The one door to storage: `write` is a transaction, `read` sees only what is committed.
 * On SQLite all writing goes through one connection and one queue, because TypeORM merges concurrent transactions
 * there (decisions/one-writer-on-sqlite.md); PostgreSQL has its pool.
 */
export class Database {
  private readonly inWrite = new AsyncLocalStorage<true>();

  private constructor(readonly dialect: Dialect, private readonly writer: DataSource, private readonly reader: DataSource, private readonly group?: GroupCommit) {}

  static async open(settings: DatabaseSettings): Promise<Database> {
    return 'url' in settings ? openPostgres(settings.url, (...parts) => new Database(...parts)) : openSqlite(settings.file, (...parts) => new Database(...parts));
  }

  /** One transaction: all of it is committed when the promise resolves, or nothing of it. Never waits for the network inside. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const inside = this.inside(work);
    return this.group ? this.group.add(inside) : this.retryingOnPostgres(inside);
  }

  /**
   * The same for work that cannot tell by itself whether it is done: what a person did, with its line in the audit trail. Where the answer to its commit
   * is lost, the server is asked whether it was committed; that costs one question more.
   */
  writeOnce<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.group) return this.write(work);
    let done: { readonly transaction: string; readonly value: T } | undefined;
    const noted = async (manager: EntityManager): Promise<T> => {
      done = undefined;
      const [row] = await rowsOf<{ transaction: string }>(manager, 'SELECT CAST(pg_current_xact_id() AS TEXT) AS transaction', []);
      const value = await work(manager);
      if (row) done = { transaction: row.transaction, value };
      return value;
    };
    return this.retryingOnPostgres(this.inside(noted), async () => done && await this.isCommitted(done.transaction) ? done : undefined);
  }

  private inside<T>(work: (manager: EntityManager) => Promise<T>): (manager: EntityManager) => Promise<T> {
    if (this.inWrite.getStore()) throw new Error('A transaction was opened inside another: hand the first one down instead');
    return manager => this.inWrite.run(true, () => work(manager));
  }

  /** Of a transaction whose end we did not hear. One that the server is still ending is asked for again. */
  private async isCommitted(transaction: string): Promise<boolean> {
    for (;;) {
      const [row] = await rowsOf<{ status: string | null }>(this.read, 'SELECT pg_xact_status(CAST($1 AS xid8)) AS status', [transaction]);
      if (row?.status !== 'in progress') return row?.status === 'committed';
      await pause(50);
    }
  }

  /**
   * Several transactions, one after the other in this order, in as few commits as may be. One that fails rolls back alone, and
   * says so in its place; a commit that fails takes all of its own along.
   */
  async writeInTurn<T>(works: readonly ((manager: EntityManager) => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
    if (this.group || works.length === 1) return Promise.allSettled(works.map(work => this.write(work)));
    return this.write(async manager => {
      const results: PromiseSettledResult<T>[] = [];
      for (const work of works) results.push(await inSavepoint(manager, work));
      return results;
    });
  }

  /** How many transactions may be worked through side by side: SQLite has one writer. */
  get linesAtOnce(): number { return this.group ? 1 : 4; }

  get read(): EntityManager { return this.reader.manager; }

  async close(): Promise<void> {
    await this.group?.idle();
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }

  /**
   * A deadlock or a serialisation failure is the server's way to say "once more", and a connection that was cut says nothing of the work:
   * failing it would let what comes after it overtake. Where the answer to a commit was lost the work may be done twice over, so all that
   * is written here looks first whether it is done: by the state of a row, a fence, or an id given before; else by `wasDone`.
   */
  private async retryingOnPostgres<T>(work: (manager: EntityManager) => Promise<T>, wasDone?: () => Promise<{ readonly value: T } | undefined>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.writer.transaction(work);
      } catch (error) {
        if (tries >= MOST_TRIES || !isOnceMore(error)) throw error;
        if (ONCE_MORE.has(codeOf(error))) continue;
        await pause(50 * 2 ** tries);
        const done = await wasDone?.();
        if (done) return done.value;
      }
    }
  }
}

const MOST_TRIES = 6;

/** A failure of its own is this work's answer; "once more" concerns the whole transaction. */
async function inSavepoint<T>(manager: EntityManager, work: (manager: EntityManager) => Promise<T>): Promise<PromiseSettledResult<T>> {
  await rowsOf(manager, 'SAVEPOINT work', []);
  try {
    const value = await work(manager);
    await rowsOf(manager, 'RELEASE SAVEPOINT work', []);
    return { status: 'fulfilled', value };
  } catch (reason) {
    if (isOnceMore(reason)) throw reason;
    await rowsOf(manager, 'ROLLBACK TO SAVEPOINT work', []);
    return { status: 'rejected', reason };
  }
}

const ONCE_MORE = new Set(['40001', '40P01']);
/** The server ended the connection (57P01 to 57P03), or it broke. */
const CUT = /^(57P0[1-3]|08...|ECONNRESET|EPIPE)$/;
const isOnceMore = (error: unknown): boolean => ONCE_MORE.has(codeOf(error)) || CUT.test(codeOf(error))
  || error instanceof QueryRunnerAlreadyReleasedError || (error instanceof Error && BROKEN.test(error.message));
/** The driver's own words, which have no code. */
const BROKEN = /^(Connection terminated|Client has encountered a connection error)/;
const codeOf = (error: unknown): string => typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Rows of a handwritten statement. `$1`, `$2`… on every database. */
export const rowsOf = async <Row>(manager: EntityManager, sql: string, values: readonly unknown[]): Promise<Row[]> => (await answerOf<Row>(manager, sql, values)).records;

/** What a statement answers: its rows, and how many it changed. */
export async function answerOf<Row>(manager: EntityManager, sql: string, values: readonly unknown[]): Promise<{ readonly records: Row[]; readonly affected: number }> {
  const runner: QueryRunner = manager.queryRunner ?? manager.connection.createQueryRunner();
  try {
    const { text, order } = manager.connection.options.type === 'postgres' ? { text: sql, order: undefined } : positional(sql);
    const result = await runner.query(text, order ? order.map(n => values[n]) : [...values], true);
    return { records: result.records ?? [], affected: result.affected ?? 0 };
  } finally {
    if (!manager.queryRunner) await runner.release();
  }
}

/** SQLite's driver binds by position: each `$n` becomes a `?`, with the value of that number at its place. */
interface Positional { readonly text: string; readonly order: readonly number[] }
const knownPositional = new Map<string, Positional>();
const MOST_KNOWN = 1000;

function positional(sql: string): Positional {
  const known = knownPositional.get(sql);
  if (known) return known;
  const order: number[] = [];
  const made = { text: sql.replace(/\$(\d+)/g, (_, n: string) => { order.push(Number(n) - 1); return '?'; }), order };
  if (knownPositional.size < MOST_KNOWN) knownPositional.set(sql, made);
  return made;
}

type Make = (dialect: Dialect, writer: DataSource, reader: DataSource, group?: GroupCommit) => Database;

async function openSqlite(file: string, make: Make): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const options = { type: 'better-sqlite3', database: file, entities, migrations, migrationsTransactionMode: 'each', timeout: 10_000, statementCacheSize: 1000, prepareDatabase: careful } as const;
  const writer = await new DataSource(options).initialize();
  await writer.runMigrations();
  const reader = await new DataSource(options).initialize();
  return make('sqlite', writer, reader, new GroupCommit(writer.createQueryRunner()));
}

/** WAL lets readers go on while one writes; FULL makes every commit reach the disk, which WAL alone does not. */
function careful(database: { pragma(text: string): unknown }): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -65536');           // 64 MB of pages, and 32 MB of the log before it is written into the file: a hot page is then written once and not at each commit
  database.pragma('wal_autocheckpoint = 8000');
}

/**
 * A connection that the server ends outside of any question is an error event of its client, and one that nobody listens to ends the
 * process. TypeORM listens only while it holds one. Whoever was using it fails by itself, and the pool opens another.
 */
class LastingPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('connect', client => { client.on('error', () => undefined); });
  }
}

/**
 * No transaction waits for anything but the database, so one that asks nothing for so long belongs to a hub that was stopped where it stands, or to a machine that
 * is gone. The server ends it, and its locks hold nobody up; whoever wakes finds the connection cut, and begins again.
 */
const LONGEST_IDLE_MS = 30_000;

async function openPostgres(url: string, make: Make): Promise<Database> {
  const source = await new DataSource({ type: 'postgres', driver: { ...pg, Pool: LastingPool }, url, entities, migrations, migrationsTransactionMode: 'each', extra: { max: 16, idle_in_transaction_session_timeout: LONGEST_IDLE_MS } }).initialize();
  await source.runMigrations();
  return make('postgres', source, source);
}
