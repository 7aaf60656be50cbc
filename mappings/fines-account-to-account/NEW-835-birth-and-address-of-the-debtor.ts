import { inDoubt } from '../../src/sdk';
import { accountRule, dayIn, filled } from './mapping';

export default accountRule({
  id: 'NEW-835',
  title: 'Title, date of birth and address of the debtor',
  why: 'By these the person is told from another of the same name, and found. Lines 4 and 5 are kept where somebody filled them, though the legacy side has no such fields (WA-121).',
  evidence: ['hmcts/opal-legacy-db-stub: getDefendantAccountAtAGlance (date_of_birth, address_line_1 to 5, postcode)'],
  owner: 'fines enforcement',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a debtor is described': ({ said }) => said.account.debtor !== undefined },
  sets: {
    'defendant.title': ({ said }) => filled(said.account.debtor?.title),
    'defendant.dateOfBirth': ({ said }) => dayIn(said.account.debtor?.date_of_birth, 'date of birth'),
    'defendant.address1': ({ said }) => filled(said.account.debtor?.address_line_1),
    'defendant.address2': ({ said }) => filled(said.account.debtor?.address_line_2),
    'defendant.address3': ({ said }) => filled(said.account.debtor?.address_line_3),
    'defendant.address4': ({ said }) => filled(said.account.debtor?.address_line_4),
    'defendant.address5': ({ said }) => filled(said.account.debtor?.address_line_5),
    'defendant.postcode': ({ said }) => filled(said.account.debtor?.postcode),
  },
  examples: [
    {
      name: 'all of it', given: { said: { account: { account_number: '26000001D', debtor: { title: 'Mr', date_of_birth: '1995-02-11', address_line_1: '4 Bramble Walk', address_line_2: 'Old Town', address_line_3: 'London', address_line_4: 'd', address_line_5: 'e', postcode: 'SW11 9YA' } } } },
      expect: { sets: { 'defendant.title': 'Mr', 'defendant.dateOfBirth': '1995-02-11', 'defendant.address1': '4 Bramble Walk', 'defendant.address2': 'Old Town', 'defendant.address3': 'London', 'defendant.address4': 'd', 'defendant.address5': 'e', 'defendant.postcode': 'SW11 9YA' } },
    },
    { name: 'a birth that is none', given: { said: { account: { account_number: '26000001D', debtor: { title: '', date_of_birth: '11.02.1995', address_line_1: ' ' } } } }, expect: { sets: { 'defendant.dateOfBirth': inDoubt('The date of birth is no day of the calendar') } } },
    { name: 'nobody', given: { said: { account: { account_number: '26000001D' } } }, expect: 'does not apply' },
  ],
});
