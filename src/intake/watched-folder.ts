import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { momentInWords, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { MOST_BYTES } from './endpoints';
import type { Intake } from './intake';

export interface FolderSettings { readonly system: string; readonly folder: string; readonly stillSeconds: number; readonly mostBytes?: number }
/** What one look came to. `growing` waits for the next look; `stays` could not be kept or moved, and a refusal says so. */
export interface Looked { readonly taken: number; readonly refused: number; readonly growing: number; readonly stays: number }

/** How a file looked when it was last seen to change. */
interface Sight { readonly size: number; readonly changed: number; readonly since: number }
interface Found { readonly name: string; readonly size: number; readonly changed: number }

const UNFINISHED = /^\.|\.(part|tmp)$/i;
const MEDIA_TYPES: Readonly<Record<string, string>> = { '.xml': 'application/xml', '.json': 'application/json' };
const MOST_AT_ONCE = 200;
const LONGEST_NAME = 255;

/**
 * A folder into which a system's messages are put as files. A file is taken when it has stopped growing: the same size
 * and time of change at two looks that lie far enough apart. It is kept first and moved to `taken/` afterwards, under an
 * id that follows from what it is; so after a crash between the two it is moved, and not taken twice.
 */
export class WatchedFolder {
  private sights = new Map<string, Sight>();

  constructor(private readonly settings: FolderSettings, private readonly intake: Intake, private readonly now: () => Instant) {}

  get system(): string { return this.settings.system; }

  /** One look. Throws where the folder itself cannot be read, or the database does not keep anything. */
  async look(): Promise<Looked> {
    const files = await this.files();
    const still = this.still(files);
    const outcomes: (keyof Looked)[] = [];
    for (const file of still.slice(0, MOST_AT_ONCE)) outcomes.push(await this.take(file));
    const count = (outcome: keyof Looked) => outcomes.filter(one => one === outcome).length;
    return { taken: count('taken'), refused: count('refused'), growing: files.length - still.length + count('growing'), stays: count('stays') };
  }

  /** Plain files only: no folder is entered and no link is followed. The oldest come first. */
  private async files(): Promise<Found[]> {
    const entries = await readdir(this.settings.folder, { withFileTypes: true });
    const found: Found[] = [];
    for (const { name } of entries.filter(entry => entry.isFile() && !UNFINISHED.test(entry.name))) {
      const file = await lstat(join(this.settings.folder, name)).catch(() => undefined);
      if (file?.isFile()) found.push({ name, size: file.size, changed: file.mtimeMs });
    }
    return found.sort((a, b) => a.changed - b.changed || (a.name < b.name ? -1 : 1));
  }

  private still(files: readonly Found[]): Found[] {
    const now = Date.parse(this.now());
    const before = this.sights;
    this.sights = new Map(files.map(({ name, size, changed }) => {
      const seen = before.get(name);
      return [name, seen?.size === size && seen.changed === changed ? seen : { size, changed, since: now }];
    }));
    return files.filter(({ name }) => now - (this.sights.get(name)?.since ?? now) >= this.settings.stillSeconds * 1000);
  }

  private async take(file: Found): Promise<keyof Looked> {
    const { mostBytes = MOST_BYTES } = this.settings;
    if (file.size > mostBytes) return this.refuse(file, `A file of more than ${mostBytes} bytes is not taken`);
    const read = await this.read(file);
    if ('code' in read) return this.stay(file, `A file in the watched folder could not be read (${read.code}); it stays there`);
    if (!('bytes' in read)) { this.sights.delete(file.name); return 'growing'; }
    const id = await this.freeId(file, createHash('sha256').update(read.bytes).digest('hex'), 'taken');
    if (id === undefined) return 'growing';
    await this.intake.receiveOnce(id, this.system, { bytes: read.bytes, mediaType: MEDIA_TYPES[extname(file.name).toLowerCase()] ?? 'application/octet-stream' });
    return this.move(file, id, 'taken');
  }

  private async refuse(file: Found, why: string): Promise<keyof Looked> {
    const id = await this.freeId(file, String(file.size), 'refused');
    if (id === undefined) return 'growing';
    await this.intake.refuseOnce(id, this.system, 'application/octet-stream', file.size, why);
    return this.move(file, id, 'refused');
  }

  /** Its id, by what it is. Where one that was the same in all has been moved already, this is another arrival of it. */
  private async freeId(file: Found, hash: string, to: 'taken' | 'refused'): Promise<string | undefined> {
    for (let n = 0; ; n++) {
      const id = stableId('watched folder', this.system, file.name, hash, String(file.changed), String(n));
      if (!await exists(join(this.settings.folder, to, movedName(id, file.name)))) return id;
      if (!await exists(join(this.settings.folder, file.name))) return undefined;   // another process has just moved it
    }
  }

  private async read(file: Found): Promise<{ readonly bytes: Uint8Array } | { readonly changing: true } | { readonly code: string }> {
    try {
      const handle = await open(join(this.settings.folder, file.name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      try {
        const bytes = await handle.readFile();
        const after = await handle.stat();
        return after.size === file.size && after.mtimeMs === file.changed && bytes.length === file.size ? { bytes } : { changing: true };
      } finally {
        await handle.close();
      }
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? { changing: true } : { code: codeOf(error) };
    }
  }

  private async move(file: Found, id: string, to: 'taken' | 'refused'): Promise<keyof Looked> {
    try {
      await mkdir(join(this.settings.folder, to), { recursive: true });
      await rename(join(this.settings.folder, file.name), join(this.settings.folder, to, movedName(id, file.name)));
      this.sights.delete(file.name);
      return to;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return to;                                    // another process has just moved it
      return this.stay(file, `A file is noted as receipt ${id}, and could not be moved to ${to}/ (${codeOf(error)}); it stays in the watched folder`);
    }
  }

  /** Said once for each file and reason, to people: as a refusal, without the file's name, which may be somebody's. */
  private async stay(file: Found, why: string): Promise<'stays'> {
    await this.intake.refuseOnce(stableId('watched folder', this.system, file.name, String(file.changed), why), this.system, 'application/octet-stream', file.size,
      `${why}. It has ${file.size} bytes and was last changed on ${momentInWords(new Date(file.changed).toISOString())}`);
    return 'stays';
  }
}

/** With the receipt's id first; a name that is too long for both gives way. */
const movedName = (id: string, name: string): string => Buffer.byteLength(`${id}--${name}`) <= LONGEST_NAME ? `${id}--${name}` : id;

const exists = async (path: string): Promise<boolean> => (await lstat(path).catch(() => undefined)) !== undefined;

const codeOf = (error: unknown): string => typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no code';
