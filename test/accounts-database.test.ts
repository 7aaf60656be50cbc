import fc from 'fast-check';
import type { Connection, Pulled } from '../src/sdk';
import { finesAccounts } from '../adapters/fines-accounts';
import { endsIn } from './adapter-check';
import { ServerError } from './tds/answers';
import type { Mischief, RowOfDouble, TableOfDouble } from './tds/accounts-double';
import { selfSigned } from './tds/certificate';
import { doubleStage, serverStage, type AccountsStage, type StagedTransaction } from './tds/accounts-stage';

const TABLE: TableOfDouble = { schema: `casebridge_${process.pid}`, table: 'accounts', version: 'row_version', key: 'account_number', columns: { account_number: 'varchar', account_balance: 'money' } };
const TIMEOUT_MS = 2000;
const account = (account_number: string, account_balance: string | null = '10.00'): RowOfDouble => ({ account_number, account_balance });
const numbered = (count: number): RowOfDouble[] => Array.from({ length: count }, (_, i) => account(`2600000${i}A`));

const connectTo = ({ settings }: AccountsStage, timeoutMs = TIMEOUT_MS): Connection => {
  const connection = finesAccounts.connect?.({ baseUrl: 'http://127.0.0.1:9', timeoutMs, database: settings });
  if (!connection) throw new Error('it cannot be reached');
  return connection;
};
type Said = Readonly<Record<string, unknown>>;
const saidIn = (page: Pulled): Said[] => page.kind === 'page' ? page.messages.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8')) as Said) : [];
const numbersIn = (page: Pulled): unknown[] => saidIn(page).map(one => one['account_number']);
const ask = async (connection: Connection, checkpoint?: string, most = 2): Promise<Pulled> => await connection.pull?.(checkpoint, most) ?? { kind: 'no page', why: 'it has no pull' };
const placeAfter = (page: Pulled): string => { if (page.kind !== 'page') throw new Error(page.why); return page.checkpoint; };

/** The driver takes a while to load, which no time-out of a test should be spent on. */
beforeAll(async () => { await import('mssql'); });

const address = process.env['MSSQL_URL'] ?? '';
const stages: readonly (readonly [string, (table: TableOfDouble) => Promise<AccountsStage>])[] = [
  ['a double over TDS', table => doubleStage(table)],
  ...(address === '' ? [] : [['a real SQL Server', (table: TableOfDouble) => serverStage(address, table)] as const]),
];
(address === '' ? it.skip : it)(`UNPROVED: the accounts database was read from a real SQL Server (${address === '' ? 'SKIPPED: set MSSQL_URL=mssql://user:password@server:1433/database' : 'see below'})`, () => undefined);

