import { DataSource } from 'typeorm';
import { entities } from '../src/database/entities';

/** Builds what TypeORM makes of the entities, without a connection. */
class Unconnected extends DataSource {
  built(): Promise<void> { return this.buildMetadatas(); }
}

/** SQL Server is the production target; until its own storage is written, at least every entity must be one that it can hold. */
it.each(['mssql', 'postgres', 'better-sqlite3'] as const)('has entities that %s can hold', async type => {
  const source = type === 'mssql' ? new Unconnected({ type, host: '127.0.0.1', entities }) : type === 'postgres' ? new Unconnected({ type, entities }) : new Unconnected({ type, database: ':memory:', entities });
  await source.built();
  expect(source.entityMetadatas).toHaveLength(entities.length);
  for (const { columns } of source.entityMetadatas) for (const column of columns) expect(column.databaseName.length).toBeLessThanOrEqual(60);
});
