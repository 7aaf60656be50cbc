import { inDoubt } from '../../src/sdk';
import { filled, penceIn, reckonRule } from './mapping';

export default reckonRule({
  id: 'NEW-836',
  title: 'A balance that is said is what is owed',
  why: 'Some answers carry a balance, which somebody computed. Where it is there it is believed, and not computed over again; that it fits what was imposed and paid is a matter for the system that says so.',
  evidence: ['hmcts/opal-legacy-db-stub: getDefendantAccountHeaderSummary (account_balance 5000.00 beside imposed 700.58 and paid 200.00)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a balance is said': ({ said }) => filled(said.account.account_balance) !== undefined,
    'no other account carries it on': ({ said }) => filled(said.account.consolidated_account_type) !== 'C',
  },
  sets: { balance: ({ said }) => penceIn(said.account.account_balance, 'balance'), owed: ({ said }) => penceIn(said.account.account_balance, 'balance') },
  examples: [
    { name: 'said', given: { said: { account: { account_number: '26000001D', account_balance: '450.00' } }, made: { imposed: 120000, paid: 75000 } }, expect: { sets: { balance: 45000, owed: 45000 } } },
    { name: 'no amount', given: { said: { account: { account_number: '26000001D', account_balance: 'nil' } }, made: {} }, expect: { sets: { balance: inDoubt('The balance is no amount of pounds and pence'), owed: inDoubt('The balance is no amount of pounds and pence') } } },
    { name: 'not said', given: { said: { account: { account_number: '26000001D', account_balance: '' } }, made: {} }, expect: 'does not apply' },
    { name: 'carried on by another account', given: { said: { account: { account_number: '26000001D', account_balance: '450.00', consolidated_account_type: 'C' } }, made: {} }, expect: 'does not apply' },
  ],
});
