import { publishRule, type CrownList } from './mapping';

export default publishRule({
  id: 'MAP-178',
  title: 'A daily list is public, from the start of its first day to the end of its last',
  why: 'The publisher shows it for those days, counted in universal time.',
  evidence: ['hmcts/pdda-interfaces: …/business/services/pdda/CathHelper.java:383-412'],
  owner: 'Crown Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a daily list': ({ said }) => said.kind === 'daily', 'it is published': ({ made }) => made.state === 'publish', 'its first day is known': ({ said }) => said.startDate !== undefined },
  sets: { sensitivity: () => 'PUBLIC', from: ({ said }) => `${said.startDate ?? ''}T00:00:00.000Z`, until: ({ said }) => `${said.endDate ?? said.startDate ?? ''}T23:59:00.000Z` },
  examples: [
    {
      name: 'of one day', given: { said: list({ startDate: '2024-07-01' }), made: { state: 'publish' } },
      expect: { sets: { sensitivity: 'PUBLIC', from: '2024-07-01T00:00:00.000Z', until: '2024-07-01T23:59:00.000Z' } },
    },
    { name: 'a warned list', given: { said: list({ kind: 'warned', startDate: '2024-07-01' }), made: { state: 'publish' } }, expect: 'does not apply' },
    { name: 'on hold', given: { said: list({ startDate: '2024-07-01' }), made: { state: 'on hold' } }, expect: 'does not apply' },
    { name: 'no day', given: { said: list(), made: { state: 'publish' } }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
