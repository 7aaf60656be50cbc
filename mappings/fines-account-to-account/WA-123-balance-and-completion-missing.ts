import { inDoubt, type FinesAccount } from '../../src/sdk';
import { filled, penceIn, reckonRule } from './mapping';

export default reckonRule({
  id: 'WA-123',
  title: 'The legacy side stores no balance, and does not complete an account that another carries on',
  why: 'The balance is what was imposed less what was paid. An account that was consolidated into another has no day of completion, because it is kept over again there: nothing counts as owed on it, or the money would be owed twice. '
    + 'That C marks the account which was consolidated, and M the one that carries it on, is read from the names of the column; no public table says so.',
  evidence: ['hmcts/opal-fines-service: src/main/resources/db/migration/ddl/V1_1__opal-fines-db_baseline_DDL.sql:2112,2124', 'hmcts/opal-legacy-db-stub: getDefendantAccount (consolidatedAccountType C)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
  when: { 'no balance is said, or another account carries it on': ({ said }) => filled(said.account.account_balance) === undefined || isCarriedOn(said.account.consolidated_account_type) },
  sets: {
    balance: ({ said, made }) => filled(said.account.account_balance) === undefined ? balanceOf(made) : penceIn(said.account.account_balance, 'balance'),
    owed: ({ said, made }) => isCarriedOn(said.account.consolidated_account_type) ? 0 : balanceOf(made),
  },
  examples: [
    { name: 'imposed less paid', given: { said: { account: { account_number: '26000001D', account_balance: '' } }, made: { imposed: 10000, paid: 4000 } }, expect: { sets: { balance: 6000, owed: 6000 } } },
    {
      name: 'of the impositions, where the head says nothing; a copy counts once', given: { said: { account: { account_number: '26000001D' } }, made: { impositions: [{ imposed: 10000, paid: 4000 }, { imposed: 2000, paid: 0 }, { imposed: 5000, paid: 5000, isCopy: true }] } },
      expect: { sets: { balance: 8000, owed: 8000 } },
    },
    { name: 'nobody says what was paid', given: { said: { account: { account_number: '26000001D' } }, made: { imposed: 10000 } }, expect: { sets: {} } },
    { name: 'one of the impositions says no amount', given: { said: { account: { account_number: '26000001D' } }, made: { paid: 0, impositions: [{ imposed: 10000 }, {}, { imposed: 5000 }] } }, expect: { sets: {} } },
    { name: 'consolidated, with no day of completion', given: { said: { account: { account_number: '26000001D', account_balance: '500.58', consolidated_account_type: ' C ' } }, made: { imposed: 10000, paid: 0 } }, expect: { sets: { balance: 50058, owed: 0 } } },
    { name: 'consolidated, of which no balance is said', given: { said: { account: { account_number: '26000001D', consolidated_account_type: 'C' } }, made: { imposed: 10000, paid: 1000 } }, expect: { sets: { balance: 9000, owed: 0 } } },
    { name: 'consolidated, with a balance that is no amount', given: { said: { account: { account_number: '26000001D', account_balance: 'abc', consolidated_account_type: 'C' } }, made: {} }, expect: { sets: { balance: inDoubt('The balance is no amount of pounds and pence'), owed: 0 } } },
    { name: 'nothing known', given: { said: { account: { account_number: '26000001D' } }, made: { impositions: [] } }, expect: { sets: {} } },
    { name: 'of what was paid alone nothing follows', given: { said: { account: { account_number: '26000001D' } }, made: { paid: 4000 } }, expect: { sets: {} } },
    { name: 'a balance that is said', given: { said: { account: { account_number: '26000001D', account_balance: '450.00', consolidated_account_type: 'M' } }, made: {} }, expect: 'does not apply' },
  ],
});

function isCarriedOn(type: string | undefined): boolean { return filled(type) === 'C'; }
function balanceOf({ imposed, paid, impositions = [] }: FinesAccount): number | undefined {
  const own = impositions.filter(one => one.isCopy !== true);
  const [all, settled] = [imposed ?? sumOf(own.map(one => one.imposed)), paid ?? sumOf(own.map(one => one.paid))];
  return all === undefined || settled === undefined ? undefined : all - settled;
}
/** Where one of them is not said, nobody knows what they come to. */
function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum === undefined || amount === undefined ? undefined : sum + amount);
}
