import type { MonitoringNotice } from '../../adapters/electronic-monitoring/wire';
import { believesOn, kindRule, type DefendantShare, type Memory } from './mapping';

export default kindRule({
  id: 'NEW-205',
  title: 'Monitoring that the court has ended is ended with the provider',
  why: 'A tag that stays on after its end holds a person without an order.',
  evidence: ['case model §3.10 (Common Platform itself pushes nothing to the provider)', 'National Audit Office, February 2023: 3,011 notifications were not sent'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'nothing is in force': ({ made }) => (made.orders ?? []).length === 0,
    'the court has ended it': ({ made }) => made.lastSwitch === 'OFF',
    'the provider believes that it is in force': ({ earlier }) => believesOn(earlier),
  },
  sets: { kind: () => 'ENDED' },
  examples: [
    { name: 'ended by a result', given: { said: said(), made: { orders: [], lastSwitch: 'OFF' }, earlier: told('ORDERED', [order()]) }, expect: { sets: { kind: 'ENDED' } } },
    { name: 'one of two orders ended', given: { said: said(), made: { orders: [order()], lastSwitch: 'OFF' }, earlier: told('ORDERED', [order(), order('r2')]) }, expect: 'does not apply' },
    { name: 'it is no longer there, but no result ends it', given: { said: said(), made: { orders: [] }, earlier: told('ORDERED', [order()]) }, expect: 'does not apply' },
    { name: 'the provider knows', given: { said: said(), made: { orders: [], lastSwitch: 'OFF' }, earlier: told('ENDED') }, expect: 'does not apply' },
  ],
});

function said(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [] }; }
function order(resultId = 'r1') { return { resultId, orderedDate: '2026-06-01', label: 'Curfew with electronic monitoring', details: [] }; }
function told(kind: MonitoringNotice['kind'], orders: MonitoringNotice['orders'] = []): Memory {
  const message: MonitoringNotice = { kind, caseReference: '01ZD1000126', defendantId: 'd1', court: { code: 'B01LY00' }, hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', person: { lastName: 'Ashby' }, orders };
  return { made: {}, told: [{ whom: 'electronic-monitoring', message }] };
}
