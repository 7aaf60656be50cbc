import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readerOf, readJson, shape, type LedgerEntry } from '../../src/sdk';

/** One submission that the simulated exchange took. */
export interface Taken { readonly key: string; readonly correlation: string; readonly about: string; readonly body: string }

const { text, object } = shape;
const lineOf = readerOf<Taken>(object({ key: text, correlation: text, about: text, body: text }));

/** What the simulated exchange took, by RequestID and by CorrelationID: in memory, and in a file of JSON lines where one is named. A repeat is the same line again. */
export class Ledger {
  private readonly taken = new Map<string, Taken & { times: number }>();
  private readonly correlations = new Set<string>();

  constructor(private readonly file?: string) {
    if (file === undefined) return;
    mkdirSync(dirname(file), { recursive: true });
    // A line that a crash cut short was never answered.
    if (existsSync(file)) for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1)) this.remember(readLine(line));
  }

  find(key: string): Taken | undefined { return this.taken.get(key); }
  hasCorrelation(correlation: string): boolean { return this.correlations.has(correlation); }

  /** Remembered as it is written: a text cut out of a request would keep the whole request in memory. */
  take(line: Taken): void {
    const written = JSON.stringify(line);
    if (this.file !== undefined) appendFileSync(this.file, `${written}\n`, { flush: true });
    this.remember(readLine(written));
  }

  entries(): readonly LedgerEntry[] { return [...this.taken.values()].map(({ key, about, body, times }) => ({ key, about, body, times })); }

  private remember(line: Taken): void {
    this.correlations.add(line.correlation);
    const known = this.taken.get(line.key);
    if (known) known.times += 1;
    else this.taken.set(line.key, { ...line, times: 1 });
  }
}

function readLine(written: string): Taken {
  const json = readJson(new TextEncoder().encode(written));
  const line = json.ok ? lineOf(json.value) : json;
  if (!line.ok) throw new Error(`The exchange's ledger holds a line that is not its own (${line.why}, ${line.place}). Remove the file to begin anew`);
  return line.wire;
}
