import type { INestApplicationContext } from '@nestjs/common';

/** Runs one piece of work inside an open hub. */
export type Session = <T>(work: (hub: INestApplicationContext) => Promise<T>) => Promise<T>;

export const print = (text: string): void => { process.stdout.write(`${text}\n`); };
export const printJson = (value: unknown): void => print(JSON.stringify(value, undefined, 2));

/** Columns that line up, for people. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)), []);
  return rows.map(row => row.map((cell, i) => i === row.length - 1 ? cell : cell.padEnd((widths[i] ?? 0) + 2)).join('')).join('\n');
}
