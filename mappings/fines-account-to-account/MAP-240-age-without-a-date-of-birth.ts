import { inDoubt } from '../../src/sdk';
import { accountRule, filled } from './mapping';

export default accountRule({
  id: 'MAP-240',
  title: 'The age counts only where no date of birth is known',
  why: 'The legacy side keeps an age for debtors whose date of birth nobody knew. Beside a date of birth it is old: it says how old somebody was when it was written.',
  evidence: ['hmcts/opal-fines-service: src/main/resources/db/migration/ddl/V1_1__opal-fines-db_baseline_DDL.sql:4986'],
  owner: 'fines enforcement',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'no date of birth is known': ({ said }) => filled(said.account.debtor?.date_of_birth) === undefined,
    'an age is': ({ said }) => filled(said.account.debtor?.age) !== undefined,
  },
  sets: { 'defendant.age': ({ said }) => /^\d{1,3}$/.test(filled(said.account.debtor?.age) ?? '') ? Number(said.account.debtor?.age) : inDoubt('The age is no number of years') },
  examples: [
    { name: 'an age alone', given: { said: { account: { account_number: '26000001D', debtor: { date_of_birth: '', age: '34' } } } }, expect: { sets: { 'defendant.age': 34 } } },
    { name: 'an age in words', given: { said: { account: { account_number: '26000001D', debtor: { age: 'about 34' } } } }, expect: { sets: { 'defendant.age': inDoubt('The age is no number of years') } } },
    { name: 'an age of a thousand and more', given: { said: { account: { account_number: '26000001D', debtor: { age: '1034' } } } }, expect: { sets: { 'defendant.age': inDoubt('The age is no number of years') } } },
    { name: 'beside a date of birth', given: { said: { account: { account_number: '26000001D', debtor: { date_of_birth: '1980-02-03', age: '33' } } } }, expect: 'does not apply' },
    { name: 'neither', given: { said: { account: { account_number: '26000001D', debtor: { age: ' ' } } } }, expect: 'does not apply' },
    { name: 'nobody', given: { said: { account: { account_number: '26000001D' } } }, expect: 'does not apply' },
  ],
});
