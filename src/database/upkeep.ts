import { rowsOf, type Database } from './database';

/**
 * What the database lacks to keep its speed for months, in words; undefined where nothing is known to be lacking. Without autovacuum PostgreSQL
 * keeps every version of every row, and plans as if its tables were still as small as on the first day (PostgreSQL 15, 25.1).
 */
export async function lackOfUpkeep({ dialect, read }: Database): Promise<string | undefined> {
  if (dialect !== 'postgres') return undefined;
  const [row] = await rowsOf<{ autovacuum: string }>(read, 'SHOW autovacuum', []);
  return row?.autovacuum === 'off' ? 'AUTOVACUUM IS OFF on this PostgreSQL: the hub will slow down from day to day. Have it switched on (autovacuum = on), or have VACUUM ANALYZE run by the hour.' : undefined;
}
