import { finesAccounts } from '../adapters/fines-accounts';
import { readerOf, shape, type Adapter, type Fault, type Raw, type Simulation } from '../src/sdk';
import type { Subject } from './adapter-check';
import { healthChecks } from './adapter-contract-health';
import { pullChecks } from './adapter-contract-pull';
import { problemsOf } from './adapter-contract';
import { ServerError } from './tds/answers';
import type { Mischief, TableOfDouble } from './tds/accounts-double';
import { doubleStage } from './tds/accounts-stage';

/** The adapter contract of asking and of health, for the accounts database behind TDS. */
const TABLE: TableOfDouble = { schema: 'legacy', table: 'accounts', version: 'row_version', key: 'account_number', columns: { account_number: 'varchar', account_balance: 'decimal', prosecutor_case_reference: 'varchar' } };
const SETTINGS = { USER: 'reader', PASSWORD: 'a secret of the test', TLS: 'off', TABLE: 'legacy.accounts', COLUMN_ROW_VERSION: 'row_version', COLUMN_ACCOUNT_NUMBER: 'account_number', COLUMN_ACCOUNT_BALANCE: 'account_balance', COLUMN_PROSECUTOR_CASE_REFERENCE: 'prosecutor_case_reference' };

const golden = { kind: 'account', account_number: '26000001A', account_balance: '100.00', prosecutor_case_reference: '01ZD1000126' };
const raw: Raw = { bytes: Buffer.from(JSON.stringify(golden)), mediaType: 'application/json' };
const rowOf = readerOf<Readonly<Record<string, string>>>(shape.object({ account_number: shape.text }, { account_balance: shape.text, prosecutor_case_reference: shape.text }));

const MISCHIEF: Readonly<Partial<Record<Fault['kind'], (fault: Fault) => ReturnType<Mischief>>>> = {
  nonsense: () => 'talk nonsense',
  silent: () => 'say nothing',
  broken: () => 'hang up',
  'drops the reply': () => 'hang up',
  late: fault => fault.kind === 'late' ? { afterMs: fault.afterMs } : undefined,
  busy: fault => fault.kind === 'busy' ? new ServerError(40501, `The service is currently busy. Retry the request after ${fault.retryAfterSeconds ?? 1} seconds.`, 20) : undefined,
};

const simulation: Simulation = {
  partner: async () => {
    const { double, settings, close } = await doubleStage(TABLE);
    return {
      url: settings['URL'] ?? '',
      dial: fault => { double.mischief = () => MISCHIEF[fault.kind]?.(fault); },
      ledger: () => [],
      offer: ({ bytes }) => {
        const row = rowOf(JSON.parse(Buffer.from(bytes).toString('utf8')));
        if (!row.ok) throw new Error(row.why);
        const { kind: _, ...columns } = row.wire;
        double.put(columns);
      },
      close,
    };
  },
};

const adapter: Adapter = {
  ...finesAccounts,
  manifest: { ...finesAccounts.manifest, supports: { ...finesAccounts.manifest.supports, pull: true } },
  connect: ({ baseUrl, timeoutMs }) => finesAccounts.connect?.({ baseUrl: 'http://127.0.0.1:9', timeoutMs, database: { ...SETTINGS, URL: baseUrl } }) ?? (() => { throw new Error('it cannot be reached'); })(),
};
const subject: Subject = { adapter, folder: 'fines-accounts', fixtures: [{ name: 'account', raw, golden }], foreign: [], simulation };

/** The driver takes a while to load, which no time-out of a check should be spent on. */
beforeAll(async () => { await import('mssql'); });

test.each(Object.entries({ ...pullChecks, ...healthChecks }))('%s', async (_promise, check) => expect(await problemsOf(check, subject)).toEqual([]));
