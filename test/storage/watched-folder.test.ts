import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Statement } from '../../src/database/entities';
import { Intake } from '../../src/intake/intake';
import { WatchedFolder } from '../../src/intake/watched-folder';
import { settingsFrom } from '../../src/settings';
import { libraList } from '../messages/libra-lists';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const LIST = Buffer.from(libraList('m1', '2026-06-01', [['2600020001', 'Ashby']]).bytes);
const NOTHING = { taken: 0, refused: 0, growing: 0, stays: 0 };

describe('a watched folder', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  let folder: string;
  let intake: Intake;
  beforeEach(async () => {
    temporary = await temporaryDatabase();
    workshop = new Workshop(temporary.database);
    folder = mkdtempSync(join(tmpdir(), 'watched-'));
    intake = new Intake(temporary.database, workshop.deciding, () => workshop.now, { applied: () => undefined, failed: () => undefined });
  });
  afterEach(async () => { await intake.stop(); await temporary.close(); rmSync(folder, { recursive: true }); });

  const watch = (mostBytes?: number) => new WatchedFolder({ system: 'libra', folder, stillSeconds: 10, ...(mostBytes !== undefined && { mostBytes }) }, intake, () => workshop.now);
  const put = (name: string, content: Buffer | string = LIST) => writeFileSync(join(folder, name), content);
  const names = (within = '') => readdirSync(join(folder, within)).toSorted();
  const receipts = async () => (await workshop.receipts()).map(({ id, state }) => ({ id, state }));
  /** Two looks that lie far enough apart. */
  const lookTwice = async (watched: WatchedFolder) => { await watched.look(); workshop.pass(1); return watched.look(); };

  it('takes a file that has stopped growing: kept, moved under its receipt\'s id, and read', async () => {
    put('list.xml');
    const watched = watch();
    expect(await watched.look()).toEqual({ ...NOTHING, growing: 1 });
    expect(await receipts()).toEqual([]);
    workshop.pass(1);
    expect(await watched.look()).toEqual({ ...NOTHING, taken: 1 });
    await intake.idle();
    const [receipt] = await receipts();
    expect(receipt?.state).toBe('read');
    expect(names()).toEqual(['taken']);
    expect(names('taken')).toEqual([`${receipt?.id}--list.xml`]);
    expect(readFileSync(join(folder, 'taken', `${receipt?.id}--list.xml`))).toEqual(LIST);
    expect(await temporary.database.read.countBy(Statement, { mapping: 'libra-list-to-case' })).toBe(1);
  });

  it('waits while a file grows, and for as long again after it last grew', async () => {
    const watched = watch();
    put('list.xml', LIST.subarray(0, 100));
    await watched.look();
    workshop.pass(1);
    appendFileSync(join(folder, 'list.xml'), LIST.subarray(100));
    expect(await watched.look()).toEqual({ ...NOTHING, growing: 1 });
    workshop.pass(0.1);
    expect(await watched.look()).toEqual({ ...NOTHING, growing: 1 });
    workshop.pass(0.1);
    expect(await watched.look()).toEqual({ ...NOTHING, taken: 1 });
    expect((await workshop.receipts())[0]?.size).toBe(LIST.length);
  });

  it('sees that a file of the same size was written anew', async () => {
    const watched = watch();
    put('list.xml');
    await watched.look();
    workshop.pass(1);
    utimesSync(join(folder, 'list.xml'), new Date(), new Date('2026-06-01T15:00:00.000Z'));
    expect(await watched.look()).toEqual({ ...NOTHING, growing: 1 });
  });

  it('leaves what is unfinished, hidden, a folder or a link', async () => {
    put('list.xml.part'); put('list.TMP'); put('.list.xml');
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner', 'list.xml'), LIST);
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'secret.xml'), LIST);
    symlinkSync(join(elsewhere, 'secret.xml'), join(folder, 'link.xml'));
    expect(await lookTwice(watch())).toEqual(NOTHING);
    expect(await receipts()).toEqual([]);
    expect(names()).toEqual(['.list.xml', 'inner', 'link.xml', 'list.TMP', 'list.xml.part']);
    rmSync(elsewhere, { recursive: true });
  });

  it('does not take a file twice that was kept before a crash and not moved', async () => {
    put('list.xml');
    symlinkSync('/dev/null', join(folder, 'taken'));                               // it is no folder, so that nothing can be moved
    expect(await lookTwice(watch())).toEqual({ ...NOTHING, stays: 1 });
    const [kept] = (await receipts()).filter(({ state }) => state !== 'refused');
    rmSync(join(folder, 'taken'));
    expect(await lookTwice(watch())).toEqual({ ...NOTHING, taken: 1 });             // a watcher that remembers nothing
    expect((await receipts()).filter(({ state }) => state !== 'refused').map(({ id }) => id)).toContain(kept?.id);
    expect(names('taken').filter(name => name.endsWith('list.xml'))).toEqual([`${kept?.id}--list.xml`]);
  });

  it('says once that a file could not be moved, and never its name', async () => {
    put('Ashby.xml');
    symlinkSync('/dev/null', join(folder, 'refused'));                             // it is no folder, and it is left
    const watched = watch(10);
    await lookTwice(watched);
    await watched.look();
    const refusals = (await workshop.receipts()).filter(({ state }) => state === 'refused');
    expect(refusals.map(({ why }) => why?.replace(/[\da-f-]{36}/, 'X').replace(/\. It has.*/, ''))).toEqual([
      'A file of more than 10 bytes is not taken', 'A file is noted as receipt X, and could not be moved to refused/ (EEXIST); it stays in the watched folder',
    ]);
    expect(JSON.stringify(refusals)).not.toContain('Ashby');
    expect(existsSync(join(folder, 'Ashby.xml'))).toBe(true);
  });

  it('takes two files of one name as two messages, and the first one\'s content again as a third', async () => {
    const watched = watch();
    put('list.xml');
    await lookTwice(watched);
    put('list.xml', Buffer.from(libraList('m2', '2026-06-01', [['2600020001', 'Ashcroft']]).bytes));
    await lookTwice(watched);
    put('list.xml');
    await lookTwice(watched);
    expect((await receipts()).length).toBe(3);
    expect(names('taken').length).toBe(3);
  });

  it('takes a file again that is the same in all, its time of change too', async () => {
    const watched = watch();
    const time = new Date('2026-06-01T14:00:00.000Z');
    for (const round of [1, 2]) {
      put('list.xml');
      utimesSync(join(folder, 'list.xml'), time, time);
      await lookTwice(watched);
      expect((await receipts()).length).toBe(round);
    }
  });

  it('refuses a file beyond the bound, keeps no byte of it, and moves it away', async () => {
    put('large.xml');
    expect(await lookTwice(watch(10))).toEqual({ ...NOTHING, refused: 1 });
    const [receipt] = await workshop.receipts();
    expect(receipt).toMatchObject({ state: 'refused', bodyHash: null, size: LIST.length, why: 'A file of more than 10 bytes is not taken' });
    expect(names('refused')).toEqual([`${receipt?.id}--large.xml`]);
  });

  it('moves a file whose name leaves no room for the id under the id alone', async () => {
    const long = `${'a'.repeat(240)}.xml`;
    put(long);
    await lookTwice(watch());
    const [receipt] = await receipts();
    expect(names('taken')).toEqual([receipt?.id]);
  });

  it('takes the oldest first', async () => {
    put('b.xml'); put('a.xml', 'not a list');
    utimesSync(join(folder, 'b.xml'), new Date(), new Date('2026-06-01T10:00:00.000Z'));
    utimesSync(join(folder, 'a.xml'), new Date(), new Date('2026-06-01T11:00:00.000Z'));
    await lookTwice(watch());
    expect((await workshop.receipts()).map(({ size }) => size)).toEqual([LIST.length, 'not a list'.length]);
  });

  it('fails aloud where the folder is not there', async () => {
    rmSync(folder, { recursive: true });
    await expect(watch().look()).rejects.toThrow('ENOENT');
    mkdirSync(folder);
  });
});

test('a folder is set for a system by its id', () => {
  const { folders, stillSeconds } = settingsFrom({ CASEBRIDGE_POLICE_SPI_FOLDER: '/in/police', CASEBRIDGE_FOLDER_STILL_SECONDS: '30' }, ['libra', 'police-spi']);
  expect({ folders, stillSeconds }).toEqual({ folders: { 'police-spi': '/in/police' }, stillSeconds: 30 });
});
