import { adapters } from '../../adapters';
import { PullRow, Receipt } from '../../src/database/entities';
import type { Partner } from '../../src/duty/deliver';
import { Circuit } from '../../src/duty/circuit';
import { Pace } from '../../src/duty/pace';
import { pullDue } from '../../src/intake/pull';
import { doubleStage } from '../tds/accounts-stage';
import { temporaryDatabase } from './temporary-database';

/** The hub as it asks the accounts database: what it keeps, and where it goes on. */
it('keeps each changed account as a receipt, with the row version to go on from', async () => {
  const temporary = await temporaryDatabase();
  const stage = await doubleStage({ schema: 'legacy', table: 'accounts', version: 'row_version', key: 'account_number', columns: { account_number: 'varchar', account_balance: 'money' } });
  const adapter = adapters.find(({ manifest }) => manifest.id === 'fines-accounts');
  const connection = adapter?.connect?.({ baseUrl: 'http://127.0.0.1:9', timeoutMs: 5000, database: stage.settings });
  if (!adapter || !connection) throw new Error('fines-accounts cannot be reached');
  const partner: Partner = { adapter, connection, pace: new Pace(600), circuit: new Circuit(adapter.manifest.id, adapter.manifest.circuit) };
  const pull = () => pullDue({ database: temporary.database, partners: [partner], now: () => '2026-06-01T15:00:00.000Z' });
  const place = async () => (await temporary.database.read.findOneByOrFail(PullRow, { system: 'fines-accounts' })).checkpoint;
  try {
    for (let i = 0; i < 120; i++) await stage.put({ account_number: `26${String(i).padStart(6, '0')}A`, account_balance: '100' });
    expect(await pull()).toBe(120);
    expect(await place()).toBe('0x0000000000000848');
    expect(await pull()).toBe(0);
    await stage.put({ account_number: '26000007A', account_balance: '60' });
    expect(await pull()).toBe(1);
    expect(await place()).toBe('0x0000000000000849');
    expect(await temporary.database.read.countBy(Receipt, { system: 'fines-accounts' })).toBe(121);
  } finally {
    await connection.close();
    await stage.close();
    await temporary.close();
  }
});
