import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readerOf, readJson, shape, type LedgerEntry } from '../../src/sdk';

/** What the simulated provider took, kept outside the hub: in memory, and in a file of JSON lines where one is named. */
export class Ledger {
  private readonly taken = new Map<string, Taken & { times: number }>();
  private readonly file: number | undefined;

  constructor(path?: string) {
    if (path === undefined) return;
    const kept = existsSync(path) ? wholeLines(readFileSync(path)) : [];
    kept.forEach(line => this.remember(line));
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'a');
    // A line that a crash cut short was never answered; what follows must not be glued to it.
    if (existsSync(path)) ftruncateSync(this.file, kept.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 1, 0));
  }

  find(key: string): Taken | undefined { return this.taken.get(key); }

  /** On the disk before it returns, so before anything is answered. */
  take(line: Line): void {
    const text = JSON.stringify(line);
    if (this.file !== undefined) { writeSync(this.file, `${text}\n`); fsyncSync(this.file); }
    this.remember(text);
  }

  entries(): readonly LedgerEntry[] {
    return [...this.taken.values()].map(({ key, about, body, times }) => ({ key, about, body, times }));
  }

  close(): void { if (this.file !== undefined) closeSync(this.file); }

  private remember(text: string): void {
    const line = readLine(text);
    const known = this.taken.get(line.key);
    if (known) known.times += 1;
    else this.taken.set(line.key, { ...line, times: 1 });
  }
}

export interface Taken {
  readonly key: string;
  readonly about: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  readonly accepts: 'at once' | 'later' | 'never';
}
/** A repeat is the same line again. */
type Line = Taken;

const { text, number, object, oneOf } = shape;
const lineOf = readerOf<Line>(object({ key: text, about: text, body: text, takenAt: number, accepts: oneOf('at once', 'later', 'never') }));

function readLine(written: string): Line {
  const json = readJson(new TextEncoder().encode(written));
  const line = json.ok ? lineOf(json.value) : json;
  if (!line.ok) throw new Error(`The provider's ledger holds a line that is not its own (${line.why}, ${line.place}). Remove the file to begin anew`);
  return line.wire;
}

const wholeLines = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').slice(0, -1);
