import type { AccountRecord, DebtorRecord, PaymentTermsRecord } from './wire';

export type Kind = 'text' | 'pounds' | 'day';
type Kinds<Fields> = Readonly<Record<keyof Required<Fields>, Kind>>;

const ACCOUNT: Kinds<Omit<AccountRecord, 'kind' | 'debtor' | 'impositions' | 'payment_terms'>> = {
  account_number: 'text', defendant_account_id: 'text', version: 'text', business_unit_id: 'text', business_unit_code: 'text', business_unit_name: 'text', account_type: 'text', account_status: 'text', debtor_type: 'text',
  is_youth: 'text', has_consolidated_accounts: 'text', consolidated_account_type: 'text', prosecutor_case_reference: 'text', originator_name: 'text', originator_type: 'text', originator_reference: 'text', imposed_hearing_date: 'day',
  imposed_amount: 'pounds', paid_amount: 'pounds', arrears_amount: 'pounds', account_balance: 'pounds', completed_date: 'day', last_changed_date: 'day', enforcement_case_status: 'text',
};
const DEBTOR: Kinds<DebtorRecord> = {
  party_id: 'text', organisation_flag: 'text', organisation_name: 'text', title: 'text', forenames: 'text', surname: 'text', date_of_birth: 'day', age: 'text',
  address_line_1: 'text', address_line_2: 'text', address_line_3: 'text', address_line_4: 'text', address_line_5: 'text', postcode: 'text',
};
const PAYMENT_TERMS: Kinds<PaymentTermsRecord> = {
  payment_terms_type_code: 'text', effective_date: 'day', instalment_period: 'text', instalment_amount: 'pounds', lump_sum_amount: 'pounds', posted_date: 'day',
};

/** One column: where its value stands in the record, and what it holds. */
export interface Column { readonly part?: 'debtor' | 'payment_terms'; readonly field: string; readonly alias: string; readonly kind: Kind }
const columnsOf = (kinds: Readonly<Record<string, Kind>>, part?: Column['part']): Column[] =>
  Object.entries(kinds).map(([field, kind]) => ({ field, kind, alias: part === undefined ? field : `${part}.${field}`, ...(part !== undefined && { part }) }));

/** All that can be read of one account. Impositions stand in rows of their own and are not read. */
export const COLUMNS: readonly Column[] = [...columnsOf(ACCOUNT), ...columnsOf(DEBTOR, 'debtor'), ...columnsOf(PAYMENT_TERMS, 'payment_terms')];
/** The column without which a row is no account. */
export const KEY = 'account_number' satisfies keyof typeof ACCOUNT;

/** A table or view and its columns, by alias, as they are called there: names that were checked (database-settings.ts), never values. */
export interface AccountTable { readonly schema: string; readonly table: string; readonly version: string; readonly columns: ReadonlyMap<string, string> }

/** So much of a value is taken; one character more is asked for, which shows that it was longer. */
export const LONGEST: Readonly<Record<Kind, number>> = { text: 200, pounds: 42, day: 40 };

/**
 * The version below which every change is committed, and whether this database only follows another one. Asked for in a statement of its own, before
 * the rows: then whatever stands below it can be seen by the statement that comes after it, under locks and under row versioning.
 */
export const BOUND_QUERY = `SELECT CONVERT(varchar(18), MIN_ACTIVE_ROWVERSION(), 1) AS [below],
  CONVERT(nvarchar(20), DATABASEPROPERTYEX(DB_NAME(), 'Updateability')) AS [updateability]`;

/** The accounts that changed after one version and below another, oldest change first. */
export function accountsQuery({ schema, table, version, columns }: AccountTable): string {
  const read = COLUMNS.flatMap(({ alias, kind }) => { const column = columns.get(alias); return column === undefined ? [] : [`${AS_TEXT[kind](quoted(column))} AS ${quoted(alias)}`]; });
  return `SELECT TOP (@rows) CONVERT(varchar(18), CONVERT(binary(8), ${quoted(version)}), 1) AS [row_version],\n  ${read.join(',\n  ')}
FROM ${quoted(schema)}.${quoted(table)}
WHERE ${quoted(version)} > @after AND ${quoted(version)} < @below
ORDER BY ${quoted(version)}`;
}

const quoted = (name: string): string => `[${name}]`;
/**
 * Every value comes as text, so that no amount is ever a binary fraction. Style 2 keeps all four decimal places of `money`, which is rounded to
 * two without it; style 23 writes a day as 2026-11-21. What is text there stays as it is.
 */
const AS_TEXT: Readonly<Record<Kind, (column: string) => string>> = {
  text: column => `CONVERT(nvarchar(${LONGEST.text + 1}), ${column})`,
  pounds: column => `CONVERT(nvarchar(${LONGEST.pounds + 1}), ${column}, 2)`,
  day: column => `CONVERT(nvarchar(${LONGEST.day + 1}), ${column}, 23)`,
};