describe.each([...stages])('accounts read from %s', (_, open) => {
  let stage: AccountsStage;
  let connection: Connection;
  beforeEach(async () => { stage = await open(TABLE); connection = connectTo(stage); });
  afterEach(async () => { await connection.close(); await stage.close(); });

  /** Every page from a checkpoint on. */
  async function walk(from?: string, on = connection): Promise<{ readonly numbers: unknown[]; readonly checkpoint: string; readonly pages: number }> {
    const numbers: unknown[] = [];
    for (let at = from, pages = 1; ; pages++) {
      const page = await ask(on, at);
      at = placeAfter(page);
      numbers.push(...numbersIn(page));
      if (page.kind === 'page' && !page.more) return { numbers, checkpoint: at, pages };
    }
  }

  it('come in pages, each once, in the order of their changes', async () => {
    for (const row of numbered(5)) await stage.put(row);
    const all = await walk();
    expect(all).toMatchObject({ pages: 3, numbers: numbered(5).map(row => row['account_number']) });
    expect(await walk(all.checkpoint)).toEqual({ pages: 1, numbers: [], checkpoint: all.checkpoint });
  });

  it('go on from a checkpoint on another connection, and give the same again for the same', async () => {
    for (const row of numbered(4)) await stage.put(row);
    const first = await ask(connection);
    expect(await ask(connection)).toEqual(first);
    const another = connectTo(stage);
    expect(await walk(placeAfter(first), another)).toMatchObject({ pages: 1, numbers: ['26000002A', '26000003A'] });   // a full page, and nothing after it
    await another.close();
  });

  it('are asked for from the beginning when there are none yet, and nothing is lost after it', async () => {
    const none = await ask(connection);
    expect(none).toEqual({ kind: 'page', messages: [], checkpoint: '0x0000000000000000', more: false });
    await stage.put(account('26000009Z'));
    expect((await walk(placeAfter(none))).numbers).toEqual(['26000009Z']);
  });

  it('come again when they changed, and only they', async () => {
    for (const row of numbered(3)) await stage.put(row);
    const { checkpoint } = await walk();
    await stage.put(account('26000001A', '7.50'));
    const changed = await ask(connection, checkpoint);
    expect(saidIn(changed)).toEqual([expect.objectContaining({ account_number: '26000001A', account_balance: '7.50' })]);
  });

  it('are not passed over where a change was written earlier and is committed later', async () => {
    await stage.put(account('26000000A'));
    const open1 = await stage.begin();
    await open1.put(account('26000001A'));                  // has the lower version, and is not committed
    await stage.put(account('26000002A'));                  // has the higher one, and is
    const early = await ask(connection);
    // Where readers wait for writers, no page comes at all until they are done; nowhere is the later one read first.
    if (early.kind === 'page') expect(numbersIn(early)).toEqual(['26000000A']);
    await open1.commit();
    const rest = await walk(early.kind === 'page' ? early.checkpoint : undefined);
    expect([...numbersIn(early), ...rest.numbers]).toEqual(['26000000A', '26000001A', '26000002A']);
  });

  it('come without what was rolled back, and with what stands after it', async () => {
    const undone = await stage.begin();
    await undone.put(account('26000001A'));
    await undone.rollBack();
    await stage.put(account('26000002A'));
    expect((await walk()).numbers).toEqual(['26000002A']);
  });

  it('have amounts to the penny and beyond, as text, and nothing where there is nothing', async () => {
    const amounts = ['100', '0.1', '-12.5', '12.3450', '90071992547409.91', '0.0001', null];
    for (const [i, amount] of amounts.entries()) await stage.put(account(`2600000${i}A`, amount));
    const page = await ask(connection, undefined, 10);
    expect(saidIn(page).map(one => one['account_balance'])).toEqual(['100.00', '0.10', '-12.50', '12.3450', '90071992547409.91', '0.0001', undefined]);
  });

  it('keep what is no amount as it came, and say where a text was longer than is taken', async () => {
    await stage.close();
    stage = await open({ ...TABLE, columns: { account_number: 'varchar', account_balance: 'varchar' } });
    await connection.close();
    connection = connectTo(stage);
    await stage.put(account('x'.repeat(300), 'twelve pounds'));
    await stage.put(account('26000001A', '1e3'));
    const said = saidIn(await ask(connection));
    expect(said.map(one => one['account_balance'])).toEqual(['twelve pounds', '1e3']);
    expect(said[0]?.['account_number']).toBe(`${'x'.repeat(200)}…`);
  });

  it('hold the debtor and the terms in their places, days as days, and neither nulls nor the blanks that fill a char', async () => {
    await stage.close();
    await connection.close();
    const kinds = { account_number: 'varchar', account_status: 'varchar', imposed_hearing_date: 'date', debtor_surname: 'varchar', debtor_date_of_birth: 'date', debtor_postcode: 'varchar', payment_terms_effective_date: 'date', payment_terms_instalment_amount: 'decimal' } as const;
    stage = await open({ ...TABLE, columns: kinds });
    connection = connectTo(stage);
    await stage.put({ account_number: '26000001A', account_status: 'L   ', imposed_hearing_date: '2026-02-03', debtor_surname: 'Made-Up', debtor_date_of_birth: '1990-12-31', debtor_postcode: '', payment_terms_effective_date: '2026-03-01', payment_terms_instalment_amount: '25.000' });
    await stage.put({ account_number: '26000002A', account_status: null, imposed_hearing_date: null, debtor_surname: null, debtor_date_of_birth: null, debtor_postcode: null, payment_terms_effective_date: null, payment_terms_instalment_amount: null });
    expect(saidIn(await ask(connection))).toEqual([
      { kind: 'account', account_number: '26000001A', account_status: 'L', imposed_hearing_date: '2026-02-03', debtor: { surname: 'Made-Up', date_of_birth: '1990-12-31', postcode: '' }, payment_terms: { effective_date: '2026-03-01', instalment_amount: '25.00' } },
      { kind: 'account', account_number: '26000002A' },
    ]);
  });

  it('are read by the codec, and one without a number is unreadable and keeps nobody from the next', async () => {
    await stage.put(account('26000001A'));
    await stage.put({ ...account('26000002A'), account_number: null });
    await stage.put(account('26000003A'));
    const page = await ask(connection, undefined, 3);
    const read = page.kind === 'page' ? page.messages.map(raw => finesAccounts.codec.decode(raw)) : [];
    expect(read.map(one => one.ok)).toEqual([true, false, true]);
    expect(read[0]).toMatchObject({ ok: true, unread: [], wire: { kind: 'account', account_number: '26000001A', account_balance: '10.00' } });
  });

  it('are not there under another name, which the answer says without the name', async () => {
    const wrongTable = connectTo({ ...stage, settings: { ...stage.settings, TABLE: 'nowhere.nothing' } });
    const wrongColumn = connectTo({ ...stage, settings: { ...stage.settings, COLUMN_ACCOUNT_BALANCE: 'no_such_column' } });
    expect(await ask(wrongTable)).toEqual({ kind: 'no page', why: 'They have no such table; check …_DATABASE_TABLE (208)' });
    expect(await ask(wrongColumn)).toEqual({ kind: 'no page', why: 'They have no such column; check …_DATABASE_COLUMN_… (207)' });
    await wrongTable.close();
    await wrongColumn.close();
  });

  it('are well where they answer', async () => expect(await connection.health?.()).toEqual({ kind: 'up' }));
});

