import { dayFrom, inDoubt, ruleIn, type Day, type FinesAccount, type FinesAccountImposition, type InDoubt, type Mapping } from '../../src/sdk';
import type { AccountRecord, ImpositionRecord } from '../../adapters/fines-accounts/wire';

/** One account as the legacy side says it; its impositions once more, for the step that walks them; and what our table of business units says of its unit. */
export interface AccountSaid { readonly account: Omit<AccountRecord, 'kind'>; readonly impositions?: readonly ImpositionRecord[]; readonly storedUnitCode?: string }
interface Whole { readonly said: AccountSaid; readonly made: FinesAccount }

export const cutRule = ruleIn<AccountRecord, Record<string, never>>('cut into parts');
export const impositionRule = ruleIn<ImpositionRecord, FinesAccountImposition, Whole>('read each imposition');
export const accountRule = ruleIn<AccountSaid, FinesAccount>('read the account');
export const reckonRule = ruleIn<AccountSaid, FinesAccount>('reckon what is owed');

/** What was said and is not blank. */
export const filled = (text: string | undefined): string | undefined => text === undefined || text.trim() === '' ? undefined : text.trim();
/** Whole pence of `600`, `600.5` and `600.50`; absent where nothing was said, in doubt where it is no amount. */
export function penceIn(text: string | undefined, what: string): number | InDoubt | undefined {
  if (filled(text) === undefined) return undefined;
  const [, pounds, pence = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(filled(text) ?? '') ?? [];
  return pounds === undefined ? inDoubt(`The ${what} is no amount of pounds and pence`) : Number(pounds) * 100 + Number(pence.padEnd(2, '0'));
}
/** The day of `2026-11-21` and of `2026-11-21T12:00:00`. */
export const dayIn = (text: string | undefined, what: string): Day | InDoubt | undefined => filled(text) === undefined ? undefined : dayFrom((filled(text) ?? '').slice(0, 10)) ?? inDoubt(`The ${what} is no day of the calendar`);

const mapping: Mapping = {
  id: 'fines-account-to-account',
  title: 'A fines account, in the words of what a share imposes',
  from: 'fines-accounts',
  subject: 'an account',
  reads: wire => typeof wire === 'object' && wire !== null && Reflect.get(wire, 'kind') === 'account',
  message: [{ name: 'cut into parts' }],
  part: [
    { name: 'read each imposition', each: { said: 'impositions', made: 'impositions' } },
    { name: 'read the account' },
    { name: 'reckon what is owed' },
  ],
  place: () => ({}),
};
export default mapping;
