/** A row of a code table: one system's code, the other's, and where that is written if not where the table says. */
export interface TableRow { readonly from: string; readonly to: string; readonly source?: string }

/**
 * A table between two systems' codes. `to` and `from` answer undefined for a code that nobody has agreed: the rule
 * then says doubt. A table with two rows for one code is refused; with two codes of one meaning it must say which of
 * them is written back (`back`), or it is refused too.
 */
export function table(about: { readonly title: string; readonly source: string; readonly rows: readonly TableRow[]; readonly back?: Readonly<Record<string, string>> }) {
  const there = new Map(about.rows.map(row => [row.from, row.to]));
  if (there.size !== about.rows.length) throw new Error(`${about.title}: two rows for one code; keep the one that its source gives`);
  const back = new Map<string, string>();
  for (const { from, to } of about.rows) {
    const chosen = about.back?.[to];
    if (chosen === undefined && back.has(to)) throw new Error(`${about.title}: ${back.get(to)} and ${from} both mean ${to}; say in "back" which one is written`);
    back.set(to, chosen ?? from);
  }
  return {
    ...about,
    to: (code: string): string | undefined => there.get(code),
    from: (meaning: string): string | undefined => back.get(meaning),
  };
}
export type CodeTable = ReturnType<typeof table>;
