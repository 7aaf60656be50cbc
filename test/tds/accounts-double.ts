import { setTimeout as wait } from 'node:timers/promises';
import { ServerError, type Cell, type ResultSet } from './answers';
import type { Login, Statement } from './requests';
import { TdsServer, type Answer, type Credentials } from './server';

/** What a column is there: it decides how its value reads as text. */
export type ColumnKind = 'varchar' | 'money' | 'decimal' | 'date';
export interface TableOfDouble { readonly schema: string; readonly table: string; readonly version: string; readonly key: string; readonly columns: Readonly<Record<string, ColumnKind>> }
export type RowOfDouble = Readonly<Record<string, string | null>>;

/** What it does instead of answering, for each statement that comes; undefined: it answers. */
export type Mischief = (statement: Statement) => Answer | ServerError | { readonly afterMs: number } | { readonly rows: (set: ResultSet) => ResultSet } | undefined;

export interface OpenTransaction { put(row: RowOfDouble): void; commit(): void; rollBack(): void }
interface Written { readonly row: RowOfDouble; readonly version: bigint }

/**
 * A database of accounts behind TDS. It gives each write the next row version when it is written, not when it is committed, as SQL Server
 * does, and shows readers what is committed. It understands the two statements that are sent and no other.
 */
export class AccountsDouble {
  readonly server: TdsServer;
  mischief: Mischief = () => undefined;
  refusal: ((login: Login) => ServerError | undefined) | undefined;
  updateability = 'READ_WRITE';
  private lastVersion = 2000n;
  private committed = new Map<string, Written>();
  private readonly open = new Set<Map<string, Written>>();

  constructor(private readonly table: TableOfDouble, credentials?: Credentials) {
    this.server = new TdsServer({ login: login => this.refusal?.(login), answer: statement => this.answer(statement) }, credentials);
  }

  put(row: RowOfDouble): void { const only = this.begin(); only.put(row); only.commit(); }

  begin(): OpenTransaction {
    const writes = new Map<string, Written>();
    this.open.add(writes);
    return {
      put: row => { this.lastVersion += 1n; writes.set(String(row[this.table.key]), { row, version: this.lastVersion }); },
      commit: () => { this.open.delete(writes); this.committed = new Map([...this.committed, ...writes]); },
      rollBack: () => { this.open.delete(writes); },
    };
  }

  /** An older copy is put back: what was written since is gone, and its versions will be given once more. */
  restore(lastVersion: bigint): void {
    this.committed = new Map([...this.committed].filter(([, { version }]) => version <= lastVersion));
    this.lastVersion = lastVersion;
  }

  private async answer(statement: Statement): Promise<Answer> {
    const instead = this.mischief(statement);
    if (instead instanceof ServerError) throw instead;
    if (typeof instead === 'string') return instead;
    if (instead && 'afterMs' in instead) await wait(instead.afterMs, undefined, { ref: false });
    const set = statement.text.includes('MIN_ACTIVE_ROWVERSION') ? this.bound() : this.page(statement);
    if (instead && 'columns' in instead) return instead;
    return instead && 'rows' in instead ? instead.rows(set) : set;
  }

  private bound(): ResultSet {
    const active = [...this.open].flatMap(writes => [...writes.values()].map(({ version }) => version));
    const below = active.reduce((least, version) => version < least ? version : least, this.lastVersion + 1n);
    return { columns: ['below', 'updateability'], rows: [[versionAsText(below), this.updateability]] };
  }

  private page({ procedure, text, parameters }: Statement): ResultSet {
    const { rows, after, below } = parameters;
    if (procedure !== 'sp_executesql' || typeof rows !== 'number' || !Buffer.isBuffer(after) || !Buffer.isBuffer(below)) throw new ServerError(8178, 'The parameterized query expects a parameter which was not supplied.');
    const said = PAGE.exec(text);
    if (!said) throw new ServerError(102, 'Incorrect syntax.');
    const [, list = '', schema, table, ...versions] = said;
    if (schema !== this.table.schema || table !== this.table.table) throw new ServerError(208, 'Invalid object name.');
    if (versions.some(column => column !== this.table.version)) throw new ServerError(207, 'Invalid column name.');
    const columns = list.split(/,\s+(?=CONVERT\(nvarchar)/).map(expression => this.columnIn(expression));
    const found = [...this.committed.values()].filter(({ version }) => version > after.readBigUInt64BE() && version < below.readBigUInt64BE());
    const ordered = found.toSorted((a, b) => a.version < b.version ? -1 : 1).slice(0, rows);
    return { columns: columns.map(({ name }) => name), rows: ordered.map(written => columns.map(column => column.read(written))) };
  }

  private columnIn(expression: string): { readonly name: string; read(written: Written): Cell } {
    const version = VERSION_AS_TEXT.exec(expression);
    if (version) return { name: version[2] ?? '', read: written => versionAsText(written.version) };
    const said = COLUMN_AS_TEXT.exec(expression);
    if (!said) throw new ServerError(102, 'Incorrect syntax.');
    const [, length, column = '', style, name = ''] = said;
    const kind = this.table.columns[column];
    if (kind === undefined) throw new ServerError(207, 'Invalid column name.');
    return { name, read: ({ row }) => { const value = row[column] ?? null; return value === null ? null : asText(value, kind, style).slice(0, Number(length)); } };
  }
}

const PAGE = /^SELECT TOP \(@rows\) (.+)\s+FROM \[(\w+)\]\.\[(\w+)\]\s+WHERE \[(\w+)\] > @after AND \[(\w+)\] < @below\s+ORDER BY \[(\w+)\]$/s;
const VERSION_AS_TEXT = /^CONVERT\(varchar\(18\), CONVERT\(binary\(8\), \[(\w+)\]\), 1\) AS \[(\w+)\]$/;
const COLUMN_AS_TEXT = /^CONVERT\(nvarchar\((\d+)\), \[(\w+)\](?:, (\d+))?\) AS \[([\w.]+)\]$/;

const versionAsText = (version: bigint): string => `0x${version.toString(16).toUpperCase().padStart(16, '0')}`;

/** Without style 2, `money` is rounded to two places; without style 23, a day is written in American words. */
function asText(value: string, kind: ColumnKind, style: string | undefined): string {
  if (kind === 'money') return style === '2' ? value.replace(/(\.\d+)?$/, (places: string) => (places === '' ? '.' : places).padEnd(5, '0')) : Number(value).toFixed(2);
  if (kind === 'date' && style !== '23') return new Date(`${value}T00:00:00Z`).toLocaleDateString('en-US', { month: 'short', day: '2-digit', year: 'numeric', timeZone: 'UTC' });
  return value;
}
