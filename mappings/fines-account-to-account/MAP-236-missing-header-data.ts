import { inDoubt, type InDoubt } from '../../src/sdk';
import { accountRule, filled, penceIn } from './mapping';

export default accountRule({
  id: 'MAP-236',
  title: 'What the head of an account leaves out: a defendant, no youth, nothing consolidated',
  why: 'The legacy side leaves out who the debtor is where it is the defendant, and both flags where they do not hold. The original also reads an amount that is none ("abc") as nothing owed: seen, and not done here. '
    + 'Such an amount is for a person, since an account that seems to be paid is collected by nobody.',
  evidence: ['hmcts/opal-fines-service: src/main/java/uk/gov/hmcts/opal/service/legacy/LegacyDefendantAccountService.java:345-395'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    debtorType: ({ said }) => filled(said.account.debtor_type)?.toUpperCase() ?? 'DEFENDANT',
    isYouth: ({ said }) => truthOf(said.account.is_youth),
    hasConsolidatedAccounts: ({ said }) => truthOf(said.account.has_consolidated_accounts),
    imposed: ({ said }) => penceIn(said.account.imposed_amount, 'amount imposed'),
    paid: ({ said }) => penceIn(said.account.paid_amount, 'amount paid'),
  },
  examples: [
    { name: 'nothing said', given: { said: { account: { account_number: '26000001D', is_youth: '' } } }, expect: { sets: { debtorType: 'DEFENDANT', isYouth: false, hasConsolidatedAccounts: false } } },
    {
      name: 'all of it said', given: { said: { account: { account_number: '26000001D', debtor_type: 'Parent/Guardian', is_youth: 'Y', has_consolidated_accounts: 'true', imposed_amount: '700.58', paid_amount: '200.00' } } },
      expect: { sets: { debtorType: 'PARENT/GUARDIAN', isYouth: true, hasConsolidatedAccounts: true, imposed: 70058, paid: 20000 } },
    },
    {
      name: 'an amount that is none, which the original reads as 0', given: { said: { account: { account_number: '26000001D', debtor_type: 'Defendant', is_youth: 'N', has_consolidated_accounts: 'false', imposed_amount: 'abc', paid_amount: '0' } } },
      expect: { sets: { debtorType: 'DEFENDANT', isYouth: false, hasConsolidatedAccounts: false, imposed: inDoubt('The amount imposed is no amount of pounds and pence'), paid: 0 } },
    },
    {
      name: 'flags in other words', given: { said: { account: { account_number: '26000001D', is_youth: 'perhaps', has_consolidated_accounts: 'n', paid_amount: '-5' } } },
      expect: { sets: { debtorType: 'DEFENDANT', isYouth: inDoubt('It says neither yes nor no'), hasConsolidatedAccounts: false, paid: inDoubt('The amount paid is no amount of pounds and pence') } },
    },
  ],
});

function truthOf(text: string | undefined): boolean | InDoubt {
  const word = filled(text)?.toUpperCase();
  return word === undefined || word === 'N' || word === 'FALSE' ? false : word === 'Y' || word === 'TRUE' ? true : inDoubt('It says neither yes nor no');
}
