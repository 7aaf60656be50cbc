import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, type Reference } from './reference';

/** Reads every `*.csv` of a folder. A folder that is not there holds no tables; a table that cannot be read stops the hub, because it would be missing unseen. */
export function readReference(folder: string): Reference {
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.csv')).sort() : [];
  return Object.fromEntries(files.map(file => {
    const bytes = readFileSync(join(folder, file));
    const table = readTable(bytes.toString('utf8'));
    if (!table.ok) throw new Error(`The reference table ${file} cannot be read: ${table.why}`);
    return [file.slice(0, -'.csv'.length), { version: createHash('sha256').update(bytes).digest('hex').slice(0, 16), columns: table.columns, rows: table.rows }];
  }));
}
