import type { FinesAccount } from '../case-model/fines-account';
import type { Rulebook } from '../rule/rulebook';
import { compareAccounts, type AccountsReport, type KnownAccount } from './compare-accounts';
import type { Check, Seed } from './comparison';

const [DAY, NUMBER] = ['2020-01-06', '20000000S'];
const IMPOSED: FinesAccount = {
  caseReference: '99ZZ9999920', imposed: 14000, defendant: { lastName: 'Seedling', forenames: 'Seed', dateOfBirth: '1990-01-01' }, terms: { kind: 'BY_DATE', day: '2020-02-03' },
  impositions: [{ offenceCode: 'TH68010', resultCode: 'FO', imposed: 10000, imposedDay: DAY }, { offenceCode: 'TH68010', resultCode: 'FVS', imposed: 4000, imposedDay: DAY }],
};
const [FINE, SURCHARGE] = IMPOSED.impositions ?? [];
const read = (more: FinesAccount): KnownAccount => ({ kind: 'read', account: { ...IMPOSED, accountNumber: NUMBER, ...more }, inDoubt: [] });

/** Accounts with one difference each, which every run must find: nothing of them is ever kept. */
export const accountSeeds = (checksOf: (report: AccountsReport) => Check[]): Seed[] => [
  seed('an account as it was imposed', read({})),
  seed('another amount', read({ impositions: [{ ...FINE, imposed: 1000 }, { ...SURCHARGE }] }), 'impositions[1].imposed'),
  seed('an imposition less', read({ impositions: [{ ...FINE }] }), 'impositions[1]'),
  seed('another day of payment', read({ terms: { kind: 'BY_DATE', day: '2020-03-03' } }), 'terms.day'),
  seed('another person', read({ defendant: { ...IMPOSED.defendant, dateOfBirth: '1990-01-02' } }), 'defendant.dateOfBirth'),
  seed('an account that is not there', { kind: 'none' }, 'account'),
].map(({ name, field, known }) => ({
  name, ...(field !== undefined && { field }),
  check: (rulebook: Rulebook, at: string) => checksOf(compareAccounts({
    day: DAY, comparedAt: at, expected: rulebook.chapter('account-differences'), known: new Map([[NUMBER, known]]),
    asked: [{ subject: 'seed', requestId: 'seed', caseReference: '99ZZ9999920', expected: IMPOSED, numbers: [NUMBER] }],
  })),
}));

const seed = (name: string, known: KnownAccount, field?: string) => ({ name, known, ...(field !== undefined && { field }) });
