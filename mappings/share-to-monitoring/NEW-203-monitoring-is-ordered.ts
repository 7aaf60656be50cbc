import type { MonitoringNotice } from '../../adapters/electronic-monitoring/wire';
import { believesOn, kindRule, type DefendantShare, type Memory } from './mapping';

export default kindRule({
  id: 'NEW-203',
  title: 'Monitoring that the provider does not know of is ordered',
  why: 'The provider fits a tag only when it is told. 3,011 notifications were once never sent, and 35 people went without a tag.',
  evidence: ['case model §3.10 (Common Platform itself pushes nothing to the provider)', 'National Audit Office, February 2023: 3,011 notifications were not sent'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'monitoring is in force': ({ made }) => (made.orders ?? []).length > 0,
    'the provider does not believe so': ({ earlier }) => !believesOn(earlier),
  },
  sets: { kind: () => 'ORDERED' },
  examples: [
    { name: 'a first order', given: { said: said(), made: { orders: [order()] }, earlier: nothingTold() }, expect: { sets: { kind: 'ORDERED' } } },
    { name: 'ordered again after it had ended', given: { said: said(), made: { orders: [order()] }, earlier: told('ENDED') }, expect: { sets: { kind: 'ORDERED' } } },
    { name: 'nothing in force', given: { said: said(), made: { orders: [] }, earlier: nothingTold() }, expect: 'does not apply' },
    { name: 'told already', given: { said: said(), made: { orders: [order()] }, earlier: told('ORDERED', [order()]) }, expect: 'does not apply' },
  ],
});

function said(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [] }; }
function order(resultId = 'r1') { return { resultId, orderedDate: '2026-06-01', label: 'Curfew with electronic monitoring', details: [] }; }
function told(kind: MonitoringNotice['kind'], orders: MonitoringNotice['orders'] = []): Memory {
  const message: MonitoringNotice = { kind, caseReference: '01ZD1000126', defendantId: 'd1', court: { code: 'B01LY00' }, hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', person: { lastName: 'Ashby' }, orders };
  return { made: {}, told: [{ whom: 'electronic-monitoring', message }] };
}
function nothingTold(): Memory { return { made: {}, told: [] }; }
