import { duplicatesOf, releaseRule, type CrownList, type OtherList } from './mapping';

export default releaseRule({
  id: 'MAP-169',
  title: 'Of two copies of a list, the one with the cases of Common Platform is published',
  why: 'The plain copy lacks cases that will be heard; somebody who reads it does not come to court.',
  evidence: ['hmcts/pdda-interfaces: …/pdda/lighthouse/LighthousePddaControllerBean.java:350-386'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it has cases of Common Platform': ({ said }) => said.hasCommonPlatformCases, 'another copy came within five minutes': ({ said }) => duplicatesOf(said).length > 0 },
  sets: { state: () => 'publish', because: () => 'The merged copy wins', setAside: ({ said }) => duplicatesOf(said).map(one => one.id) },
  examples: [
    {
      name: 'a plain copy of version 3', given: { said: list({ hasCommonPlatformCases: true, others: [other()] }) },
      expect: { sets: { state: 'publish', because: 'The merged copy wins', setAside: ['l2'] } },
    },
    { name: 'another version', given: { said: list({ hasCommonPlatformCases: true, others: [other({ version: '4' })] }) }, expect: 'does not apply' },
    { name: 'itself the plain copy', given: { said: list({ others: [other()] }) }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
function other(more: Partial<OtherList> = {}): OtherList {
  return {
    id: 'l2', court: '453', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', arrivedAt: '2026-06-01T09:01:00.000Z', hasCommonPlatformCases: false, ...more,
  };
}
