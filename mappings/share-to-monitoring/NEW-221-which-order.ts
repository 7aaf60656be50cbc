import { noticeRule, type DefendantShare } from './mapping';

export default noticeRule({
  id: 'NEW-221',
  title: 'The notice says which court ordered what, on which case, and all that is in force now',
  why: 'A notice holds the whole present state, so that the provider need not add up a history, and a later notice can stand for an earlier one.',
  evidence: ['the provider\'s shape is assumed: adapters/electronic-monitoring/wire.ts'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is something to tell': ({ made }) => made.kind !== undefined },
  sets: {
    'notice.kind': ({ made }) => made.kind,
    'notice.caseReference': ({ said }) => said.caseReference,
    'notice.defendantId': ({ said }) => said.defendantId ?? said.masterDefendantId,
    'notice.court.code': ({ said }) => said.courtCode?.slice(0, 5),
    'notice.court.name': ({ said }) => said.courtName,
    'notice.hearingDay': ({ said }) => said.hearingDay,
    'notice.sharedTime': ({ said }) => said.sharedTime,
    'notice.orders': ({ made }) => made.orders ?? [],
  },
  examples: [
    {
      name: 'an order',
      given: { said: share(), made: { kind: 'ORDERED', orders: [{ resultId: 'r1', orderedDate: '2026-06-01', label: 'Curfew', details: [] }] } },
      expect: { sets: {
        'notice.kind': 'ORDERED', 'notice.caseReference': '01ZD1000126', 'notice.defendantId': 'd1', 'notice.court.code': 'B01LY', 'notice.court.name': 'Lavender Hill Magistrates\' Court', 'notice.hearingDay': '2026-06-01',
        'notice.sharedTime': '2026-06-01T15:00:00.000Z', 'notice.orders': [{ resultId: 'r1', orderedDate: '2026-06-01', label: 'Curfew', details: [] }],
      } },
    },
    { name: 'nothing to tell', given: { said: share(), made: {} }, expect: 'does not apply' },
  ],
});

function share(): DefendantShare {
  return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [], caseReference: '01ZD1000126', defendantId: 'd1', courtCode: 'B01LY00', courtName: 'Lavender Hill Magistrates\' Court' };
}
