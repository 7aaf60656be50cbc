import fc from 'fast-check';
import { accountsQuery, BOUND_QUERY, COLUMNS } from '../adapters/fines-accounts/account-query';
import { databaseSettingsFrom } from '../adapters/fines-accounts/database-settings';
import { settingsFrom } from '../src/settings';

const SOUND = {
  URL: 'mssql://accounts.court.example:1444/legacy', USER: 'reader', PASSWORD: 'a secret', TABLE: 'dbo.account', COLUMN_ROW_VERSION: 'changed',
  COLUMN_ACCOUNT_NUMBER: 'account_no', COLUMN_ACCOUNT_BALANCE: 'outstanding',
};
/** Every column that can be set, each under a name of its own. */
const EVERY_COLUMN = Object.fromEntries(COLUMNS.map(({ alias }, i) => [`COLUMN_${alias.replace('.', '_').toUpperCase()}`, `col_${i}`]));

describe('the settings of the accounts database', () => {
  it('are read from what stands in the environment', () => {
    const { table, ...settings } = databaseSettingsFrom(SOUND);
    expect(settings).toEqual({ server: 'accounts.court.example', port: 1444, database: 'legacy', user: 'reader', password: 'a secret', tls: 'on', readOnlyCopy: 'refused' });
    expect(table).toEqual({ schema: 'dbo', table: 'account', version: 'changed', columns: new Map([['account_number', 'account_no'], ['account_balance', 'outstanding']]) });
  });

  it('are handed on by name, and only with the address of the gateway', () => {
    const environment = { CASEBRIDGE_FINES_ACCOUNTS_DATABASE_USER: 'reader', CASEBRIDGE_FINES_ACCOUNTS_DATABASE_TABLE: 'dbo.account', CASEBRIDGE_FINES_ACCOUNTS_DATABASE_TLS: '' };
    const { connections } = settingsFrom({ ...environment, CASEBRIDGE_FINES_ACCOUNTS_URL: 'http://gateway.example' }, ['fines-accounts', 'libra']);
    expect(connections).toEqual({ 'fines-accounts': { baseUrl: 'http://gateway.example', timeoutMs: 10_000, database: { USER: 'reader', TABLE: 'dbo.account' } } });
    expect(() => settingsFrom(environment, ['fines-accounts'])).toThrow(/CASEBRIDGE_FINES_ACCOUNTS_DATABASE_… is set, but CASEBRIDGE_FINES_ACCOUNTS_URL is not/);
    expect(settingsFrom({ CASEBRIDGE_LIBRA_URL: 'http://libra.example' }, ['libra']).connections).toEqual({ libra: { baseUrl: 'http://libra.example', timeoutMs: 10_000 } });
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['a column that would end its brackets', { COLUMN_ACCOUNT_BALANCE: 'a]; DROP TABLE b --' }, /COLUMN_ACCOUNT_BALANCE must be the name of a column/],
    ['a column that is an expression', { COLUMN_ACCOUNT_BALANCE: 'a + 1' }, /COLUMN_ACCOUNT_BALANCE must be/],
    ['a column with a quotation mark', { COLUMN_ACCOUNT_BALANCE: 'a\'b' }, /COLUMN_ACCOUNT_BALANCE must be/],
    ['a column with a line break', { COLUMN_ACCOUNT_BALANCE: 'a\nb' }, /COLUMN_ACCOUNT_BALANCE must be/],
    ['a column that ends with a line break', { COLUMN_ACCOUNT_BALANCE: 'a\n' }, /COLUMN_ACCOUNT_BALANCE must be/],
    ['a letter that only looks like one', { COLUMN_ACCOUNT_BALANCE: 'b\u0430lance' }, /COLUMN_ACCOUNT_BALANCE must be/],
    ['a name over 60 characters', { COLUMN_ACCOUNT_BALANCE: 'a'.repeat(61) }, /COLUMN_ACCOUNT_BALANCE must be/],
    ['a table without its schema', { TABLE: 'account' }, /TABLE must be schema\.table/],
    ['a table of another database', { TABLE: 'other.dbo.account' }, /TABLE must be/],
    ['two tables', { TABLE: 'dbo.account, dbo.person' }, /TABLE must be/],
    ['a name that is not known', { COLUMN_ACCOUNT_BALANSE: 'outstanding' }, /COLUMN_ACCOUNT_BALANSE is not known/],
    ['no number of the account', { COLUMN_ACCOUNT_NUMBER: undefined }, /COLUMN_ACCOUNT_NUMBER must be/],
    ['no row version', { COLUMN_ROW_VERSION: undefined }, /COLUMN_ROW_VERSION must be/],
    ['no password', { PASSWORD: undefined }, /PASSWORD must be/],
    ['a password in the address', { URL: 'mssql://reader:secret@accounts.court.example/legacy' }, /URL must be/],
    ['another kind of server', { URL: 'postgres://accounts.court.example/legacy' }, /URL must be/],
    ['no database', { URL: 'mssql://accounts.court.example' }, /URL must be/],
    ['an option in the address', { URL: 'mssql://accounts.court.example/legacy?encrypt=false' }, /URL must be/],
    ['no TLS beyond this machine', { TLS: 'off' }, /TLS may be trust or off only where the server is on this machine/],
    ['any certificate beyond this machine', { TLS: 'trust' }, /TLS may be/],
    ['a word for TLS that is none', { TLS: 'maybe' }, /TLS must be one of on, trust, off/],
  ])('are refused with %s', (_, changed, why) => {
    const named = Object.fromEntries(Object.entries({ ...SOUND, ...changed }).flatMap(([name, text]) => text === undefined ? [] : [[name, text]]));
    expect(() => databaseSettingsFrom(named)).toThrow(why);
  });

  it('are refused with all that is wrong at once, and without what they hold', () => {
    const said = (() => { try { databaseSettingsFrom({ ...SOUND, TABLE: 'top secret table', COLUMN_ACCOUNT_BALANCE: 'x y', TLS: 'perhaps', URL: 'mssql://me:hidden@server/db' }); return ''; } catch (error) { return String(error); } })();
    for (const name of ['TABLE', 'COLUMN_ACCOUNT_BALANCE', 'TLS', 'URL']) expect(said).toContain(name);
    for (const held of ['top secret', 'x y', 'perhaps', 'hidden', 'a secret']) expect(said).not.toContain(held);
  });

  it('take a server on this machine without TLS', () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) expect(databaseSettingsFrom({ ...SOUND, URL: `mssql://${host}:1433/legacy`, TLS: 'off' }).tls).toBe('off');
    expect(databaseSettingsFrom({ ...SOUND, URL: 'mssql://[::1]/legacy' })).toMatchObject({ server: '::1', port: 1433 });
  });
});

