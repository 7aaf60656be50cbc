import { inDoubt } from '../../src/sdk';
import { accountRule, filled } from './mapping';

export default accountRule({
  id: 'MAP-238',
  title: 'Terms of payment: by a day, by instalments or paid; every week, fortnight or month',
  why: 'The legacy side knows three kinds of terms and three periods. Any other letter cannot be read, and is for a person: enforcement begins by these terms.',
  evidence: ['hmcts/opal-fines-service: src/main/java/uk/gov/hmcts/opal/dto/legacy/LegacyInstalmentPeriod.java', 'legacy formats §1.I: payment_terms type B|P|I, instalment_period W|F|M'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'terms are said': ({ said }) => said.account.payment_terms !== undefined },
  sets: {
    'terms.kind': ({ said }) => meaning(KINDS, said.account.payment_terms?.payment_terms_type_code, 'kind of terms'),
    'terms.every': ({ said }) => meaning(PERIODS, said.account.payment_terms?.instalment_period, 'period of instalments'),
  },
  examples: [
    { name: 'instalments every week', given: { said: { account: { account_number: '26000001D', payment_terms: { payment_terms_type_code: 'I', instalment_period: 'W' } } } }, expect: { sets: { 'terms.kind': 'INSTALMENTS', 'terms.every': 'WEEKLY' } } },
    { name: 'every fortnight', given: { said: { account: { account_number: '26000001D', payment_terms: { payment_terms_type_code: 'I', instalment_period: 'F' } } } }, expect: { sets: { 'terms.kind': 'INSTALMENTS', 'terms.every': 'FORTNIGHTLY' } } },
    { name: 'paid, by the month', given: { said: { account: { account_number: '26000001D', payment_terms: { payment_terms_type_code: 'P', instalment_period: 'M' } } } }, expect: { sets: { 'terms.kind': 'PAID', 'terms.every': 'MONTHLY' } } },
    { name: 'by a day', given: { said: { account: { account_number: '26000001D', payment_terms: { payment_terms_type_code: 'B', instalment_period: '' } } } }, expect: { sets: { 'terms.kind': 'BY_DATE' } } },
    {
      name: 'letters that nobody knows', given: { said: { account: { account_number: '26000001D', payment_terms: { payment_terms_type_code: 'Q', instalment_period: 'X' } } } },
      expect: { sets: { 'terms.kind': inDoubt('The kind of terms has a code that nobody has agreed'), 'terms.every': inDoubt('The period of instalments has a code that nobody has agreed') } },
    },
    { name: 'no terms', given: { said: { account: { account_number: '26000001D' } } }, expect: 'does not apply' },
  ],
});

const KINDS = { B: 'BY_DATE', I: 'INSTALMENTS', P: 'PAID' } as const;
const PERIODS = { W: 'WEEKLY', F: 'FORTNIGHTLY', M: 'MONTHLY' } as const;
function meaning<Word extends string>(codes: Readonly<Partial<Record<string, Word>>>, code: string | undefined, what: string) {
  const letter = filled(code);
  return letter === undefined ? undefined : codes[letter] ?? inDoubt(`The ${what} has a code that nobody has agreed`);
}
