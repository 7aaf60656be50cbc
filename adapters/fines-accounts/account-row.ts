import { COLUMNS, LONGEST, type AccountTable, type Kind } from './account-query';

/** A row as the record that it is of (wire.ts), without what is null there and what is not asked for. */
export type ReadRow = { readonly version: string; readonly record: Readonly<Record<string, unknown>> } | { readonly why: string };

/** Everything was asked for as text: what comes as anything else was not read by our statement, and no number is made into text here. */
export function accountIn(row: unknown, { columns: asked }: AccountTable): ReadRow {
  const cells = new Map<string, unknown>(typeof row === 'object' && row !== null ? Object.entries(row) : []);
  const version = cells.get('row_version');
  if (typeof version !== 'string') return { why: 'A row came without its version' };
  const record: Record<string, unknown> = { kind: 'account' };
  const parts = { debtor: {} as Record<string, string>, payment_terms: {} as Record<string, string> };
  for (const { part, field, alias, kind } of COLUMNS.filter(column => asked.has(column.alias))) {
    const cell = cells.get(alias);
    if (cell === null) continue;
    if (typeof cell !== 'string') return { why: `The column of ${alias} did not come as text` };
    (part === undefined ? record : parts[part])[field] = shown(cell, kind);
  }
  const said = Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0);
  return { version, record: { ...record, ...Object.fromEntries(said) } };
}

/** What is longer than is taken says so, so that it is never taken for the whole. A `char` is filled up with blanks, which are nobody's words. */
function shown(text: string, kind: Kind): string {
  const most = LONGEST[kind];
  if (text.length > most) return `${text.slice(0, most)}…`;
  return kind === 'pounds' ? inPence(text.trimEnd()) : text.replace(/ +$/, '');
}

/** `100.0000`, as `money` writes it, is `100.00`; whatever is not whole pence stays as it came, for a rule to doubt. */
const inPence = (text: string): string => /^(-?\d+\.\d\d)0*$/.exec(text)?.[1] ?? text;
