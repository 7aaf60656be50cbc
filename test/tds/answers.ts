import { longText, shortText, uint16, uint32, uint64, uint8 } from './bytes';

/** What a server can answer to one statement. */
export interface ResultSet { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
export type Cell = string | number | boolean | Date | Buffer | null;
/** An error in the words of SQL Server: its number says what it is. */
export class ServerError extends Error {
  constructor(readonly number: number, message: string, readonly severity = 16) { super(message); }
}

const TOKEN = { returnStatus: 0x79, columns: 0x81, error: 0xaa, loginAcknowledged: 0xad, row: 0xd1, changedEnvironment: 0xe3, done: 0xfd, doneProcedure: 0xfe, doneInProcedure: 0xff } as const;
const DONE = { final: 0x00, more: 0x01, error: 0x02, count: 0x10, attention: 0x20 } as const;

/** Latin1_General_CI_AS. */
const COLLATION = Buffer.from([0x09, 0x04, 0xd0, 0x00, 0x34]);

const token = (kind: number, body: Buffer): Buffer => Buffer.concat([uint8(kind), uint16(body.length), body]);
const done = (kind: number, status: number, rows = 0): Buffer => Buffer.concat([uint8(kind), uint16(status), uint16(0), uint64(rows)]);
const changed = (what: number, now: Buffer, before: Buffer): Buffer => token(TOKEN.changedEnvironment, Buffer.concat([uint8(what), now, before]));

/** Logged in: the database, the collation and the size of packets, and TDS 7.4. */
export const loggedIn = (database: string, packetSize: number): Buffer => Buffer.concat([
  changed(1, shortText(database), shortText('master')),
  changed(7, Buffer.concat([uint8(COLLATION.length), COLLATION]), uint8(0)),
  changed(4, shortText(String(packetSize)), shortText(String(packetSize))),
  token(TOKEN.loginAcknowledged, Buffer.concat([Buffer.from([1, 0x74, 0, 0, 4]), shortText('Accounts double'), Buffer.from([16, 0, 0, 0])])),
  done(TOKEN.done, DONE.final),
]);

/** What this server speaks: its version, and whether it encrypts. */
export const preLogin = (encrypts: boolean): Buffer => {
  const version = { at: 11, bytes: Buffer.from([16, 0, 0, 0, 0, 0]) };
  const encryption = { at: 17, bytes: Buffer.from([encrypts ? 1 : 2]) };
  const end = 0xff;
  return Buffer.concat([Buffer.from([0, 0, version.at, 0, version.bytes.length, 1, 0, encryption.at, 0, encryption.bytes.length, end]), version.bytes, encryption.bytes]);
};

export const acknowledgedBatch = (): Buffer => done(TOKEN.done, DONE.count);
export const acknowledgedAttention = (): Buffer => done(TOKEN.done, DONE.attention);

export function failed(error: ServerError, procedure: boolean): Buffer {
  const state = 1, line = 1;
  const body = Buffer.concat([uint32(error.number), uint8(state), uint8(error.severity), longText(error.message), shortText('accounts-double'), shortText(''), uint32(line)]);
  return Buffer.concat([token(TOKEN.error, body), done(procedure ? TOKEN.doneProcedure : TOKEN.done, DONE.error)]);
}

/** The rows of a statement that came as a procedure call, sp_executesql. */
export function answered({ columns, rows }: ResultSet): Buffer {
  const types = columns.map((_, column) => typeOf(rows.map(row => row[column] ?? null)));
  const described = columns.map((name, column) => Buffer.concat([uint32(0), uint16(NULLABLE), types[column]?.described ?? Buffer.alloc(0), shortText(name)]));
  const written = rows.map(row => Buffer.concat([uint8(TOKEN.row), ...types.map((type, column) => type.write(row[column] ?? null))]));
  return Buffer.concat([
    uint8(TOKEN.columns), uint16(columns.length), ...described, ...written,
    done(TOKEN.doneInProcedure, DONE.more | DONE.count, rows.length),
    uint8(TOKEN.returnStatus), uint32(0),
    done(TOKEN.doneProcedure, DONE.final),
  ]);
}
const NULLABLE = 0x09;

interface ColumnType { readonly described: Buffer; write(cell: Cell): Buffer }

/** The type of a column is that of its first value; a column of nulls is text. */
function typeOf(cells: readonly Cell[]): ColumnType {
  const first = cells.find(cell => cell !== null);
  if (typeof first === 'number') return Number.isInteger(first) ? INTEGER : FLOAT;
  if (typeof first === 'boolean') return BIT;
  if (first instanceof Date) return DATE_AND_TIME;
  return Buffer.isBuffer(first) ? BINARY : TEXT;
}

const NOTHING = uint8(0);
const sized = (cell: Cell, size: number, write: (bytes: Buffer) => void): Buffer => {
  if (cell === null) return NOTHING;
  const bytes = Buffer.alloc(size);
  write(bytes);
  return Buffer.concat([uint8(size), bytes]);
};

const INTEGER: ColumnType = { described: Buffer.from([0x26, 4]), write: cell => sized(cell, 4, bytes => bytes.writeInt32LE(Number(cell))) };
const FLOAT: ColumnType = { described: Buffer.from([0x6d, 8]), write: cell => sized(cell, 8, bytes => bytes.writeDoubleLE(Number(cell))) };
const BIT: ColumnType = { described: Buffer.from([0x68, 1]), write: cell => sized(cell, 1, bytes => bytes.writeUInt8(cell === true ? 1 : 0)) };

const DAY_MS = 86_400_000;
/** Days since 1900, and three-hundredths of a second since midnight. */
const DATE_AND_TIME: ColumnType = {
  described: Buffer.from([0x6f, 8]),
  write: cell => sized(cell, 8, bytes => {
    const since1900 = Number(cell instanceof Date ? cell : 0) - Date.UTC(1900, 0, 1);
    const day = Math.floor(since1900 / DAY_MS);
    bytes.writeInt32LE(day, 0);
    bytes.writeUInt32LE(Math.round((since1900 - day * DAY_MS) * 0.3), 4);
  }),
};

const MAX = 0xffff;
const ABSENT = Buffer.alloc(8, 0xff);
/** A value of a `max` type comes as its whole length, one piece and an empty piece. */
const inOnePiece = (bytes: Buffer): Buffer => Buffer.concat([uint64(bytes.length), ...(bytes.length === 0 ? [] : [uint32(bytes.length), bytes]), uint32(0)]);
const TEXT: ColumnType = { described: Buffer.concat([uint8(0xe7), uint16(MAX), COLLATION]), write: cell => cell === null ? ABSENT : inOnePiece(Buffer.from(String(cell), 'utf16le')) };
const BINARY: ColumnType = { described: Buffer.concat([uint8(0xa5), uint16(MAX)]), write: cell => Buffer.isBuffer(cell) ? inOnePiece(cell) : ABSENT };
