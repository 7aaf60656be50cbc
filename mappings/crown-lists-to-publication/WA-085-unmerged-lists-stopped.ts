import { releaseRule, type CrownList } from './mapping';

export default releaseRule({
  id: 'WA-085',
  title: 'Where unmerged lists are stopped, a list without Common Platform cases is set aside',
  why: 'A switch for the days on which plain lists were published beside the merged ones. It stops plain lists of courts that have no other '
    + 'list too; right is to look for a merged one first.',
  evidence: ['hmcts/pdda-interfaces: …/pdda/lighthouse/LighthousePddaControllerBean.java:282-292'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'XHIBIT lists no case any more',
  when: { 'unmerged lists are stopped': ({ said }) => said.settings.stopUnmergedLists, 'it has no case of Common Platform': ({ said }) => !said.hasCommonPlatformCases },
  sets: { state: () => 'set aside', because: () => 'Unmerged list' },
  examples: [
    { name: 'a plain list', given: { said: list({ settings: stopped() }) }, expect: { sets: { state: 'set aside', because: 'Unmerged list' } } },
    { name: 'a merged list', given: { said: list({ settings: stopped(), hasCommonPlatformCases: true }) }, expect: 'does not apply' },
    { name: 'the switch is off', given: { said: list() }, expect: 'does not apply' },
  ],
});

function stopped(): CrownList['settings'] { return { excludedCourts: [], stopUnmergedLists: true, holdMinutes: 10 }; }
function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
