import type { EntityManager } from 'typeorm';
import { hashOf, record } from '../../src/audit/record';
import { headLine, headOf, headsFrom, verifyTrail, type Head, type Verified } from '../../src/audit/verify';
import { minutesAfter } from '../../src/case-model/london';
import { rowsOf } from '../../src/database/database';
import { AuditRow } from '../../src/database/entities';
import { waive } from '../../src/duty/waive';
import { typed, type Acting } from '../../src/sign-in/acting';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';

const NOW = '2026-11-25T10:00:00.000Z';
const JO: Acting = { name: 'Jo Marsh', id: 'https://login.example.org jo', roles: ['court officer'], named: 'signed in' };

describe('the trail of who did what', () => {
  let temporary: TemporaryDatabase;
  beforeAll(async () => {
    temporary = await temporaryDatabase();
    for (let i = 1; i <= 9; i++) await temporary.database.write(manager => waived(manager, i, `Telephoned at 16:0${i}`));
  });
  afterAll(() => temporary.close());
  const waived = (manager: EntityManager, i: number, why: string) => record(manager, JO, { action: 'duty waived', object: `duty ${i}`, detail: { why } }, minutesAfter(NOW, i));

  /** As somebody would who owns the database: the triggers are taken off first. What verifying says then; all of it is taken back. */
  async function tampered(statements: readonly string[], kept: readonly Head[] = [], then: (manager: EntityManager) => Promise<void> = () => Promise.resolve()): Promise<Verified> {
    let said: Verified | undefined;
    await temporary.database.write(async manager => {
      const postgres = temporary.database.dialect === 'postgres';
      for (const trigger of ['audit_is_not_changed', ...postgres ? [] : ['audit_is_not_cut']]) await rowsOf(manager, `DROP TRIGGER ${trigger}${postgres ? ' ON audit' : ''}`, []);
      for (const statement of statements) await rowsOf(manager, statement, []);
      await then(manager);
      said = await verifyTrail(manager, kept);
      throw new Error('taken back');
    }).catch((error: unknown) => { if (!(error instanceof Error) || error.message !== 'taken back') throw error; });
    if (!said) throw new Error('nothing was verified');
    return said;
  }
  const verified = (kept: readonly Head[] = []): Promise<Verified> => verifyTrail(temporary.database.read, kept);
  const rowAt = (sequence: number): Promise<AuditRow> => temporary.database.read.findOneByOrFail(AuditRow, { sequence });

  it('is whole as it was written, and says how many rows it has', async () => {
    expect(await verified()).toMatchObject({ ok: true, rows: 9, head: await headOf(temporary.database.read) });
    const [first, second] = await temporary.database.read.find(AuditRow, { order: { sequence: 'ASC' } });
    expect(second?.previous).toBe(first?.hash);
    expect(first).toMatchObject({ sequence: 1, person: 'https://login.example.org jo', name: 'Jo Marsh', roles: 'court officer', named: 'signed in', action: 'duty waived', object: 'duty 1', detail: '{"why":"Telephoned at 16:01"}' });
  });

  it.each([
    ['a row changed', `UPDATE audit SET name = 'Somebody Else' WHERE sequence = 4`], ['a row removed', 'DELETE FROM audit WHERE sequence = 4'], ['the end cut off', 'DELETE FROM audit WHERE sequence > 6'],
  ])('the database itself refuses %s', async (_, statement) => {
    await expect(temporary.database.write(manager => rowsOf(manager, statement, []))).rejects.toThrow('only added to');
    expect(await verified()).toMatchObject({ ok: true, rows: 9 });
  });

  const columns = 'at, person, name, roles, named, action, object, detail, previous, hash';
  it.each([
    ['a reason changed', [`UPDATE audit SET detail = '{"why":"Nothing"}' WHERE sequence = 4`], 4, /row 4 was changed/],
    ['a name changed', [`UPDATE audit SET name = 'Somebody Else' WHERE sequence = 1`], 1, /row 1 was changed/],
    ['a row removed', ['DELETE FROM audit WHERE sequence = 4'], 4, /row 4 is missing/],
    ['the first row removed', ['DELETE FROM audit WHERE sequence = 1'], 1, /row 1 is missing/],
    ['a row removed and the others moved up', ['DELETE FROM audit WHERE sequence = 4', 'UPDATE audit SET sequence = -sequence WHERE sequence > 4', 'UPDATE audit SET sequence = -sequence - 1 WHERE sequence < 0', 'UPDATE audit_head SET sequence = 8'], 4, /row 4 was changed/],
    ['a row put in', ['UPDATE audit SET sequence = -sequence WHERE sequence > 4', 'UPDATE audit SET sequence = -sequence + 1 WHERE sequence < 0', `INSERT INTO audit (sequence, ${columns}) SELECT 5, ${columns} FROM audit WHERE sequence = 4`], 5, /row 5 was changed/],
    ['a row put in before the first', [`INSERT INTO audit (sequence, ${columns}) SELECT 0, ${columns} FROM audit WHERE sequence = 1`], 0, /put in before the beginning/],
    ['two rows exchanged', ['UPDATE audit SET sequence = -4 WHERE sequence = 4', 'UPDATE audit SET sequence = 4 WHERE sequence = 5', 'UPDATE audit SET sequence = 5 WHERE sequence = -4'], 4, /row 4 was changed/],
    ['the end cut off', ['DELETE FROM audit WHERE sequence > 6'], 7, /ends after row 6, but it had 9/],
    ['everything removed', ['DELETE FROM audit'], 1, /ends after row 0, but it had 9/],
  ])('names the first broken link: %s', async (_, statements, at, why) => {
    const result = await tampered(statements);
    expect(result).toMatchObject({ ok: false, at });
    expect(result.ok ? '' : result.why).toMatch(why);
  });

  it('finds a row whose hash was made to fit', async () => {
    const result = await tampered([`UPDATE audit SET name = 'Somebody Else', hash = '${hashOf({ ...await rowAt(4), name: 'Somebody Else' })}' WHERE sequence = 4`]);
    expect([result.ok, result.ok ? '' : result.why]).toEqual([false, expect.stringContaining('row 5 does not follow row 4')]);
  });

  it('finds by a head that was kept elsewhere what was cut off or written anew as a whole', async () => {
    const kept = headsFrom(headLine(NOW, await headOf(temporary.database.read)));
    expect(await verified(kept)).toMatchObject({ ok: true });
    const cut = ['DELETE FROM audit WHERE sequence > 6', `UPDATE audit_head SET sequence = 6, hash = '${(await rowAt(6)).hash}'`];
    expect(await tampered(cut)).toMatchObject({ ok: true, rows: 6 });
    expect(await tampered(cut, kept)).toMatchObject({ ok: false, at: 7 });
    const writtenAnew = async (manager: EntityManager) => { for (const i of [7, 8, 9]) await waived(manager, i, 'Another reason'); };
    expect(await tampered(cut, [], writtenAnew)).toMatchObject({ ok: true, rows: 9 });
    const anew = await tampered(cut, [...kept, { sequence: 8, hash: (await rowAt(8)).hash }], writtenAnew);
    expect([anew.ok, anew.ok ? '' : anew.why]).toEqual([false, expect.stringContaining('row 8 is not the one that was there')]);
  });

  it('stays whole when many write at once, and when some of them fail', async () => {
    const works = Array.from({ length: 30 }, (_, i) => temporary.database.write(async manager => {
      await record(manager, typed(`Person ${i}`), { action: 'refused', object: 'GET /audit' }, NOW);
      if (i % 3 === 0) throw new Error('it fails after all');
    }));
    const ended = await Promise.allSettled(works);
    expect(ended.filter(({ status }) => status === 'rejected').length).toBe(10);
    expect(await verified()).toMatchObject({ ok: true, rows: 29 });
  });

  it('holds nothing of what was not done', async () => {
    expect(await waive(temporary.database, 'none', JO, 'why', NOW)).toMatchObject({ ok: false });
    expect(await temporary.database.read.countBy(AuditRow, { object: 'duty none' })).toBe(0);
  });

  it('says which line of a file is no head', () => expect(() => headsFrom(`${headLine(NOW, { sequence: 1, hash: 'a'.repeat(64) })}\n\nwhat is this`)).toThrow('Line 2 is no head'));
});
