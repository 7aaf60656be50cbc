import type { Instant } from '../case-model/london';

/**
 * Reference data as it stood when the hub started: a table for each file, by the file's name without its ending (`live-courts`).
 * What holds from a day says so in its rows. A table that nobody gave is missing, and missing means doubt.
 */
export type Reference = Readonly<Partial<Record<string, ReferenceTable>>>;
export interface ReferenceTable {
  /** Of its content: the same table has the same version everywhere. */
  readonly version: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReferenceRow[];
}
/** Column → cell, as it was written; a blank cell is ''. */
export type ReferenceRow = Readonly<Record<string, string>>;

/** What a rule on a whole message may know beside it. What it wants to keep of this it puts into the parts, where it stays as it was. */
export interface Arrival { readonly at?: Instant; readonly reference: Reference }
export const NOTHING_KNOWN: Arrival = { reference: {} };

export type ReadTable = { readonly ok: true; readonly columns: readonly string[]; readonly rows: readonly ReferenceRow[] } | { readonly ok: false; readonly why: string };

/** Reads a table of comma-separated values: a line of column names, then rows of as many cells. Cells may be quoted, with quotes doubled inside. */
export function readTable(text: string): ReadTable {
  const [columns, ...lines] = cellsOf(text.replace(/^\uFEFF/, ''));
  if (columns === undefined || columns.every(name => name.trim() === '')) return { ok: false, why: 'It has no line of column names' };
  if (new Set(columns).size !== columns.length) return { ok: false, why: 'Two columns have one name' };
  const wrong = lines.findIndex(cells => cells.length !== columns.length);
  if (wrong >= 0) return { ok: false, why: `Row ${wrong + 1} has ${lines[wrong]?.length ?? 0} cells where there are ${columns.length} columns` };
  return { ok: true, columns, rows: lines.map(cells => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']))) };
}

/** The same table as text again, with a line feed after each row. */
export const writeTable = ({ columns, rows }: Pick<ReferenceTable, 'columns' | 'rows'>): string =>
  [columns, ...rows.map(row => columns.map(name => row[name] ?? ''))].map(cells => `${cells.map(quoted).join(',')}\n`).join('');

const quoted = (cell: string): string => /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Lines of cells; a blank line is none. */
function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, bare = '', inQuotes, end = ''] of text.matchAll(/(?:([^",\r\n]*)|"((?:[^"]|"")*)")(,|\r?\n|$)/g)) {
    line.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'));
    if (end === ',') continue;
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  }
  return lines;
}
