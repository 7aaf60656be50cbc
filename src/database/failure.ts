/** What failed, for whoever runs the hub: never the statement nor its values, which may speak of people. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  return 'code' in error && NO_ROOM.has(String(error.code)) ? 'the disk is full: make room where the database is kept' : error.name;
}

/** SQLite, PostgreSQL's disk_full, the operating system. */
const NO_ROOM = new Set(['SQLITE_FULL', '53100', 'ENOSPC']);
