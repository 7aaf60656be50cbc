import { orderRule, type CourtList, type CrownList, type Sitting } from './mapping';

export default orderRule({
  id: 'MAP-198',
  title: 'Sittings stand by room, then by time; Court 2 before Court 10',
  why: 'Numbers are compared as numbers: a list in the order of their letters puts Court 10 first, and people wait at the wrong door.',
  evidence: [
    'hmcts/pdda-interfaces: …/business/services/formatting/AbstractListXmlMergeUtils.java:35-38',
    'hmcts/pdda-interfaces: …/business/services/formatting/CompareXmlNodes.java:41-78',
    'hmcts/pdda-interfaces: …/business/services/formatting/MergeComparisonUtils.java:66-80',
  ],
  owner: 'Crown Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'lists were merged': ({ made }) => made.merged !== undefined },
  sets: { merged: ({ made }) => (made.merged ?? []).map(list => ({ ...list, sittings: list.sittings.toSorted(byRoomAndTime) })) },
  examples: [
    {
      name: 'three rooms', given: { said: list(), made: { merged: [court(sitting('Court 10'), sitting('Court 2', '14:00'), sitting('Court 2'))] } },
      expect: { sets: { merged: [court(sitting('Court 2'), sitting('Court 2', '14:00'), sitting('Court 10'))] } },
    },
    { name: 'not merged', given: { said: list() }, expect: 'does not apply' },
  ],
});

const inOrder = new Intl.Collator('en-GB', { numeric: true });
function byRoomAndTime(a: Sitting, b: Sitting): number { return inOrder.compare(a.courtRoom, b.courtRoom) || inOrder.compare(a.time, b.time); }
function sitting(courtRoom: string, time = '10:00'): Sitting { return { courtRoom, time, hearings: [] }; }
function court(...sittings: readonly Sitting[]): CourtList { return { courtHouseCode: '453', courtHouseName: 'SNARESBROOK', sittings }; }
function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
