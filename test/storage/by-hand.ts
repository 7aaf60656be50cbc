import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { DatabaseSettings } from '../../src/database/database';

/** What somebody does to the rows past the hub: without foreign keys, as a database's own tool would. */
export async function byHand(settings: DatabaseSettings, ...statements: readonly string[]): Promise<void> {
  if ('file' in settings) {
    const file = new DatabaseSync(settings.file, { enableForeignKeyConstraints: false, timeout: 10_000 });
    for (const statement of statements) file.exec(statement);
    file.close();
    return;
  }
  const client = new Client({ connectionString: settings.url });
  await client.connect();
  await client.query('ALTER TABLE delivery DROP CONSTRAINT IF EXISTS delivery_duty_id_fkey');
  for (const statement of statements) await client.query(statement);
  await client.end();
}
