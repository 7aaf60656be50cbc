import type { MonitoringNotice } from '../../adapters/electronic-monitoring/wire';
import { kindRule, lastTold, type DefendantShare, type Memory } from './mapping';

export default kindRule({
  id: 'NEW-207',
  title: 'An end of monitoring is told even where this hub never told its beginning',
  why: 'The order may have been made by another court, in Libra, or before this hub ran; only the provider knows what it still monitors.',
  evidence: ['case model §3.10 (Common Platform itself pushes nothing to the provider)', 'National Audit Office, February 2023: 3,011 notifications were not sent'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the court has ended monitoring': ({ made }) => made.lastSwitch === 'OFF',
    'nothing is in force': ({ made }) => (made.orders ?? []).length === 0,
    'the provider was told nothing yet': ({ earlier }) => lastTold(earlier) === undefined,
  },
  sets: { kind: () => 'ENDED' },
  examples: [
    { name: 'a tag ordered elsewhere ends', given: { said: said(), made: { orders: [], lastSwitch: 'OFF' }, earlier: nothingTold() }, expect: { sets: { kind: 'ENDED' } } },
    { name: 'no end', given: { said: said(), made: { orders: [] }, earlier: nothingTold() }, expect: 'does not apply' },
    { name: 'another order stays in force', given: { said: said(), made: { orders: [order()], lastSwitch: 'OFF' }, earlier: nothingTold() }, expect: 'does not apply' },
    { name: 'the end was told', given: { said: said(), made: { orders: [], lastSwitch: 'OFF' }, earlier: told('ENDED') }, expect: 'does not apply' },
  ],
});

function said(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [] }; }
function order(resultId = 'r1') { return { resultId, orderedDate: '2026-06-01', label: 'Curfew with electronic monitoring', details: [] }; }
function told(kind: MonitoringNotice['kind'], orders: MonitoringNotice['orders'] = []): Memory {
  const message: MonitoringNotice = { kind, caseReference: '01ZD1000126', defendantId: 'd1', court: { code: 'B01LY00' }, hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', person: { lastName: 'Ashby' }, orders };
  return { made: {}, told: [{ whom: 'electronic-monitoring', message }] };
}
function nothingTold(): Memory { return { made: {}, told: [] }; }
