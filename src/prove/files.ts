import { createReadStream, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** A larger message than any is not read. */
export const MAX_BYTES = 20_000_000;
/** Files that hold a message on each line. */
export const isOfLines = (file: string): boolean => /\.(jsonl|ndjson)$/i.test(file);

export interface FoundFile { readonly path: string; /** From the top of the folder that was given. */ readonly name: string }

/** Every file under a folder, or the file that was given itself, in the order of their names. Those that begin with a dot are nobody's messages. */
export function filesUnder(folder: string): FoundFile[] {
  if (!statSync(folder).isDirectory()) return [{ path: folder, name: folder.split(/[/\\]/).at(-1) ?? folder }];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => { const path = join(entry.parentPath, entry.name); return { path, name: relative(folder, path).replaceAll('\\', '/') }; })
    .toSorted((a, b) => a.name < b.name ? -1 : 1);
}

/** Where one message stands, so that it can be read again. */
export interface Place { readonly path: string; readonly from: number; readonly length: number; /** `shares/1.json`, `day.ndjson, line 3`. */ readonly name: string }
export interface Found extends Place { readonly bytes: Uint8Array; readonly tooLarge?: true; /** The file ends within this line: it may be cut short. */ readonly unended?: true }

/** The messages of a file, one by one: the whole of it, or each line that is not blank. */
export async function* messagesIn(file: FoundFile): AsyncGenerator<Found> {
  if (isOfLines(file.path)) yield* linesIn(file);
  else yield await wholeOf(file);
}

async function wholeOf({ path, name }: FoundFile): Promise<Found> {
  const { size } = statSync(path);
  const place = { path, name, from: 0, length: size };
  return size > MAX_BYTES ? { ...place, bytes: new Uint8Array(), tooLarge: true } : { ...place, bytes: await bytesAt(place) };
}

async function* linesIn({ path, name }: FoundFile): AsyncGenerator<Found> {
  let pieces: Buffer[] = [];
  let [number, from, length] = [1, 0, 0];
  const line = (ended: boolean): Found[] => {
    const bytes = length > MAX_BYTES ? Buffer.alloc(0) : Buffer.concat(pieces);
    const place = { path, name: `${name}, line ${number}`, from, length, bytes, ...(length > MAX_BYTES && { tooLarge: true as const }), ...(!ended && { unended: true as const }) };
    return length > MAX_BYTES || bytes.toString('latin1').trim() !== '' ? [place] : [];
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

export async function bytesAt({ path, from, length }: Omit<Place, 'name'>): Promise<Buffer> {
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
export const mediaTypeOf = (path: string): string => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
