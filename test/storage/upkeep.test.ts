import { rowsOf } from '../../src/database/database';
import { lackOfUpkeep } from '../../src/database/upkeep';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';

describe('what the database lacks', () => {
  let temporary: TemporaryDatabase;
  beforeEach(async () => { temporary = await temporaryDatabase(); });
  afterEach(() => temporary.close());

  it('is said of a PostgreSQL whose autovacuum is off, and of nothing else', async () => {
    const { database } = temporary;
    const isOff = database.dialect === 'postgres' && (await rowsOf<{ autovacuum: string }>(database.read, 'SHOW autovacuum', []))[0]?.autovacuum === 'off';
    expect(await lackOfUpkeep(database)).toEqual(isOff ? expect.stringContaining('AUTOVACUUM IS OFF') : undefined);
  });
});
