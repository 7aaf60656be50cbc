import type { MonitoringNotice } from '../../adapters/electronic-monitoring/wire';
import { believesOn, kindRule, type DefendantShare, type Memory } from './mapping';

export default kindRule({
  id: 'NEW-206',
  title: 'Monitoring that a reshare no longer holds, and no result ends, is withdrawn',
  why: 'Common Platform reports a deleted tag result to nobody: its own status stays on. The order was a mistake, and the provider must know.',
  evidence: ['hmcts/cpp-context-results: DefendantAggregate.java (deleting the result and resharing emits nothing)', 'case model §3.10'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'nothing is in force': ({ made }) => (made.orders ?? []).length === 0,
    'no result has ended it': ({ made }) => made.lastSwitch !== 'OFF',
    'the provider believes that it is in force': ({ earlier }) => believesOn(earlier),
  },
  sets: { kind: () => 'WITHDRAWN' },
  examples: [
    { name: 'deleted on reshare', given: { said: said(), made: { orders: [] }, earlier: told('ORDERED', [order()]) }, expect: { sets: { kind: 'WITHDRAWN' } } },
    { name: 'still in force', given: { said: said(), made: { orders: [order()] }, earlier: told('ORDERED', [order()]) }, expect: 'does not apply' },
    { name: 'ended by a result', given: { said: said(), made: { orders: [], lastSwitch: 'OFF' }, earlier: told('ORDERED', [order()]) }, expect: 'does not apply' },
    { name: 'the provider was never told', given: { said: said(), made: { orders: [] }, earlier: nothingTold() }, expect: 'does not apply' },
  ],
});

function said(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [] }; }
function order(resultId = 'r1') { return { resultId, orderedDate: '2026-06-01', label: 'Curfew with electronic monitoring', details: [] }; }
function told(kind: MonitoringNotice['kind'], orders: MonitoringNotice['orders'] = []): Memory {
  const message: MonitoringNotice = { kind, caseReference: '01ZD1000126', defendantId: 'd1', court: { code: 'B01LY00' }, hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', person: { lastName: 'Ashby' }, orders };
  return { made: {}, told: [{ whom: 'electronic-monitoring', message }] };
}
function nothingTold(): Memory { return { made: {}, told: [] }; }
