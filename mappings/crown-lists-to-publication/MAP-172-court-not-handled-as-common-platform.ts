import { releaseRule, type CrownList } from './mapping';

export default releaseRule({
  id: 'MAP-172',
  title: 'A list of a court that is excluded is published as it is',
  why: 'A court that is not yet on Common Platform has no second list to wait for.',
  evidence: ['hmcts/pdda-interfaces: …/pdda/PddaMessageHelper.java:169-205'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the court is excluded': ({ said }) => said.settings.excludedCourts.includes(said.court) },
  sets: { state: () => 'publish', because: () => 'The court is excluded from merging' },
  examples: [
    {
      name: 'excluded', given: { said: list({ settings: { excludedCourts: ['453'], stopUnmergedLists: false, holdMinutes: 10 } }) },
      expect: { sets: { state: 'publish', because: 'The court is excluded from merging' } },
    },
    { name: 'not excluded', given: { said: list() }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
