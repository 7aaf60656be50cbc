import { accountRule, filled } from './mapping';

export default accountRule({
  id: 'TP-111',
  title: 'An enforcement case must be made on Common Platform, and the account keeps how far that is',
  why: 'Some steps of enforcement need a case on Common Platform. The account says what became of the request to make one; its words are not public, so they are kept as they are and shown, not decided by.',
  evidence: ['hmcts/opal-fines-service: src/main/resources/db/migration/ddl/V1_1__opal-fines-db_baseline_DDL.sql:2298,1540'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
  when: { 'a case was asked for': ({ said }) => filled(said.account.enforcement_case_status) !== undefined },
  sets: { enforcementCaseStatus: ({ said }) => filled(said.account.enforcement_case_status) },
  examples: [
    { name: 'asked for, and not answered yet', given: { said: { account: { account_number: '26000001D', enforcement_case_status: ' ECS01 ' } } }, expect: { sets: { enforcementCaseStatus: 'ECS01' } } },
    { name: 'none asked for', given: { said: { account: { account_number: '26000001D', enforcement_case_status: '' } } }, expect: 'does not apply' },
  ],
});
