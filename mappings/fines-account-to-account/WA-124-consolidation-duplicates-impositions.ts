import { filled, impositionRule } from './mapping';

export default impositionRule({
  id: 'WA-124',
  title: 'An imposition with an original posting day is a copy, and counts once',
  why: 'When the legacy side consolidates accounts it writes the old ones off and copies their impositions to the new one. Only on the copy is the original day of posting filled; counting both would claim the money twice.',
  evidence: ['hmcts/opal-fines-service: src/main/resources/db/migration/ddl/V1_1__opal-fines-db_baseline_DDL.sql:3850,2554'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
  when: { 'it says when it was posted originally': ({ said }) => filled(said.original_posted_date) !== undefined },
  sets: { isCopy: () => true },
  examples: [
    { name: 'copied from an account that was written off', given: { said: { original_posted_date: '2020-01-02', imposed_amount: '100.00' } }, expect: { sets: { isCopy: true } } },
    { name: 'posted here', given: { said: { posted_date: '2020-01-02', original_posted_date: '' } }, expect: 'does not apply' },
  ],
});
