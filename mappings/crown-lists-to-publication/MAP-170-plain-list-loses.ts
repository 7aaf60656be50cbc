import { duplicatesOf, releaseRule, type CrownList, type OtherList } from './mapping';

export default releaseRule({
  id: 'MAP-170',
  title: 'A plain list gives way to a merged copy; of two plain copies the later-found one goes',
  why: 'The other side of MAP-169: whichever copy is looked at first, the same one is published.',
  evidence: ['hmcts/pdda-interfaces: …/pdda/lighthouse/LighthousePddaControllerBean.java:388-437'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it has no case of Common Platform': ({ said }) => !said.hasCommonPlatformCases, 'another copy came within five minutes': ({ said }) => duplicatesOf(said).length > 0 },
  sets: {
    state: ({ said }) => duplicatesOf(said).some(one => one.hasCommonPlatformCases) ? 'set aside' : 'publish',
    because: ({ said }) => duplicatesOf(said).some(one => one.hasCommonPlatformCases) ? 'The merged copy wins' : 'Two plain copies',
    setAside: ({ said }) => duplicatesOf(said).some(one => one.hasCommonPlatformCases) ? undefined : duplicatesOf(said).map(one => one.id),
  },
  examples: [
    {
      name: 'the other is merged', given: { said: list({ others: [other({ hasCommonPlatformCases: true })] }) },
      expect: { sets: { state: 'set aside', because: 'The merged copy wins' } },
    },
    { name: 'both are plain', given: { said: list({ others: [other()] }) }, expect: { sets: { state: 'publish', because: 'Two plain copies', setAside: ['l2'] } } },
    { name: 'six minutes apart', given: { said: list({ others: [other({ arrivedAt: '2026-06-01T09:06:00.000Z' })] }) }, expect: 'does not apply' },
    { name: 'itself the merged copy', given: { said: list({ hasCommonPlatformCases: true, others: [other()] }) }, expect: 'does not apply' },
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
