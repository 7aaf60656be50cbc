import { COLUMNS, KEY, type AccountTable } from './account-query';

/** How to reach the legacy accounts database, and what its table is called there: the real names are not public. */
export interface DatabaseSettings {
  readonly server: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** `trust`: whatever certificate it shows; `off`: no TLS. Both only on this machine. */
  readonly tls: 'on' | 'trust' | 'off';
  /** Whether a copy that only follows another database may be read (README.md: what it can hide). */
  readonly readOnlyCopy: 'refused' | 'accepted';
  readonly table: AccountTable;
}

/** Letters, digits and underscores: nothing that could end a name in brackets, and so nothing that could be more than a name. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,59}$/;
const VERSION = 'COLUMN_ROW_VERSION';
/** `debtor.surname` is set by COLUMN_DEBTOR_SURNAME. */
const NAMES = COLUMNS.map(({ alias }) => [alias, `COLUMN_${alias.replace('.', '_').toUpperCase()}`] as const);
const KNOWN = new Set(['URL', 'USER', 'PASSWORD', 'TLS', 'READ_ONLY_COPY', 'TABLE', VERSION, ...NAMES.map(([, setting]) => setting)]);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Reads what stands in the environment after `…_DATABASE_`. Throws all that is wrong at once, at the start of the hub, and never what a setting holds. */
export function databaseSettingsFrom(named: Readonly<Record<string, string>>): DatabaseSettings {
  const wrong = Object.keys(named).filter(name => !KNOWN.has(name)).map(name => `${name} is not known`);
  const need = (name: string, what: string, holds: (text: string) => boolean): string => {
    const text = named[name] ?? '';
    if (!holds(text)) wrong.push(`${name} must be ${what}`);
    return text;
  };
  const word = <const T extends string>(name: string, allowed: readonly [T, ...T[]]): T => {
    const found = allowed.find(one => one === (named[name] ?? allowed[0]));
    if (found === undefined) wrong.push(`${name} must be one of ${allowed.join(', ')}`);
    return found ?? allowed[0];
  };
  const columnNamed = (name: string): string => need(name, 'the name of a column: letters, digits and underscores, at most 60', text => NAME.test(text));

  const url = need('URL', 'mssql://server:1433/database, without a user', isAddress);
  const user = need('USER', 'the user of the database', text => text !== '');
  const password = need('PASSWORD', 'the password of that user', text => text !== '');
  const tls = word('TLS', ['on', 'trust', 'off']);
  const readOnlyCopy = word('READ_ONLY_COPY', ['refused', 'accepted']);
  const [schema = '', table = ''] = need('TABLE', 'schema.table, each of letters, digits and underscores, at most 60', isTable).split('.');
  const version = columnNamed(VERSION);
  const columns = new Map(NAMES.filter(([alias, setting]) => named[setting] !== undefined || alias === KEY).map(([alias, setting]) => [alias, columnNamed(setting)]));
  const { hostname, port, pathname } = new URL(isAddress(url) ? url : 'mssql://nowhere/nothing');
  if (tls !== 'on' && !LOOPBACK.has(hostname)) wrong.push('TLS may be trust or off only where the server is on this machine');
  if (wrong.length > 0) throw new Error(`The settings of the accounts database (CASEBRIDGE_FINES_ACCOUNTS_DATABASE_…): ${wrong.join('; ')}`);
  return { server: hostname.replaceAll(/[[\]]/g, ''), port: Number(port === '' ? '1433' : port), database: pathname.slice(1), user, password, tls, readOnlyCopy, table: { schema, table, version, columns } };
}

const isTable = (text: string): boolean => { const parts = text.split('.'); return parts.length === 2 && parts.every(part => NAME.test(part)); };
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
  return protocol === 'mssql:' && hostname !== '' && username === '' && password === '' && search === '' && hash === '' && NAME.test(pathname.slice(1));
}
