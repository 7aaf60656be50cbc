import { ConnectionPool, ISOLATION_LEVEL, NVarChar, Transaction, type Request } from 'mssql';
import type { Credentials } from './server';
import { AccountsDouble, type RowOfDouble, type TableOfDouble } from './accounts-double';

/** A database of accounts to be read, and a hand that writes into it: the double, or a real server. */
export interface AccountsStage {
  /** The settings of whoever reads it. */
  readonly settings: Readonly<Record<string, string>>;
  put(row: RowOfDouble): Promise<void>;
  begin(): Promise<StagedTransaction>;
  close(): Promise<void>;
}
export interface StagedTransaction { put(row: RowOfDouble): Promise<void>; commit(): Promise<void>; rollBack(): Promise<void> }

const settingsOf = ({ schema, table, version, columns }: TableOfDouble): Record<string, string> => ({
  TABLE: `${schema}.${table}`, COLUMN_ROW_VERSION: version, ...Object.fromEntries(Object.keys(columns).map(column => [`COLUMN_${column.toUpperCase()}`, column])),
});

export async function doubleStage(table: TableOfDouble, credentials?: Credentials): Promise<AccountsStage & { readonly double: AccountsDouble }> {
  const double = new AccountsDouble(table, credentials);
  const port = await double.server.listen();
  return {
    double,
    settings: { ...settingsOf(table), URL: `mssql://127.0.0.1:${port}/accounts`, USER: 'reader', PASSWORD: 'a secret of the test', TLS: credentials ? 'trust' : 'off' },
    put: async row => double.put(row),
    begin: async () => {
      const { put, commit, rollBack } = double.begin();
      return { put: async row => put(row), commit: async () => commit(), rollBack: async () => rollBack() };
    },
    close: () => double.server.close(),
  };
}

const TYPES: Readonly<Record<TableOfDouble['columns'][string], string>> = { varchar: 'varchar(2000)', money: 'money', decimal: 'decimal(12, 3)', date: 'date' };

/** A schema of its own on a real server, taken away when it is closed. `address`: mssql://user:password@server:port/database. */
export async function serverStage(address: string, table: TableOfDouble): Promise<AccountsStage> {
  const { hostname, port, username, password, pathname } = new URL(address);
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const reached = { server: hostname.replaceAll(/[[\]]/g, ''), port: Number(port || '1433'), database: pathname.slice(1), user: decodeURIComponent(username), password: decodeURIComponent(password) };
  const pool = new ConnectionPool({
    ...reached, connectionTimeout: 15_000, requestTimeout: 15_000, validateConnection: 'socket', beforeConnect: () => undefined,
    pool: { max: 4, min: 0, idleTimeoutMillis: 30_000, acquireTimeoutMillis: 15_000 },
    options: { encrypt: true, trustServerCertificate: here, readOnlyIntent: false, connectionIsolationLevel: ISOLATION_LEVEL.READ_COMMITTED, maxRetriesOnTransientErrors: 0, cancelTimeout: 5000, appName: 'casebridge-test' },
  });
  await pool.connect();
  const whole = `[${table.schema}].[${table.table}]`;
  const columns = Object.entries(table.columns).map(([name, kind]) => `[${name}] ${TYPES[kind]} NULL`).join(', ');
  await pool.request().query(`CREATE SCHEMA [${table.schema}]`);
  await pool.request().query(`CREATE TABLE ${whole} (${columns}, [${table.version}] rowversion NOT NULL)`);
  await pool.request().query(`CREATE UNIQUE INDEX [by_version] ON ${whole} ([${table.version}])`);
  return {
    settings: { ...settingsOf(table), URL: `mssql://${hostname}:${reached.port}/${reached.database}`, USER: reached.user, PASSWORD: reached.password, TLS: here ? 'trust' : 'on' },
    put: row => put(() => pool.request(), row),
    begin: async () => {
      const transaction = new Transaction(pool);
      await transaction.begin();
      return { put: row => put(() => transaction.request(), row), commit: () => transaction.commit(), rollBack: () => transaction.rollback() };
    },
    close: async () => {
      await pool.request().query(`DROP TABLE ${whole}`);
      await pool.request().query(`DROP SCHEMA [${table.schema}]`);
      await pool.close();
    },
  };

  /** Changes the row of its key, or makes it. */
  async function put(request: () => Request, row: RowOfDouble): Promise<void> {
    const names = Object.keys(row);
    const given = () => names.reduce((one, name) => one.input(name, NVarChar(2000), row[name] ?? null), request());
    const { recordset = [] } = await given().query(`SELECT [${table.key}] FROM ${whole} WHERE [${table.key}] = @${table.key}`);
    const value = (name: string): string => `CONVERT(${TYPES[table.columns[name] ?? 'varchar']}, @${name})`;
    await given().query(recordset.length > 0
      ? `UPDATE ${whole} SET ${names.map(name => `[${name}] = ${value(name)}`).join(', ')} WHERE [${table.key}] = @${table.key}`
      : `INSERT INTO ${whole} (${names.map(name => `[${name}]`).join(', ')}) VALUES (${names.map(value).join(', ')})`);
  }
}
