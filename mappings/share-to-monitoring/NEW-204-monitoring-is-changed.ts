import type { MonitoringNotice } from '../../adapters/electronic-monitoring/wire';
import { believesOn, kindRule, lastTold, type DefendantShare, type Memory } from './mapping';

export default kindRule({
  id: 'NEW-204',
  title: 'Monitoring whose orders are no longer those that the provider was told is changed',
  why: 'A reshare or a later hearing may change hours, place or end of a curfew; the provider goes on with what it was told last.',
  evidence: ['case model §3.10 (Common Platform itself pushes nothing to the provider)', 'National Audit Office, February 2023: 3,011 notifications were not sent'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'monitoring is in force': ({ made }) => (made.orders ?? []).length > 0,
    'the provider believes so': ({ earlier }) => believesOn(earlier),
    'the orders are other than it was told': ({ made, earlier }) => JSON.stringify(made.orders) !== JSON.stringify(lastTold(earlier)?.orders),
  },
  sets: { kind: () => 'CHANGED' },
  examples: [
    { name: 'another order was added', given: { said: said(), made: { orders: [order(), order('r2')] }, earlier: told('ORDERED', [order()]) }, expect: { sets: { kind: 'CHANGED' } } },
    { name: 'nothing in force', given: { said: said(), made: { orders: [] }, earlier: told('ORDERED', [order()]) }, expect: 'does not apply' },
    { name: 'the provider was never told', given: { said: said(), made: { orders: [order()] }, earlier: nothingTold() }, expect: 'does not apply' },
    { name: 'the same orders in another hearing', given: { said: said(), made: { orders: [order()] }, earlier: told('ORDERED', [order()]) }, expect: 'does not apply' },
  ],
});

function said(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [] }; }
function order(resultId = 'r1') { return { resultId, orderedDate: '2026-06-01', label: 'Curfew with electronic monitoring', details: [] }; }
function told(kind: MonitoringNotice['kind'], orders: MonitoringNotice['orders'] = []): Memory {
  const message: MonitoringNotice = { kind, caseReference: '01ZD1000126', defendantId: 'd1', court: { code: 'B01LY00' }, hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', person: { lastName: 'Ashby' }, orders };
  return { made: {}, told: [{ whom: 'electronic-monitoring', message }] };
}
function nothingTold(): Memory { return { made: {}, told: [] }; }
