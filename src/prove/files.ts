import { createReadStream, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { entriesOf } from './zip';

/** A larger message than any is not read. */
export const MAX_BYTES = 20_000_000;
/** Files that hold a message on each line. */
export const isOfLines = (file: string): boolean => /\.(jsonl|ndjson)$/i.test(file);
const isArchive = (file: string): boolean => /\.zip$/i.test(file);
/** Whether it may hold shares. */
export const isOfShares = (file: string): boolean => /\.json$/i.test(file) || isOfLines(file) || isArchive(file);

export interface FoundFile { readonly path: string; /** From the top of the folder that was given. */ readonly name: string }

/** Every file under a folder, or the file that was given itself, in the order of their names. Those that begin with a dot are nobody's messages. */
export function filesUnder(folder: string): FoundFile[] {
  if (!statSync(folder).isDirectory()) return [{ path: folder, name: folder.split(/[/\\]/).at(-1) ?? folder }];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => { const path = join(entry.parentPath, entry.name); return { path, name: relative(folder, path).replaceAll('\\', '/') }; })
    .toSorted((a, b) => a.name < b.name ? -1 : 1);
}

/** Where one message stands, so that it can be read again. */
export interface Place {
  readonly path: string; readonly from: number; readonly length: number;
  /** In an archive, deflated. */
  readonly packed?: boolean;
  /** `shares/1.json`, `day.ndjson, line 3`, `day.zip, 1.json`. */
  readonly name: string;
}
export interface Found {
  readonly place: Place;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Why nothing of it is read. */
  readonly problem?: string;
  /** The file ends within this line: it may be cut short. */
  readonly unended?: true;
}

/** The messages of a file, one by one: the whole of it, each line that is not blank, or each file of an archive. */
export async function* messagesIn(file: FoundFile): AsyncGenerator<Found> {
  if (isOfLines(file.path)) yield* linesIn(file);
  else if (isArchive(file.path)) yield* packedIn(file);
  else yield await wholeOf(file);
}
const TOO_LARGE = 'It is larger than any message';

async function* packedIn({ path, name }: FoundFile): AsyncGenerator<Found> {
  for (const entry of await entriesOf(path)) {
    const place = { path, name: entry.name === '' ? name : `${name}, ${entry.name}`, from: entry.from, length: entry.length, packed: entry.packed };
    const problem = entry.problem ?? (isOfLines(entry.name) ? 'A file of lines within an archive is not read: unpack it first' : entry.length > MAX_BYTES ? TOO_LARGE : undefined);
    const found = { place, mediaType: mediaTypeOf(entry.name), bytes: new Uint8Array() };
    if (problem !== undefined) { yield { ...found, problem }; continue; }
    const bytes = await bytesAt(place).catch(() => undefined);
    yield bytes ? { ...found, bytes } : { ...found, problem: 'It cannot be unpacked, or is larger than any message' };
  }
}

async function wholeOf({ path, name }: FoundFile): Promise<Found> {
  const { size } = statSync(path);
  const place = { path, name, from: 0, length: size };
  const found = { place, mediaType: mediaTypeOf(path) };
  return size > MAX_BYTES ? { ...found, bytes: new Uint8Array(), problem: TOO_LARGE } : { ...found, bytes: await bytesAt(place) };
}

async function* linesIn({ path, name }: FoundFile): AsyncGenerator<Found> {
  let pieces: Buffer[] = [];
  let [number, from, length] = [1, 0, 0];
  const line = (ended: boolean): Found[] => {
    const bytes = length > MAX_BYTES ? Buffer.alloc(0) : Buffer.concat(pieces);
    const found = { place: { path, name: `${name}, line ${number}`, from, length }, mediaType: mediaTypeOf(path), bytes, ...(length > MAX_BYTES && { problem: TOO_LARGE }), ...(!ended && { unended: true as const }) };
    return length > MAX_BYTES || bytes.toString('latin1').trim() !== '' ? [found] : [];
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const piece: Buffer = chunk;
    let at = 0;
    for (let end = piece.indexOf(10, at); end >= 0; end = piece.indexOf(10, at)) {
      length += end - at;
      if (length <= MAX_BYTES) pieces.push(piece.subarray(at, end));
      yield* line(true);
      from += length + 1;
      [number, length, pieces, at] = [number + 1, 0, [], end + 1];
    }
    length += piece.length - at;
    if (length <= MAX_BYTES) pieces.push(Buffer.from(piece.subarray(at)));
  }
  yield* line(false);
}

const unpack = promisify(inflateRaw);

export async function bytesAt(place: Place): Promise<Buffer> {
  const bytes = await storedAt(place);
  return place.packed === true ? unpack(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
}

async function storedAt({ path, from, length }: Place): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
      const { bytesRead } = await file.read(bytes, read, length - read, from + read);
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was read; run it again when nobody writes there`);
      read += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

const TYPES: Readonly<Record<string, string>> = { '.json': 'application/json', '.jsonl': 'application/json', '.ndjson': 'application/json', '.xml': 'application/xml', '.eml': 'message/rfc822', '.csv': 'text/csv' };
const mediaTypeOf = (path: string): string => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