describe('the statements that are sent to the accounts database', () => {
  const settings = databaseSettingsFrom({ ...SOUND, ...EVERY_COLUMN });
  const page = accountsQuery(settings.table);
  const statements = [['the bound', BOUND_QUERY], ['the page', page]] as const;

  /** What does not run on every SQL Server and compatible servers, or does something other than read. */
  const NEVER = [
    /\b(INSERT|UPDATE(?!ability)|DELETE|MERGE|TRUNCATE|CREATE|ALTER|DROP|EXEC(UTE)?|GRANT|DENY|REVOKE|INTO|DECLARE|SET|BEGIN|COMMIT|ROLLBACK|SAVE|USE|BACKUP|RESTORE|KILL|SHUTDOWN|DBCC|WAITFOR|OUTPUT|OPENROWSET|OPENQUERY|BULK)\b/i,
    /\b(NOLOCK|READUNCOMMITTED|READPAST|UPDLOCK|TABLOCKX?|XLOCK|HOLDLOCK)\b/i,
    /\b(LIMIT|RETURNING|ILIKE|JSONB|FOR SYSTEM_TIME)\b|`|\$\d|::|;|--|\/\*/i,
    /\b(sp|xp)_/i,
    /\bSELECT\s+\*/i,
  ];
  it.each(statements)('only read: %s', (_, text) => {
    expect(text).toMatch(/^SELECT /);
    expect(text.match(/\bSELECT\b/g)).toHaveLength(1);
    expect(NEVER.filter(pattern => pattern.test(text))).toEqual([]);
  });
  it.each(['DELETE FROM a', 'SELECT * FROM a', 'SELECT a INTO b FROM c', 'SELECT a FROM b WITH (NOLOCK)', 'SELECT 1; DROP TABLE a', 'EXEC sp_help', 'SELECT a FROM b LIMIT 1', 'UPDATE a SET b = 1', 'SET NOCOUNT ON', 'MERGE a', 'CREATE OR ALTER VIEW a'])(
    'and the check knows what is none: %s', text => { expect(NEVER.some(pattern => pattern.test(text))).toBe(true); });

  it('name nothing over 60 characters, and quote every name that is set', () => {
    const long = 'n'.repeat(60);
    const text = accountsQuery(databaseSettingsFrom({ ...SOUND, TABLE: `${long}.${long}`, COLUMN_ROW_VERSION: long, COLUMN_ACCOUNT_BALANCE: long }).table);
    expect(text.match(/\w+/g)?.every(word => word.length <= 60)).toBe(true);
    expect(text.match(new RegExp(`(?<!\\[)${long}|${long}(?!\\])`, 'g'))).toBeNull();
  });

  it('hold no value: what is asked for comes as @rows, @after and @below', () => {
    expect(page.match(/@\w+/g)).toEqual(['@rows', '@after', '@below']);
    expect(page).not.toMatch(/'|0x/);
    expect(BOUND_QUERY.match(/'[^']*'/g)).toEqual(['\'Updateability\'']);
    expect(page.replaceAll(/\[[\w.]+\]|CONVERT\((varchar|nvarchar|binary)\(\d+\)|, (1|2|23)\)/g, '')).not.toMatch(/\d/);
  });

  it('take every column as text of a bounded length', () => {
    for (const alias of settings.table.columns.keys()) expect(page).toMatch(new RegExp(`CONVERT\\(nvarchar\\(\\d{2,3}\\), \\[\\w+\\](, \\d+)?\\) AS \\[${alias.replace('.', '\\.')}\\]`));
    expect(settings.table.columns.size).toBe(COLUMNS.length);
  });

  it('are the same statements, whatever the settings hold: a setting is a name or it is refused', () => {
    const shapeOf = (text: string): string => text.replaceAll(/\[\w{1,60}\]/g, '[]');
    const shape = shapeOf(accountsQuery(databaseSettingsFrom(SOUND).table));
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.stringMatching(/^[\w\]['";\- ().]{1,20}$/), fc.stringMatching(/^[a-z_]\w{0,10}$/));
    fc.assert(fc.property(fc.constantFrom('COLUMN_ACCOUNT_BALANCE', 'COLUMN_ROW_VERSION', 'TABLE'), anything, (setting, text) => {
      let made: string | undefined;
      try { made = accountsQuery(databaseSettingsFrom({ ...SOUND, [setting]: setting === 'TABLE' ? `dbo.${text}` : text }).table); } catch { return; }
      expect(shapeOf(made)).toBe(shape);
    }), { numRuns: 200 });
  });
});