describe('an accounts database that misbehaves', () => {
  let stage: Awaited<ReturnType<typeof doubleStage>>;
  let connection: Connection;
  beforeEach(async () => {
    stage = await doubleStage(TABLE);
    connection = connectTo(stage, 400);
    for (const row of numbered(3)) await stage.put(row);
  });
  afterEach(async () => { await connection.close(); await stage.close(); });

  /** So often, and then it is well. */
  const times = (count: number, what: Exclude<ReturnType<Mischief>, undefined>, when: RegExp = /./): Mischief => {
    let left = count;
    return ({ text }) => when.test(text) && left-- > 0 ? what : undefined;
  };
  const deadlock = new ServerError(1205, 'Transaction (Process ID 52) was deadlocked on lock resources with another process and has been chosen as the deadlock victim.', 13);
  const PAGES = /TOP/;

  it.each<[string, Mischief, RegExp]>([
    ['breaks off while it is asked', times(1, 'hang up'), /^No answer came back \(\w+\)$/],
    ['breaks off after the bound', times(1, 'hang up', PAGES), /^No answer came back \(\w+\)$/],
    ['says nothing', times(1, 'say nothing'), /^They did not answer within 400 ms$/],
    ['answers too late', times(1, { afterMs: 1200 }, PAGES), /^They did not answer within 400 ms$/],
    ['talks nonsense', times(1, 'talk nonsense'), /^(No answer came back|They did not answer within 400 ms)/],
    ['is deadlocked again and again', times(9, deadlock), /^They ended the question in favour of another, 3 times \(1205\)$/],
    ['may not be read', times(1, new ServerError(229, 'The SELECT permission was denied on the object \'accounts\'.', 14)), /^Our user may not read that table \(229\)$/],
    ['fails in its own words', times(1, new ServerError(8114, 'Error converting data type varchar to numeric: Ann Other')), /^They could not answer \(8114\)$/],
    ['gives no bound', times(1, { rows: set => ({ ...set, rows: [] }) }), /^They do not say up to which version/],
    ['gives a bound that is none', times(1, { rows: set => ({ ...set, rows: [['soon', 'READ_WRITE']] }) }), /^They do not say up to which version/],
    ['gives numbers for amounts', times(1, { rows: set => ({ ...set, rows: set.rows.map(row => row.map((cell, i) => set.columns[i] === 'account_balance' ? 10.1 : cell)) }) }, PAGES), /^The column of account_balance did not come as text$/],
    ['gives moments for amounts', times(1, { rows: set => ({ ...set, rows: set.rows.map(row => row.map((cell, i) => set.columns[i] === 'account_balance' ? new Date(0) : cell)) }) }, PAGES), /^The column of account_balance did not come as text$/],
    ['gives other columns', times(1, { rows: set => ({ ...set, columns: set.columns.map(name => name === 'account_balance' ? 'owed' : name) }) }, PAGES), /^The column of account_balance did not come as text$/],
    ['gives no versions', times(1, { rows: set => ({ ...set, columns: set.columns.map(name => name === 'row_version' ? 'v' : name) }) }, PAGES), /^A row came without its version$/],
    ['gives its rows in another order', times(1, { rows: set => ({ ...set, rows: set.rows.toReversed() }) }, PAGES), /^The versions of their rows do not rise/],
    ['gives two rows one version', times(1, { rows: set => ({ ...set, rows: set.rows.flatMap(row => [row, row]) }) }, PAGES), /^The versions of their rows do not rise/],
    ['gives more rows than were asked for', times(1, { rows: set => ({ ...set, rows: [...set.rows, ...set.rows.map((row, i) => [`0x00000000000007E${i}`, ...row.slice(1)])] }) }, PAGES), /^The versions of their rows do not rise/],
  ])('that %s gives no page, says why, and loses nothing', async (_name, mischief, why) => {
    stage.double.mischief = mischief;
    const failed = await ask(connection);
    expect(failed).toEqual({ kind: 'no page', why: expect.stringMatching(why) });
    stage.double.mischief = () => undefined;
    expect(numbersIn(await ask(connection, undefined, 10))).toEqual(['26000000A', '26000001A', '26000002A']);
  });

  it.each([1, 2])('that ends a question in favour of another %s times is asked again at once', async count => {
    stage.double.mischief = times(count, deadlock, PAGES);
    expect(numbersIn(await ask(connection))).toEqual(['26000000A', '26000001A']);
    expect(stage.double.server.statements.filter(({ text }) => PAGES.test(text))).toHaveLength(count + 1);
  });

  it('that is busy says when to come back', async () => {
    stage.double.mischief = times(1, new ServerError(40501, 'The service is currently busy. Retry the request after 10 seconds. Incident ID: 1. Code: 2.', 20));
    expect(await ask(connection)).toEqual({ kind: 'no page', why: 'They asked us to come back later (40501)', afterSeconds: 10 });
  });

  it('that does not let us in says so, without who we are', async () => {
    stage.double.refusal = ({ user }) => new ServerError(18456, `Login failed for user '${user}'.`, 14);
    const refused = { why: 'They did not let us in (ELOGIN); check the user, the password and the name of the database' };
    expect(await ask(connection)).toEqual({ kind: 'no page', ...refused });
    expect(await connection.health?.()).toEqual({ kind: 'cannot say', ...refused });
  });

  it('that was put back to an older copy is found out', async () => {
    const checkpoint = placeAfter(await ask(connection, undefined, 10));
    stage.double.restore(2001n);
    await stage.put(account('26000001A', '99.00'));         // takes a version that was read under another row
    expect(await ask(connection, checkpoint)).toEqual({ kind: 'no page', why: expect.stringMatching(/^Their versions stand before what was read already: was the database restored/) });
  });

  it('whose writers commit between the bound and the rows loses nothing', async () => {
    const checkpoint = placeAfter(await ask(connection, undefined, 10));
    const earlier = await stage.begin();
    await earlier.put(account('26000008A'));
    await stage.put(account('26000009A'));
    stage.double.mischief = ({ text }) => { if (PAGES.test(text)) void earlier.commit(); return undefined; };
    const during = await ask(connection, checkpoint, 10);
    expect(numbersIn(during)).toEqual([]);
    expect(numbersIn(await ask(connection, placeAfter(during), 10))).toEqual(['26000008A', '26000009A']);
  });

  it('whose transactions end in any order, in between any pages, is read to its last state, and never backwards', async () => {
    const step = fc.record({ what: fc.constantFrom('put', 'begin', 'commit', 'roll back', 'pull'), which: fc.nat(5), key: fc.nat(5) });
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
      const world = await doubleStage(TABLE);
      const reader = connectTo(world);
      const committed = new Map<string, string>(), seen = new Map<unknown, unknown>(), places: string[] = [];
      const open: { readonly transaction: StagedTransaction; readonly writes: Map<string, string> }[] = [];
      const pull = async (): Promise<boolean> => {
        const page = await ask(reader, places.at(-1), 2);
        for (const one of saidIn(page)) seen.set(one['account_number'], one['account_balance']);
        places.push(placeAfter(page));
        return page.kind === 'page' && page.more;
      };
      for (const [i, { what, which, key }] of steps.entries()) {
        const [number, balance] = [`2600000${key}A`, `${i}.00`];
        const one = open.length > 0 ? open[which % open.length] : undefined;
        if (what === 'put' && !open.some(({ writes }) => writes.has(number))) { await world.put(account(number, balance)); committed.set(number, balance); }   // else it would wait for the lock
        if (what === 'begin' && !open.some(({ writes }) => writes.has(number))) { const transaction = await world.begin(); await transaction.put(account(number, balance)); open.push({ transaction, writes: new Map([[number, balance]]) }); }
        if (one && (what === 'commit' || what === 'roll back')) {
          open.splice(open.indexOf(one), 1);
          if (what === 'commit') for (const [changed, to] of one.writes) committed.set(changed, to);
          await (what === 'commit' ? one.transaction.commit() : one.transaction.rollBack());
        }
        if (what === 'pull') await pull();
      }
      for (const { transaction } of open) await transaction.rollBack();
      while (await pull());
      expect(seen).toEqual(committed);
      expect(places).toEqual(places.toSorted((a, b) => a < b ? -1 : 1));
      await reader.close();
      await world.close();
    }), { numRuns: 40 });
  });

  it('that only follows another is refused, unless it was accepted', async () => {
    stage.double.updateability = 'READ_ONLY';
    expect(await ask(connection)).toEqual({ kind: 'no page', why: expect.stringMatching(/^This database only follows another/) });
    expect(await connection.health?.()).toMatchObject({ kind: 'cannot say' });
    const accepting = connectTo({ ...stage, settings: { ...stage.settings, READ_ONLY_COPY: 'accepted' } });
    expect(numbersIn(await ask(accepting))).toEqual(['26000000A', '26000001A']);
    await accepting.close();
  });

  it.each(['', '2001', '0x7D1', '0x00000000000007d1', '0x00000000000007D1 OR 1=1'])('is not asked from a checkpoint that is none: "%s"', async checkpoint => {
    expect(await ask(connection, checkpoint)).toEqual({ kind: 'no page', why: 'The checkpoint is no row version of this database' });
    expect(stage.double.server.statements).toEqual([]);
  });
});

