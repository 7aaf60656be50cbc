import { open, type FileHandle } from 'node:fs/promises';

/** A file in an archive: where its bytes stand, and whether they are packed. */
export interface Entry { readonly name: string; readonly from: number; readonly length: number; readonly packed: boolean; /** Why it cannot be read here. */ readonly problem?: string }

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of an archive, with the longest comment that it can have. */
const END_BYTES = 22 + 65_535;
const IN_ZIP64 = 0xffffffff;

/** The files of a zip archive in the order in which it lists them. Of an archive that is none, one entry says so. */
export async function entriesOf(path: string): Promise<Entry[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = await read(file, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || tail.length < end + 22 || tail.readUInt32LE(end) !== END) return [broken('It is no zip archive, or is cut short')];
    const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (from === IN_ZIP64 || length === IN_ZIP64) return [broken('It is an archive of more than 4 GB or 65,535 files: unpack it first')];
    return await listedIn(file, await read(file, from, length), size);
  } finally {
    await file.close();
  }
}

async function listedIn(file: FileHandle, list: Buffer, size: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= list.length;) {
    if (list.readUInt32LE(at) !== ENTRY) return [...entries, broken('Its list of files is damaged')];
    const [flags, method, length] = [list.readUInt16LE(at + 8), list.readUInt16LE(at + 10), list.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength, local] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32), list.readUInt32LE(at + 42)];
    const name = list.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extraLength + commentLength;
    if (!name.endsWith('/')) entries.push(await entryAt(file, { name, flags, method, length, local }, size));
  }
  return entries;
}

async function entryAt(file: FileHandle, { name, flags, method, length, local }: { readonly name: string; readonly flags: number; readonly method: number; readonly length: number; readonly local: number }, size: number): Promise<Entry> {
  const entry = { name, length, from: 0, packed: method === 8 };
  if ((flags & 1) === 1) return { ...entry, problem: 'It is encrypted: unpack it first' };
  if (method !== 0 && method !== 8) return { ...entry, problem: 'It is packed in a way that is not read here: unpack it first' };
  const head = await read(file, local, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) return { ...entry, problem: 'The archive is damaged here' };
  const from = local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  return from + length > size ? { ...entry, problem: 'The archive is cut short here' } : { ...entry, from };
}

const broken = (problem: string): Entry => ({ name: '', from: 0, length: 0, packed: false, problem });

async function read(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.subarray(0, bytesRead);
}
