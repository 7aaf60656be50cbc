import { Reader } from './bytes';

/** A statement as it came: its text, and its parameters by name. Other procedures come as their name without a text. */
export interface Statement { readonly procedure: string; readonly text: string; readonly parameters: Readonly<Record<string, Value>> }
export type Value = string | number | bigint | boolean | Buffer | null;

/** Who logs in, and with which intent. */
export interface Login { readonly user: string; readonly password: string; readonly application: string; readonly database: string; readonly readOnly: boolean }

/** LOGIN7: places and lengths of texts stand from byte 36 on. */
export function loginIn(bytes: Buffer): Login {
  const field = (index: number): Buffer => {
    const place = 36 + index * 4;
    const from = bytes.readUInt16LE(place);
    return bytes.subarray(from, from + bytes.readUInt16LE(place + 2) * 2);
  };
  const text = (index: number): string => field(index).toString('utf16le');
  const typeFlags = bytes.readUInt8(26);
  return { user: text(1), password: uncovered(field(2)).toString('utf16le'), application: text(3), database: text(8), readOnly: (typeFlags & 0x20) !== 0 };
}

/** A password travels with its half-bytes swapped and some bits turned over. */
const uncovered = (bytes: Buffer): Buffer => Buffer.from(bytes.map(byte => { const turned = byte ^ 0xa5; return ((turned << 4) | (turned >> 4)) & 0xff; }));

/** The text of a batch, after the headers that every request begins with. */
export const batchIn = (bytes: Buffer): string => withoutHeaders(bytes).toString('utf16le');

const withoutHeaders = (bytes: Buffer): Buffer => bytes.subarray(bytes.readUInt32LE(0));

const BY_NUMBER: Readonly<Record<number, string>> = { 10: 'sp_executesql', 11: 'sp_prepare', 12: 'sp_execute', 13: 'sp_prepexec', 15: 'sp_unprepare' };

/** A procedure call; of sp_executesql, the first two parameters are the statement and the declaration of the others. */
export function callIn(bytes: Buffer): Statement {
  const reader = new Reader(withoutHeaders(bytes));
  const length = reader.uint16();
  const procedure = length === 0xffff ? BY_NUMBER[reader.uint16()] ?? 'unknown' : reader.text(length);
  reader.take(2);                                           // option flags
  const parameters: [string, Value][] = [];
  while (!reader.atEnd) parameters.push(parameterFrom(reader));
  if (procedure !== 'sp_executesql') return { procedure, text: '', parameters: Object.fromEntries(parameters) };
  return { procedure, text: String(parameters[0]?.[1] ?? ''), parameters: Object.fromEntries(parameters.slice(2)) };
}

function parameterFrom(reader: Reader): [string, Value] {
  const name = reader.text(reader.uint8()).replace(/^@/, '');
  reader.take(1);                                           // status flags
  return [name, valueFrom(reader, reader.uint8())];
}

function valueFrom(reader: Reader, type: number): Value {
  switch (type) {
    case 0xe7: return textOf(countedBytes(reader, COLLATED));
    case 0xa5: case 0xad: return countedBytes(reader, PLAIN);
    case 0x26: return integerOf(sizedBytes(reader));
    case 0x68: { const bytes = sizedBytes(reader); return bytes && bytes.readUInt8() !== 0; }
    default: throw new Error(`A parameter of type 0x${type.toString(16)} is not understood`);
  }
}

const textOf = (bytes: Buffer | null): string | null => bytes && bytes.toString('utf16le');
const integerOf = (bytes: Buffer | null): number | bigint | null => bytes && (bytes.length === 8 ? bytes.readBigInt64LE() : bytes.readIntLE(0, bytes.length));

function sizedBytes(reader: Reader): Buffer | null {
  reader.uint8();                                           // the most that the type holds
  const length = reader.uint8();
  return length === 0 ? null : reader.take(length);
}

const COLLATED = 5, PLAIN = 0;
/** A value whose length comes in two bytes, or in pieces where the type is a `max` one. */
function countedBytes(reader: Reader, collation: number): Buffer | null {
  const most = reader.uint16();
  reader.take(collation);
  if (most !== 0xffff) {
    const length = reader.uint16();
    return length === 0xffff ? null : reader.take(length);
  }
  if (reader.uint64() === 0xffff_ffff_ffff_ffffn) return null;
  const pieces: Buffer[] = [];
  for (let length = reader.uint32(); length > 0; length = reader.uint32()) pieces.push(reader.take(length));
  return Buffer.concat(pieces);
}
