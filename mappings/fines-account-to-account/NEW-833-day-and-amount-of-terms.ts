import { inDoubt } from '../../src/sdk';
import { accountRule, dayIn, penceIn } from './mapping';

export default accountRule({
  id: 'NEW-833',
  title: 'By which day, and how much at a time',
  why: 'The same field holds the day by which all is due and the day of the first instalment; the kind of terms (MAP-238) says which.',
  evidence: ['hmcts/opal-legacy-db-stub: getDefendantAccountPaymentTerms (effective_date, installment_amount, lump_sum_amount)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'terms are said': ({ said }) => said.account.payment_terms !== undefined },
  sets: {
    'terms.day': ({ said }) => dayIn(said.account.payment_terms?.effective_date, 'day of the terms'),
    'terms.instalment': ({ said }) => penceIn(said.account.payment_terms?.instalment_amount, 'amount of an instalment'),
    'terms.lumpSum': ({ said }) => penceIn(said.account.payment_terms?.lump_sum_amount, 'lump sum'),
    'terms.postedDay': ({ said }) => dayIn(said.account.payment_terms?.posted_date, 'day on which the terms were posted'),
  },
  examples: [
    {
      name: 'a lump sum, then instalments', given: { said: { account: { account_number: '26000001D', payment_terms: { effective_date: '2026-12-17', instalment_amount: '25.00', lump_sum_amount: '50.00', posted_date: '2026-11-20' } } } },
      expect: { sets: { 'terms.day': '2026-12-17', 'terms.instalment': 2500, 'terms.lumpSum': 5000, 'terms.postedDay': '2026-11-20' } },
    },
    {
      name: 'what cannot be read', given: { said: { account: { account_number: '26000001D', payment_terms: { effective_date: 'soon', instalment_amount: 'some', lump_sum_amount: '', posted_date: '2026-13-01' } } } },
      expect: { sets: { 'terms.day': inDoubt('The day of the terms is no day of the calendar'), 'terms.instalment': inDoubt('The amount of an instalment is no amount of pounds and pence'), 'terms.postedDay': inDoubt('The day on which the terms were posted is no day of the calendar') } },
    },
    { name: 'a lump sum that cannot be read', given: { said: { account: { account_number: '26000001D', payment_terms: { lump_sum_amount: '1,0' } } } }, expect: { sets: { 'terms.lumpSum': inDoubt('The lump sum is no amount of pounds and pence') } } },
    { name: 'no terms', given: { said: { account: { account_number: '26000001D' } } }, expect: 'does not apply' },
  ],
});
