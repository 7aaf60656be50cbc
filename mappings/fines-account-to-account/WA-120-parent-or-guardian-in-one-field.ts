import { accountRule, filled } from './mapping';

export default accountRule({
  id: 'WA-120',
  title: 'The names of a parent or guardian stand in one field, and are not parted',
  why: 'Where the debtor is a parent or guardian the legacy side writes title and all names into the surname. Whoever parts them guesses; and they are not the defendant\'s names, so nothing is compared with those.',
  evidence: ['hmcts/opal-fines-service: src/main/resources/db/migration/ddl/V1_1__opal-fines-db_baseline_DDL.sql:4920'],
  owner: 'fines enforcement',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
  exceptionTo: 'NEW-834',
  leavesOut: ['defendant.lastName', 'defendant.forenames', 'defendant.organisationName'],
  when: {
    'a debtor is described': ({ said }) => said.account.debtor !== undefined,
    'it is a parent or guardian': ({ said }) => /parent|guardian/i.test(said.account.debtor_type ?? ''),
  },
  sets: { 'defendant.fullName': ({ said }) => filled(said.account.debtor?.surname) },
  examples: [
    { name: 'a parent', given: { said: { account: { account_number: '26000001D', debtor_type: 'Parent/Guardian', debtor: { surname: 'MR J THISTLEWOOD' } } } }, expect: { sets: { 'defendant.fullName': 'MR J THISTLEWOOD' } } },
    { name: 'a guardian without names', given: { said: { account: { account_number: '26000001D', debtor_type: 'guardian', debtor: { surname: '' } } } }, expect: { sets: {} } },
    { name: 'the defendant', given: { said: { account: { account_number: '26000001D', debtor_type: 'Defendant', debtor: { surname: 'Thistlewood' } } } }, expect: 'does not apply' },
    { name: 'nobody says who it is', given: { said: { account: { account_number: '26000001D', debtor: { surname: 'Thistlewood' } } } }, expect: 'does not apply' },
    { name: 'a parent who is not described', given: { said: { account: { account_number: '26000001D', debtor_type: 'Parent/Guardian' } } }, expect: 'does not apply' },
  ],
});
