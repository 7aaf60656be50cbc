import type { EntityManager } from 'typeorm';
import { DoubtRow, Part, Receipt } from '../../src/database/entities';
import { deleteRows, findRow, findRows, insertRows, rowExists, theRow, updateRows } from '../../src/database/rows';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';

describe('rows', () => {
  let temporary: TemporaryDatabase;
  beforeEach(async () => { temporary = await temporaryDatabase(); });
  afterEach(() => temporary.close());

  const doubt = (id: string, over: Partial<DoubtRow> = {}): DoubtRow =>
    ({ id, mapping: 'share-to-monitoring', subject: 'd1', partId: 'p1', field: 'plea', why: 'Two say two things', rules: ['MAP-001', 'WA-002'], values: ['"a"', 'null'], openedAt: '2026-11-21T10:00:00.000Z', ...over });
  const receipt = (id: string, over: Partial<Receipt> = {}): Omit<Receipt, 'arrival'> =>
    ({ id, system: 'libra', mediaType: 'text/xml', bodyHash: null, size: 12, receivedAt: '2026-11-21T10:00:00.000Z', state: 'waiting', messageId: null, why: null, place: null, sameIdAs: null, unread: null, ...over });
  const write = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => temporary.database.write(work);

  it('reads what it has written as TypeORM reads it, and writes what TypeORM writes', async () => {
    await write(manager => insertRows(manager, DoubtRow, [doubt('1'), doubt('2', { subject: 'd2', values: [] })]));
    await write(manager => manager.insert(DoubtRow, doubt('3')));
    const { read } = temporary.database;
    const [ours, theirs] = [await findRows(read, DoubtRow, { subject: 'd1' }, 'id'), await read.find(DoubtRow, { where: { subject: 'd1' }, order: { id: 'ASC' } })];
    expect(ours).toEqual(theirs);
    expect(ours.map(({ id, rules }) => [id, rules])).toEqual([['1', ['MAP-001', 'WA-002']], ['3', ['MAP-001', 'WA-002']]]);
  });

  it('takes null for "nothing stands there", and leaves alone what it is not given', async () => {
    await write(manager => insertRows(manager, Receipt, [receipt('1'), receipt('2', { messageId: 'm2', unread: ['a', 'b'] })]));
    const { read } = temporary.database;
    expect((await findRows(read, Receipt, { system: 'libra', messageId: null })).map(({ id }) => id)).toEqual(['1']);
    expect(await write(manager => updateRows(manager, Receipt, { id: '2' }, { state: 'read', messageId: null }))).toBe(1);
    expect(await theRow(read, Receipt, { id: '2' })).toEqual({ ...receipt('2', { state: 'read', unread: ['a', 'b'] }), arrival: expect.any(Number) });
    expect(await write(manager => updateRows(manager, Receipt, { id: 'none' }, { state: 'read' }))).toBe(0);
  });

  it('says that there is none, or how many it took away', async () => {
    const { read } = temporary.database;
    expect([await findRow(read, Receipt, { id: 'none' }), await rowExists(read, Receipt, { id: 'none' })]).toEqual([undefined, false]);
    await expect(theRow(read, Receipt, { id: 'none' })).rejects.toThrow('There is no "receipt" with this id');
    await write(manager => insertRows(manager, Receipt, [receipt('1')]));
    expect([await rowExists(read, Receipt, { id: '1' }), await write(manager => deleteRows(manager, Receipt, { id: '1' })), await rowExists(read, Receipt, { id: '1' })]).toEqual([true, 1, false]);
  });

  it('keeps no row of which a column was forgotten', async () => {
    await expect(write(manager => insertRows(manager, Part, [{ id: '1' }]))).rejects.toThrow('without receiptId');
  });

  it('keeps more rows at once than one statement takes', async () => {
    await write(manager => insertRows(manager, Receipt, Array.from({ length: 250 }, (_, i) => receipt(String(i)))));
    expect(await temporary.database.read.countBy(Receipt, {})).toBe(250);
  });
});
