import { pairRule, type CourtList, type CrownList } from './mapping';

export default pairRule({
  id: 'MAP-168',
  title: 'A court list of Common Platform joins that of the same court house',
  why: 'Code and name must both agree; on a firm list the day too, and on a warned list a leading "at" does not count.',
  evidence: [
    'hmcts/pdda-interfaces: …/business/services/formatting/AbstractListXmlMergeUtils.java:30-38',
    'hmcts/pdda-interfaces: …/business/services/formatting/FirmListXmlMergeUtils.java:120-137',
    'hmcts/pdda-interfaces: …/business/services/formatting/CompareXmlNodes.java:17-28',
  ],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the list has that court': ({ said, whole }) => placeOf(said, whole.said) >= 0 },
  sets: { joins: ({ said, whole }) => placeOf(said, whole.said) },
  examples: [
    { name: 'the same', given: { said: court('SNARESBROOK'), whole: whole('daily', court('SNARESBROOK')) }, expect: { sets: { joins: 0 } } },
    { name: 'at the same, on a warned list', given: { said: court('at SNARESBROOK'), whole: whole('warned', court('SNARESBROOK')) }, expect: { sets: { joins: 0 } } },
    { name: 'at the same, on a daily list', given: { said: court('at SNARESBROOK'), whole: whole('daily', court('SNARESBROOK')) }, expect: 'does not apply' },
    {
      name: 'another day, on a firm list', given: { said: court('SNARESBROOK', { sittingDate: '2026-06-02' }), whole: whole('firm', court('SNARESBROOK', { sittingDate: '2026-06-01' })) },
      expect: 'does not apply',
    },
  ],
});

function placeOf(one: CourtList, { kind, courtLists }: CrownList): number {
  const name = (list: CourtList) => kind === 'warned' ? list.courtHouseName.replace(/^at /, '') : list.courtHouseName;
  return courtLists.findIndex(base => base.courtHouseCode === one.courtHouseCode && name(base) === name(one) && (kind !== 'firm' || base.sittingDate === one.sittingDate));
}
function whole(kind: CrownList['kind'], ...courtLists: readonly CourtList[]) { return { said: list({ kind, courtLists }), made: {} }; }
function court(name: string, more: Partial<CourtList> = {}): CourtList {
  return { courtHouseCode: '453', courtHouseName: name, sittings: [], ...more };
}
function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
