import type { EntityManager, EntityMetadata } from 'typeorm';
import { answerOf } from './database';

/**
 * The everyday reads and writes of rows, as TypeORM does them: same tables, same columns, same conversions. TypeORM builds each statement anew, and that takes
 * longer than the statement; here one is built for each shape of question and kept. For anything but "equal to", ask TypeORM.
 */
type RowClass<Row extends object> = new () => Row;
/** Columns by their property, each equal to its value; `null` where nothing must stand. */
type Where<Row> = { readonly [Name in keyof Row]?: Row[Name] };

export async function findRows<Row extends object>(manager: EntityManager, of: RowClass<Row>, where: Where<Row>, orderBy?: keyof Row & string): Promise<Row[]> {
  const table = tableOf(manager, of);
  const sql = table.kept(`find ${shapeOf(where)} ${orderBy ?? ''}`, () => `SELECT ${table.selected} FROM ${table.name} WHERE ${table.conditions(where, 1)}${orderBy === undefined ? '' : ` ORDER BY ${table.escaped(orderBy)}`}`);
  const { records } = await answerOf<Record<string, unknown>>(manager, sql, table.boundWhere(where));
  return records.map(record => table.rowFrom(record, new of()));
}

export async function findRow<Row extends object>(manager: EntityManager, of: RowClass<Row>, where: Where<Row>): Promise<Row | undefined> {
  return (await findRows(manager, of, where))[0];
}

/** One that must be there. */
export async function theRow<Row extends object>(manager: EntityManager, of: RowClass<Row>, where: Where<Row>): Promise<Row> {
  const row = await findRow(manager, of, where);
  if (!row) throw new Error(`There is no ${tableOf(manager, of).name} with this ${Object.keys(where).join(' and ')}`);
  return row;
}

export async function rowExists<Row extends object>(manager: EntityManager, of: RowClass<Row>, where: Where<Row>): Promise<boolean> {
  const table = tableOf(manager, of);
  const sql = table.kept(`exists ${shapeOf(where)}`, () => `SELECT 1 FROM ${table.name} WHERE ${table.conditions(where, 1)} LIMIT 1`);
  return (await answerOf(manager, sql, table.boundWhere(where))).records.length > 0;
}

/** PostgreSQL takes 65,535 values in a statement, SQLite 32,766. */
const MOST_ROWS = 100;

export async function insertRows<Row extends object>(manager: EntityManager, of: RowClass<Row>, rows: readonly Where<Row>[]): Promise<void> {
  const table = tableOf(manager, of);
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS);
    const sql = table.kept(`insert ${some.length}`, () => table.insertion(some.length));
    await answerOf(manager, sql, some.flatMap(row => table.inserted(row)));
  }
}

/** How many rows were changed. */
export async function updateRows<Row extends object>(manager: EntityManager, of: RowClass<Row>, where: Where<Row>, set: Where<Row>): Promise<number> {
  const table = tableOf(manager, of);
  const names = Object.keys(set).filter(name => valueOf(set, name) !== undefined);
  const sql = table.kept(`update ${names.join()} ${shapeOf(where)}`, () =>
    `UPDATE ${table.name} SET ${names.map((name, i) => `${table.escaped(name)} = $${i + 1}`).join(', ')} WHERE ${table.conditions(where, names.length + 1)}`);
  return (await answerOf(manager, sql, [...names.map(name => table.bound(name, valueOf(set, name))), ...table.boundWhere(where)])).affected;
}

export async function deleteRows<Row extends object>(manager: EntityManager, of: RowClass<Row>, where: Where<Row>): Promise<number> {
  const table = tableOf(manager, of);
  const sql = table.kept(`delete ${shapeOf(where)}`, () => `DELETE FROM ${table.name} WHERE ${table.conditions(where, 1)}`);
  return (await answerOf(manager, sql, table.boundWhere(where))).affected;
}

type ColumnMetadata = EntityMetadata['columns'][number];

const shapeOf = (where: object): string => Object.entries(where).map(([name, value]) => value === null ? `${name} null` : name).join();
const valueOf = (values: object, name: string): unknown => Reflect.get(values, name);

/** What TypeORM knows of a table, and the statements that were built for it. */
class Table {
  private readonly statements = new Map<string, string>();
  private readonly columns: ReadonlyMap<string, ColumnMetadata>;
  private readonly insertable: readonly ColumnMetadata[];
  readonly name: string;
  readonly selected: string;

  constructor(metadata: EntityMetadata, private readonly manager: EntityManager) {
    this.columns = new Map(metadata.columns.map(column => [column.propertyName, column]));
    this.insertable = metadata.columns.filter(({ isInsert }) => isInsert);
    this.name = this.escape(metadata.tableName);
    this.selected = metadata.columns.map(({ databaseName }) => this.escape(databaseName)).join(', ');
  }

  kept(shape: string, build: () => string): string {
    const known = this.statements.get(shape);
    if (known !== undefined) return known;
    const built = build();
    this.statements.set(shape, built);
    return built;
  }

  escaped(name: string): string { return this.escape(this.column(name).databaseName); }
  bound(name: string, value: unknown): unknown { return this.manager.connection.driver.preparePersistentValue(value, this.column(name)); }

  conditions(where: object, from: number): string {
    let n = from;
    return Object.entries(where).map(([name, value]) => value === null ? `${this.escaped(name)} IS NULL` : `${this.escaped(name)} = $${n++}`).join(' AND ');
  }
  boundWhere(where: object): unknown[] { return Object.entries(where).filter(([, value]) => value !== null).map(([name, value]) => this.bound(name, value)); }

  insertion(count: number): string {
    const width = this.insertable.length;
    const values = Array.from({ length: count }, (_, row) => `(${this.insertable.map((_column, i) => `$${row * width + i + 1}`).join(', ')})`);
    return `INSERT INTO ${this.name} (${this.insertable.map(({ databaseName }) => this.escape(databaseName)).join(', ')}) VALUES ${values.join(', ')}`;
  }
  inserted(row: object): unknown[] {
    return this.insertable.map(({ propertyName }) => {
      const value = valueOf(row, propertyName);
      if (value === undefined) throw new Error(`A row of ${this.name} was to be kept without ${propertyName}`);
      return this.bound(propertyName, value);
    });
  }

  rowFrom<Row extends object>(record: Record<string, unknown>, row: Row): Row {
    const { driver } = this.manager.connection;
    for (const [name, column] of this.columns) Reflect.set(row, name, driver.prepareHydratedValue(record[column.databaseName], column));
    return row;
  }

  private escape(name: string): string { return this.manager.connection.driver.escape(name); }
  private column(name: string): ColumnMetadata {
    const column = this.columns.get(name);
    if (!column) throw new Error(`${this.name} has no ${name}`);
    return column;
  }
}

const tables = new WeakMap<object, Map<object, Table>>();

function tableOf(manager: EntityManager, of: RowClass<object>): Table {
  const source = manager.connection;
  const ofSource = tables.get(source) ?? new Map<object, Table>();
  if (ofSource.size === 0) tables.set(source, ofSource);
  const known = ofSource.get(of);
  if (known) return known;
  const table = new Table(source.getMetadata(of), source.manager);
  ofSource.set(of, table);
  return table;
}