describe('whoever reads the accounts database', () => {
  let stage: Awaited<ReturnType<typeof doubleStage>>;
  beforeEach(async () => { stage = await doubleStage(TABLE); await stage.put(account('26000000A')); });
  afterEach(() => stage.close());

  it('says that it only reads, is isolated from what is not committed, and sends values beside the text', async () => {
    const connection = connectTo(stage);
    await ask(connection);
    const { logins, batches, statements } = stage.double.server;
    expect(logins.length).toBeGreaterThan(0);
    expect(logins.every(login => login.readOnly && login.application === 'casebridge' && login.database === 'accounts')).toBe(true);
    expect(batches).toHaveLength(logins.length);
    expect(batches.every(text => /set transaction isolation level read committed$/m.test(text))).toBe(true);
    expect(batches.filter(text => /nocount|\b(select|insert|update|delete|exec)\b/i.test(text))).toEqual([]);
    expect(statements.map(({ procedure, parameters }) => [procedure, Object.keys(parameters)])).toEqual([['sp_executesql', []], ['sp_executesql', ['rows', 'after', 'below']]]);
    expect(statements[1]?.parameters).toEqual({ rows: 3, after: Buffer.alloc(8), below: Buffer.from('00000000000007d2', 'hex') });
    await connection.close();
  });

  it('sends neither user nor password to a server that does not encrypt, unless it is told to', async () => {
    const { TLS: _, ...settings } = stage.settings;
    const connection = connectTo({ ...stage, settings }, 400);
    expect(await ask(connection)).toEqual({ kind: 'no page', why: 'They do not encrypt, so neither user nor password was sent' });
    expect(stage.double.server.logins).toEqual([]);
    await connection.close();
  });

  it('is encrypted from before it logs in, and lets in no certificate that it does not trust, unless it is told to', async () => {
    const secured = await doubleStage(TABLE, selfSigned());
    await secured.put(account('26000000A'));
    const trusting = connectTo(secured);
    const careful = connectTo({ ...secured, settings: { ...secured.settings, TLS: 'on' } }, 400);
    expect(await ask(careful)).toEqual({ kind: 'no page', why: 'Their certificate is not one that is trusted here (DEPTH_ZERO_SELF_SIGNED_CERT); nothing was sent' });
    expect(secured.double.server.logins).toEqual([]);
    expect(numbersIn(await ask(trusting))).toEqual(['26000000A']);
    expect(secured.double.server.logins.every(({ encrypted }) => encrypted)).toBe(true);
    await Promise.all([trusting.close(), careful.close()]);
    await secured.close();
  });

  it('takes at most 500 rows at once', async () => {
    const connection = connectTo(stage);
    await ask(connection, undefined, 1_000_000);
    expect(stage.double.server.statements.at(-1)?.parameters['rows']).toBe(501);
    await connection.close();
  });

  it('keeps at most two connections, and leaves none', async () => {
    const connection = connectTo(stage);
    await Promise.all(Array.from({ length: 6 }, () => ask(connection)));
    expect(stage.double.server.open).toBeLessThanOrEqual(2);
    await connection.close();
    await new Promise(resolve => { setTimeout(resolve, 50); });
    expect(stage.double.server.open).toBe(0);
  });

  it.each<[string, Mischief | undefined]>([['it is asked', () => 'say nothing'], ['nothing is asked', undefined]])('can be closed while %s, and twice is once', async (_name, mischief) => {
    const connection = connectTo(stage, 400);
    if (mischief) stage.double.mischief = mischief;
    else await ask(connection);
    const asked = mischief ? ask(connection) : undefined;
    await new Promise(resolve => { setTimeout(resolve, 100); });
    expect(await endsIn(300, Promise.all([connection.close(), connection.close()]))).not.toBe('never');
    if (asked) expect(await endsIn(1000, asked)).toMatchObject({ kind: 'no page' });
    await connection.close();
    expect(await ask(connection)).toEqual({ kind: 'no page', why: 'This connection is closed' });
    expect(await connection.health?.()).toEqual({ kind: 'cannot say', why: 'This connection is closed' });
  });

  it('can be closed while it is connecting', async () => {
    const connection = connectTo(stage, 400);
    const asked = ask(connection);
    expect(await endsIn(1000, connection.close())).not.toBe('never');
    expect(await endsIn(1000, asked)).toMatchObject({ kind: 'no page' });
  });

  it('has nobody to ask where none are set', () => {
    const connection = finesAccounts.connect?.({ baseUrl: 'http://127.0.0.1:9', timeoutMs: 1 });
    expect(connection?.pull).toBeUndefined();
    expect(connection?.health).toBeUndefined();
  });
});
