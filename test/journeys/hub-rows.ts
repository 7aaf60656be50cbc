import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/database/database';
import { temporaryDatabase, type TemporaryDatabase } from '../storage/temporary-database';

/** The rows of hubs as processes of their own: an SQLite file in their folder, or a database of its own on the PostgreSQL server of `DATABASE_URL`. */
export interface HubRows {
  readonly database: Database;
  readonly folder: string;
  /** What such a hub is started with. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function hubRows(folder = mkdtempSync(join(tmpdir(), 'casebridge-hub-'))): Promise<HubRows> {
  const { database, settings, close } = process.env['DATABASE_URL'] ? await temporaryDatabase() : await inFolder(folder);
  return {
    database, folder, environment: { CASEBRIDGE_DATA: folder, DATABASE_URL: 'url' in settings ? settings.url : '' },
    close: async () => { await close(); rmSync(folder, { recursive: true, force: true }); },
  };
}

/** The file that a hub of the plain profile opens in its folder. */
async function inFolder(folder: string): Promise<TemporaryDatabase> {
  const file = join(folder, 'plain.sqlite');
  const database = await Database.open({ file });
  return { database, settings: { file }, close: () => database.close() };
}
