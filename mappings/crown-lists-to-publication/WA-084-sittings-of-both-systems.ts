import { mergeRule, type CourtList, type CrownList, type Sitting } from './mapping';

export default mergeRule({
  id: 'WA-084',
  title: 'The sittings of Common Platform join the list, whatever it holds already',
  why: 'The published code returns a daily or firm list that has sittings as it was, so the rooms of Common Platform are missing from it; '
    + 'only blank and warned lists are merged. Right is to insert them into every list.',
  evidence: ['hmcts/pdda-interfaces: …/business/services/formatting/AbstractXmlMergeUtils.java:43-70,103-139'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'PDDA inserts the sittings of Common Platform into every kind of list, or XHIBIT lists no case any more',
  when: { 'Common Platform lists sittings': ({ said }) => said.commonPlatform.length > 0 },
  sets: { merged: ({ said, made }) => [
    ...said.courtLists.map((base, i) => ({ ...base, sittings: [...base.sittings, ...said.commonPlatform.filter((_, n) => made.commonPlatform?.[n]?.joins === i).flatMap(one => one.sittings)] })),
    ...said.commonPlatform.filter((_, n) => made.commonPlatform?.[n]?.joins === undefined),
  ] },
  examples: [
    {
      name: 'a daily list with room 1', given: { said: list({ courtLists: [court(sitting('1'))], commonPlatform: [court(sitting('2'))] }), made: { commonPlatform: [{ joins: 0 }] } },
      expect: { sets: { merged: [court(sitting('1'), sitting('2'))] } },
    },
    { name: 'a blank list', given: { said: list({ commonPlatform: [court(sitting('2'))] }), made: { commonPlatform: [{}] } }, expect: { sets: { merged: [court(sitting('2'))] } } },
    { name: 'nothing of Common Platform', given: { said: list({ courtLists: [court(sitting('1'))] }) }, expect: 'does not apply' },
  ],
});

function sitting(courtRoom: string, time = '10:00'): Sitting { return { courtRoom, time, hearings: [] }; }
function court(...sittings: readonly Sitting[]): CourtList { return { courtHouseCode: '453', courtHouseName: 'SNARESBROOK', sittings }; }
function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
