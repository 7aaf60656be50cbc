/** As much of the driver as is counted here; it brings no types of its own. */
declare module 'better-sqlite3' {
  class SqliteFile {
    constructor(file: string);
    prepare(sql: string): object;
    pragma(text: string, options?: object): unknown;
    close(): void;
  }
  export = SqliteFile;
}
