import { suppress } from '../../src/sdk';
import { differenceRule, type AccountDifference } from './mapping';

const REASON = 'The legacy side has no lines 4 and 5 of an address';

export default differenceRule({
  id: 'WA-121',
  title: 'The legacy side holds lines 1 to 3 of an address and the postcode',
  why: 'Its accounts have no lines 4 and 5, and will have none until it is closed. That they are missing there is no mistake of anybody; letters from it lack them.',
  evidence: ['hmcts/opal-fines-service: src/main/resources/db/migration/ddl/V1_1__opal-fines-db_baseline_DDL.sql:4956,4962'],
  owner: 'fines enforcement',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
  when: {
    'it is about line 4 or 5': ({ said }) => /^defendant\.address[45]$/.test(said.field),
    'the account lacks it': ({ said }) => said.account === undefined,
  },
  then: () => [suppress(REASON)],
  loses: ['lines 4 and 5 of an address'],
  examples: [
    { name: 'line 4', given: { said: difference({ commonPlatform: 'London' }) }, expect: { effects: [suppress(REASON)] } },
    { name: 'line 5', given: { said: difference({ field: 'defendant.address5', commonPlatform: 'London' }) }, expect: { effects: [suppress(REASON)] } },
    { name: 'line 3', given: { said: difference({ field: 'defendant.address3', commonPlatform: 'London' }) }, expect: 'does not apply' },
    { name: 'another line 4', given: { said: difference({ account: 'Leeds', commonPlatform: 'London' }) }, expect: 'does not apply' },
  ],
});

function difference(more: Partial<AccountDifference>): AccountDifference {
  return { kind: 'value', field: 'defendant.address4', hearingDay: '2026-06-01', comparedAt: '2026-06-02T12:00:00.000Z', ...more };
}
