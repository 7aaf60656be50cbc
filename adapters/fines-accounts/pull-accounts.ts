import { writeJson, type Connection, type Health, type Pulled, type Raw } from '../../src/sdk';
import { accountsQuery, BOUND_QUERY } from './account-query';
import { accountIn, type ReadRow } from './account-row';
import { AccountsServer, type Failure, type Select } from './accounts-server';
import type { DatabaseSettings } from './database-settings';

const MOST_ROWS = 500;
const BEGINNING = '0x0000000000000000';
const VERSION = /^0x[0-9A-F]{16}$/;

/** Asks the accounts database what changed, by row version: the checkpoint is the version of the last row that was read. */
export function pullAccounts(settings: DatabaseSettings, timeoutMs: number): Pick<Required<Connection>, 'pull' | 'health' | 'close'> {
  const server = new AccountsServer(settings, timeoutMs);
  const query = accountsQuery(settings.table);
  return {
    async pull(checkpoint, most) {
      const after = checkpoint ?? BEGINNING;
      if (!VERSION.test(after)) return noPage('The checkpoint is no row version of this database');
      const rows = Math.max(1, Math.min(Math.trunc(most), MOST_ROWS));
      const answered = await server.ask(select => pageAfter(select, after, rows));
      return answered.ok ? answered.value : noPage(answered.why, answered);
    },
    async health(): Promise<Health> {
      const answered = await server.ask(select => boundIn(select));
      if (!answered.ok) return { kind: answered.nobody ? 'down' : 'cannot say', why: answered.why };
      return 'why' in answered.value ? { kind: 'cannot say', why: answered.value.why } : { kind: 'up' };
    },
    close: () => server.close(),
  };

  async function pageAfter(select: Select, after: string, most: number): Promise<Pulled> {
    const bound = await boundIn(select);
    if ('why' in bound) return noPage(bound.why);
    // A version that was read once stands below every later bound, unless this is another database, or an older copy of it.
    if (after >= bound.below) return noPage('Their versions stand before what was read already: was the database restored? Read again from the beginning: set its checkpoint to nothing');
    const found = await select(query, { rows: most + 1, after: bytesOf(after), below: bytesOf(bound.below) });
    const rows: Exclude<ReadRow, { why: string }>[] = [];
    for (const one of found) {
      const read = accountIn(one, settings.table);
      if ('why' in read) return noPage(read.why);
      const before = rows.at(-1)?.version ?? after;
      if (!VERSION.test(read.version) || read.version <= before || read.version >= bound.below) return noPage(DISORDERED);
      rows.push(read);
    }
    const page = rows.slice(0, most);
    return { kind: 'page', messages: page.map(({ record }) => messageOf(record)), checkpoint: page.at(-1)?.version ?? after, more: rows.length > most };
  }

  async function boundIn(select: Select): Promise<{ readonly below: string } | { readonly why: string }> {
    const [row] = await select(BOUND_QUERY);
    const { below, updateability } = typeof row === 'object' && row !== null && 'below' in row && 'updateability' in row ? row : {};
    if (typeof below !== 'string' || !VERSION.test(below)) return { why: 'They do not say up to which version all changes are committed' };
    const follows = updateability !== 'READ_WRITE';
    return follows && settings.readOnlyCopy === 'refused' ? { why: FOLLOWS } : { below };
  }
}

const DISORDERED = 'The versions of their rows do not rise one by one between the bounds that were asked for; two rows with one version would be read as one';
const FOLLOWS = 'This database only follows another, and there nobody promises that open transactions hold back the bound; read the first one, or set …_DATABASE_READ_ONLY_COPY to accepted';

const messageOf = (record: unknown): Raw => ({ bytes: new TextEncoder().encode(writeJson(record)), mediaType: 'application/json' });
const bytesOf = (version: string): Buffer => Buffer.from(version.slice(2), 'hex');
const noPage = (why: string, { afterSeconds }: Partial<Pick<Failure, 'afterSeconds'>> = {}): Pulled => ({ kind: 'no page', why, ...(afterSeconds !== undefined && { afterSeconds }) });
