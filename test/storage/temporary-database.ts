import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Database, type DatabaseSettings } from '../../src/database/database';

/** `settings`: for another process on the same rows. */
export interface TemporaryDatabase { readonly database: Database; readonly settings: DatabaseSettings; close(): Promise<void> }

/** A fresh database of its own: on the PostgreSQL server of `DATABASE_URL` where that is set, else an SQLite file. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const url = process.env['DATABASE_URL'];
  return url ? onPostgres(url) : onSqlite();
}

async function onSqlite(): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-'));
  const settings = { file: join(folder, 'hub.sqlite') };
  const database = await Database.open(settings);
  return { database, settings, close: async () => { await database.close(); rmSync(folder, { recursive: true }); } };
}

async function onPostgres(url: string): Promise<TemporaryDatabase> {
  const name = `casebridge_test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const settings = { url: own.toString() };
  const database = await Database.open(settings);
  return { database, settings, close: async () => { await database.close(); await asOwner(url, `DROP DATABASE ${name}`); } };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try { await client.query(statement); } finally { await client.end(); }
}
